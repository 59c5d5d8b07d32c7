"""The clause of a sentence that a figure stands in, and what the sentence tells beside its figures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srot.languages.line_words import holds_joint, is_whole, skip_joint
from srot.linking.measures import Measure
from srot.records import Span
from srot.text.words import find_words

_EDGE = " \t\n,;:-–—।."


def behind_joint(text: str, lang: str, start: int, measure: Measure) -> Span | None:
    """The clause of a figure from a joining word on that follows a whole one: "16 लोग मरे और 9 घायल हैं", but not "5 नर्सें और 9 डॉक्टर गए"."""
    figure = measure.quantity
    joints = [word for word in find_words(text, start, measure.clause.end) if holds_joint(word.text, lang)]
    before = [word.start for word in joints if word.end <= figure.start and is_whole(text[start : word.start], lang)]
    behind = min((word.start for word in joints if word.start >= figure.end), default=measure.clause.end)
    return Span(before[-1], behind) if before else None


def find_rests(text: str, lang: str, piece: Span, measures: Iterable[Measure]) -> Iterator[Span]:
    """What a sentence tells beside the clauses of its figures: whole clauses before, between and behind them.

    "मेयर ने पुल का दौरा किया, जहां 12 लोग मरे थे" tells of a visit as well as of twelve dead.
    """
    place = piece.start
    for measure in measures:
        clause = behind_joint(text, lang, piece.start, measure) or measure.clause
        yield from _whole(text, lang, Span(place, clause.start))
        place = max(place, clause.end)
    yield from _whole(text, lang, Span(place, piece.end))


def _whole(text: str, lang: str, span: Span) -> Iterator[Span]:
    start, end = span.start, span.end
    if start < end:
        start += len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
        start += skip_joint(text[start:end], lang)
        end -= len(text[start:end]) - len(text[start:end].rstrip(_EDGE))
    if start < end and is_whole(text[start:end], lang):
        yield Span(start, end)
