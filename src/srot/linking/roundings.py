"""Whether two figures may be one that somebody rounded: "1.13 लाख करोड़" beside 1,13,865 करोड़, 10 per cent beside 10.05."""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.records import Quantity

TENS = 10
"""The least that vague words must say to be set beside a figure: "कई घायल" says no more than that there were some."""
LEAST_DIGITS = 2
"""Digits to which a figure is given at least: one digit is what many figures round to."""

SURE_DIGITS = 3
"""Digits from which a figure that another is cut short to is that other one, whatever it counts."""
LARGE, HUNDREDTH, EXACT_DIGITS = 100_000, 0.01, 4
"""From which figure on one digit is a way of saying it, by how much it may then be wrong, and with how many digits the figure meant is given at least."""
_DECIMALS = regex.compile(r"\p{Nd}[.٫]\p{Nd}")

_Figure = tuple[float, str]


@dataclass(frozen=True, slots=True)
class _Figures:
    """The figures of a report with their units, what each is rounded to, and all of these together."""

    given: frozenset[_Figure]
    rounded: tuple[tuple[_Figure, frozenset[_Figure]], ...]
    either: frozenset[_Figure]


def count_shared(left: Collection[str], right: Collection[str]) -> int:
    """How many of the figures of either, written with their unit, the other has too, be it rounded; the fewer of both.

    >>> count_shared({"1.13e+12 INR", "16 %"}, {"1.13865e+12 INR", "16 INR"})
    1
    """
    here, there = _read(frozenset(left)), _read(frozenset(right))
    if here.given.isdisjoint(there.either) and here.either.isdisjoint(there.given):  # most pairs
        return 0
    return min(_count_in(here, there), _count_in(there, here))


def _count_in(near: _Figures, far: _Figures) -> int:
    return sum(1 for figure, rounded in near.rounded if figure in far.either or not rounded.isdisjoint(far.given))


@lru_cache(maxsize=20_000)
def _read(figures: frozenset[str]) -> _Figures:
    told = sorted((float(value), unit) for value, _, unit in (figure.partition(" ") for figure in figures))
    rounded = tuple((figure, frozenset((value, figure[1]) for value in _cut_short(figure[0]))) for figure in told)
    return _Figures(frozenset(told), rounded, frozenset(told).union(*(values for _, values in rounded)))


def is_cut_short(short: Quantity, exact: Quantity) -> bool:
    """Whether a figure may be another one without its last digits: a share or sum without its decimals ("48 per cent" beside 48.6), or one of at
    least `SURE_DIGITS` digits ("1.13 lakh crore" beside 1,13,865 crore). People are counted out.
    """
    if short.unit != exact.unit or short.unit is None or not short.value or not exact.value or short.modifier != exact.modifier:
        return False
    least = LEAST_DIGITS if _DECIMALS.search(exact.text) and not _DECIMALS.search(short.text) else SURE_DIGITS
    return short.value in _cut_short(exact.value, least)


def is_round_of(short: Quantity, exact: Quantity) -> bool:
    """Whether a large figure of one digit is another one said in short: "एक लाख" beside 1,00,250, but not beside 1,10,000."""
    if short.unit != exact.unit or not short.value or not exact.value or short.value < LARGE or _digits(short.value) > 1 or _digits(exact.value) < EXACT_DIGITS:
        return False
    return abs(short.value - exact.value) <= HUNDREDTH * short.value


def _digits(value: float) -> int:
    """Digits of a figure up to the zeros at its end."""
    return len(f"{value:.0f}".rstrip("0"))


def _cut_short(value: float, least: int = LEAST_DIGITS) -> Iterator[float]:
    """A figure rounded, and cut off, after each of its digits from the `least` on."""
    digits = len(f"{value:g}".partition("e")[0].replace(".", "").strip("0"))
    for kept in range(least, digits):
        yield float(f"{value:.{kept}g}")
        step = 10.0 ** (math.floor(math.log10(abs(value))) - kept + 1)
        yield float(f"{math.floor(value / step) * step:.{kept}g}")
