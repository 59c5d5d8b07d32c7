"""Whose people a figure counts: the country of those who came to harm, by the words around the figure."""

from __future__ import annotations

from collections.abc import Iterable

from srot.gazetteer import demonym
from srot.linking.extents import extent_of
from srot.linking.genitives import begins_with_genitive
from srot.linking.reports import Report
from srot.records import Mention, Quantity, Span
from srot.text.words import find_words

GENITIVE_GAP = 16
"""Characters between the name of a country and the figure that it owns: "थाईलैंड के कम से कम 13 नागरिक" has the words for "at least" there too."""
LONGEST = 2
"""Words of an adjective of nationality: "North Korean"."""


def find_nations(report: Report, quantity: Quantity, clause: Span, where: Iterable[Mention]) -> frozenset[str]:
    """The countries (ISO 3166-1) whose people a figure counts: by an adjective before the counted noun ("13 Thai civilians"), by the country
    that owns the figure ("थाईलैंड के 13 नागरिक"), else by where it counts ("19 in Thailand").
    """
    own = _called(report, quantity, clause) | _owning(report, quantity, clause)
    return own or frozenset(country for mention in where if (country := extent_of(mention).country))


def _called(report: Report, quantity: Quantity, clause: Span) -> frozenset[str]:
    text, noun = report.article.text, quantity.of or ""
    place = text.find(noun, quantity.end, clause.end) if noun else -1
    if place < 0:
        return frozenset()
    words = [word.text for word in find_words(text, quantity.end, place + len(noun))]
    for length in range(LONGEST, 0, -1):
        runs = (" ".join(words[first : first + length]) for first in range(len(words) - length + 1))
        found = frozenset(country for run in runs if (country := nation_of(run)))
        if found:
            return found
    return frozenset()


def nation_of(words: str) -> str | None:
    """The country (ISO 3166-1) of an adjective of nationality, or of its people.

    >>> nation_of("Kenyans"), nation_of("नेपाली"), nation_of("tired")
    ('KE', 'NP', None)
    """
    return demonym(words) or demonym(words.removesuffix("s"))


def _owning(report: Report, quantity: Quantity, clause: Span) -> frozenset[str]:
    text = report.article.text
    before = (m for m in report.reading.mentions if m.type == "LOC" and clause.start <= m.start and m.end <= quantity.start)
    near = (m for m in before if quantity.start - m.end <= GENITIVE_GAP and begins_with_genitive(text[m.end : quantity.start]))
    return frozenset(country for mention in near if (country := extent_of(mention).country))
