"""Where a claim enters the public: chains walked back by hand-made graphs."""

from __future__ import annotations

from typing import Any

from tests.linking.origin_pages import AGENCY, MAYOR, PAPER, UNNAMED, count, page, unit_of

from srot.linking.roots import find_roots


def test_a_chain_is_walked_back_to_its_first_source(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR, AGENCY, PAPER))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind, root.basis) == ("लीला महतो", "person", "stated")
    assert [relay.name for relay in root.relays] == ["नदी समाचार", "भोर"]
    assert "बताया" in root.why


def test_two_sources_side_by_side_are_two_origins(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR,), (PAPER,)))
    assert (counted.independent, counted.unknown) == (2, 0)


def test_counting_does_not_depend_on_the_order_of_reports(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR, AGENCY)), page(reporters, "b", (AGENCY,)), page(reporters, "c", (UNNAMED,)), page(reporters, "d")]
    assert count(reporters, *reports) == count(reporters, *reports[::-1])
