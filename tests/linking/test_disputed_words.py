"""Claims whose reports differ by one word: the day, the place, a number."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_words import find_word_disputes
from srot.linking.reports import Report
from srot.records import Disagreement

Found = list[tuple[str, str, list[str]]]


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_word_disputes("story-1", make_claims("story-1", reports, index, {}), {}, index)


def short(found: list[Disagreement]) -> Found:
    return [(item.kind, item.nature, [value.value for value in item.values]) for item in found]


def crash(
    reporters: Any, name: str, place: str, words: str = "5 मई", day: str | None = "2024-05-05", *, speaker: str = "मोहन राणा",
    subtype: str | None = None, dateline: str = "", **fields: Any,
) -> Report:  # fmt: skip
    content = f"{words} को {place} में यात्री बस पुराने पुल से नदी में गिर गई"
    page = reporters.Page(name, f"{dateline}{speaker} ने बताया कि {content}।", published="2024-05-06", outlet=f"पत्र {name}")
    page.name(place, "LOC", subtype=subtype)
    if dateline:
        page.name(dateline.partition("।")[0], "LOC", subtype="district")
    page.time(words, day, **fields)
    page.said(content, ((speaker, "person"),), cue="बताया")
    return page.report()


def test_one_place_against_another_is_a_dispute(reporters: Any) -> None:
    found = disputes(reporters, crash(reporters, "a", "सोनघाट"), crash(reporters, "b", "चंदनपुर", speaker="लीला महतो"))
    assert [item[:2] for item in short(found)] == [("place", "conflict")]
    assert [(value.text, value.origins) for value in found[0].values] == [("चंदनपुर", ("लीला महतो",)), ("सोनघाट", ("मोहन राणा",))]


def test_a_place_that_bears_the_name_of_the_other_is_no_dispute(reporters: Any) -> None:
    found = disputes(reporters, crash(reporters, "a", "लाल किले"), crash(reporters, "b", "लाल किला मेट्रो स्टेशन", speaker="लीला महतो"))
    assert found == []


def test_the_state_of_a_town_that_both_name_is_no_rival_of_a_road_in_it(reporters: Any) -> None:
    def crush(name: str, where: str, *places: tuple[str, str]) -> Report:
        content = f"{where} में रविवार को भगदड़ मच गई और प्रशासन ने जांच बैठाई"
        page = reporters.Page(name, f"मोहन राणा ने बताया कि {content}।", published="2024-05-06", outlet=f"पत्र {name}")
        for words, subtype in places:
            page.name(words, "LOC", subtype=subtype)
        page.said(content, (("मोहन राणा", "person"),), cue="बताया")
        return page.report()

    state = crush("a", "राजस्थान के दौसा", ("राजस्थान", "state"), ("दौसा", "city"))
    assert disputes(reporters, state, crush("b", "दौसा के सोनघाट", ("दौसा", "city"), ("सोनघाट", "village"))) == []


def test_a_country_that_is_only_mentioned_is_no_place(reporters: Any) -> None:
    def parade(name: str, content: str, country: str) -> Report:
        page = reporters.Page(name, f"मोहन राणा ने बताया कि {content}।", published="2024-05-06", outlet=f"पत्र {name}")
        page.name(country, "LOC", subtype="country")
        page.said(content, (("मोहन राणा", "person"),), cue="बताया")
        return page.report()

    one = parade("a", "राजधानी में बुधवार को सैनिक परेड निकली, जिसमें रूस के राष्ट्रपति आए", "रूस")
    other = parade("b", "राजधानी में बुधवार को सैनिक परेड निकली, जिसमें ईरान के राष्ट्रपति आए", "ईरान")
    assert disputes(reporters, one, other) == []


def test_one_outlet_with_another_place_from_the_source_of_its_siblings_is_a_misreport(reporters: Any) -> None:
    found = disputes(reporters, *(crash(reporters, name, "सोनघाट") for name in "ab"), crash(reporters, "c", "चंदनपुर"))
    assert [item[:2] for item in short(found)] == [("place", "misreport")]


def test_a_district_beside_its_village_is_loose_and_not_wrong(reporters: Any) -> None:
    wide = crash(reporters, "a", "सोनभद्र", subtype="district")
    assert [item[:2] for item in short(disputes(reporters, wide, crash(reporters, "b", "सोनघाट")))] == [("place", "imprecise")]
    elsewhere = crash(reporters, "c", "सोनघाट", dateline="गोंडा। ", speaker="लीला महतो")
    assert [item[:2] for item in short(disputes(reporters, wide, elsewhere))] == [("place", "conflict")], "its report names another district"


def test_who_names_both_places_takes_none_for_the_other(reporters: Any) -> None:
    page = reporters.Page("b", "लीला महतो ने बताया कि 5 मई को चंदनपुर में यात्री बस पुराने पुल से नदी में गिर गई। सोनघाट पास ही है।", outlet="पत्र b")
    for place in ("चंदनपुर", "सोनघाट"):
        page.name(place, "LOC")
    page.time("5 मई", "2024-05-05")
    page.said("5 मई को चंदनपुर में यात्री बस पुराने पुल से नदी में गिर गई", (("लीला महतो", "person"),), cue="बताया")
    assert disputes(reporters, crash(reporters, "a", "सोनघाट"), page.report()) == []


def test_one_day_against_another_is_a_dispute(reporters: Any) -> None:
    later = crash(reporters, "b", "सोनघाट", "6 मई", "2024-05-06", speaker="लीला महतो")
    found = short(disputes(reporters, crash(reporters, "a", "सोनघाट"), later))
    assert found == [("date", "conflict", ["2024-05-05", "2024-05-06"])]


def test_days_far_apart_are_of_two_events(reporters: Any) -> None:
    later = crash(reporters, "b", "सोनघाट", "6 अगस्त", "2024-08-06", speaker="लीला महतो")
    assert disputes(reporters, crash(reporters, "a", "सोनघाट"), later) == []


@pytest.mark.parametrize(
    ("left", "right", "values"),
    [
        ({"day": "2024-05-05T18:04"}, {"day": "2024-05-05T18:40"}, ["2024-05-05T18:04", "2024-05-05T18:40"]),
        ({"day": "2024-05-05T18:04"}, {"day": None, "relation": "weekday:sun:past time:18:40"}, ["2024-05-05T18:04", "T18:40"]),
        ({"day": "2024-05-05T18:04"}, {"day": "2024-05-05"}, []),
    ],
)
def test_hours_of_one_day_are_compared_with_hours_only(reporters: Any, left: dict[str, Any], right: dict[str, Any], values: list[str]) -> None:
    reports = (crash(reporters, "a", "सोनघाट", **left), crash(reporters, "b", "सोनघाट", speaker="लीला महतो", **right))
    assert [item[2] for item in short(disputes(reporters, *reports))] == ([values] if values else [])


def test_bare_numbers_are_compared_by_the_word_behind_them(reporters: Any) -> None:
    def obituary(name: str, number: str, speaker: str) -> Report:
        content = f"पहाड़ पर {number} वर्षीय पर्वतारोही तेनजिन की मौत हो गई"
        page = reporters.Page(name, f"{speaker} ने बताया कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
        page.said(content, ((speaker, "person"),), cue="बताया")
        return page.report()

    reports = [obituary(name, "27", "मोहन राणा") for name in "ab"] + [obituary("c", "72", "मोहन राणा")]
    assert short(disputes(reporters, *reports)) == [("number", "misreport", ["27", "72"])]


def test_the_day_of_saying_is_not_the_day_of_what_is_said(reporters: Any) -> None:
    def denial(name: str, words: str, day: str) -> Report:
        content = f"{words} को नदी पर बने पुल के ठेके में हिस्सेदारी से"
        page = reporters.Page(name, f"समूह ने {content} इनकार किया।", published="2024-05-07", outlet=f"पत्र {name}")
        page.time(words, day)
        page.said(content, (("समूह", "body"),), cue="इनकार किया")
        return page.report()

    assert disputes(reporters, denial("a", "5 मई", "2024-05-05"), denial("b", "6 मई", "2024-05-06")) == []


def test_a_dateline_does_not_hide_the_hour(reporters: Any) -> None:
    def landing(name: str, hour: str, value: str, dateline: str = "") -> Report:
        text = f"{dateline}यान का लैंडर बुधवार {hour} चांद के दक्षिणी ध्रुव के पास उतर गया।"
        page = reporters.Page(name, text, published="2024-05-08", outlet=f"पत्र {name}")
        page.time(f"बुधवार {hour}", value, relation="weekday:wed:past")
        if dateline:
            page.time("8 मई", "2024-05-08")
        return page.report()

    reports = (landing("a", "शाम छह बजे", "2024-05-08T18:00", "राजधानी, 8 मई। "[:-1] + " "), landing("b", "शाम सात बजे", "2024-05-08T19:00"))
    assert [item[0] for item in short(disputes(reporters, *reports))] == ["date"]


def obituary(reporters: Any, name: str, age: str, years: float, speaker: str | None = None) -> Report:
    content = f"रंगकर्मी देवदत्त कुलकर्णी का पुणे में {age} की उम्र में निधन हो गया"
    page = reporters.Page(name, f"{speaker} ने बताया कि {content}।" if speaker else f"{content}।", published="2024-05-06", outlet=f"पत्र {name}")
    page.name("देवदत्त कुलकर्णी")
    page.figure(age, years, unit="a")
    if speaker:
        page.said(content, ((speaker, "person"),), cue="बताया")
    return page.report()


def test_an_age_with_swapped_digits_is_the_slip_of_the_outlet_that_is_alone_with_it(reporters: Any) -> None:
    right = [obituary(reporters, name, "86 वर्ष", 86.0) for name in "ab"]
    (found,) = disputes(reporters, *right, obituary(reporters, "c", "68 वर्ष", 68.0, "मोहन राणा"))
    assert (found.kind, found.nature, found.why) == ("number", "misreport", "पत्र c alone has 68; 2 others have 86")
    assert {value.value for value in found.values} == {"86", "68"}


def test_a_place_that_two_languages_may_name_in_words_of_their_own_is_no_dispute(reporters: Any) -> None:
    hindi = crash(reporters, "a", "सोनघाट")
    page = reporters.Page("b", f"Leela Mahato said {hindi.article.text.partition('कि ')[2]}".replace("सोनघाट", "Golden Quay"), lang="en", published="2024-05-06", outlet="Paper b")
    page.name("Golden Quay", "LOC")
    page.time("5 मई", "2024-05-05")
    page.said(page.article.text.partition("said ")[2], (("Leela Mahato", "person"),), cue="said")
    assert disputes(reporters, hindi, page.report()) == []
