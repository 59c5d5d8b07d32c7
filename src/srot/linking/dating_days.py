"""Sets of days on which a report may have been published, as stretches of the calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

from srot.calendar.edtf import bounds
from srot.calendar.relation import resolve

FIRST_YEAR, LAST_YEAR = 1995, 2059
"""Years in which a report may have been published: before the first there was no web to take it from."""


@dataclass(frozen=True, slots=True)
class Days:
    """Stretches of days as ordinals, in order, none touching the next. No stretch: no day fits."""

    stretches: tuple[tuple[int, int], ...]

    def __and__(self, other: Days) -> Days:
        both = ((max(a[0], b[0]), min(a[1], b[1])) for a in self.stretches for b in other.stretches)
        return make_days(pair for pair in both if pair[0] <= pair[1])

    def __or__(self, other: Days) -> Days:
        return make_days((*self.stretches, *other.stretches))

    def __bool__(self) -> bool:
        return bool(self.stretches)

    def __contains__(self, day: date) -> bool:
        return any(low <= day.toordinal() <= high for low, high in self.stretches)

    @property
    def first(self) -> date:
        """The first day of all."""
        return date.fromordinal(self.stretches[0][0])

    @property
    def last(self) -> date:
        """The last day of all."""
        return date.fromordinal(self.stretches[-1][1])

    @property
    def width(self) -> int:
        """Days from the first to the last."""
        return self.stretches[-1][1] - self.stretches[0][0] if self.stretches else 0


def make_days(stretches: Iterable[tuple[int, int]]) -> Days:
    """The union of stretches of ordinals in any order.

    >>> make_days([(5, 9), (1, 3), (4, 6)]).stretches
    ((1, 9),)
    """
    joined: list[tuple[int, int]] = []
    for low, high in sorted(stretches):
        if joined and low <= joined[-1][1] + 1:
            joined[-1] = (joined[-1][0], max(joined[-1][1], high))
        else:
            joined.append((low, high))
    return Days(tuple(joined))


def days_between(first: date, last: date) -> Days:
    """All days from `first` to `last`; none when `last` is earlier."""
    return make_days([(first.toordinal(), last.toordinal())] if first <= last else [])


def days_of(value: str) -> Days:
    """The days that an EDTF value allows."""
    span = bounds(value)
    return days_between(*span) if span else Days(())


ALL = days_between(date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31))


def widen(first: date, last: date, days: int) -> Days:
    """All days from `days` before `first` to `days` after `last`."""
    return days_between(first - timedelta(days=days), last + timedelta(days=days))


@lru_cache(maxsize=4096)
def days_giving(relation: str, first: date, last: date) -> Days:
    """The days on which `relation` names a time that meets ``first..last``.

    A later day never gives an earlier time, so both ends are found by halving.

    >>> found = days_giving("year-1 month:06", date(2024, 6, 1), date(2024, 6, 30))
    >>> found.first.isoformat(), found.last.isoformat()
    ('2025-01-01', '2025-12-31')
    """
    low, high = ALL.stretches[0]
    begin = _halve(relation, low, high + 1, lambda span: span[1] >= first)
    end = _halve(relation, begin, high + 1, lambda span: span[0] > last)
    return make_days([(begin, end - 1)] if begin < end else [])


def _halve(relation: str, low: int, high: int, reached: Callable[[tuple[date, date]], bool]) -> int:
    while low < high:
        middle = (low + high) // 2
        span = span_on(relation, date.fromordinal(middle))
        if span is None or reached(span):
            high = middle
        else:
            low = middle + 1
    return low


def span_on(relation: str, day: date) -> tuple[date, date] | None:
    """First and last day of the time that `relation` names when said on `day`."""
    found = resolve(relation, day)
    return bounds(found[0]) if found else None
