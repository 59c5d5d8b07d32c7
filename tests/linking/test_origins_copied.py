"""Origins of what was copied, translated or put anew from another report."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests.linking.origin_pages import MAYOR, UNNAMED, copy, count, page, roots_of, unit_of

from srot.linking.inherited import index_copies, inherit_roots
from srot.linking.origins import count_origins
from srot.records import Reuse, ReusedSpan


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


def test_of_two_that_took_the_words_from_each_other_the_one_without_a_source_inherits(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (MAYOR,)), page(reporters, "b"), copies=[copy("b", "a", direction="unknown")])
    assert (counted.independent, counted.unknown) == (1, 0)


def test_words_that_a_later_copy_credits_to_an_agency_are_the_agency_s_in_the_first_print_too(reporters: Any) -> None:
    reports = [page(reporters, "a"), page(reporters, "b", credit=("नदी समाचार",))]
    index = reporters.index(reports=reports)
    units = [unit_of(report) for report in reports]
    roots = inherit_roots(roots_of(reports, index), units, index_copies([copy("a", "b")]))
    (first,) = roots[units[0].id]
    assert (first.name, first.kind, first.basis) == ("नदी समाचार", "agency", "inferred")
    assert "credits them" in first.why
    assert count_origins(roots, units, index).independent == 1


def test_the_larger_part_is_looked_at_first(reporters: Any) -> None:
    index = index_copies([copy("a", "c", "part", 0.2), copy("b", "c", "part", 0.7)])
    assert [found.source for found in index["art-c"]] == ["art-b", "art-a"]


def test_the_unnamed_source_of_a_copy_is_that_of_its_original(reporters: Any) -> None:
    reports = [page(reporters, name, (UNNAMED,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"))]
    assert count(reporters, *reports).independent == 2
    assert count(reporters, *reports, copies=[copy("a", "b")]).independent == 1


def test_a_copied_part_lends_its_origin_only_to_the_words_inside_it(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b")]
    inside, outside = ReusedSpan(0, 20, 0, 20), ReusedSpan(0, 20, 60, 80)
    for span, expected in ((inside, (1, 0)), (outside, (1, 1))):
        counted = count(reporters, *reports, copies=[replace(copy("a", "b", "part"), spans=(span,))])
        assert (counted.independent, counted.unknown) == expected


def test_a_translation_that_calls_its_source_otherwise_has_the_same(reporters: Any) -> None:
    reports = [page(reporters, "a", (("सूत्रों", "document"),)), page(reporters, "b", (("चर्चा", "document"),))]
    spans = (ReusedSpan(0, 13, 0, 13),)
    taken = Reuse("reuse", "art-a", "art-b", "translation", 0.8, spans)
    assert count(reporters, *reports).independent == 2
    assert count(reporters, *reports, copies=[taken]).independent == 1


def test_nameless_sources_of_a_sentence_put_anew_are_those_of_the_report_it_took_others_from(reporters: Any) -> None:
    reports = [page(reporters, name, (UNNAMED,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"))]
    elsewhere = replace(copy("a", "b", "part"), spans=(ReusedSpan(0, 20, 60, 80),))
    assert count(reporters, *reports, copies=[elsewhere]).independent == 1
    assert count(reporters, page(reporters, "a", (MAYOR,)), reports[1], copies=[elsewhere]).independent == 2


def test_a_copy_of_what_a_report_has_from_its_voice_has_it_from_him_too(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b"), page(reporters, "c")]
    index = reporters.index(reports=reports)
    units = [unit_of(report) for report in reports]
    own = roots_of(reports, index)
    voices = {units[1].report: own[units[0].id][0].key}
    roots = inherit_roots(own, units, index_copies([copy("b", "c")]), voices)
    assert [roots[unit.id][0].name for unit in units] == ["लीला महतो"] * 3
    assert roots[units[2].id][0].why == "near-copy of art-b"
