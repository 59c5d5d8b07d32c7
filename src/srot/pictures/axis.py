"""A time axis: from which day to which, where the ticks stand, and what they are called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from srot.pictures.measure import width_of
from srot.pictures.svg import element, text

_SMALL, _AIR = 11.0, 4.0
_STEPS = (  # (unit, how many), the finest first
    ("day", 1), ("day", 2), ("day", 7), ("day", 14), ("month", 1), ("month", 2), ("month", 3), ("month", 6),
    ("year", 1), ("year", 2), ("year", 5), ("year", 10), ("year", 50), ("year", 100), ("year", 1000),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Tick:
    """One mark on the axis; `major` begins a year (or, where days are marked, a month)."""

    day: date
    label: str
    major: bool


@dataclass(frozen=True, slots=True)
class Axis:
    """Days mapped to a stretch of `width` that begins at `left`. `months` are the twelve short names."""

    first: date
    last: date
    left: float
    width: float
    months: Sequence[str]

    def x(self, day: date) -> float:
        """Where a day stands; days outside stand at the ends."""
        days = max((self.last - self.first).days, 1)
        share = (min(max(day, self.first), self.last) - self.first).days / days
        return self.left + share * self.width


def make_axis(days: Sequence[date], *, left: float, width: float, months: Sequence[str]) -> Axis:
    """An axis with room at both ends for the first and last of `days`."""
    first, last = min(days), max(days)
    room = max(1, round((last - first).days * 0.04))
    return Axis(_shift(first, -room), _shift(last, room), left, width, months)


def find_ticks(axis: Axis, *, gap: float = 52) -> tuple[Tick, ...]:
    """Ticks of the finest step that keeps labels `gap` apart."""
    for unit, size in _STEPS:
        ticks = tuple(_ticks(axis, unit, size, stop=int(axis.width // gap) + 2))
        if all(axis.x(b.day) - axis.x(a.day) >= gap for a, b in pairwise(ticks)):
            return _dated(ticks, unit, axis.months)
    return ()


def draw_ticks(axis: Axis, *, top: float, bottom: float, baseline: float) -> list[str]:
    """Lines from `top` to `bottom` with their labels over them. The last label stands left of its line where the right has no room,
    and is left out where it would run into the one before."""
    parts, taken = [], axis.left - _AIR
    for tick in find_ticks(axis):
        x, width = axis.x(tick.day), width_of(tick.label, _SMALL)
        anchor = "start" if axis.left + axis.width - x >= width else "end"
        parts.append(element("line", class_="grid", x1=x, x2=x, y1=top, y2=bottom))
        if x - (width if anchor == "end" else 0) >= taken:
            parts.append(text(tick.label, x, baseline, class_="tick", text_anchor=anchor))
            taken = x + (width if anchor == "start" else 0) + _AIR
    return parts


def _ticks(axis: Axis, unit: str, size: int, stop: int) -> Iterator[Tick]:
    """The days of a step within the axis; more than `stop` of them are not needed to see that they are too many."""
    day: date | None = _begin(axis.first, unit, size)
    for _ in range(stop + 2):
        if day is None or day > axis.last:
            return
        if day >= axis.first:
            yield Tick(day, "", False)
        day = _next(day, unit, size)


def _begin(day: date, unit: str, size: int) -> date:
    if unit == "day":
        return day - timedelta(day.toordinal() % size) if day.toordinal() > size else day
    if unit == "month":
        return date(day.year, (day.month - 1) // size * size + 1, 1)
    return date(max(day.year // size * size, 1), 1, 1)


def _next(day: date, unit: str, size: int) -> date | None:
    if unit == "day":
        return _shift(day, size) if day < date.max - timedelta(size) else None
    months = day.year * 12 + day.month - 1 + (size if unit == "month" else 12 * size)
    return date(months // 12, months % 12 + 1, 1) if months // 12 <= date.max.year else None


def _dated(ticks: Sequence[Tick], unit: str, months: Sequence[str]) -> tuple[Tick, ...]:
    """Labels that say no more than they must: the year with the first tick and at each new one, the month likewise."""
    found: list[Tick] = []
    for tick in ticks:
        last = found[-1].day if found else None
        new_year = last is None or last.year != tick.day.year
        found.append(Tick(tick.day, _label(tick.day, unit, months, new_year=new_year), new_year))
    return tuple(found)


def _label(day: date, unit: str, months: Sequence[str], *, new_year: bool) -> str:
    if unit == "year":
        return str(day.year)
    name = months[day.month - 1] if unit == "month" else f"{day.day} {months[day.month - 1]}"
    return f"{name} {day.year}" if new_year else name


def _shift(day: date, days: int) -> date:
    try:
        return day + timedelta(days)
    except OverflowError:
        return date.min if days < 0 else date.max
