"""Feasts whose day moves from year to year: some by a rule of the calendar, those of the moon by a table.

``data/feasts.tsv`` has the days of moon feasts as kept in India; a year that it lacks has no day, never a guessed one.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from importlib.resources import files

from srot.calendar.edtf import last_day

_EASTER = {"easter": 0, "goodfriday": -2, "eastermonday": 1, "ashwednesday": -46, "palmsunday": -7}
# Month, weekday (Monday 0), which one of the month (-1 the last), and days added to it.
_WEEKDAYS = {
    "thanksgiving": (11, 3, 4, 0), "blackfriday": (11, 3, 4, 1), "cybermonday": (11, 3, 4, 4), "mothersday": (5, 6, 2, 0),
    "fathersday": (6, 6, 3, 0), "laborday": (9, 0, 1, 0), "memorialday": (5, 0, -1, 0), "mlkday": (1, 0, 3, 0),
    "presidentsday": (2, 0, 3, 0), "columbusday": (10, 0, 2, 0),
}


def feast_day(name: str, year: int) -> date | None:
    """The day of a feast in a year; ``None`` for a feast or a year that is not known.

    >>> feast_day("easter", 2018), feast_day("thanksgiving", 2010), feast_day("diwali", 2023)
    (datetime.date(2018, 4, 1), datetime.date(2010, 11, 25), datetime.date(2023, 11, 12))
    """
    if name in _EASTER:
        return _easter(year) + timedelta(days=_EASTER[name])
    if name in _WEEKDAYS:
        month, weekday, which, added = _WEEKDAYS[name]
        return nth_weekday(date(year, month, 1), date(year, month, last_day(year, month)), weekday, which) + timedelta(days=added)
    return _moon_feasts().get((name, year))


def nth_weekday(first: date, last: date, weekday: int, which: int) -> date:
    """The `which`-th given weekday (Monday 0) from `first` on; counted back from `last` where `which` is negative.

    >>> nth_weekday(date(2018, 4, 1), date(2018, 4, 30), 4, 1), nth_weekday(date(2018, 4, 1), date(2018, 4, 30), 0, -1)
    (datetime.date(2018, 4, 6), datetime.date(2018, 4, 30))
    """
    if which > 0:
        return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (which - 1))
    return last - timedelta(days=(last.weekday() - weekday) % 7 - 7 * (which + 1))


def _easter(year: int) -> date:
    """Western Easter by the anonymous Gregorian computus (Meeus), as if that calendar had always been."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    f = (8 * b + 13) // 25
    h = (19 * a + b - d - f + 15) % 30
    i, k = divmod(c, 4)
    j = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * j) // 451
    month, day = divmod(h + j - 7 * m + 114, 31)
    return date(year, month, day + 1)


@cache
def _moon_feasts() -> dict[tuple[str, int], date]:
    lines = files("srot.calendar").joinpath("data", "feasts.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    days = [(name, date.fromisoformat(day)) for name, listed in rows[1:] for day in listed.split()]
    return {(name, day.year): day for name, day in days}
