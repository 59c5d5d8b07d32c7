"""Where a claim enters the public: chains walked back by hand-made graphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pytest

from srot.linking.entities import EntityIndex
from srot.linking.inherited import find_voices, index_copies, inherit_roots
from srot.linking.origins import Counted, count_origins
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root, find_roots, list_names
from srot.linking.same_origins import merge_names
from srot.linking.units import Unit, find_units
from srot.records import Reuse, ReusedSpan

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


def counts(reporters: Any, text: str, said: str, cue: str) -> list[tuple[float | None, Root]]:
    """The first root of each of three counts of a report, of which the mayor is quoted with one."""
    made = reporters.Page("a", text)
    for words, value, state in (("40 यात्री", 40.0, "dead"), ("12 यात्री", 12.0, "missing"), ("9 यात्री", 9.0, "injured")):
        made.figure(words, value, state=state, of="यात्री")
    made.said(said, (MAYOR,), cue=cue)
    report = made.report()
    index = reporters.index(reports=(report,))
    return [(unit.figure, find_roots(unit, report, index)[0]) for unit in find_units(report, index)]


def test_a_chain_is_walked_back_to_its_first_source(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR, AGENCY, PAPER))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind, root.basis) == ("लीला महतो", "person", "stated")
    assert [relay.name for relay in root.relays] == ["नदी समाचार", "भोर"]
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


def copy(source: str, target: str, kind: str = "near-copy", coverage: float = 0.9, direction: str = "earlier") -> Reuse:
    return Reuse(f"reuse-{source}-{target}", f"art-{source}", f"art-{target}", kind, coverage, (), direction)


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


def test_the_words_of_saying_alone_name_nobody(reporters: Any) -> None:
    made = reporters.Page("a", "घाट पर न जाने की अपील की गई है।")
    made.said("घाट पर न जाने", (("अपील की गई है", "unnamed"),), cue="अपील की गई है")
    report = made.report()
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.kind, root.name) == ("unknown", "unknown")


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


SPOKESMAN, MINISTRY = ("प्रवक्ता", "person", "विदेश मंत्रालय के प्रवक्ता"), ("मंत्रालय", "body", "विदेश मंत्रालय")


def test_a_bare_body_is_the_one_that_its_report_named_before(reporters: Any) -> None:
    made = reporters.Page("a", "रक्षा मंत्रालय ने आदेश दिया। मंत्रालय ने बताया कि पुल बंद रहेगा। विदेश मंत्रालय चुप रहा।")
    made.name("रक्षा मंत्रालय", "ORG")
    made.name("विदेश मंत्रालय", "ORG")
    start = made.article.text.index("। मंत्रालय") + 2
    made.said("पुल बंद रहेगा", (("मंत्रालय", "body"),), cue="बताया")
    report = made.report()
    link = replace(report.reading.attributions[0].chains[0][0], start=start, end=start + len("मंत्रालय"))
    said = replace(report.reading.attributions[0], chains=((link,),))
    report = replace(report, reading=replace(report.reading, attributions=(said,)))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert root.name == "रक्षा मंत्रालय"


def test_a_spokesman_and_the_body_he_speaks_for_are_one_origin_the_body(reporters: Any) -> None:
    reports = []
    for name, source in (("a", SPOKESMAN), ("b", MINISTRY)):
        made = reporters.Page(name, "मंत्रालय के प्रवक्ता ने बताया कि पुल बंद रहेगा।", outlet=f"पत्र {name}")
        made.said("पुल बंद रहेगा", (source,), cue="बताया")
        reports.append(made.report())
    counted = count(reporters, *reports)
    assert [(origin.name, origin.kind, len(origin.articles)) for origin in counted.origins] == [("विदेश मंत्रालय", "body", 2)]


def test_two_groups_of_unnamed_sources_in_one_report_are_two(reporters: Any) -> None:
    made = reporters.Page("a", "पुल बंद रहेगा, सूत्रों ने बताया, पड़ोसियों ने भी। बड़े सूत्रों का यही कहना है।")
    made.said("पुल बंद रहेगा", (("सूत्रों", "unnamed"),), (("पड़ोसियों", "unnamed"),), (("बड़े सूत्रों", "unnamed"),))
    assert count(reporters, made.report()).independent == 2


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


def test_an_outlet_that_others_cite_leads_on_to_whom_it_asked(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="भोर"), page(reporters, "b", (PAPER,), outlet="सांझ")]
    counted = count(reporters, *reports)
    assert [(origin.name, origin.relays) for origin in counted.origins] == [("लीला महतो", ("भोर",))]


def ways(counted: Counted) -> list[tuple[str, ...]]:
    return [way.stations for way in counted.ways]


def test_one_speaker_through_two_agencies_is_one_way_and_he_is_the_bottleneck(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR, AGENCY), outlet="सांझ"), page(reporters, "b", (MAYOR,), outlet="दोपहर")]
    counted = count(reporters, *reports)
    assert (len(counted.ways), counted.bottleneck) == (1, ("लीला महतो",))


def test_two_origins_through_one_agency_are_one_way_and_the_agency_is_the_bottleneck(reporters: Any) -> None:
    other = ("पुल", "body")
    reports = [page(reporters, name, (source,), credit=("नदी समाचार",), outlet=name) for name, source in (("सांझ", MAYOR), ("दोपहर", other))]
    counted = count(reporters, *reports)
    assert (counted.independent, len(counted.ways), counted.bottleneck) == (2, 1, ("नदी समाचार",))


def test_two_origins_by_two_ways_share_no_station(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (("पुल", "body"),), outlet="दोपहर")]
    counted = count(reporters, *reports)
    assert sorted(ways(counted)) == [("पुल", "दोपहर"), ("लीला महतो", "सांझ")]
    assert {way.article for way in counted.ways} == {"art-a", "art-b"}


def test_a_copy_adds_no_way_of_its_own(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (("पुल", "body"),), outlet="सांझ"), page(reporters, "c", outlet="दोपहर")]
    counted = count(reporters, *reports, copies=[copy("a", "c")])
    assert (counted.independent, len(counted.ways), counted.bottleneck) == (2, 1, ("सांझ",))


def test_what_nobody_is_said_to_say_has_no_way(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a"), page(reporters, "b"))
    assert (counted.ways, counted.bottleneck) == ((), ())


def test_by_newsroom_the_origin_is_called_by_the_newsroom(reporters: Any) -> None:
    reports = [page(reporters, "a", (MAYOR,), outlet="सांझ"), page(reporters, "b", (MAYOR, AGENCY), outlet="दोपहर")]
    counted = count(reporters, *reports, by="newsroom")
    assert sorted((origin.name, origin.kind) for origin in counted.origins) == [("नदी समाचार", "agency"), ("सांझ", "outlet")]
    assert sorted(ways(counted)) == [("नदी समाचार", "दोपहर"), ("सांझ",)]


def test_a_count_of_people_behind_another_has_its_source(reporters: Any) -> None:
    text = "लीला महतो ने बताया कि 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं।\nनदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "40 यात्री मरे", "बताया")
    assert [(value, root.name, root.basis) for value, root in sorted(found)] == [
        (9.0, UNKNOWN, UNKNOWN), (12.0, "लीला महतो", "inferred"), (40.0, "लीला महतो", "stated"),
    ]  # fmt: skip


def test_a_credit_stands_back_where_the_report_names_its_source(reporters: Any) -> None:
    report = page(reporters, "a", (MAYOR,), credit=("नदी समाचार",))
    told, headline = unit_of(report), Unit("art-a:50", "art-a", "hi", None, 50, 60, {}, frozenset(), None, "positive", "asserted")
    index = reporters.index(reports=(report,))
    roots = inherit_roots({unit.id: find_roots(unit, report, index) for unit in (told, headline)}, [told, headline], {})
    counted = count_origins(roots, [told, headline], index)
    assert [(origin.name, origin.relays) for origin in counted.origins] == [("लीला महतो", ("नदी समाचार",))]


def test_a_translation_that_calls_its_source_otherwise_has_the_same(reporters: Any) -> None:
    reports = [page(reporters, "a", (("सूत्रों", "document"),)), page(reporters, "b", (("चर्चा", "document"),))]
    spans = (ReusedSpan(0, 13, 0, 13),)
    taken = Reuse("reuse", "art-a", "art-b", "translation", 0.8, spans)
    assert count(reporters, *reports).independent == 2
    assert count(reporters, *reports, copies=[taken]).independent == 1


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


def test_what_gives_a_figure_without_speaking_is_no_origin(reporters: Any) -> None:
    page = reporters.Page("a", "A fresh check put the number of drowned at 15, not 16.", lang="en")
    page.said("the number of drowned at 15, not 16", (("A fresh check", "unnamed"),), cue="put")
    report = page.report()
    (unit,) = find_units(report, reporters.index())
    assert [root.kind for root in find_roots(unit, report, reporters.index())] == ["unknown"]


@pytest.mark.parametrize(
    ("text", "said", "words", "name", "kind"),
    [
        ("Chandanpur's disaster agency JALA said 40 boats were checked.", "40 boats were checked", "Chandanpur's disaster agency JALA", None, "body"),
        ("North Korea for the first time admitted the loss of 40 boats.", "the loss of 40 boats", "North Korea for the first time", "North Korea", "body"),
        ("The agency's chief said 40 boats were checked.", "40 boats were checked", "The agency's chief", None, "person"),
    ],
)
def test_a_body_taken_for_a_person_is_a_body(reporters: Any, text: str, said: str, words: str, name: str | None, kind: str) -> None:
    page = reporters.Page("a", text, lang="en")
    page.said(said, ((words, "person"),), cue=text.removeprefix(words).split()[0])
    if name:
        page.name(name, "LOC", subtype="country")
    report = page.report()
    (unit,) = find_units(report, reporters.index(reports=(report,)))
    (root,) = find_roots(unit, report, reporters.index(reports=(report,)))
    assert (root.name, root.kind) == (name or words, kind)


def test_bare_officials_are_those_of_the_body_that_the_report_named(reporters: Any) -> None:
    text = "जल बोर्ड के अधिकारियों ने कहा कि 40 नावें जांची गईं। अधिकारियों ने कहा कि 12 नावें खराब निकलीं।"
    page = reporters.Page("a", text)
    page.name("जल बोर्ड", "ORG")
    page.said("40 नावें जांची गईं", (("जल बोर्ड के अधिकारियों", "unnamed"),), cue="कहा")
    page.said("12 नावें खराब निकलीं", (("अधिकारियों", "unnamed"),), cue="कहा")
    start = text.rindex("अधिकारियों")
    page.found["attributions"][1] = replace(
        page.found["attributions"][1], chains=((replace(page.found["attributions"][1].chains[0][0], start=start, end=start + 10),),)
    )
    report = page.report()
    index = reporters.index(reports=(report,))
    assert {root.name for unit in find_units(report, index) for root in find_roots(unit, report, index)} == {"जल बोर्ड"}


def test_the_body_of_a_headline_is_the_officer_whom_the_text_names(reporters: Any) -> None:
    text = "जल बोर्ड: नाव हादसे में 16 मरे\nजल बोर्ड के सचिव मोहन राणा ने कहा कि नाव हादसे में 16 लोग मरे।"
    page = reporters.Page("a", text)
    page.figure("16 मरे", 16.0, state="dead")
    page.figure("16 लोग", 16.0, state="dead", of="लोग")
    page.name("मोहन राणा", role="जल बोर्ड के सचिव")
    page.said("नाव हादसे में 16 मरे", (("जल बोर्ड", "body"),), cue=":")
    page.said("नाव हादसे में 16 लोग मरे", (("मोहन राणा", "person"),), cue="कहा")
    report = page.report()
    index = reporters.index(reports=(report,))
    units = find_units(report, index)
    roots = {unit.id: find_roots(unit, report, index) for unit in units}
    assert {root.name for found in inherit_roots(roots, units, {}).values() for root in found} == {"मोहन राणा"}


def test_who_ends_a_paragraph_with_what_it_told_stands_behind_all_of_it(reporters: Any) -> None:
    text = "नदी घाट पर 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं। यह जानकारी लीला महतो ने दी।\nनदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "नदी घाट पर 12 यात्री लापता हैं", "जानकारी")
    assert [(value, root.name, root.basis) for value, root in sorted(found)] == [
        (9.0, UNKNOWN, UNKNOWN), (12.0, "लीला महतो", "stated"), (40.0, "लीला महतो", "inferred"),
    ]  # fmt: skip


def test_a_row_of_counts_has_the_source_of_the_first(reporters: Any) -> None:
    text = "लीला महतो ने बताया कि 40 यात्री मरे। नदी घाट पर 12 यात्री लापता हैं। नदी घाट पर 9 यात्री घायल हैं।"
    found = counts(reporters, text, "40 यात्री मरे", "बताया")
    assert {root.name for _, root in found} == {"लीला महतो"}


@pytest.mark.parametrize(("words", "known"), [("मीडिया रिपोर्टों", False), ("शुरुआती जानकारी", False), ("पुलिस की रिपोर्टों", True)])
def test_tidings_of_nobody_are_no_origin(reporters: Any, words: str, known: bool) -> None:
    page = reporters.Page("a", f"{words} के अनुसार पुल बंद रहेगा।")
    page.said("पुल बंद रहेगा", ((words, "document"),), cue="के अनुसार")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.attribution)
    assert (find_roots(unit, report, index)[0].kind != UNKNOWN) is known


def told(reporters: Any, *, others: tuple[tuple[str, str], ...] = (), voice: bool = True) -> Root:
    """The root of a plain claim, where another report has it from the mayor and the mayor is the voice of this one."""
    reports = [page(reporters, "a", (MAYOR,)), page(reporters, "b"), *([page(reporters, "c", others)] if others else [])]
    index = reporters.index(reports=reports)
    units = [unit_of(report) for report in reports]
    own = roots_of(reports, index)
    voices = {units[1].report: own[units[0].id][0].key} if voice else {}
    return inherit_roots(own, units, {}, voices)[units[1].id][0]


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


def test_a_part_of_a_count_goes_on_after_its_source(reporters: Any) -> None:
    made = reporters.Page("a", "महापौर लीला महतो ने बताया कि 40 यात्री मारे गए। इनमें 12 महिलाएं हैं।")
    made.figure("40 यात्री", 40.0, state="dead", of="यात्री")
    made.figure("12 महिलाएं", 12.0, of="महिलाएं")
    made.said("40 यात्री मारे गए", (MAYOR,), cue="बताया")
    report = made.report()
    index = reporters.index(reports=(report,))
    part = find_units(report, index)[-1]
    assert part.attribution is None
    assert [(root.name, root.basis) for root in find_roots(part, report, index)] == [("लीला महतो", "inferred")]


def test_who_passes_on_what_nobody_is_named_for_stands_for_it(reporters: Any) -> None:
    report = page(reporters, "a", (("चर्चा", "hearsay"), MAYOR))
    (root,) = find_roots(unit_of(report), report, reporters.index(reports=(report,)))
    assert (root.name, root.kind) == ("लीला महतो", "person")
    alone = page(reporters, "b", (("चर्चा", "hearsay"), AGENCY))
    assert find_roots(unit_of(alone), alone, reporters.index(reports=(alone,)))[0].kind == "unknown"


def test_a_first_paragraph_is_no_headline(reporters: Any) -> None:
    text = "पुलिस ने बताया कि घाट पर 16 लोग मारे गए।\nमेयर लीला महतो ने बताया कि घाट पर 16 लोग मारे गए।"
    made = reporters.Page("a", text)
    made.name("लीला महतो")
    made.said("घाट पर 16 लोग मारे गए", (("पुलिस", "body"),), cue="बताया")
    report = made.report()
    (root, *_) = find_roots(find_units(report, reporters.index(reports=(report,)))[0], report, reporters.index(reports=(report,)))
    assert (root.name, root.headline, root.vague) == ("पुलिस", False, False)


def test_bare_data_that_a_body_passes_on_are_the_bodys(reporters: Any) -> None:
    page = reporters.Page("a", "नदी आयोग ने कहा कि प्रारंभिक आंकड़ों के अनुसार पुल बंद रहेगा।")
    page.said("पुल बंद रहेगा", (("प्रारंभिक आंकड़ों", "document"), ("नदी आयोग", "body")), cue="के अनुसार")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.attribution)
    assert [(root.name, root.kind) for root in find_roots(unit, report, index)] == [("नदी आयोग", "body")]


def test_an_outlet_is_no_origin_of_its_own_report(reporters: Any) -> None:
    counted = count(reporters, page(reporters, "a", (PAPER,), outlet="भोर"), page(reporters, "b", (PAPER,), outlet="सांझ"))
    assert [(origin.name, origin.articles) for origin in counted.origins] == [("भोर", ("art-b",)), (UNKNOWN, ("art-a",))]


def test_nameless_sources_of_a_sentence_put_anew_are_those_of_the_report_it_took_others_from(reporters: Any) -> None:
    reports = [page(reporters, name, (UNNAMED,), outlet=outlet) for name, outlet in (("a", "सांझ"), ("b", "दोपहर"))]
    elsewhere = replace(copy("a", "b", "part"), spans=(ReusedSpan(0, 20, 60, 80),))
    assert count(reporters, *reports, copies=[elsewhere]).independent == 1
    assert count(reporters, page(reporters, "a", (MAYOR,)), reports[1], copies=[elsewhere]).independent == 2


def test_a_person_who_passes_a_claim_on_in_one_report_is_no_origin_of_it_in_another(reporters: Any) -> None:
    council = ("नदी समाचार", "body")
    counted = count(reporters, page(reporters, "a", (council, MAYOR)), page(reporters, "b", (MAYOR,)))
    assert [origin.name for origin in counted.origins] == ["नदी समाचार"]


@pytest.mark.parametrize(
    ("between", "second", "known"),
    [(" ", "12 people are missing", True), ("\n", "12 people are missing", False), ("\n", "of the 40 people 12 people are missing", True)],
)
def test_a_count_goes_on_in_its_paragraph_or_where_it_takes_a_figure_up_again(reporters: Any, between: str, second: str, known: bool) -> None:
    made = reporters.Page("a", f"Leela Rao said 40 people were rescued.{between}{second}.", lang="en")
    made.figure("40 people", 40.0, state="rescued", of="people")
    made.figure("12 people", 12.0, state="missing", of="people")
    if second.startswith("of"):
        made.figure("40 people 12", 40.0, of="people")
    made.said("40 people were rescued", (("Leela Rao", "person"),), cue="said")
    report = made.report()
    index = reporters.index(reports=(report,))
    last = max((unit for unit in find_units(report, index) if unit.figure == 12), key=lambda unit: unit.start)
    assert [root.name for root in find_roots(last, report, index)] == (["Leela Rao"] if known else [UNKNOWN])


@pytest.mark.parametrize(("acronym", "origins"), [("NRK", 1), ("NRX", 2)])
def test_bodies_of_two_languages_with_one_acronym_in_brackets_are_one(reporters: Any, acronym: str, origins: int) -> None:
    hindi = reporters.Page("a", "पुल बंद रहेगा, उत्तरी घाट निकाय (NRK) ने बताया।")
    hindi.said("पुल बंद रहेगा", (("उत्तरी घाट निकाय", "body"),), cue="बताया")
    english = reporters.Page("b", f"The bridge stays shut, the Board of Boatmen ({acronym}) said.", lang="en")
    english.said("The bridge stays shut", (("the Board of Boatmen", "body"),), cue="said")
    counted = count(reporters, hindi.report(), english.report())
    assert (counted.independent, counted.unknown) == (origins, 0)


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


def test_a_count_goes_on_behind_a_sentence_without_one_but_not_behind_what_points_back(reporters: Any) -> None:
    text = "मेयर लीला महतो ने कहा कि 40 यात्री मरे। राहत जारी है। 12 यात्री लापता हैं।"
    assert [root.kind for _, root in counts(reporters, text + " 9 यात्री घायल हैं।", "40 यात्री मरे", "कहा")] == ["person"] * 3
    text = "40 यात्री मरे। मेयर लीला महतो ने यह बताया। नाव पुरानी थी। 12 यात्री लापता हैं। 9 यात्री घायल हैं।"
    assert [root.kind for _, root in counts(reporters, text, "40 यात्री मरे।", "बताया")][1:] == ["unknown"] * 2


def test_what_is_wholly_the_words_of_another_is_his(reporters: Any) -> None:
    page = reporters.Page("a", "According to sources, the panel found that the roof was weak.", lang="en")
    page.said("the panel found that the roof was weak", (("sources", "unnamed"),), cue="According to")
    page.said("the roof was weak", (("the panel", "body"), ("sources", "unnamed")), cue="found")
    report = page.report()
    index = reporters.index(reports=(report,))
    assert {root.name for unit in find_units(report, index) for root in find_roots(unit, report, index)} == {"the panel"}


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
