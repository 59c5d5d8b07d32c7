"""Whom a boat, bus or craft carried: "नाव पर 18 लोग सवार थे", "a boat carrying 25 passengers" are one count, whatever its words; of two vehicles there are two."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from srot.languages.lexicon import Key
from srot.languages.line_words import holds_joint
from srot.languages.tables import read_table
from srot.linking.kindred import kindred_keys
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words

ABOARD = "aboard"
"""The state of those who were carried."""
PASSENGERS = "passengers"
"""The scope of those aboard who are no crew."""
SAVED = "rescued"
REACH = 36
"""Characters between two counts that are told together."""


def find_carrier(text: str, lang: str, quantity: Quantity, clause: Span, found: Sequence[Key], counts: Sequence[Quantity], counted: Collection[str]) -> str:
    """The notion of what carried those whom a figure counts, the nearest one of its sentence; "" where its clause does not say that they were aboard, or
    another of the `counts` is told with it: "62 passengers and five crew members" are two of them. Where there always is a crew, the passengers, of whom the `counted` notions tell, are a measure of their own."""
    told = quantity.state and not (quantity.state == SAVED and _saves_nobody(found))
    if told or quantity.unit or not any(cue in text[clause.start : clause.end] for cue in _words("cue")):
        return ""
    if any(_are_joined(text, lang, quantity, other) for other in counts if other is not quantity):
        return ""
    kindred = kindred_keys(lang)
    carriers = [(abs(key.start - quantity.start), kindred.get(key.key, key.key)) for key in found]
    nearest = min(((gap, key) for gap, key in carriers if key in _words("carrier")), default=None)
    if nearest is None:
        return ""
    own = nearest[1] in _words("crewed") and not _words("passenger").isdisjoint(counted) and not _has_crew(text, quantity)
    return f"{nearest[1]}:{PASSENGERS}" if own else nearest[1]


def _saves_nobody(found: Sequence[Key]) -> bool:
    """Whether no word of a sentence tells of saving, so that it was the survivors who told of all aboard."""
    return _words("saving").isdisjoint(key.key for key in found)


def _has_crew(text: str, quantity: Quantity) -> bool:
    """Whether a figure counts the crew with the passengers: "81 passengers and crew"."""
    return any(fold(word.text) in _words("crew") for word in find_words(text, quantity.end, min(len(text), quantity.end + REACH)))


def _are_joined(text: str, lang: str, quantity: Quantity, other: Quantity) -> bool:
    """Whether a joining word and little more stands between two counts."""
    start, end = sorted((quantity, other), key=lambda count: count.start)[0].end, max(quantity.start, other.start)
    return end - start <= REACH and any(holds_joint(word.text, lang) for word in find_words(text, start, end))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("srot.linking", "aboard") if row["kind"] == kind)
