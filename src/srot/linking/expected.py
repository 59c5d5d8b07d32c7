"""Figures of what was expected, which no figure of what came contradicts: "10,000 लोगों के आने की उम्मीद थी", "organisers had anticipated 10,000 people"."""

from __future__ import annotations

from functools import cache
from itertools import islice

import regex

from srot.languages.line_words import holds_joint
from srot.languages.tables import read_table
from srot.linking.reports import Report, find_sentence
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

_MARK = regex.compile(r"[,;:–—\p{Nd}]")
NEAR = 9
"""Words between a figure and the one that calls it expected."""


def is_forecast(text: str, clause: Span) -> bool:
    """Whether a word of the clause makes its rate one that is expected.

    >>> is_forecast("growth is likely to be 6 percent", Span(0, 32)), is_forecast("growth was 6 percent", Span(0, 20))
    (True, False)
    """
    return any(fold(word.text) in _words("rate") for word in find_words(text, clause.start, clause.end))


def is_expected(report: Report, figure: Span, clause: Span) -> bool:
    """Whether a count is one that was expected, by a word close behind the figure, or close before it in its sentence, that nothing joins to another clause."""
    text, lang = report.article.text, report.article.lang
    behind = list(islice(find_words(text, figure.end, clause.end), NEAR))
    coming = any(fold(word.text) in _words("come") for word in behind)
    ahead = [word for word in behind if fold(word.text) in _words("behind") or (coming and fold(word.text) in _words("coming"))]
    if ahead and not holds_joint(text[figure.end : ahead[0].start], lang):
        return True
    start = (find_sentence(report, figure.start) or clause).start
    before = list(find_words(text, start, figure.start))[-NEAR:]
    back = [place for place, word in enumerate(before) if fold(word.text) in _words("before") and not _is_compared(before, place)]
    return bool(back) and not _is_parted(text[before[back[-1]].end : figure.start], lang)


def is_feared(report: Report, figure: Span, clause: Span) -> bool:
    """Whether close behind a figure stands that so many are feared: "100 लोगों की मौत की आशंका है"."""
    text = report.article.text
    behind = next((word for word in islice(find_words(text, figure.end, clause.end), NEAR) if fold(word.text) in _words("feared")), None)
    return behind is not None and not holds_joint(text[figure.end : behind.start], report.article.lang)


def _is_parted(between: str, lang: str) -> bool:
    """Whether a mark, another figure or a joint stands in some words."""
    return _MARK.search(between) is not None or holds_joint(between, lang)


def _is_compared(words: list[Word], place: int) -> bool:
    """Whether something is measured by what was expected: "more than expected"."""
    return place > 0 and fold(words[place - 1].text) in _words("compared")


@cache
def _words(kind: str) -> frozenset[str]:
    rows = read_table("srot.linking", "forecasts")
    if kind == "rate":
        return frozenset(fold(row["word"]) for row in rows if row["rate"])
    return frozenset(fold(row["word"]) for row in rows if row["count"] == kind)
