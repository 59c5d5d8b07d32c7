"""The day that a report sets for an occasion, a vote, an exam, a launch, and whether its words say that the day was moved: "अब 18 की जगह 23 नवंबर को मतदान"."""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.line_words import joins
from srot.languages.tables import read_table
from srot.linking.dating_bonds import sentence_before, sentence_of
from srot.linking.reports import Report
from srot.linking.runs import Phrase, PhraseTable, by_opening, find_runs, fold_phrase
from srot.records import Span, TimeExpression
from srot.text.normal import fold
from srot.text.words import find_words

_BREAK = regex.compile(r"[;।|]|,\s")
BESIDE = 24
"""Characters beside a day in which a word says that another takes its place."""
ENDING = 4
"""Words at the end of a sentence among which its auxiliary stands."""


def find_occasion(report: Report, time: TimeExpression, sentence: Span) -> str:
    """The occasion that is set for a time: one named in its clause, else in its sentence or the one before; "" without one."""
    around = Span(sentence_before(report, sentence.start), sentence.end)
    return _find_occasion_in(report, clause_of(report, time, sentence), time) or _find_occasion_in(report, around, time)


@cache
def recurring() -> frozenset[str]:
    """The occasions of which the next one is soon set for another day, so that a new day is seldom the old one moved: hearings, meetings."""
    return frozenset(row["occasion"] for row in read_table("srot.linking", "occasions") if row["again"] == "yes")


def is_replaced(report: Report, time: TimeExpression, sentence: Span) -> bool:
    """Whether words say that a day holds no longer: "18 की जगह", "instead of April 14", "पहले यह 21 अगस्त को होना था"."""
    text = report.article.text
    behind = " ".join(fold(word.text) for word in find_words(text[time.end : min(sentence.end, time.end + BESIDE)]))
    before = " ".join(fold(word.text) for word in find_words(text[max(sentence.start, time.start - BESIDE) : time.start]))
    if any(f"{behind} ".startswith(f"{word} ") or f"{behind} ".startswith(f"को {word} ") for word in _replacing("behind")):
        return True
    if any(f" {before}".endswith(f" {word}") for word in _replacing("before")):
        return True
    early = any(fold(word.text) in _replacing("early") for word in find_words(text, sentence.start, time.start))
    past = {fold(word.text) for word in [word for word in find_words(text, time.end, sentence.end) if word.text.isalnum() or len(word.text) > 1][-ENDING:]}
    ahead = {fold(word.text) for word in find_words(text, sentence.start, time.start)[-ENDING:]}
    return early and not _replacing("past").isdisjoint(past | ahead)


def is_fresh(report: Report, time: TimeExpression, sentence: Span) -> bool:
    """Whether words say that a day is a new one: "अब" shortly before it, or a change of the date in its sentence, the next one or the heading."""
    text = report.article.text
    ahead = [fold(word.text) for word in find_words(text, sentence.start, time.start)][-ENDING:]
    if not _replacing("now").isdisjoint(ahead):
        return True
    behind = sentence_of(report, min(sentence.end + 1, len(text) - 1)) if sentence.end + 1 < len(text) else (sentence.end, sentence.end)
    stretches = (text[sentence.start : max(sentence.end, behind[1])], report.article.title or "")
    words = (" ".join(("", *(fold(word.text) for word in find_words(stretch)), "")) for stretch in stretches)
    return any(f" {cue} " in found for found in words for cue in _replacing("changed"))


def clause_of(report: Report, time: TimeExpression, sentence: Span) -> Span:
    """The words around a day up to the next mark or joining word on both sides."""
    text, lang = report.article.text, report.article.lang
    joints = [word for word in find_words(text, sentence.start, sentence.end) if joins(word.text, lang)]
    before = [match.end() for match in _BREAK.finditer(text, sentence.start, time.start)] + [word.end for word in joints if word.end <= time.start]
    behind = [match.start() for match in _BREAK.finditer(text, time.end, sentence.end)] + [word.start for word in joints if word.start >= time.end]
    return Span(max(before, default=sentence.start), min(behind, default=sentence.end))


def _find_occasion_in(report: Report, span: Span, time: TimeExpression) -> str:
    """The occasion named nearest to a time within a span; "" where none is. The month of March is no march."""
    words = [word for word in find_words(report.article.text, span.start, span.end) if word.end <= time.start or time.end <= word.start]
    runs = list(find_runs([fold(word.text) for word in words], _occasions()))
    nearest = min(runs, key=lambda run: (abs(words[run.first].start - time.start), run.first), default=None)
    return nearest.what if nearest else ""


@cache
def _replacing(side: str) -> frozenset[str]:
    return frozenset(" ".join(fold_phrase(row["word"])) for row in read_table("srot.linking", "replacing") if row["side"] == side)


@cache
def _occasions() -> PhraseTable:
    rows = read_table("srot.linking", "occasions")
    return by_opening(Phrase(fold_phrase(words), row["occasion"]) for row in rows for words in row["words"].split("|"))
