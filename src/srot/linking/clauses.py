"""The clauses of a sentence: the one that a figure stands in, what is told beside figures, and those that each tell something for themselves
("the bridge fell at dawn, and the mayor flew in" are two things that other reports tell apart)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

import regex

from srot.languages.line_words import (
    awaits_second,
    begins_clause,
    cut_apposed,
    is_whole,
    joins,
    lacks_subject,
    relates,
    skip_joint,
    skip_telling,
    tells,
)
from srot.linking.measures import Measure
from srot.records import Span
from srot.text.words import find_words

_EDGE = " \t\n,;:-–—।."
_MARK = regex.compile(r"[,;](?=\s)|\s[–—-]\s")
"""Marks behind which a clause may begin."""
_NEXT = 12
"""Characters that hold the first word behind a clause."""


def behind_joint(text: str, lang: str, start: int, measure: Measure) -> Span | None:
    """The clause of a figure from a joining word on that follows a whole one: "16 लोग मरे और 9 घायल हैं", but not "5 नर्सें और 9 डॉक्टर गए"."""
    figure = measure.quantity
    joints = [word for word in find_words(text, start, measure.clause.end) if joins(word.text, lang)]
    opens = [word.start for word in joints if word.end <= figure.start and not awaits_second(text[start : word.start], lang)]
    before = [place for place in opens if is_whole(text[start:place], lang)]
    behind = min((word.start for word in joints if word.start >= figure.end), default=measure.clause.end)
    return Span(before[-1], behind) if before else None


def _behind_opening(text: str, lang: str, start: int, measure: Measure) -> Span | None:
    """The relative clause of a figure behind a whole one, or one that tells what happened besides: "the police sealed the hall where a fire killed 16",
    "the mayor resigned after 16 people had died"."""
    words, end = find_words(text, start, measure.quantity.start), measure.clause.end
    opening = [word for word in words if relates(word.text, lang) or skip_telling(text[word.start : end], lang)]
    places = [word.start for word in opening if is_whole(text[start : word.start], lang)]
    return Span(places[-1], end) if places else None


def _before_opening(text: str, lang: str, clause: Span, measure: Measure) -> Span:
    """The clause of a figure up to one behind it that tells what happened besides: "16 people died *when the hall caught fire*"."""
    for word in find_words(text, measure.quantity.end, clause.end):
        if skip_telling(text[word.start : clause.end], lang) and is_whole(text[clause.start : word.start], lang):
            return Span(clause.start, word.start)
    return clause


def find_rests(text: str, lang: str, piece: Span, measures: Iterable[Measure]) -> Iterator[Span]:
    """What a sentence tells beside the clauses of its figures: whole clauses before, between and behind them.

    "मेयर ने पुल का दौरा किया, जहां 12 लोग मरे थे" tells of a visit as well as of twelve dead; "The syrup, made in Rampura, has killed 12" of nothing
    else, for what is before the figure's clause is its subject.
    """
    place = piece.start
    for measure in measures:
        clause = behind_joint(text, lang, piece.start, measure) or _behind_opening(text, lang, piece.start, measure) or measure.clause
        clause = _before_opening(text, lang, clause, measure)
        if not lacks_subject(text[clause.start : clause.end], lang):
            yield from _whole(text, lang, Span(place, clause.start))
        place = max(place, clause.end)
    yield from _whole(text, lang, Span(place, piece.end))


def _whole(text: str, lang: str, span: Span) -> Iterator[Span]:
    start, end = span.start, span.end
    if start < end:
        start += len(text[start:end]) - len(text[start:end].lstrip(_EDGE))
        start += skip_joint(text[start:end], lang)
        start += skip_telling(text[start:end], lang)
        end -= len(text[start:end]) - len(text[start:end].rstrip(_EDGE))
        if relates(next((word.text for word in find_words(text, end, end + _NEXT)), ""), lang):
            end = start + cut_apposed(text[start:end], lang)
    if start < end and is_whole(text[start:end], lang):
        yield Span(start, end)


@lru_cache(maxsize=2_000)
def find_clauses(text: str, lang: str, piece: Span) -> tuple[Span, ...]:
    """The whole clauses side by side that a piece of a sentence is made of, in text order; the piece itself where it is one. Each figure of a sentence asks
    for those of the same piece.

    "पुल सुबह टूट गया और मेयर मौके पर पहुंचे" is two, as is "the bridge fell when a barge hit it", "अगर पुल टूट गया, तो मेयर आएंगे" and "मेयर और पुलिस पहुंचे" one each.
    """
    return tuple(_find_clauses(text, lang, piece))


def _find_clauses(text: str, lang: str, piece: Span) -> Iterator[Span]:
    start = piece.start
    for place in _seams(text, lang, piece):
        left, right = text[start:place], text[place : piece.end].lstrip(_EDGE)
        if awaits_second(left, lang) or not is_whole(left.rstrip(_EDGE), lang):
            continue
        if begins_clause(left, right, lang) or skip_telling(right, lang):
            yield from _whole(text, lang, Span(start, place))
            start = place
    yield from _whole(text, lang, Span(start, piece.end)) if start > piece.start else (piece,)


def _seams(text: str, lang: str, piece: Span) -> Sequence[int]:
    """Where a clause may begin: behind a mark, at a joining word or one that tells what happened besides."""
    marks = {found.end() for found in _MARK.finditer(text, piece.start, piece.end)}
    words = find_words(text, piece.start, piece.end)
    return sorted(marks | {word.start for word in words if joins(word.text, lang) or tells(word.text, lang)})
