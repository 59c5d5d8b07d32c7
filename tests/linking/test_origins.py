"""Where a claim enters the public: chains walked back by hand-made graphs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from srot.linking.entities import EntityIndex
from srot.linking.origins import (
    UNKNOWN,
    Counted,
    Root,
    count_origins,
    find_roots,
    index_copies,
    inherit_roots,
)
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import Reuse

TEXT = "पुल बंद रहेगा, महापौर लीला महतो ने नदी समाचार को बताया, भोर ने नदी समाचार के हवाले से लिखा, सूत्रों और चर्चा का जिक्र भी है।"


def page(reporters: Any, name: str, *chains: tuple[tuple[str, str], ...], **fields: Any) -> Report:
    made = reporters.Page(name, TEXT, **fields)
    if chains:
        made.said("पुल बंद रहेगा", *chains, cue="बताया")
    return made.report()


def unit_of(report: Report) -> Unit:
    said = report.reading.attributions[0] if report.reading.attributions else None
    return Unit(f"{report.id}:0", report.id, "hi", said, 0, 13, {}, frozenset(), None, "positive", "asserted")


def roots_of(reports: Sequence[Report], index: EntityIndex) -> dict[str, tuple[Root, ...]]:
    return {unit_of(report).id: find_roots(unit_of(report), report, index) for report in reports}


def count(reporters: Any, *reports: Report, copies: Sequence[Reuse] = (), groups: dict[str, str] | None = None, by: str = "speaker") -> Counted:
    index = reporters.index(reports=reports, groups=groups)
    units = [unit_of(report) for report in reports]
    roots = inherit_roots(roots_of(reports, index), units, index_copies(copies))
    return count_origins(roots, units, index, by=by)


MAYOR, AGENCY, PAPER = ("लीला महतो", "person"), ("नदी समाचार", "agency"), ("भोर", "outlet")
UNNAMED, HEARSAY = ("सूत्रों", "unnamed"), ("चर्चा", "hearsay")


def test_a_chain_is_walked_back_to_its_first_source(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR, AGENCY, PAPER))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind, root.basis) == ("लीला महतो", "person", "stated")
    assert root.relays == ("नदी समाचार", "भोर")
    assert "बताया" in root.why


def test_two_sources_side_by_side_are_two_origins(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR,), (PAPER,)))
    assert (counted.independent, counted.unknown) == (2, 0)


def test_one_speaker_through_five_agencies_is_one_origin(reporters: Any) -> None:
    agencies = ["नदी समाचार", "भोर", "सूत्रों", "पुल", "चर्चा"]
    reports = [page(reporters, str(number), (MAYOR, (name, "agency")), outlet=f"पत्र {number}") for number, name in enumerate(agencies)]
    counted = count(reporters, *reports)
    assert (counted.independent, counted.unknown) == (1, 0)
    (origin,) = counted.origins
    assert origin.name == "लीला महतो" and len(origin.articles) == 5
    assert origin.relays == tuple(sorted(agencies))
    assert counted.why == "5 reports, 1 independent origin (लीला महतो)"


def test_a_credit_over_the_report_is_the_origin_of_what_it_narrates(reporters: Any) -> None:
    report = page(reporters, "a", credit=("नदी समाचार",))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind, root.basis) == ("नदी समाचार", "agency", "credited")
    assert "नदी समाचार" in root.why


def test_a_credit_is_a_relay_of_a_speaker_in_the_report(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR,), credit=("नदी समाचार",)), page(reporters, "b", (MAYOR,), credit=("भोर",)))
    assert counted.independent == 1
    assert counted.origins[0].relays == ("नदी समाचार", "भोर")


def test_who_relays_a_speaker_in_one_report_is_no_origin_in_another(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR, AGENCY)), page(reporters, "b", (AGENCY,)), page(reporters, "c", credit=("नदी समाचार",)))
    assert [origin.name for origin in counted.origins] == ["लीला महतो"]
    assert counted.origins[0].articles == ("art-a", "art-b", "art-c")


def test_a_relay_of_two_speakers_stays_an_origin_of_its_own(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR, AGENCY)), page(reporters, "b", (("पुल", "body"), AGENCY)), page(reporters, "c", (AGENCY,)))
    assert counted.independent == 3


def test_a_relay_of_a_relay_is_folded_all_the_way(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR, AGENCY)), page(reporters, "b", (AGENCY, PAPER)), page(reporters, "c", (PAPER,)))
    assert [origin.name for origin in counted.origins] == ["लीला महतो"]


def test_two_agencies_that_quote_each_other_do_not_go_round_for_ever(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (AGENCY, PAPER)), page(reporters, "b", (PAPER, AGENCY)))
    assert counted.independent in (1, 2)
    assert {name for origin in counted.origins for name in origin.articles} == {"art-a", "art-b"}


def copy(source: str, target: str, kind: str = "near-copy", coverage: float = 0.9) -> Reuse:
    return Reuse(f"reuse-{source}-{target}", f"art-{source}", f"art-{target}", kind, coverage, ())


@pytest.mark.parametrize("kind", ["near-copy", "part", "translation"])
def test_a_copy_without_a_source_inherits_that_of_its_original_and_says_so(reporters: Any, kind: str) -> None:
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b")]
    index = reporters.index(reports=reports)
    units = [unit_of(report) for report in reports]
    roots = inherit_roots(roots_of(reports, index), units, index_copies([copy("a", "b", kind)]))
    (root,) = roots[units[1].id]
    assert (root.name, root.basis, root.why) == ("लीला महतो", "inferred", f"{kind} of art-a")
    assert roots[units[0].id][0].basis == "stated"
    counted = count_origins(roots, units, index)
    assert (counted.independent, counted.unknown) == (1, 0)


def test_the_source_does_not_inherit_from_its_copy(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR,)), page(reporters, "b"), copies=[copy("b", "a")])
    assert (counted.independent, counted.unknown) == (1, 1)


def test_the_larger_part_is_looked_at_first(reporters: Any) -> None:
    index = index_copies([copy("a", "c", "part", 0.2), copy("b", "c", "part", 0.7)])
    assert [found.source for found in index["art-c"]] == ["art-b", "art-a"]


def test_a_report_that_names_one_source_elsewhere_means_it_here_too(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR,))
    told, narrated = unit_of(report), Unit("art-a:50", "art-a", "hi", None, 50, 60, {}, frozenset(), None, "positive", "asserted")
    index = reporters.index(reports=(report,))
    own = {unit.id: find_roots(unit, report, index) for unit in (told, narrated)}
    (root,) = inherit_roots(own, [told, narrated], {})[narrated.id]
    assert (root.name, root.basis) == ("लीला महतो", "inferred")


def test_reports_without_a_source_are_unknown_and_never_independent(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a"), page(reporters, "b"), page(reporters, "c", (MAYOR,)))
    assert (counted.independent, counted.unknown) == (1, 2)
    assert counted.origins[-1].kind == UNKNOWN and counted.origins[-1].articles == ("art-a", "art-b")
    assert counted.why == "3 reports, 1 independent origin (लीला महतो) and 2 of unknown origin"


def test_hearsay_names_nobody(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (HEARSAY,)))
    assert (counted.independent, counted.unknown) == (0, 1)


def test_unnamed_sources_have_the_key_of_who_asked_them(reporters: Any) -> None:
    own = [page(reporters, name, (UNNAMED,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"))]
    taken = [page(reporters, name, (UNNAMED, AGENCY), outlet=outlet) for name, outlet in (("c", "सांझ"), ("d", "दोपहर"))]
    index = reporters.index(reports=(*own, *taken))
    keys = [find_roots(unit_of(report), report, index)[0].key for report in (*own, *taken)]
    assert len(set(keys)) == 3 and keys[2] == keys[3]
    assert count(reporters, *own, by="newsroom").independent == 2
    assert count(reporters, *taken, by="newsroom").independent == 1


def test_bodies_under_one_owner_count_once_and_the_reason_says_so(reporters: Any) -> None:
    owned = {"ent-नदी समाचार": "ent-owner", "ent-भोर": "ent-owner"}
    counted = count(reporters, page(reporters, "a", (AGENCY,)), page(reporters, "b", (PAPER,)), groups=owned)
    assert counted.independent == 1
    assert counted.origins[0].why.startswith("counted once, one owner: नदी समाचार, भोर")
    assert count(reporters, page(reporters, "a", (AGENCY,)), page(reporters, "b", (PAPER,))).independent == 2


def test_by_newsroom_two_that_asked_the_mayor_themselves_are_two(reporters: Any) -> None:
    reports = [page(reporters, name, (MAYOR,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"), ("c", "दोपहर"))]
    assert count(reporters, *reports).independent == 1
    assert count(reporters, *reports, by="newsroom").independent == 2


def test_by_newsroom_all_that_print_one_agency_are_one(reporters: Any) -> None:
    reports = [page(reporters, str(number), (MAYOR, AGENCY), outlet=f"पत्र {number}") for number in range(4)]
    reports.append(page(reporters, "x", (MAYOR,), credit=("नदी समाचार",), outlet="पत्र 9"))
    assert count(reporters, *reports, by="newsroom").independent == 1


def test_counting_does_not_depend_on_the_order_of_reports(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR, AGENCY)), page(reporters, "b", (AGENCY,)), page(reporters, "c", (UNNAMED,)), page(reporters, "d")]
    assert count(reporters, *reports) == count(reporters, *reports[::-1])
