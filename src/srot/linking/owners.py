"""Whose people or things a figure counts: "रूस के 89 सैनिक", "उसके 24 सैनिक". Two sides of a war count two losses."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from srot.languages.tables import read_table
from srot.linking.entity_uses import find_country
from srot.linking.genitives import genitives, strip_genitive
from srot.linking.reports import Report, find_sentence
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import Word, find_words

NAME = 3
"""Words before a genitive that may name the owner."""
BEHIND = 2
"""Words right behind a figure that may: "41 केन्याई सैनिक", "24 of its soldiers"."""


def find_owner(text: str, figure: Quantity, clause: Span, sources: Iterable[str]) -> str:
    """The country (ISO 3166-1) whose people or things a figure counts, "" where its words name none; `sources` are the names of those
    who give it.

    >>> words = "लड़ाई में रूस के 89 सैनिक मारे गए"
    >>> find_owner(words, Quantity("q", "a", 16, 18, "89", 89, 89, 89), Span(0, 33), ())
    'RU'
    """
    before = list(find_words(text, clause.start, figure.start))
    while before and fold(before[-1].text) in _words("between"):
        before.pop()
    behind = list(find_words(text, figure.end, clause.end))[:BEHIND]
    own = [word for word in (*before[-1:], *behind) if fold(word.text) in _words("own")]
    if own:
        return min((country for name in sorted(sources) if (country := find_country(name))), default="")
    return _find_genitive(before) or (find_country(behind[0].text) if behind else None) or ""


def find_owner_before(report: Report, figure: Quantity, sources: Iterable[str]) -> str:
    """Whose people a figure without a noun counts: those of the figure before it, "41 केन्याई सैनिक मारे गए और 22 घायल हुए", "30 others"."""
    sentence = find_sentence(report, figure.start)
    if sentence is None or not figure.state or (figure.of and fold(figure.of) not in _words("others")):
        return ""
    before = [q for q in report.reading.quantities if sentence.start <= q.start and q.end <= figure.start and q.state]
    return find_owner(report.article.text, before[-1], Span(sentence.start, figure.start), sources) if before else ""


def _find_genitive(before: list[Word]) -> str | None:
    if not before:
        return None
    *names, last = before
    if fold(last.text) in genitives():
        return find_country(" ".join(word.text for word in names[-NAME:]))
    stem = strip_genitive(last.text)
    return find_country(stem) if stem else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "owners") if row["kind"] == kind)
