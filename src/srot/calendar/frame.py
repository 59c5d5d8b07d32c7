"""A stretch of the calendar with its grain: what each step of a relation starts from and ends at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from srot.calendar.edtf import bounds, grain_of, interval, last_day

_YEARS = {"year": 1, "decade": 10, "century": 100}


@dataclass(frozen=True, slots=True)
class Frame:
    """Days from `first` to `last`; `value` is EDTF; `fixed` tells a frame that was named from the bare anchor day."""

    first: date
    last: date
    grain: str
    value: str
    fixed: bool = True


def anchor_frame(day: date) -> Frame:
    """The anchor day itself, before any step: months and weekdays beside it may lie outside of it."""
    return Frame(day, day, "day", day.isoformat(), fixed=False)


def value_frame(value: str) -> Frame | None:
    """The frame of an EDTF value; its grain is what the form shows."""
    pair = bounds(value)
    return None if pair is None else Frame(pair[0], pair[1], grain_of(value), value)


def span_frame(first: date, last: date, grain: str) -> Frame:
    """The frame of all days from `first` to `last`."""
    return Frame(first, last, grain, interval(first.isoformat(), last.isoformat()))


def unit_frame(day: date, unit: str, count: int) -> Frame | None:
    """The whole `unit` that lies `count` units from the one that holds `day`; ``None`` off the calendar.

    >>> unit_frame(date(2024, 11, 30), "week", -1).value
    '2024-11-18/2024-11-24'
    >>> unit_frame(date(2024, 11, 30), "fiscal", 0).value
    '2024-04-01/2025-03-31'
    """
    try:
        return _BUILDERS[unit](day, count)
    except (OverflowError, ValueError):
        return None


def _day(day: date, count: int) -> Frame:
    there = day + timedelta(days=count)
    return Frame(there, there, "day", there.isoformat())


def _week(day: date, count: int) -> Frame:
    monday = day + timedelta(days=7 * count - day.weekday())
    return span_frame(monday, monday + timedelta(days=6), "week")


def _weekend(day: date, count: int) -> Frame:
    saturday = day + timedelta(days=7 * count - day.weekday() + 5)
    return span_frame(saturday, saturday + timedelta(days=1), "interval")


def _workweek(day: date, count: int) -> Frame:
    monday = day + timedelta(days=7 * count - day.weekday())
    return span_frame(monday, monday + timedelta(days=4), "interval")


def _fortnight(day: date, count: int) -> Frame:
    monday = day + timedelta(days=14 * count - day.weekday())
    return span_frame(monday, monday + timedelta(days=13), "interval")


def month_frame(year: int, month: int) -> Frame:
    """The month as a frame."""
    last = last_day(year, month)
    return Frame(date(year, month, 1), date(year, month, last), "month", f"{year:04}-{month:02}")


def _month(day: date, count: int) -> Frame:
    months = day.year * 12 + day.month - 1 + count
    return month_frame(months // 12, months % 12 + 1)


def months_frame(year: int, month: int, width: int) -> Frame:
    """`width` months from the given one on, as an interval of months."""
    first, last = month_frame(year, month), _month(date(year, month, 1), width - 1)
    return Frame(first.first, last.last, "interval", f"{first.value}/{last.value}")


def _quarter(day: date, count: int) -> Frame:
    quarters = day.year * 4 + (day.month - 1) // 3 + count
    return months_frame(quarters // 4, quarters % 4 * 3 + 1, 3)


def _half(day: date, count: int) -> Frame:
    halves = day.year * 2 + (day.month - 1) // 6 + count
    return months_frame(halves // 2, halves % 2 * 6 + 1, 6)


def _year(day: date, count: int) -> Frame:
    return year_frame(day.year + count, "year")


def _decade(day: date, count: int) -> Frame:
    return year_frame((day.year // 10 + count) * 10, "decade")


def _century(day: date, count: int) -> Frame:
    return year_frame((day.year // 100 + count) * 100, "century")


def year_frame(year: int, unit: str) -> Frame:
    """The year, decade or century that begins with `year`."""
    last = year + _YEARS[unit] - 1
    text = {"year": f"{year:04}", "decade": f"{year // 10:03}X", "century": f"{year // 100:02}XX"}[unit]
    return Frame(date(year, 1, 1), date(last, 12, 31), unit, text)


def _fiscal(day: date, count: int) -> Frame:
    # India's fiscal year, April to March.
    year = day.year - (day.month < 4) + count
    return span_frame(date(year, 4, 1), date(year + 1, 3, 31), "year")


_BUILDERS = {
    "day": _day, "week": _week, "weekend": _weekend, "workweek": _workweek, "fortnight": _fortnight, "month": _month, "quarter": _quarter,
    "half": _half, "year": _year, "decade": _decade, "century": _century, "fiscal": _fiscal,
}
UNITS = tuple(_BUILDERS)


def shift_days(day: date, unit: str, count: int) -> date | None:
    """The same day `count` units on; a day that the month lacks becomes its last, a ``workday`` is Monday to Friday.

    >>> shift_days(date(2024, 3, 31), "month", -1)
    datetime.date(2024, 2, 29)
    """
    days = {"day": 1, "week": 7, "weekend": 7, "workweek": 7, "fortnight": 14}.get(unit)
    months = {"month": 1, "quarter": 3, "half": 6, "year": 12, "fiscal": 12, "decade": 120, "century": 1200}.get(unit)
    try:
        if unit == "workday":
            return _workdays_on(day, count)
        if days is not None:
            return day + timedelta(days=days * count)
        total = day.year * 12 + day.month - 1 + (months or 0) * count
        year, month = total // 12, total % 12 + 1
        return date(year, month, min(day.day, last_day(year, month)))
    except (OverflowError, ValueError):
        return None


def _workdays_on(day: date, count: int) -> date:
    step = timedelta(days=1 if count > 0 else -1)
    for _ in range(abs(count)):
        day += step
        while day.weekday() >= 5:
            day += step
    return day
