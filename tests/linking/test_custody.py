"""Those detained, told apart where a report counts others as arrested."""

from __future__ import annotations

import pytest

from srot.linking.custody import is_detained
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


@pytest.mark.parametrize(
    ("text", "lang", "detained"),
    [
        ("पुलिस ने मेले से 12 लोगों को हिरासत में लिया और 7 लोगों को गिरफ्तार किया।", "hi", ["12"]),
        ("पुलिस ने मेले से 12 लोगों को हिरासत में लिया है।", "hi", []),
        ("Police detained 12 people at the fair and arrested seven.", "en", ["12"]),
        ("Police arrested 12 people at the fair. Seven are in custody.", "en", ["Seven"]),
        ("Police arrested 12 people at the fair and seven at the bridge.", "en", []),
    ],
)
def test_the_detained_are_told_apart_from_the_arrested(text: str, lang: str, detained: list[str]) -> None:
    article = Article("art-1", text, lang=lang, published="2024-05-05")
    report = Report(article, read_article(article))
    assert [quantity.text for quantity in report.reading.quantities if is_detained(report, quantity)] == detained
