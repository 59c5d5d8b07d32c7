"""Prices, and how long things last, at the beginning of a report."""

from __future__ import annotations

import pytest

from srot.languages.load import load_pack
from srot.linking.reports import Report
from srot.linking.told_measures import find_lengths, find_prices
from srot.reading import read_article
from srot.records import Article


def report(text: str, lang: str) -> Report:
    article = Article(id="art-1", text=text, lang=lang)
    return Report(article, read_article(article))


@pytest.mark.parametrize(
    ("text", "lang", "lengths"),
    [
        ("अदालत ने कैदी को 15 दिन की पैरोल दी।", "hi", ("15d पैरोल",)),
        ("कैदी को 15 दिनों के पैरोल पर छोड़ा गया।", "hi", ("15d पैरोल",)),
        ("The court granted him a 15-day furlough.", "en", ("15d furlough",)),
        ("He waited for 15 days, guards said.", "en", ()),
        ("कैदी 15 दिन।", "hi", ()),
    ],
)
def test_what_lasts_stands_behind_the_span(text: str, lang: str, lengths: tuple[str, ...]) -> None:
    assert find_lengths(report(text, lang), load_pack(lang).lexicon(), 450) == lengths
    assert find_lengths(report(text, lang), load_pack(lang).lexicon(), 3) == ()


@pytest.mark.parametrize(
    ("text", "lang", "prices"),
    [
        ("टमाटर 100 रुपये से बढ़कर 123.5 रुपये किलो हो गया।", "hi", ("123.5 INR",)),
        ("Diesel, Rs 50 dearer, now costs Rs 3,415 a barrel.", "en", ("3415 INR",)),
        ("The firm made a profit of Rs 3,415 crore.", "en", ()),
        ("दूध के दाम नहीं बढ़े।", "hi", ()),
    ],
)
def test_a_price_is_a_sum_of_three_digits_and_no_budget(text: str, lang: str, prices: tuple[str, ...]) -> None:
    assert find_prices(report(text, lang), 450) == prices
