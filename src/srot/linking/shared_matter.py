"""Why two reports share words although neither took them from the other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any

import regex

from srot.linking.reports import Report
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

_QUOTED = regex.compile(r"[\"“„«][^\"“”„«»\n]{12,}[\"”“»]")
MOSTLY_QUOTED = 0.8
"""Share of a passage inside quotation marks that makes it a quotation."""
ALIKE = 0.5
"""Share of figures, days or names below which two passages tell of different things."""
LEAST_FACTS = 2
"""Figures below which their share says nothing; facts of a passage below which it is a footer."""
TAIL = 30
"""Characters that may stand behind a footer."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a passage tells that another day's report would tell otherwise; `days` are as resolved, `times` as written."""

    figures: frozenset[float] = frozenset()
    days: frozenset[str] = frozenset()
    times: frozenset[str] = frozenset()
    names: frozenset[str] = frozenset()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.figures) + len(self.times) + len(self.names)


def find_facts(report: Report, span: Span) -> Facts:
    """The figures, days and names of the sentences that a span touches; the outlet's own name is none."""
    reading = report.reading
    touched = [s for s in reading.sentences if s.start < span.end and span.start < s.end]
    span = Span(min(span.start, *(s.start for s in touched)), max(span.end, *(s.end for s in touched))) if touched else span
    own = fold(report.article.outlet or "")
    times = [t for t in reading.times if span.start <= t.start and t.end <= span.end]
    names = (fold(m.name) for m in reading.mentions if span.start <= m.start and m.end <= span.end)
    return Facts(
        frozenset(q.value for q in reading.quantities if q.value is not None and span.start <= q.start and q.end <= span.end),
        frozenset(t.value[:10] for t in times if t.value),
        frozenset(fold(t.text) for t in times),
        frozenset(name for name in names if name != own),
    )


def join_facts(facts: Sequence[Facts]) -> Facts:
    """The facts of several passages together."""
    return Facts(*(frozenset().union(*(getattr(found, field.name) for found in facts)) for field in fields(Facts)))


def is_filled_form(left: Facts, right: Facts) -> bool:
    """Whether one form was filled in twice: yesterday's weather and today's, two accidents in the same words.

    An update of a copied report changes figures too, but neither the days nor the names.
    """
    days = (left.days, right.days) if left.days and right.days else (left.times, right.times)
    names = _in_common_words(left.names, right.names), _in_common_words(right.names, left.names)
    return sum((_differ(left.figures, right.figures, LEAST_FACTS), _differ(*days), _differ(*names))) >= 2


def _in_common_words(names: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Names, each as the longest of the others of which it has the words or a part: a reader cuts "रामपुर घाट मंदिर" otherwise beside other words."""
    words = {other: frozenset(other.split()) for other in sorted(others)}
    return frozenset(_as_other(name, words) for name in names)


def _as_other(name: str, others: Mapping[str, frozenset[str]]) -> str:
    own = frozenset(name.split())
    within = [other for other, words in others.items() if own <= words]
    return max(within, key=len, default=name)


def _differ(left: frozenset[Any], right: frozenset[Any], least: int = 1) -> bool:
    """Whether at most half is common; today's report names tomorrow too, and tomorrow's names its own."""
    fewer = min(len(left), len(right))
    return fewer >= least and len(left & right) <= ALIKE * fewer


def is_quoted(report: Report, span: Span) -> bool:
    """Whether a passage is someone's own words in quotation marks, which any reporter may have heard."""
    quotes = (match.span() for match in _QUOTED.finditer(report.article.text))
    inside = sum(max(0, min(end, span.end) - max(start, span.start)) for start, end in quotes)
    return inside >= MOSTLY_QUOTED * (span.end - span.start)


def is_list_of_names(report: Report, span: Span) -> bool:
    """Whether a passage is little but names, which any newsroom was given: those of the dead, or a hospital in full."""
    words = [word for word in find_words(report.article.text, span.start, span.end) if is_word(word.text)]
    spans = [(m.start, m.end) for m in report.reading.mentions]
    named = sum(word.text[0].isupper() or any(start <= word.start and word.end <= end for start, end in spans) for word in words)
    return named > ALIKE * len(words)


def is_footer(left: tuple[Report, Span], right: tuple[Report, Span]) -> bool:
    """Whether a passage closes two reports of one outlet and tells nothing of the day."""
    reports = left[0], right[0]
    one_outlet = reports[0].article.outlet is not None and reports[0].article.outlet == reports[1].article.outlet
    closing = all(len(report.article.text.rstrip()) - span.end <= TAIL for report, span in (left, right))
    return one_outlet and closing and find_facts(*left).count < LEAST_FACTS
