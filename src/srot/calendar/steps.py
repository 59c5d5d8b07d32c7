"""The steps of a relation: each takes a frame of the calendar to another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from srot.calendar.edtf import interval, last_day
from srot.calendar.feasts import feast_day, nth_weekday
from srot.calendar.frame import (
    Frame,
    month_frame,
    months_frame,
    shift_days,
    span_frame,
    unit_frame,
    value_frame,
)

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_LEAP_CYCLE = 8  # years within which every month and day comes round
_RECENT_MONTHS = 2
_CLOSE_DAYS = 10
_WHOLE_UNITS = ("quarter", "half")  # business counts these as the calendar has them
_WEEKDAY_REACH = 14  # months within which a day of the month mostly falls on a given weekday


def step(frame: Frame, text: str) -> Frame | None:
    """The frame after one step such as ``week-1`` or ``month:06:past``; ``None`` when it leads nowhere."""
    name, *rest = text.split(":")
    if rest:
        found = _NAMED.get(name)
        return None if found is None else found(frame, rest)
    position = max(text.rfind("+"), text.rfind("-"))
    if position < 1 or not text[position + 1 :].isdecimal():
        return None
    return unit_frame(frame.first, text[:position], int(text[position:]))


def _on(frame: Frame, rest: list[str]) -> Frame | None:
    return value_frame(":".join(rest))


def _past(frame: Frame, rest: list[str]) -> Frame | None:
    if rest[1] in _WHOLE_UNITS:
        return _stretch(frame.first, rest[1], -int(rest[0]), -1)
    start = shift_days(frame.first, rest[1], -int(rest[0]))
    return None if start is None else span_frame(start, frame.first - timedelta(days=1), "interval")


def _next(frame: Frame, rest: list[str]) -> Frame | None:
    if rest[1] in _WHOLE_UNITS:
        return _stretch(frame.first, rest[1], 1, int(rest[0]))
    end = shift_days(frame.last, rest[1], int(rest[0]))
    return None if end is None else span_frame(frame.last + timedelta(days=1), end, "interval")


def _stretch(day: date, unit: str, first: int, last: int) -> Frame | None:
    """The whole units from one to another, counted from the one that holds `day`."""
    start, end = unit_frame(day, unit, first), unit_frame(day, unit, last)
    return None if start is None or end is None else _between(start, end)


def _between(start: Frame, end: Frame) -> Frame | None:
    if end.last < start.first:
        return None
    value = interval(start.value.split("/")[0], end.value.split("/")[-1])
    return Frame(start.first, end.last, start.grain if start == end else "interval", value)


def _span(frame: Frame, rest: list[str]) -> Frame | None:
    after = shift_days(frame.first, rest[1], int(rest[0]))
    return None if after is None else span_frame(frame.first, after - timedelta(days=1), "interval")


def _rest(frame: Frame, rest: list[str]) -> Frame | None:
    whole = unit_frame(frame.first, rest[0], 0)
    return None if whole is None else span_frame(frame.first, whole.last, "interval")


def _so_far(frame: Frame, rest: list[str]) -> Frame | None:
    whole = unit_frame(frame.first, rest[0], 0)
    return None if whole is None else span_frame(whole.first, frame.last, "interval")


def _nth(frame: Frame, rest: list[str]) -> Frame | None:
    """One whole unit inside a frame, counted from its start or (negative) from its end."""
    number, unit = int(rest[0]), rest[1]
    if unit == "week":
        return _nth_week(frame, ["last"]) if number == -1 else _nth_week(frame, rest)
    if unit == "fortnight" and frame.grain == "month":
        return _half_month(frame, number)
    found = unit_frame(frame.first, unit, number - 1) if number > 0 else unit_frame(frame.last, unit, number + 1)
    return found if found is not None and frame.first <= found.first and found.last <= frame.last else None


def _half_month(frame: Frame, number: int) -> Frame | None:
    first, last = {1: (1, 15), 2: (16, frame.last.day), -1: (16, frame.last.day)}.get(number, (0, 0))
    return span_frame(frame.first.replace(day=first), frame.first.replace(day=last), "interval") if first else None


def _first(frame: Frame, rest: list[str]) -> Frame | None:
    start, end = _nth(frame, ["1", rest[1]]), _nth(frame, rest)
    return None if start is None or end is None else _between(start, end)


def _last(frame: Frame, rest: list[str]) -> Frame | None:
    end = _nth(frame, ["-1", rest[1]])
    start = None if end is None else unit_frame(end.first, rest[1], 1 - int(rest[0]))
    return None if start is None or end is None or end.last < start.first else _between(start, end)


def _feast(frame: Frame, rest: list[str]) -> Frame | None:
    name, direction = rest[0], _direction(frame, rest)
    year = frame.first.year
    if direction in ("inside", "this"):
        day = feast_day(name, year)
        return None if day is None else unit_frame(day, "day", 0)
    days = [day for there in range(year - 2, year + 3) if (day := feast_day(name, there)) is not None]
    return _pick_day(frame.first, direction, days)


def _shift(frame: Frame, rest: list[str]) -> Frame | None:
    day = shift_days(frame.first, rest[1], int(rest[0]))
    return None if day is None else unit_frame(day, "day", 0)


def _weekday(frame: Frame, rest: list[str]) -> Frame | None:
    number, direction = WEEKDAYS.index(rest[0]), _direction(frame, rest)
    if direction in ("last", "next"):
        week = unit_frame(frame.first, "week", -1 if direction == "last" else 1)
        return None if week is None else unit_frame(week.first, "day", number)
    if direction == "this":
        return unit_frame(frame.first, "day", number - frame.first.weekday())
    if direction == "inside":
        return unit_frame(frame.first, "day", (number - frame.first.weekday()) % 7)
    back = (frame.first.weekday() - number) % 7
    days = {"past": -back, "before": -(back or 7), "future": (7 - back) % 7, "after": 7 - back, "near": -back if back <= 3 else 7 - back}
    return unit_frame(frame.first, "day", days[direction])


def _nth_weekday(frame: Frame, rest: list[str]) -> Frame | None:
    day = nth_weekday(frame.first, frame.last, WEEKDAYS.index(rest[1]), int(rest[0]))
    return unit_frame(day, "day", 0) if frame.first <= day <= frame.last or not frame.fixed else None


def _month(frame: Frame, rest: list[str]) -> Frame | None:
    month, direction = int(rest[0]), _direction(frame, rest)
    year, here = frame.first.year, frame.first.month
    if direction == "last":
        # Bare "in September" already means this year's: "last September", said soon after, is the year before's.
        year -= 1 if month >= here or here - month <= _RECENT_MONTHS else 0
    elif direction in ("past", "before"):
        year -= month > here or (direction == "before" and month == here)
    elif direction in ("future", "next", "after"):
        year += month < here or (direction != "future" and month == here)
    elif direction == "near":
        year += _nearest_year(here, month)
    elif direction == "inside":
        year += month < here and frame.last.year > year  # January of a fiscal year
    return month_frame(year, month) if 1 <= year <= 9999 else None


def _nearest_year(here: int, month: int) -> int:
    ahead = (month - here) % 12
    if ahead <= 3:
        return 1 if month < here else 0
    return -1 if month > here else 0


def _month_day(frame: Frame, rest: list[str]) -> Frame | None:
    month, day = (int(part) for part in rest[0].split("-"))
    direction = _direction(frame, rest)
    if direction in ("inside", "this"):
        return _day_frame(frame.first.year, month, day)
    if direction == "last":
        whole = _month(frame, [rest[0][:2], "last"])
        return None if whole is None else _day_frame(whole.first.year, month, day)
    return _pick_day(frame.first, direction, _occurrences(frame.first, month, day))


def _occurrences(day: date, month: int, number: int) -> list[date]:
    years = range(max(1, day.year - _LEAP_CYCLE), min(9999, day.year + _LEAP_CYCLE) + 1)
    return [date(year, month, number) for year in years if number <= last_day(year, month)]


def _day_frame(year: int, month: int, day: int) -> Frame | None:
    if not 1 <= year <= 9999 or not 1 <= month <= 12 or not 1 <= day <= last_day(year, month):
        return None
    return value_frame(f"{year:04}-{month:02}-{day:02}")


def _day_of_month(frame: Frame, rest: list[str]) -> Frame | None:
    number, direction = int(rest[0]), _direction(frame, rest)
    if direction in ("inside", "this"):
        return _day_frame(frame.first.year, frame.first.month, number)
    days = _days_of_months(frame.first, number, reach=3)
    if len(rest) > 2:
        # "Friday 31" is the 31st that falls on a Friday; where none is at hand one of the two is misprinted.
        wide = _days_of_months(frame.first, number, reach=_WEEKDAY_REACH)
        days = [day for day in wide if day.weekday() == WEEKDAYS.index(rest[2])] or days
    return _pick_day(frame.first, direction, days)


def _days_of_months(day: date, number: int, *, reach: int) -> list[date]:
    """Where a day of the month falls in the months around `day`."""
    months = (unit_frame(day, "month", count) for count in range(-reach, reach + 1))
    return [m.first.replace(day=number) for m in months if m is not None and 1 <= number <= m.last.day]


def _pick_day(day: date, direction: str, days: list[date]) -> Frame | None:
    if direction in ("recent", "coming"):
        return _pick_day(day, _leaning(day, direction, days), days)
    before = [there for there in days if there < day or (there == day and direction != "before")]
    after = [there for there in days if there > day or (there == day and direction == "future")]
    last = before[-1] if before else None
    first = after[0] if after else None
    if direction == "near" and last is not None and first is not None:
        chosen: date | None = last if day - last <= first - day else first
    elif direction == "near":
        chosen = first if last is None else last
    else:
        chosen = last if direction in ("past", "before", "last") else first
    return None if chosen is None else unit_frame(chosen, "day", 0)


def _leaning(day: date, direction: str, days: list[date]) -> str:
    """``past`` for ``recent`` and ``future`` for ``coming``, but ``near`` when the day on the other side is close by."""
    gaps = [(there - day).days for there in days]
    if direction == "recent":
        return "near" if any(0 < gap <= _CLOSE_DAYS for gap in gaps) else "past"
    return "near" if any(0 > gap >= -_CLOSE_DAYS for gap in gaps) else "future"


def _season(frame: Frame, rest: list[str]) -> Frame | None:
    number, direction = int(rest[0]), _direction(frame, rest)
    year = frame.first.year
    here = value_frame(f"{year:04}-{number}")
    if here is None:
        return None
    if direction in ("past", "before", "last"):
        year -= here.first > frame.first or (direction == "last" and here.last >= frame.first)
    elif direction in ("future", "after", "next"):
        year += here.last < frame.first or (direction == "next" and here.first <= frame.first)
    return value_frame(f"{year:04}-{number}")


def _quarter(frame: Frame, rest: list[str]) -> Frame | None:
    start = frame.first if frame.fixed else date(frame.first.year, 1, 1)
    return _year_part(start, int(rest[0]), 3)


def _half(frame: Frame, rest: list[str]) -> Frame | None:
    start = frame.first if frame.fixed else date(frame.first.year, 1, 1)
    return _year_part(start, int(rest[0]), 6)


def _year_part(start: date, number: int, width: int) -> Frame | None:
    month = shift_days(start.replace(day=1), "month", (number - 1) * width)
    return None if month is None else months_frame(month.year, month.month, width)


def _week_number(frame: Frame, rest: list[str]) -> Frame | None:
    try:
        monday = date.fromisocalendar(frame.first.year, int(rest[0]), 1)
    except ValueError:
        return None
    return unit_frame(monday, "week", 0)


def _nth_week(frame: Frame, rest: list[str]) -> Frame | None:
    # A week belongs to the month and year of its Thursday, as ISO 8601 counts; so week 1 holds the first Thursday.
    thursday = nth_weekday(frame.first, frame.last, 3, -1 if rest[0] == "last" else int(rest[0]))
    return unit_frame(thursday, "week", 0)


def _part(frame: Frame, rest: list[str]) -> Frame | None:
    """The start, middle or end of a frame: halves of a week or year, days 1-10, 10-20 and 16-end of a month."""
    if frame.grain == "month":
        return _month_part(frame, rest[0])
    if frame.grain == "week":
        days = {"start": (0, 2), "middle": (2, 4), "end": (3, 6)}[rest[0]]
        return span_frame(frame.first + timedelta(days[0]), frame.first + timedelta(days[1]), "interval")
    if frame.grain == "year":
        first, width = {"start": (1, 6), "middle": (5, 4), "end": (7, 6)}[rest[0]]
        return months_frame(frame.first.year, first, width)
    return frame


def _month_part(frame: Frame, part: str) -> Frame:
    first, last = {"start": (1, 10), "middle": (10, 20), "end": (16, frame.last.day)}[part]
    return span_frame(frame.first.replace(day=first), frame.first.replace(day=last), "interval")


def _time(frame: Frame, rest: list[str]) -> Frame | None:
    hour, minute = int(rest[0]), int(rest[1])
    if not (0 <= hour <= 24 and 0 <= minute < 60):
        return None
    day = frame.first + timedelta(days=hour == 24)
    value = f"{day.isoformat()}T{hour % 24:02}:{minute:02}"
    return Frame(day, day, "minute" if minute else "hour", value)


def _part_of_day(frame: Frame, rest: list[str]) -> Frame | None:
    if frame.first == frame.last:
        return Frame(frame.first, frame.last, "part-of-day", frame.first.isoformat())
    return frame


def _whole(frame: Frame, rest: list[str]) -> Frame | None:
    return unit_frame(frame.first, rest[0], 0)


def _months(frame: Frame, rest: list[str]) -> Frame | None:
    """As many months, so many before or after: the same quarter of the year before."""
    start, end = unit_frame(frame.first, "month", int(rest[0])), unit_frame(frame.last, "month", int(rest[0]))
    return None if start is None or end is None else _between(start, end)


def _direction(frame: Frame, rest: list[str]) -> str:
    if len(rest) > 1:
        return rest[1]
    return "inside" if frame.fixed else "this"


_NAMED: dict[str, Callable[[Frame, list[str]], Frame | None]] = {
    "on": _on, "shift": _shift, "past": _past, "next": _next, "weekday": _weekday, "nth-weekday": _nth_weekday, "month": _month,
    "months": _months, "monthday": _month_day, "day": _day_of_month, "season": _season, "quarter": _quarter, "half": _half,
    "span": _span, "rest": _rest, "sofar": _so_far, "nth": _nth, "first": _first, "last": _last, "feast": _feast, "week": _week_number, "nth-week": _nth_week, "part": _part, "time": _time, "daypart": _part_of_day, "whole": _whole,
}
