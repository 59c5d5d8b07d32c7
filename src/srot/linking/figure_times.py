"""Which of the times around a figure are its own: not that of the figure which it is set against ("7.8% in June, against 6.5% in March")."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import regex

from srot.languages.line_words import NO_FORMS, holds_joint, load_forms
from srot.linking.periods import Period, find_periods, is_running
from srot.linking.reports import Report, find_sentence
from srot.records import Quantity, Span, TimeExpression
from srot.text.normal import fold
from srot.text.words import find_words

LONG_GRAINS = ("year", "month")
FRONTED = 5
"""Words between a year and the mark that ends the phrase which it opens a sentence with."""
_BARE_QUARTER = regex.compile(r"year\+0 quarter:\d")
"""A quarter that may be of a fiscal year: "GDP for Q1"."""
SET = 5
"""Words between a figure and the word that sets it against another: "as against a growth of 6.1%", "6.1 प्रतिशत के मुकाबले"."""
OF_IT = 4
"""Words between a figure that is set against another and its own time: "against 6.1% in the same quarter of 2022"."""


def find_own_periods(report: Report, figure: Span, clause: Span, values: Mapping[str, str]) -> tuple[Period, ...]:
    """The times of a figure alone: in "मंगलवार को 12 और बुधवार को 25" each has its own day, and in "grew 7.8% in June,
    compared with 6.1% in March" its own month; none for a figure as it stands by now."""
    text, lang = report.article.text, report.article.lang
    figures = _find_figures(report, figure)
    near = (t for t in report.reading.times if t.end <= clause.end and _opens(text, t, clause) and not _BARE_QUARTER.fullmatch(t.relation or ""))
    inside = [t for t in near if not _is_of_another(report, figure, Span(t.start, t.end), figures)]
    if not inside or is_running(text, clause):
        return ()
    before = (t.start for t in inside if t.end <= figure.start and not holds_joint(text[t.end : figure.start], lang))
    behind = (t.end for t in inside if figure.end <= t.start and not holds_joint(text[figure.end : t.start], lang))
    return find_periods(report, Span(min(before, default=figure.start), max(behind, default=figure.end)), values)


def _opens(text: str, time: TimeExpression, clause: Span) -> bool:
    """Whether a time stands in a clause or, with nothing but a mark between, before it: "In 2013, 115 people died"; a year also with the words of
    its own phrase: "In the 2017 assembly elections, the party won 40 seats"."""
    if time.start >= clause.start:
        return True
    between = text[time.end : clause.start].strip()
    fronted = time.grain in LONG_GRAINS and between.endswith(",") and len(between.split()) <= FRONTED and not set(between[:-1]) & set(",;:।.")
    return time.end <= clause.start and (not between.strip(" ,") or fronted)


def _find_figures(report: Report, figure: Span) -> list[Quantity]:
    """The figures with a unit that share a figure's sentence, itself among them."""
    sentence = find_sentence(report, figure.start)
    return [q for q in report.reading.quantities if q.unit and sentence and sentence.start <= q.start < sentence.end]


def _is_of_another(report: Report, figure: Span, time: Span, figures: Sequence[Quantity]) -> bool:
    """Whether a time is that of a figure which another one is set against."""
    text, lang = report.article.text, report.article.lang
    own = next((q.unit for q in figures if q.start == figure.start), None)
    if own is None:
        return False
    others = [q for q in figures if q.start != figure.start]
    if figure.end <= time.start:
        return _sets(text, figure.end, time.start, lang)
    led = any(q.end <= time.start and _is_led(report, q, time) for q in others)
    return led or (any(q.unit == own and q.end <= figure.start for q in others) and _sets(text, time.end, figure.start, lang))


def _is_led(report: Report, other: Quantity, time: Span) -> bool:
    """Whether a word behind which something stands that is only compared leads to a figure, and this close to a time: "against 44 in Q1 of 2024"."""
    text, lang = report.article.text, report.article.lang
    sentence = find_sentence(report, other.start)
    ahead = find_words(text, sentence.start if sentence else 0, other.start)[-SET:]
    between = find_words(text, other.end, time.start)
    return len(between) <= OF_IT and not holds_joint(text[other.end : time.start], lang) and any(_is_versus(word.text, lang) for word in ahead)


def _sets(text: str, start: int, end: int, lang: str) -> bool:
    return any(_is_versus(word.text, lang) for word in find_words(text, start, end))


def _is_versus(word: str, lang: str) -> bool:
    return load_forms(lang).get("versus", NO_FORMS).holds(fold(word))
