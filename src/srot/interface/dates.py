"""Dates as a reader of the language writes them, no more precise than they are known."""

from __future__ import annotations

from datetime import date

from srot.calendar.edtf import OPEN, bounds, grain_of
from srot.interface.words import Words


def write_date(value: str | None, words: Words) -> str:
    """An EDTF date in words, with its weekday when it is a day; what cannot be read stands as it is.

    >>> from srot.interface import load_words
    >>> write_date("2024-11-30", load_words("hi")), write_date("2024-11", load_words("en"))
    ('शनिवार, 30 नवंबर 2024', 'November 2024')
    >>> write_date("2023-06-02/2023-06-05", load_words("en")), write_date(None, load_words("hi"))
    ('2–5 June 2023', 'तारीख नहीं')

    An hour of a day that is not known is the hour alone:

    >>> write_date("T18:40", load_words("en"))
    '18:40'
    """
    return _write(value, words, "month", weekday=True)


def write_short_date(value: str | None, words: Words) -> str:
    """The same without the weekday and with short months.

    >>> from srot.interface import load_words
    >>> write_short_date("2024-11-30", load_words("hi")), write_short_date("199X", load_words("en"))
    ('30 नव 2024', '1990s')
    """
    return _write(value, words, "mon", weekday=False)


def month_names(words: Words, form: str = "mon") -> tuple[str, ...]:
    """The twelve months, short (``mon``) or in full (``month``)."""
    return tuple(words(f"{form}.{number}") for number in range(1, 13))


def _write(value: str | None, words: Words, form: str, *, weekday: bool) -> str:
    if not value:
        return words("date.none")
    span = bounds(value)
    if span is None:
        return value.removeprefix("T") if value[1:2].isdigit() else value
    if "/" in value:
        return _interval(value, span, words, form)
    return _single(value, span[0], words, form, weekday=weekday)


def _single(value: str, first: date, words: Words, form: str, *, weekday: bool) -> str:
    grain = grain_of(value)
    if grain in ("year", "decade", "century"):
        return words(f"date.{grain}", year=first.year, ordinal=first.year // 100 + 1)
    month = words(f"{form}.{first.month}")
    if grain == "season":
        return words("date.season", season=words(f"season.{value[5:7]}"), year=first.year)
    if grain == "month":
        return words("date.month", month=month, year=first.year)
    text = words("date.day", day=first.day, month=month, year=first.year)
    if weekday:
        text = words("date.weekday", weekday=words(f"weekday.{first.isoweekday()}"), day=text)
    return words("date.time", day=text, time=value[11:16]) if weekday and len(value) >= 16 else text


def _interval(value: str, span: tuple[date, date], words: Words, form: str) -> str:
    left, _, right = value.partition("/")
    if left in ("", OPEN):
        return words("date.until", date=_single(right, _first(right), words, form, weekday=False))
    if right in ("", OPEN):
        return words("date.since", date=_single(left, span[0], words, form, weekday=False))
    if len(left) == len(right) == 10 and left[:7] == right[:7]:
        month = words(f"{form}.{span[0].month}")
        return words("date.day", day=f"{span[0].day}–{span[1].day}", month=month, year=span[0].year)
    ends = (_single(part, _first(part), words, form, weekday=False) for part in (left, right))
    return " – ".join(ends)


def _first(value: str) -> date:
    span = bounds(value)
    assert span is not None, value
    return span[0]
