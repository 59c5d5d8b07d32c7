"""The stretches of a report that each tell something: what is compared when claims are put together is made of these."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from srot.languages.lexicon import Lexicon
from srot.linking.asides import find_asides
from srot.linking.clauses import find_clauses, find_rests
from srot.linking.measures import Measure
from srot.linking.reports import Report
from srot.linking.tails import find_tails
from srot.records import Attribution, Span

LEAST = 3
"""Content words without which a part of a sentence tells too little by itself."""


class Piece(NamedTuple):
    """A stretch of a report with the attribution that it is the content of, ``None`` for narration, told around the asides in it."""

    start: int
    end: int
    attribution: Attribution | None
    asides: tuple[Span, ...] = ()


def find_parts(report: Report, lexicon: Lexicon, piece: Piece, measures: Sequence[Measure], *, denied: bool = False) -> list[Piece]:
    """What a piece tells beside its figures, clause by clause; where it has none, its clauses, if they are several and each tells something."""
    text, lang, span = report.article.text, report.article.lang, Span(piece.start, piece.end)
    if denied:
        return []
    if measures:
        found = [part for rest in find_rests(text, lang, span, measures) for part in _part(report, lexicon, rest)]
        told = [part for part in found if _count_keys(report, lexicon, part) >= LEAST]
        told += [part for part in _part(report, lexicon, span) if not _is_known(part, told, measures) and _count_keys(report, lexicon, part) >= LEAST]
        rests = [Piece(part.start, part.end, piece.attribution) for part in sorted(told, key=lambda part: part.start)]
        return rests or _around(report, lexicon, piece, find_asides(text, lang, span, measures, said=piece.attribution is not None))
    parts = _part(report, lexicon, span)
    return [Piece(part.start, part.end, piece.attribution) for part in parts] if len(parts) > 1 else []


def _is_known(part: Span, told: Iterable[Span], measures: Iterable[Measure]) -> bool:
    """Whether a part of a sentence holds one of its figures or something of it is told already."""
    figures = [Span(measure.quantity.start, measure.quantity.end) for measure in measures]
    return any(part.start < other.end and other.start < part.end for other in (*told, *figures))


def _around(report: Report, lexicon: Lexicon, piece: Piece, asides: Sequence[Span]) -> list[Piece]:
    """What a piece tells around the asides that all its figures stand in."""
    start, end = piece.start, piece.end
    for aside in asides:
        start = aside.end if aside.start <= start else start
        end = aside.start if aside.end >= end else end
    inside = tuple(aside for aside in asides if start < aside.start and aside.end < end)
    around = Piece(start, end, piece.attribution, inside)
    told = _count_keys(report, lexicon, Span(start, end)) - sum(_count_keys(report, lexicon, aside) for aside in inside)
    return [around] if asides and told >= LEAST else []


def _part(report: Report, lexicon: Lexicon, span: Span) -> list[Span]:
    """The clauses of a span and the parts of each, with enough words to tell something, else the span."""
    clauses = list(find_clauses(report.article.text, report.article.lang, span))
    parts = clauses if all(_count_keys(report, lexicon, part) >= LEAST for part in clauses) else [span]
    return [tail for part in parts for tail in _part_tails(report, lexicon, part)]


def _part_tails(report: Report, lexicon: Lexicon, clause: Span) -> list[Span]:
    """The parts of a clause, one with too few words together with that before it."""
    found: list[Span] = []
    for part in find_tails(report.article.text, report.article.lang, clause):
        if found and min(_count_keys(report, lexicon, part), _count_keys(report, lexicon, found[-1])) < LEAST:
            found[-1] = Span(found[-1].start, part.end)
        else:
            found.append(part)
    return found


def _count_keys(report: Report, lexicon: Lexicon, span: Span) -> int:
    return len(lexicon.find_keys(report.article.text, span.start, span.end))
