"""Dates as written in EDTF (ISO 8601-2, levels 0 and 1), and the first and last day each can mean."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from functools import lru_cache

import regex

_VALUE = regex.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d{2})(?:-(?P<day>\d{2})(?:T(?P<time>\d{2}(?::\d{2}){0,2})(?P<zone>Z|[+-]\d{2}(?::?\d{2})?)?)?)?)?[~?%]?"
    r"|(?P<decade>\d{3})X[~?%]?|(?P<century>\d{2})XX[~?%]?"
)
# Level 1 numbers the seasons 21 spring to 24 winter; months in which they begin, north of the equator.
_SEASON_MONTHS = {21: 3, 22: 6, 23: 9, 24: 12}
OPEN = ".."


def is_edtf(value: str) -> bool:
    """Whether `value` is a date or interval that this module reads; a day that no calendar has is none.

    >>> is_edtf("2024-11-30"), is_edtf("2023-02-29"), is_edtf("30-Nov")
    (True, False, False)
    """
    return bounds(value) is not None


def bounds(value: str) -> tuple[date, date] | None:
    """First and last day that `value` allows; an open end reaches to the end of the calendar, ``None`` when unreadable.

    >>> bounds("2024-11")
    (datetime.date(2024, 11, 1), datetime.date(2024, 11, 30))
    >>> bounds("1910/1945")[1], bounds("199X")[0]
    (datetime.date(1945, 12, 31), datetime.date(1990, 1, 1))
    """
    if "/" not in value:
        return _single(value)
    left, _, right = value.partition("/")
    first = (date.min, date.min) if left in ("", OPEN) else _single(left)
    last = (date.max, date.max) if right in ("", OPEN) else _single(right)
    if first is None or last is None or first[0] > last[1]:
        return None
    return first[0], last[1]


def earliest(value: str) -> date | None:
    """The first day that `value` allows."""
    pair = bounds(value)
    return None if pair is None else pair[0]


def latest(value: str) -> date | None:
    """The last day that `value` allows."""
    pair = bounds(value)
    return None if pair is None else pair[1]


def interval(first: str, last: str) -> str:
    """The interval from `first` to `last`; one date when both are the same.

    >>> interval("1910", "1945"), interval("2024-06-05", "2024-06-05")
    ('1910/1945', '2024-06-05')
    """
    return first if first == last else f"{first}/{last}"


def last_day(year: int, month: int) -> int:
    """How many days the month has."""
    return monthrange(year, month)[1]


def grain_of(value: str) -> str:
    """The grain that the form of `value` shows: ``day``, ``month``, ``interval`` ...; a week shows as an interval.

    >>> grain_of("2024-11-30T11:26"), grain_of("18XX")
    ('minute', 'century')
    """
    if "/" in value:
        return "interval"
    match = _VALUE.fullmatch(value)
    if match is None:
        return "interval"
    if match["decade"] or match["century"]:
        return "decade" if match["decade"] else "century"
    if match["time"]:
        return "hour" if len(match["time"]) == 2 else "minute"
    if match["day"]:
        return "day"
    if match["month"]:
        return "season" if int(match["month"]) > 12 else "month"
    return "year"


@lru_cache(maxsize=100_000)
def _single(value: str) -> tuple[date, date] | None:
    match = _VALUE.fullmatch(value)
    if match is None:
        return None
    if match["decade"] or match["century"]:
        width = 10 if match["decade"] else 100
        return _years(int(match["decade"] or match["century"]) * width, width)
    year, month, day = int(match["year"]), int(match["month"] or 0), int(match["day"] or 0)
    if not match["month"]:
        return _years(year, 1)
    if month in _SEASON_MONTHS and not day:
        return _season(year, month)
    return _month_or_day(year, month, day)


def _years(first: int, width: int) -> tuple[date, date] | None:
    if first < 1:
        return None
    return date(first, 1, 1), date(first + width - 1, 12, 31)


def _season(year: int, season: int) -> tuple[date, date]:
    start = date(year, _SEASON_MONTHS[season], 1)
    end_month = start.month + 2
    end_year = year + (end_month > 12)
    end_month -= 12 * (end_month > 12)
    return start, date(end_year, end_month, last_day(end_year, end_month))


def _month_or_day(year: int, month: int, day: int) -> tuple[date, date] | None:
    if not (year and 1 <= month <= 12 and day <= last_day(year, month)):
        return None
    start = date(year, month, day or 1)
    return start, start if day else date(year, month, last_day(year, month))


def week_of(day: date) -> str:
    """The week, Monday to Sunday, that holds `day`.

    >>> week_of(date(2024, 11, 30))
    '2024-11-25/2024-12-01'
    """
    monday = day - timedelta(days=day.weekday())
    return f"{monday.isoformat()}/{(monday + timedelta(days=6)).isoformat()}"
