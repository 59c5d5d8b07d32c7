"""What feasts that move say of the year."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.dating_feasts import find_feast_bonds
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


def report(text: str, lang: str = "hi") -> Report:
    article = Article(id="art-1", text=text, lang=lang)
    return Report(article, read_article(article))


def test_a_feast_and_a_day_of_the_month_give_the_year() -> None:
    (bond,) = find_feast_bonds(report("12 नवंबर को दिवाली के दिन बाजार में आग लगी।"))
    assert date(2023, 11, 13) in bond.days
    assert date(2022, 11, 13) not in bond.days and date(2024, 11, 13) not in bond.days


def test_a_feast_and_a_weekday_give_some_years() -> None:
    (bond,) = find_feast_bonds(report("The market burned on Eid, Friday.", "en"))
    assert date(2021, 5, 15) in bond.days and date(2024, 4, 12) not in bond.days


@pytest.mark.parametrize("text", ["12 नवंबर को आग लगी। दिवाली के दिन बारिश हुई।", "12 नवंबर से दिवाली के बाद तक मेला चला।"])
def test_two_days_are_not_one(text: str) -> None:
    assert list(find_feast_bonds(report(text))) == []
