"""How long something lasted."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_lengths import find_length_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


def told(name: str, text: str, lang: str = "hi") -> Report:
    article = Article(f"art-{name}", text, lang=lang, outlet=f"पत्र {name}", published="2024-05-06", published_basis="metadata")
    return Report(article, read_article(article))


def lengths(reporters: Any, *texts: tuple[str, str]) -> list[tuple[str, list[str]]]:
    reports = tuple(told(name, text, lang) for name, (text, lang) in zip("abc", texts, strict=False))
    index = reporters.index({"Jaipur": "ent-जयपुर"}, reports=reports)
    found = find_length_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)
    return [(item.nature, [value.value for value in item.values]) for item in found]


TWO = ("जयपुर में रविवार को हुई बैठक दो घंटे चली, मंत्री मोहन राणा ने कहा।", "hi")


@pytest.mark.parametrize(
    ("other", "lang", "found"),
    [
        ("Minister Leela Mahato said the meeting in Jaipur on Sunday lasted 45 minutes.", "en", [("conflict", ["2 h", "45 min"])]),
        ("जयपुर में मंत्रियों की साढ़े तीन घंटे लंबी बैठक रविवार को हुई।", "hi", [("conflict", ["2 h", "3.5 h"])]),
        ("जयपुर में मंत्रियों की बैठक रविवार को एक घंटे और 50 मिनट चली।", "hi", []),
        ("जयपुर में बैठक के चार घंटे बाद मंत्री दिल्ली लौटे।", "hi", []),
        ("The minister spoke for 40 minutes at the meeting in Jaipur.", "en", []),
        ("दिल्ली में मंत्रियों की बैठक पांच घंटे चली।", "hi", []),
    ],
)
def test_two_lengths_of_one_meeting_are_in_conflict(reporters: Any, other: str, lang: str, found: list[tuple[str, list[str]]]) -> None:
    assert lengths(reporters, TWO, (other, lang)) == found


def test_who_gives_two_lengths_tells_of_two_meetings(reporters: Any) -> None:
    text = "जयपुर में पहली बैठक पांच घंटे चली। जयपुर में दूसरी बैठक 30 मिनट चली।"
    assert lengths(reporters, TWO, (text, "hi")) == []


FAST = ("जयपुर में मोहन राणा ने 12 दिन से जारी अपना अनशन तोड़ दिया, डॉक्टर सीमा वर्मा ने कहा।", "hi")


@pytest.mark.parametrize(
    ("other", "lang", "found"),
    [
        ("Mohan Rana ended his 21-day fast in Jaipur, doctor Seema Verma said.", "en", [("conflict", ["12 d", "21 d"])]),
        ("जयपुर में मोहन राणा का 13 दिन का अनशन सोमवार को टूटा, डॉक्टर सीमा वर्मा ने कहा।", "hi", []),
        ("जयपुर में मोहन राणा ने अनशन के 21 दिन बाद दिल्ली में सभा की, डॉक्टर सीमा वर्मा ने कहा।", "hi", []),
        ("जयपुर में 21 दिन की यात्रा के बाद मोहन राणा लौटे, डॉक्टर सीमा वर्मा ने कहा।", "hi", []),
    ],
)
def test_two_lengths_of_one_fast_are_in_conflict(reporters: Any, other: str, lang: str, found: list[tuple[str, list[str]]]) -> None:
    assert lengths(reporters, FAST, (other, lang)) == found


def test_a_fast_goes_on_from_day_to_day(reporters: Any) -> None:
    texts = (("जयपुर में मोहन राणा का तीन दिन से जारी अनशन नहीं टूटा, डॉक्टर सीमा वर्मा ने कहा।", "2024-05-06"), ("जयपुर में मोहन राणा ने 8 दिन से जारी अनशन तोड़ दिया, डॉक्टर सीमा वर्मा ने कहा।", "2024-05-11"))
    reports = [replace(told(name, text), article=replace(told(name, text).article, published=day)) for name, (text, day) in zip("ab", texts, strict=True)]
    index = reporters.index({"Jaipur": "ent-जयपुर"}, reports=reports)
    assert find_length_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index) == []
