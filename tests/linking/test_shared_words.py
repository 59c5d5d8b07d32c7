"""Words that two counts of one sentence have in common."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.periods import is_span_of_many
from srot.linking.reports import Report
from srot.linking.shared_words import find_shared
from srot.linking.statements import Statement, are_deeds_apart
from srot.reading import read_article
from srot.records import Article


def read(text: str, lang: str) -> Report:
    article = Article("art-1", text, lang=lang, published="2024-05-05")
    return Report(article, read_article(article))


@pytest.mark.parametrize(
    ("text", "lang", "shared"),
    [
        ("Two farmers were killed and three were injured when a wall fell in Sonpur on Monday, police said.", "en", " were injured when a wall fell in Sonpur on Monday"),
        ("सोनपुर में सोमवार को दीवार गिरने से दो किसानों की मौत हो गई और तीन घायल हो गए।", "hi", "घायल हो गए"),
        ("Two farmers were killed in Sonpur, and three were injured in Chandpur.", "en", ""),
        ("Two farmers were killed in Sonpur and two in Chandpur.", "en", ""),
    ],
)
def test_what_stands_behind_the_second_count_is_of_the_first_too(text: str, lang: str, shared: str) -> None:
    report = read(text, lang)
    found = find_shared(report, report.reading.quantities[0])
    assert text[found.start : found.end].strip() == shared.strip()


def test_what_stands_before_the_first_count_is_of_the_second_too() -> None:
    text = "सोनपुर में सोमवार को दीवार गिरने से दो किसानों की मौत हो गई और तीन घायल हो गए।"
    report = read(text, "hi")
    found = find_shared(report, report.reading.quantities[1])
    assert text[found.start : found.end] == "सोनपुर में सोमवार को दीवार गिरने से "


@pytest.mark.parametrize(("days", "apart"), [((4, 8), False), ((4, 12), True)])
def test_whom_two_far_days_harmed_two_events_harmed(days: tuple[int, int], apart: bool) -> None:
    report = read("Three soldiers were wounded.", "en")
    one, other = (Statement(report, "3", "three", 0, 5, (), periods=((date(2024, 5, day), date(2024, 5, day)),)) for day in days)
    assert are_deeds_apart(one, other) is apart


def test_months_together_are_of_no_one_event() -> None:
    assert is_span_of_many([(date(2024, 1, 1), date(2024, 3, 31))])
    assert not is_span_of_many([(date(2024, 1, 1), date(2024, 1, 31))])
    assert not is_span_of_many([])
