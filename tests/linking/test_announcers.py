"""Whose word a narrated deed is."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.announcers import find_announcer
from srot.linking.offices import Offices
from srot.linking.roots import find_roots
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("text", "lang", "name"),
    [
        ("बिजली आयोग ने बुधवार को नई दरों की अधिसूचना जारी कर दी।", "hi", "आयोग"),
        ("अदालत ने पुल के ठेकेदार की जमानत रद्द कर दी।", "hi", "अदालत"),
        ("जल आयोग ने शनिवार को बांध की जांच रिपोर्ट सार्वजनिक कर दी।", "hi", "आयोग"),
        ("नाविकों ने घाट के पास पुरानी नावें रद्द कर दीं।", "hi", None),
        ("The tribunal on Tuesday stayed the closure of the river pier.", "en", "tribunal"),
        ("A panel of three has been formed by the tribunal after the closure.", "en", "tribunal"),
        ("The river pier was closed when the flood came to the town.", "en", None),
    ],
)
def test_who_orders_is_the_origin_of_what_is_told_of_it(reporters: Any, text: str, lang: str, name: str | None) -> None:
    report = reporters.Page("a", text, lang=lang).report()
    index = reporters.index(reports=(report,))
    unit, *_ = find_units(report, index)
    found = find_announcer(unit, report, index)
    assert (found and found[0].name) == name
    assert [root.kind for root in find_roots(unit, report, index)] == ["body" if name else "unknown"]


@pytest.mark.parametrize(("state", "announced"), [("suspended", True), ("dead", False)])
def test_a_figure_is_the_deeds_where_an_order_brings_it_about(reporters: Any, state: str, announced: bool) -> None:
    page = reporters.Page("a", "The tribunal on Tuesday suspended 4 clerks.", lang="en")
    page.figure("4 clerks", 4.0, state=state, of="clerks")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.measure)
    assert (find_announcer(unit, report, index) is not None) == announced


def test_a_judge_who_forms_a_panel_is_the_origin_of_what_is_told_of_it(reporters: Any) -> None:
    page = reporters.Page("a", "Chief Justice Mohan Rana on Friday constituted a panel of three to look into the fire.", lang="en")
    page.name("Mohan Rana", "PER", role="Chief Justice")
    report = page.report()
    unit, *_ = find_units(report, reporters.index())
    found = find_announcer(unit, report, reporters.index())
    assert found is not None and found[0].name == "Mohan Rana"


@pytest.mark.parametrize(
    ("text", "lang", "person", "found"),
    [
        ("CJI Rana constituted a panel of three to look into the fire.", "en", "CJI Rana", "CJI Rana"),
        ("Chief Justice of India Mohan Rana on Friday constituted a panel of three to look into the fire.", "en", "Mohan Rana", "Mohan Rana"),
        ("Justice Mohan Rana, who retires in the week of the fair, has ordered a new panel for the fire.", "en", "Mohan Rana", "Mohan Rana"),
        ("सीजेआई राणा ने आग की जांच के लिए तीन सदस्यों की समिति बना दी है।", "hi", "सीजेआई राणा", "सीजेआई राणा"),
        ("Baker Mohan Rana on Friday constituted a panel of three to look into the fire.", "en", "Mohan Rana", None),
    ],
)
def test_an_office_is_known_by_the_words_before_a_name_and_in_it(reporters: Any, text: str, lang: str, person: str, found: str | None) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name(person, "PER")
    report = page.report()
    unit, *_ = find_units(report, reporters.index())
    announced = find_announcer(unit, report, reporters.index())
    assert (announced and announced[0].name) == found


def test_what_hearsay_stands_behind_is_still_the_word_of_who_ordered_it(reporters: Any) -> None:
    page = reporters.Page("a", "The tribunal on Friday constituted a panel of three to look into notes allegedly found in the shed.", lang="en")
    page.said("The tribunal on Friday constituted a panel of three to look into notes allegedly found in the shed", (("allegedly", "hearsay"),), cue="allegedly")
    report = page.report()
    unit, *_ = find_units(report, reporters.index())
    found = find_announcer(unit, report, reporters.index())
    assert found is not None and found[0].name == "tribunal"


def test_a_panel_that_a_court_appointed_is_not_the_court(reporters: Any) -> None:
    report = reporters.Page("a", "The tribunal-appointed panel met in the old river town.", lang="en").report()
    unit, *_ = find_units(report, reporters.index())
    assert find_announcer(unit, report, reporters.index()) is None


def test_doctors_who_declare_somebody_dead_are_one_source_whoever_tells_of_it(reporters: Any) -> None:
    texts = (("डॉक्टरों ने अस्पताल में चालक को मृत घोषित कर दिया।", "hi"), ("The driver of the bus was declared dead by doctors.", "en"))
    reports = [reporters.Page(f"p{number}", text, lang=lang).report() for number, (text, lang) in enumerate(texts)]
    said = reporters.Page("s", "Doctors declared him dead at the river hospital.", lang="en")
    said.said("him dead at the river hospital", (("Doctors", "unnamed"),), cue="declared")
    reports.append(said.report())
    index = reporters.index(reports=reports)
    roots = [find_roots(find_units(report, index)[0], report, index)[0] for report in reports]
    assert {root.kind for root in roots} == {"unnamed"}
    assert len({root.key for root in roots}) == 1


def test_what_doctors_say_of_the_living_is_asked_anew_by_each_newsroom(reporters: Any) -> None:
    roots = []
    for name in ("a", "b"):
        page = reporters.Page(name, "Doctors said the driver of the bus was awake.", lang="en", outlet=f"Paper {name}")
        page.said("the driver of the bus was awake", (("Doctors", "unnamed"),), cue="said")
        report = page.report()
        roots += find_roots(find_units(report, reporters.index(reports=(report,)))[0], report, reporters.index(reports=(report,)))
    assert len({root.key for root in roots}) == 2


def test_a_figure_that_a_comma_parts_from_the_deed_is_not_announced_by_it(reporters: Any) -> None:
    page = reporters.Page("a", "The tribunal on Tuesday appointed a clerk, the first of 24 women.", lang="en")
    page.figure("24 women", 24.0, of="women")
    report = page.report()
    index = reporters.index(reports=(report,))
    unit = next(unit for unit in find_units(report, index) if unit.measure)
    assert find_announcer(unit, report, index) is None


def test_a_bare_name_announces_where_the_story_tells_its_office(reporters: Any) -> None:
    bare = reporters.Page("a", "Mohan Rana dissolved parliament ahead of the harvest fair.", lang="en")
    bare.name("Mohan Rana", "PER")
    full = reporters.Page("b", "President Mohan Rana opened the harvest fair.", lang="en")
    full.name("Mohan Rana", "PER", role="President")
    reports = (bare.report(), full.report())
    index = reporters.index(reports=reports)
    unit, *_ = find_units(reports[0], index)
    assert find_announcer(unit, reports[0], index) is None
    found = find_announcer(unit, reports[0], index, Offices(reports, index))
    assert found is not None and found[1] == "dissolved parliament"


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("In a letter to the papers the Hill Front took responsibility for the attack on the mill.", "en", True),
        ("हिल फ्रंट ने चिट्ठी में मिल पर हमले की जिम्मेदारी ली।", "hi", True),
        ("The Hill Front approved a new flag for the mill.", "en", False),
    ],
)
def test_a_group_that_takes_a_deed_upon_itself_says_so_and_orders_nothing_else(reporters: Any, text: str, lang: str, found: bool) -> None:
    page = reporters.Page("a", text, lang=lang)
    page.name("Hill Front" if lang == "en" else "हिल फ्रंट", "ORG")
    report = page.report()
    unit, *_ = find_units(report, reporters.index(reports=(report,)))
    assert (find_announcer(unit, report, reporters.index(reports=(report,))) is not None) == found
