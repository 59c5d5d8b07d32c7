"""Between which limits a quantity lies."""

from __future__ import annotations

from srot.languages.number_ranges import NumberRange
from srot.languages.quantity_words import Vague


def find_limits(found: NumberRange, modifier: str) -> tuple[float | None, float | None, float | None]:
    """Value, low and high as the words give them: ``about`` bounds nothing, ``more_than`` only from below."""
    if found.low != found.high:
        return None, found.low, found.high
    value = found.number.value
    low = value if modifier in ("exact", "more_than", "at_least") else None
    high = value if modifier in ("exact", "less_than", "up_to") else None
    return value, low, high


def widen(vague: Vague, scale: float) -> Vague:
    """"कई हज़ार": a vague number of thousands, which counts whatever follows."""
    low, high = (None if limit is None else limit * scale for limit in (vague.low, vague.high))
    return Vague(low, high, free=True)


def negate(limit: float | None) -> float | None:
    """The limit below zero that one above it stands for."""
    return None if limit is None else -limit
