"""Who is said to have struck first."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_blame import find_first_disputes
from srot.linking.first_blows import find_striker
from srot.linking.homes import Homes
from srot.linking.reports import Report


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Peruvian border guards opened fire first", "PE"),
        ("it was Ecuador that fired the first shot", "EC"),
        ("North Korean troops attacked the post first", "KP"),
        ("पेरू की सेना ने पहले गोलीबारी की", "PE"),
        ("लड़ाई इक्वाडोर ने शुरू की", "EC"),
        ("उत्तर कोरिया की ओर से पहले गोली चली", "KP"),
        ("पेरू ने दो दिन पहले हमला किया", None),
        ("पेरू ने पहले गोली नहीं चलाई", None),
        ("पेरू ने पहले गोली चलाई फिर बातचीत की", None),
        ("Peru attacked the post for the first time", None),
        ("Peru first signed the treaty", None),
        ("the guards opened fire first", None),
    ],
)
def test_who_struck_first_is_told_beside_the_blow(words: str, country: str | None) -> None:
    found = find_striker(words)
    assert (found[1] if found else None) == country


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Peruvian troops illegally crossed the border near the falls", "PE"),
        ("the soldiers of Ecuador transgressed into our valley", "EC"),
        ("इक्वाडोर के सैनिक अवैध तरीके से सीमा में घुसे", "EC"),
        ("पेरू ने घुसपैठ की", "PE"),
        ("Ecuador prevented the patrol from crossing the border", None),
        ("पेरू के किसानों ने नदी पार की", None),
        ("Peru entered the final", None),
    ],
)
def test_who_crossed_the_border_is_told_beside_it(words: str, country: str | None) -> None:
    found = find_striker(words)
    assert (found[:2] if found else None) == (("crossing", country) if country else None)


def told(reporters: Any, name: str, source: str, content: str) -> Report:
    page = reporters.Page(name, f"{source} ने कहा कि {content}।", outlet=f"पत्र {name}", published="2024-05-06")
    page.said(content, ((source, "body"),), cue="कहा")
    report: Report = page.report()
    return report


@pytest.mark.parametrize(
    ("mine", "others", "count"),
    [
        ("इक्वाडोर ने पहले गोली चलाई", "पेरू ने पहले गोली चलाई", 1),
        ("इक्वाडोर ने पहले गोली चलाई", "पेरू ने शहर पर गोली चलाई", 0),
        ("इक्वाडोर ने पहले गोली चलाई", "इक्वाडोर ने पहले गोली चलाई", 0),
        ("पेरू ने पहले गोली चलाई", "इक्वाडोर ने पहले गोली चलाई", 0),
    ],
)
def test_two_who_say_that_it_was_the_other_disagree(reporters: Any, mine: str, others: str, count: int) -> None:
    reports = (told(reporters, "a", "पेरू", mine), told(reporters, "b", "इक्वाडोर", others))
    index = reporters.index(reports=reports)
    found = find_first_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)
    assert [(item.kind, item.nature) for item in found] == [("attribution", "conflict")] * count
