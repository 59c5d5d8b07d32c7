"""Which times are those of a figure, and which of the figure it is set against."""

from __future__ import annotations

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.reports import Report
from srot.linking.units import find_units
from srot.reading import read_article
from srot.records import Article

EN, HI = "en", "hi"
CASES = [
    (EN, "GDP grew by 7.8 per cent in the June quarter, compared with 6.1 per cent in the March quarter.", {7.8: ["2023-04-01"], 6.1: ["2023-01-01"]}),
    (EN, "Output stood at ₹40 lakh crore in Q1 of 2023-24, as against ₹37 lakh crore in Q1 of 2022-23, a growth of 7.8%.", {40e12: ["2023-04-01"], 37e12: ["2022-04-01"], 7.8: []}),
    (EN, "Inflation eased to 4.8% in May from 5.1% in April.", {4.8: ["2023-05-01"]}),
    (EN, "GDP for Q1 came in at 7.8%.", {7.8: []}),
    (HI, "पिछले साल की जून तिमाही के 6.5 प्रतिशत के मुकाबले इस साल की जून तिमाही में उत्पादन 7.8 प्रतिशत बढ़ा।", {6.5: ["2022-06-01"], 7.8: ["2023-06-01"]}),
    (HI, "मई में महंगाई दर 4.8 प्रतिशत रही, जो अप्रैल के 5.1 प्रतिशत से कम है।", {4.8: ["2023-05-01"], 5.1: ["2023-04-01"]}),
]


@pytest.mark.parametrize(("lang", "text", "wanted"), CASES)
def test_a_figure_has_the_times_that_are_its_own(lang: str, text: str, wanted: dict[float, list[str]]) -> None:
    article = Article(id="art", text=text, lang=lang, published="2023-08-31", published_basis="metadata")
    report = Report(article, read_article(article))
    found = {unit.figure: [str(first) for first, _ in unit.periods] for unit in find_units(report, resolve_entities([report])) if unit.figure}
    assert {figure: found.get(figure) for figure in wanted} == wanted
