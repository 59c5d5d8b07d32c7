"""Origins that are people: one speaker through many mouths, officers whom a report names elsewhere, who is his report's voice."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.linking.origin_pages import AGENCY, MAYOR, UNNAMED, count, page, roots_of, unit_of

from srot.linking.inherited import find_voices, inherit_roots
from srot.linking.named_origins import merge_names
from srot.linking.origins import count_origins
from srot.linking.roots import UNKNOWN, Root, find_roots, list_names
from srot.linking.units import Unit, find_units


def told(reporters: Any, *, others: tuple[tuple[str, str], ...] = (), voice: bool = True) -> Root:
    """The root of a plain claim, where another report has it from the mayor and the mayor is the voice of this one."""
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b"), *([page(reporters, "c", others)] if others else [])]
    index = reporters.index(reports=reports)
    units = [unit_of(report) for report in reports]
    own = roots_of(reports, index)
    voices = {units[1].report: own[units[0].id][0].key} if voice else {}
    return inherit_roots(own, units, {}, voices)[units[1].id][0]


def test_one_speaker_through_five_agencies_is_one_origin(reporters: Any) -> None:
    agencies = ["नदी समाचार", "भोर", "सूत्रों", "पुल", "चर्चा"]
    reports = [page(reporters, str(number), (MAYOR, (name, "agency")), outlet=f"पत्र {number}") for number, name in enumerate(agencies)]
    counted = count(reporters, *reports)
    assert (counted.independent, counted.unknown) == (1, 0)
    (origin,) = counted.origins
    assert origin.name == "लीला महतो" and len(origin.articles) == 5
    assert origin.relays == tuple(sorted(agencies))
    assert counted.why == "5 reports, 1 independent origin (लीला महतो)"


def test_a_headline_that_says_only_the_expert_means_the_one_whom_the_report_names(reporters: Any) -> None:
    made = reporters.Page("a", "पुल बंद रहेगा: विशेषज्ञ\nपुल अब बंद रहेगा, लीला महतो ने कहा।")
    made.said("पुल बंद रहेगा", (("विशेषज्ञ", "person"),))
    made.said("पुल अब बंद रहेगा", (MAYOR,), cue="कहा")
    report = made.report()
    index = reporters.index(reports=(report,))
    first, second = (
        Unit(said.id, report.id, "hi", said, said.start, said.end, {}, frozenset(), None, "positive", "asserted")
        for said in report.reading.attributions
    )
    own = {unit.id: find_roots(unit, report, index) for unit in (first, second)}
    counted = count_origins(inherit_roots(own, [first, second], {}), [first, second], index)
    assert [origin.name for origin in counted.origins] == ["लीला महतो"]


def test_what_a_report_tells_plainly_is_from_whom_it_quotes_throughout_if_others_have_it_from_him(reporters: Any) -> None:
    root = told(reporters)
    assert (root.name, root.basis, root.outlet) == ("लीला महतो", "inferred", root.outlet)
    assert told(reporters, voice=False).kind == UNKNOWN
    assert told(reporters, others=(AGENCY,)).kind == UNKNOWN


def test_the_voice_of_a_report_is_quoted_more_than_all_others(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b", (AGENCY,)), page(reporters, "c", (MAYOR,), (UNNAMED,))]
    index = reporters.index(reports=reports)
    roots = [(unit_of(report), find_roots(unit_of(report), report, index)) for report in reports]
    assert find_voices(roots) == {"art-a": roots[0][1][0].key}


def test_who_passes_on_what_nobody_is_named_for_stands_for_it(reporters: Any) -> None:
    report = page(reporters, "a", (("चर्चा", "hearsay"), MAYOR))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind) == ("लीला महतो", "person")
    alone = page(reporters, "b", (("चर्चा", "hearsay"), AGENCY))
    assert find_roots(unit_of(alone), alone, reporters.index(reports=(alone,)))[0].kind == "unknown"


def test_a_person_who_passes_a_claim_on_in_one_report_is_no_origin_of_it_in_another(reporters: Any) -> None:
    council = ("नदी समाचार", "body")
    counted = count(reporters, page(reporters, "a", (council, MAYOR)), page(reporters, "b", (MAYOR,)))
    assert [origin.name for origin in counted.origins] == ["नदी समाचार"]


def test_a_person_whom_more_reports_quote_for_himself_stays_an_origin_beside_another_person(reporters: Any) -> None:
    for other, origins in (("person", 2), ("body", 1)):
        first = page(reporters, "a", (("नदी समाचार", other), MAYOR))
        counted = count(reporters, first, page(reporters, "b", (MAYOR,)), page(reporters, "c", (MAYOR,)))
        assert len(counted.origins) == origins


def test_bare_officials_are_the_officer_whom_the_report_quotes_with_the_same(reporters: Any) -> None:
    page = reporters.Page("a", "At least 40 people died, officials told reporters. District magistrate Leela Rao said that 40 boatmen drowned.", lang="en")
    page.name("Leela Rao", "PER", role="District magistrate")
    for words in ("40 people", "40 boatmen"):
        page.figure(words, 40.0, state="dead", of="people")
    page.said("At least 40 people died", (("officials", "unnamed"),), cue="told")
    page.said("40 boatmen drowned", (("Leela Rao", "person"),), cue="said")
    report = page.report()
    index = reporters.index(reports=(report,))
    units = [unit for unit in find_units(report, index) if unit.measure]
    roots = inherit_roots({unit.id: find_roots(unit, report, index) for unit in units}, units, {})
    assert {root.name for found in roots.values() for root in found} == {"Leela Rao"}


def test_a_person_is_compared_by_the_name_that_each_report_gives(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR,))
    index = reporters.index(reports=(report,))
    (root,) = find_roots(unit_of(report), report, index)
    (named,) = merge_names(list_names(unit_of(report), replace(root, called="Leela Rani Mahto")))
    assert {name for name, _ in named.names} == {"लीला महतो", "Leela Rani Mahto"}


def test_who_tells_of_an_order_vouches_for_it_himself(reporters: Any) -> None:
    page = reporters.Page("a", "According to traders, the collector ordered a ban on sales.", lang="en")
    page.said("the collector ordered a ban on sales", (("traders", "unnamed"),), cue="According to")
    page.said("a ban on sales", (("the collector", "person"), ("traders", "unnamed")), cue="ordered", modality="demanded")
    report = page.report()
    index = reporters.index(reports=(report,))
    (outer,) = [unit for unit in find_units(report, index) if "ordered" in report.article.text[unit.start : unit.end]]
    assert {root.name for root in find_roots(outer, report, index)} == {"traders"}


def test_a_person_whose_office_stands_with_his_name_is_called_by_the_name(reporters: Any) -> None:
    source = "Deputy Commissioner of Police (DCP) Mohan Rana of the Hill District"
    page = reporters.Page("a", f"{source} said that the bridge stays shut.", lang="en")
    page.name("Mohan Rana", "PER")
    page.said("the bridge stays shut", ((source, "person"),), cue="said")
    report = page.report()
    index = reporters.index(reports=(report,))
    assert find_roots(next(iter(find_units(report, index))), report, index)[0].name == "Mohan Rana"
