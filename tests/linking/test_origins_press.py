"""Agencies and outlets: as relays, as the credit over a report, and counted by newsroom."""

from __future__ import annotations

from typing import Any

from tests.linking.origin_pages import AGENCY, MAYOR, PAPER, count, page, unit_of, ways

from srot.linking.inherited import inherit_roots
from srot.linking.origins import count_origins
from srot.linking.roots import UNKNOWN, find_roots
from srot.linking.units import Unit, find_units


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


def test_by_newsroom_two_that_asked_the_mayor_themselves_are_two(reporters: Any) -> None:
    reports = [page(reporters, name, (MAYOR,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"), ("c", "दोपहर"))]
    assert count(reporters, *reports).independent == 1
    assert count(reporters, *reports, by="newsroom").independent == 2


def test_by_newsroom_all_that_print_one_agency_are_one(reporters: Any) -> None:
    reports = [page(reporters, str(number), (MAYOR, AGENCY), outlet=f"पत्र {number}") for number in range(4)]
    reports.append(page(reporters, "x", (MAYOR,), credit=("नदी समाचार",), outlet="पत्र 9"))
    assert count(reporters, *reports, by="newsroom").independent == 1


def test_an_outlet_that_others_cite_leads_on_to_whom_it_asked(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="भोर"), page(reporters, "b", (PAPER,), outlet="सांझ")]
    counted = count(reporters, *reports)
    assert [(origin.name, origin.relays) for origin in counted.origins] == [("लीला महतो", ("भोर",))]


def test_by_newsroom_the_origin_is_called_by_the_newsroom(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (MAYOR, AGENCY), outlet="दोपहर")]
    counted = count(reporters, *reports, by="newsroom")
    assert sorted((origin.name, origin.kind) for origin in counted.origins) == [("नदी समाचार", "agency"), ("सांझ", "outlet")]
    assert sorted(ways(counted)) == [("नदी समाचार", "दोपहर"), ("सांझ",)]


def test_a_credit_stands_back_where_the_report_names_its_source(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR,), credit=("नदी समाचार",))
    told, headline = unit_of(report), Unit("art-a:50", "art-a", "hi", None, 50, 60, {}, frozenset(), None, "positive", "asserted")
    index = reporters.index(reports=(report,))
    roots = inherit_roots({unit.id: find_roots(unit, report, index) for unit in (told, headline)}, [told, headline], {})
    counted = count_origins(roots, [told, headline], index)
    assert [(origin.name, origin.relays) for origin in counted.origins] == [("लीला महतो", ("नदी समाचार",))]


def test_an_agency_that_passes_one_figure_on_gives_another_itself(reporters: Any) -> None:
    reports = []
    for name, number, source in (("a", 40.0, (MAYOR,)), ("b", 12.0, None)):
        made = reporters.Page(name, f"नदी घाट पर {number:.0f} यात्री मरे, लीला महतो ने बताया।", credit=("नदी समाचार",))
        made.figure(f"{number:.0f} यात्री", number, state="dead", of="यात्री")
        if source:
            made.said(f"नदी घाट पर {number:.0f} यात्री मरे", source, cue="बताया")
        reports.append(made.report())
    index = reporters.index(reports=tuple(reports))
    units = [unit for report in reports for unit in find_units(report, index) if unit.measure]
    by_id = {report.id: report for report in reports}
    counted = count_origins({unit.id: find_roots(unit, by_id[unit.report], index) for unit in units}, units, index)
    assert sorted(origin.kind for origin in counted.origins) == ["agency", "person"]


def test_an_outlet_is_no_origin_of_its_own_report(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (PAPER,), outlet="भोर"), page(reporters, "b", (PAPER,), outlet="सांझ"))
    assert [(origin.name, origin.articles) for origin in counted.origins] == [("भोर", ("art-b",)), (UNKNOWN, ("art-a",))]
