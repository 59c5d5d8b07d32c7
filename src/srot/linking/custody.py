"""Those detained beside those arrested: most reports use the two words for one thing, but who counts both tells them apart."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.linking.reports import Report, find_sentence
from srot.linking.runs import fold_phrase, matches
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words

HELD = "arrested"
"""The state of all who are held."""
DETAINED = "detained"
REACH = 60
"""Characters around a figure within which the word stands that tells how people are held."""


def is_detained(report: Report, quantity: Quantity) -> bool:
    """Whether a figure counts people who were detained, in a report that counts others as arrested."""
    if quantity.state != HELD or _kind_of(report, quantity) != DETAINED:
        return False
    others = (other for other in report.reading.quantities if other.state == HELD and other.start != quantity.start)
    return any(_kind_of(report, other) == HELD for other in others)


def _kind_of(report: Report, quantity: Quantity) -> str:
    """How those are held whom a figure counts, by the nearest word of its sentence that tells; "" without one."""
    text = report.article.text
    sentence = find_sentence(report, quantity.start) or Span(quantity.start, quantity.end)
    start, end = max(sentence.start, quantity.start - REACH), min(sentence.end, quantity.end + REACH)
    found = [(max(word.start - quantity.end, quantity.start - word.end), kind) for word in find_words(text, start, end) if (kind := _kind(fold(word.text)))]
    return min(found, default=(0, ""))[1]


@cache
def _kind(word: str) -> str:
    return next((kind for phrase, kind in _words() if matches(phrase, (word,))), "")


@cache
def _words() -> Sequence[tuple[tuple[str, ...], str]]:
    return [(fold_phrase(row["word"]), row["kind"]) for row in read_table("srot.linking", "custody")]
