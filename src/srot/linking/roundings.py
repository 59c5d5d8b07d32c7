"""Whether two figures may be one that somebody rounded: "1.13 लाख करोड़" beside 1,13,865 करोड़, 10 per cent beside 10.05."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from functools import lru_cache

LEAST_DIGITS = 2
"""Digits to which a figure is given at least: one digit is what many figures round to."""


def count_shared(left: Collection[str], right: Collection[str]) -> int:
    """How many of the figures of either, written with their unit, the other has too, be it rounded; the fewer of both.

    >>> count_shared({"1.13e+12 INR", "16 %"}, {"1.13865e+12 INR", "16 INR"})
    1
    """
    here, there = _read(frozenset(left)), _read(frozenset(right))
    return min(sum(1 for one in near if any(_is_one(one, other) for other in far)) for near, far in ((here, there), (there, here)))


def _is_one(left: tuple[float, str], right: tuple[float, str]) -> bool:
    return left == right or (left[1] == right[1] and (left[0] in _roundings(right[0]) or right[0] in _roundings(left[0])))


@lru_cache(maxsize=20_000)
def _read(figures: frozenset[str]) -> tuple[tuple[float, str], ...]:
    return tuple(sorted((float(value), unit) for value, _, unit in (figure.partition(" ") for figure in figures)))


@lru_cache(maxsize=20_000)
def _roundings(value: float) -> frozenset[float]:
    """A figure rounded, and cut off, after each of its digits from the second on."""
    return frozenset(_cut_short(value))


def _cut_short(value: float) -> Iterator[float]:
    digits = len(f"{value:g}".partition("e")[0].replace(".", "").strip("0"))
    for kept in range(LEAST_DIGITS, digits):
        yield float(f"{value:.{kept}g}")
        step = 10.0 ** (math.floor(math.log10(abs(value))) - kept + 1)
        yield float(f"{math.floor(value / step) * step:.{kept}g}")
