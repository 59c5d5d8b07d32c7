"""What two counts that a joining word ties have in common: "two were killed and three injured *when a rocket hit the post in Surin on Monday*"."""

from __future__ import annotations

import regex

from srot.languages.line_words import joins
from srot.linking.reports import Report, find_sentence
from srot.records import Quantity, Span
from srot.text.words import find_words

NOWHERE = Span(0, 0)
REACH = 40
"""Characters between two counts that are told together."""
_MARK = regex.compile(r"[,;:।?!()](?!\p{Nd})|\.(?!\p{Nd}|\p{L})|[–—]")


def find_shared(report: Report, quantity: Quantity) -> Span:
    """The words beyond the count of another state that is tied to this one, up to a mark: behind it where it stands behind, before it where it stands before."""
    sentence = find_sentence(report, quantity.start)
    for other in report.reading.quantities if sentence is not None and quantity.state else ():
        if sentence is not None and other.state and other.state != quantity.state and sentence.start <= other.start < sentence.end and _are_tied(report, quantity, other):
            return _beyond(report.article.text, sentence, quantity, other)
    return NOWHERE


def _are_tied(report: Report, quantity: Quantity, other: Quantity) -> bool:
    """Whether a joining word and no mark stands between two counts."""
    first, second = sorted((quantity, other), key=lambda count: count.start)
    between = report.article.text[first.end : second.start]
    tied = len(between) <= REACH and _MARK.search(between) is None
    return tied and any(joins(word.text, report.article.lang) for word in find_words(between))


def _beyond(text: str, sentence: Span, quantity: Quantity, other: Quantity) -> Span:
    if other.start > quantity.start:
        stop = _MARK.search(text, other.end, sentence.end)
        return Span(other.end, stop.start() if stop else sentence.end)
    starts = [mark.end() for mark in _MARK.finditer(text, sentence.start, other.start)]
    return Span(starts[-1] if starts else sentence.start, other.start)
