"""Budgets and headings that name a year bind an undated report."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.dating_headings import find_heading_bonds
from srot.linking.dating_words import find_allowed, find_bonds
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article, make_id


def report(text: str, lang: str = "hi") -> Report:
    article = Article(id=make_id("art", text), text=text, lang=lang)
    return Report(article, read_article(article))


@pytest.mark.parametrize(
    ("lang", "text", "first", "last"),
    [
        ("hi", "सदन में वित्त वर्ष 2019-20 का बजट पेश किया गया।", date(2018, 11, 1), date(2019, 9, 1)),
        ("en", "The minister presented the budget for 2019-20 in the house.", date(2018, 11, 1), date(2019, 9, 1)),
        ("hi", "Sikkim Budget 2019: मंत्री ने क्या कहा, पढ़ें।", date(2018, 12, 1), date(2019, 12, 31)),
        ("hi", "Sikkim Election 2019: किसे कितने वोट मिले।", date(2016, 1, 1), date(2020, 3, 31)),
    ],
)
def test_a_named_year_leaves_the_days_around_it(lang: str, text: str, first: date, last: date) -> None:
    days = find_allowed(find_bonds(report(text, lang)))
    assert (days.first, days.last) == (first, last)


@pytest.mark.parametrize("text", ["सदन में 2019-20 का अनुपूरक बजट पेश किया गया।", "सड़क के लिए 2019-20 के बजट में पैसा रखा गया था।"])
def test_a_later_word_of_a_budget_gives_only_the_earliest_day(text: str) -> None:
    (bond,) = find_heading_bonds(report(text))
    assert bond.days.first == date(2018, 11, 1)
    assert bond.days.last.year > 2050


def test_a_year_within_a_sentence_heads_nothing() -> None:
    assert list(find_heading_bonds(report("नेता ने कहा कि 2019 में पुल बनेगा: काम शुरू है।"))) == []
