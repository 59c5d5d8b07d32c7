"""Days that were moved."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_moves import find_move_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.records import Disagreement

OLD, NEW = "2024-11-18", "2024-11-23"


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_move_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), {}, index)


def told(reporters: Any, name: str, text: str, days: dict[str, str], *, published: str, lang: str = "hi") -> Report:
    page = reporters.Page(name, text, lang=lang, published=published, outlet=f"पत्र {name}")
    page.figure(text.split()[0], 1.0, of="सीट", unit="INR")
    for words, day in days.items():
        page.time(words, day)
    return page.report()


def first(reporters: Any) -> Report:
    return told(reporters, "a", "300 वार्डों में 18 नवंबर को मतदान होगा।", {"18 नवंबर": OLD}, published="2024-10-01")


@pytest.mark.parametrize(
    ("text", "days", "lang"),
    [
        ("300 वार्डों में अब 18 नवंबर की जगह 23 नवंबर को मतदान होगा।", {"18 नवंबर": OLD, "23 नवंबर": NEW}, "hi"),
        ("300 वार्डों में मतदान 23 नवंबर को होगा। पहले यह 18 नवंबर को होना था।", {"23 नवंबर": NEW, "18 नवंबर": OLD}, "hi"),
        ("300 wards will vote on November 23 instead of November 18.", {"November 23": NEW, "November 18": OLD}, "en"),
    ],
)
def test_a_day_that_was_moved_is_an_update(reporters: Any, text: str, days: dict[str, str], lang: str) -> None:
    (found,) = disputes(reporters, first(reporters), told(reporters, "b", text, days, published="2024-10-20", lang=lang))
    assert (found.kind, found.nature, found.about) == ("date", "update", "मतदान" if lang == "hi" else "vote")
    assert {value.value: value.articles for value in found.values} == {OLD: ("art-a", "art-b"), NEW: ("art-b",)}
    assert f"moved from {OLD} to {NEW}" in found.why


def test_two_days_of_which_nobody_says_that_one_was_moved_are_two_votes(reporters: Any) -> None:
    other = told(reporters, "b", "300 वार्डों में 23 नवंबर को मतदान होगा।", {"23 नवंबर": NEW}, published="2024-10-20")
    assert disputes(reporters, first(reporters), other) == []


def test_a_move_that_all_reports_tell_alike_is_no_difference(reporters: Any) -> None:
    days = {"18 नवंबर": OLD, "23 नवंबर": NEW}
    text = "300 वार्डों में अब 18 नवंबर की जगह 23 नवंबर को मतदान होगा।"
    reports = (told(reporters, name, text, days, published="2024-10-20") for name in "ab")
    assert disputes(reporters, *reports) == []


def test_the_day_of_another_occasion_stays_where_it_is(reporters: Any) -> None:
    text = "300 वार्डों में 18 नवंबर की जगह 23 नवंबर को मतगणना होगी।"
    moved = told(reporters, "b", text, {"18 नवंबर": OLD, "23 नवंबर": NEW}, published="2024-10-20")
    assert disputes(reporters, first(reporters), moved) == []


@pytest.mark.parametrize(
    ("text", "day", "lang"),
    [
        ("300 वार्डों में मतदान अब 23 नवंबर को होगा।", "23 नवंबर", "hi"),
        ("300 वार्डों में मतदान 23 नवंबर को होगा। मेले के कारण तारीख बदली गई है।", "23 नवंबर", "hi"),
        ("300 wards will now vote on November 23.", "November 23", "en"),
        ("300 wards will vote on November 23. The polls were put off for the fair.", "November 23", "en"),
    ],
)
def test_a_new_day_moves_the_one_that_was_told_before(reporters: Any, text: str, day: str, lang: str) -> None:
    moved = told(reporters, "b", text, {day: NEW}, published="2024-10-20", lang=lang)
    (found,) = disputes(reporters, first(reporters), moved)
    assert (found.nature, [value.value for value in found.values]) == ("update", [OLD, NEW])
    early = told(reporters, "b", text, {day: NEW}, published="2024-09-20", lang=lang)
    assert disputes(reporters, first(reporters), early) == [], "who printed the other day later knew better"


def test_a_new_day_moves_none_where_two_others_were_told(reporters: Any) -> None:
    moved = told(reporters, "c", "300 वार्डों में मतदान अब 23 नवंबर को होगा।", {"23 नवंबर": NEW}, published="2024-10-20")
    second = told(reporters, "b", "300 वार्डों में 14 नवंबर को मतदान होगा।", {"14 नवंबर": "2024-11-14"}, published="2024-10-02")
    assert disputes(reporters, first(reporters), second, moved) == []


def test_the_month_of_march_is_no_march(reporters: Any) -> None:
    early = told(reporters, "a", "300 वार्डों में परीक्षा 5 मार्च को होगी।", {"5 मार्च": "2024-03-05"}, published="2024-02-01")
    moved = told(reporters, "b", "300 वार्डों में परीक्षा अब 9 मार्च को होगी।", {"9 मार्च": "2024-03-09"}, published="2024-02-10")
    (found,) = disputes(reporters, early, moved)
    assert found.about == "परीक्षा"
