"""Months of the running year."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.dating_months import find_month_bonds
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article

MAY, JULY, DECEMBER = date(2021, 5, 9), date(2021, 7, 9), date(2022, 12, 31)


@pytest.mark.parametrize(
    ("text", "lang", "allowed"),
    [
        ("पंचायत ने इसी साल जून में पुल बंद किया था।", "hi", [False, True, True]),
        ("The bridge was closed in June this year.", "en", [False, True, True]),
        ("इस साल जून में पुल का उद्घाटन होगा।", "hi", [True, False, False]),
        ("The bridge will open in June this year.", "en", [True, False, False]),
    ],
)
def test_a_month_of_this_year_is_past_or_still_to_come(text: str, lang: str, allowed: list[bool]) -> None:
    article = Article(id="art-a", text=text, lang=lang)
    (bond,) = find_month_bonds(Report(article, read_article(article)))
    assert [day in bond.days for day in (MAY, JULY, DECEMBER)] == allowed
    assert text[bond.start : bond.end] in bond.why


@pytest.mark.parametrize("text", ["पिछले साल जून में पुल बंद हुआ था।", "इस साल जून से पुल बंद है।", "जून में पुल बंद हुआ था।"])
def test_other_months_say_nothing(text: str) -> None:
    article = Article(id="art-a", text=text, lang="hi")
    assert list(find_month_bonds(Report(article, read_article(article)))) == []
