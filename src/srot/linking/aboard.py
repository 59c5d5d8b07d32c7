"""Whom a boat, bus or craft carried: "नाव पर 18 लोग सवार थे", "a boat carrying 25 passengers" are one count, whatever its words; of two vehicles there are two."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.languages.lexicon import Key
from srot.languages.tables import read_table
from srot.records import Quantity, Span

ABOARD = "aboard"
"""The state of those who were carried."""


def find_carrier(text: str, quantity: Quantity, clause: Span, found: Sequence[Key]) -> str:
    """The notion of what carried those whom a figure counts, the nearest one of its sentence; "" where its clause does not say that they were aboard."""
    if quantity.state or quantity.unit or not any(cue in text[clause.start : clause.end] for cue in _words("cue")):
        return ""
    carriers = [key for key in found if key.key in _words("carrier")]
    nearest = min(carriers, key=lambda key: (abs(key.start - quantity.start), key.start), default=None)
    return nearest.key if nearest else ""


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_table("srot.linking", "aboard") if row["kind"] == kind)
