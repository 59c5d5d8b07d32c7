"""What the words of a report say by themselves of the day of its news, and the figures that stay with a happening however it is told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

import regex

from srot.calendar.edtf import bounds
from srot.calendar.steps import WEEKDAYS
from srot.languages.look_backs import is_look_back
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import sentence_of, weekday_in
from srot.linking.reports import Report
from srot.linking.set_days import find_occasion, is_fresh, is_replaced, recurring
from srot.records import Quantity, Span, TimeExpression

LEAST_MARK = 10
"""Smaller whole figures are shared by chance."""
QUARTER, YEAR = 89, 366
"""Days of a quarter at least, of a year at most."""
_WEEKDAY = regex.compile(r"weekday:(\w+):(?:past|before|near|recent|after)\b")
_PAST_WEEKDAY = regex.compile(r"weekday:\w+:past\b")
_DATE = regex.compile(r"monthday:(\d\d-\d\d)\b")
_COMING = regex.compile(r"monthday:(\d\d-\d\d):coming\b")
_CLOCK = regex.compile(r"\btime:(\d\d):(\d\d)\b")
_OF_NOW = r"(?:fiscal\+0 |year\+0 )?"
_QUARTER = regex.compile(
    rf"{_OF_NOW}month:(\d\d)(?::\w+)? whole:quarter|{_OF_NOW}month:(\d\d)(?::\w+)? / (?:fiscal\+0 )?month:(\d\d)(?::\w+)?(?: whole:quarter)?"
)
_MONTH = regex.compile(r"month:(\d\d):\w+")
_MONTH_OF_YEAR = regex.compile(r"\d{4}-(\d\d)")
RATE = regex.compile("%|[A-Z]{3}(?:-[a-z]+)?")
"""Units of shares and of money."""
_DURATIONS = frozenset(("s", "min", "h", "d", "wk", "mo", "a"))


@dataclass(frozen=True, slots=True)
class ToldDays:
    """Weekdays (Monday is 0), days of the year (``08-15``) and clock times (minutes of the day) that a lead gives in so many words; `period` is the first
    and last day of the latest quarter, half or year of business that it names, whose figures are its news; `named` are the days of the year that the whole report
    names, `coming` those of them that are still to come, the next hearing or round; `set_for` are the days of what is set for one ("vote 10-05"), `moved`
    those that hold no longer ("vote 10-01"), and the bare occasion where words say no more than that its day is a new one ("vote")."""

    weekdays: tuple[int, ...] = ()
    dates: tuple[str, ...] = ()
    clocks: tuple[int, ...] = ()
    period: tuple[str, str] | None = None
    named: tuple[str, ...] = ()
    coming: tuple[str, ...] = ()
    set_for: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


def find_told_days(report: Report, lead: int) -> ToldDays:
    """What ``text[:lead]`` gives, whatever day the report was published on: "गुरुवार सुबह 9:04 बजे" is a Thursday and a clock time.
    What is looked back to is left out."""
    times = [time for time in report.reading.times if time.start < lead and not looks_back(report, time)]
    news = [time for time in times if not _is_beside_the_news(report, time, times)]
    set_for, moved = _find_set_days(report)
    clocks = {60 * int(hour) + int(minute) for time in times for hour, minute in _CLOCK.findall(time.relation or "")}
    return ToldDays(
        weekdays=tuple(sorted({weekday for time in news for weekday in _weekdays(time)})),
        dates=tuple(sorted({day for time in news for day in _dates(time)})),
        clocks=tuple(sorted(clocks)),
        period=_latest_period(report, lead),
        named=tuple(sorted({day for time in report.reading.times for day in _dates(time)})),
        coming=tuple(sorted({day for time in report.reading.times for day in _COMING.findall(time.relation or "")})),
        set_for=set_for,
        moved=moved,
    )


def _find_set_days(report: Report) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The days that are set for occasions that do not recur, and those that were moved."""
    set_for, moved = set(), set()
    for time in report.reading.times:
        days = set(_dates(time))
        sentence = Span(*sentence_of(report, time.start)) if days else None
        occasion = find_occasion(report, time, sentence) if sentence else ""
        if sentence is None or not occasion or occasion in recurring():
            continue
        if is_replaced(report, time, sentence):
            moved |= {f"{occasion} {day}" for day in days}
        elif _COMING.search(time.relation or ""):
            set_for |= {f"{occasion} {day}" for day in days}
            moved |= {occasion} if is_fresh(report, time, sentence) else set()
    return tuple(sorted(set_for)), tuple(sorted(moved))


def _weekdays(time: TimeExpression) -> Iterator[int]:
    yield from (WEEKDAYS.index(name) for name in _WEEKDAY.findall(time.relation or ""))
    day = _full_day(time)
    if day is not None:
        yield day.weekday()


def _dates(time: TimeExpression) -> Iterator[str]:
    yield from _DATE.findall(time.relation or "")
    day = _full_day(time)
    if day is not None:
        yield f"{day:%m-%d}"


def _full_day(time: TimeExpression) -> date | None:
    """The day of a date that gives its year."""
    span = bounds(time.value or "") if time.relation is None else None
    return span[0] if span and span[0] == span[1] else None


def _is_beside_the_news(report: Report, time: TimeExpression, times: Sequence[TimeExpression]) -> bool:
    """Whether a day of the month is another than that of the news: a lead that gives the weekday of its news names a date beside it, or means another day.

    "Israel struck on Saturday ... after the attack of October 1": days of this week are told by their weekday, those before by their date.
    """
    if not _DATE.match(time.relation or "") or weekday_in(report.article.lang, time.text):
        return False
    weekdays = [other for other in times if _PAST_WEEKDAY.match(other.relation or "")]
    return bool(weekdays) and not any(_are_joined(report, time, other) for other in weekdays)


def _are_joined(report: Report, a: TimeExpression, b: TimeExpression) -> bool:
    """Whether two times are names of one day: "शुक्रवार (29 नवंबर)"."""
    first, second = sorted((a, b), key=lambda time: time.start)
    return time_bonds(report.article.lang).joins(report.article.text, first.end, second.start)


def looks_back(report: Report, time: TimeExpression) -> bool:
    """Whether a time is said to lie before the news: "इससे पहले 14 अगस्त को ..."."""
    start, end = sentence_of(report, time.start)
    return is_look_back(report.article.text[start:end], report.article.lang, time.start - start)


def _latest_period(report: Report, lead: int) -> tuple[str, str] | None:
    spans = [bounds(time.value or "") for time in report.reading.times if time.start < lead and _is_period(time)]
    return max(((f"{span[0]}", f"{span[1]}") for span in spans if span), key=lambda span: span[::-1], default=None)


def _is_period(time: TimeExpression) -> bool:
    """Whether a time is a quarter, half or year of business: an interval of whole months, three to twelve of them."""
    span = bounds(time.value or "") if time.value and "/" in time.value else None
    if span is None or span[0].day != 1 or (span[1] + timedelta(1)).day != 1:
        return False
    return QUARTER <= (span[1] - span[0]).days < YEAR


def find_quarters(report: Report) -> tuple[int, ...]:
    """The quarters that a report names by their months, each by its first month, the first told first: 7 for "सितंबर तिमाही" and "जुलाई-सितंबर"."""
    named = (_QUARTER.fullmatch(time.relation or "") for time in report.reading.times)
    months = ((int(found[1]) - 2, int(found[1])) if found[1] else (int(found[2]), int(found[3])) for found in named if found)
    return tuple(dict.fromkeys(first for first, last in months if first % 3 == 1 and last == first + 2))


def find_months(report: Report) -> Iterator[tuple[int, int]]:
    """Where months are named in the sentence of a sum or share, and which: 5 for "मई में महंगाई दर 4.7 प्रतिशत रही". A month of another year is none."""
    sums = [quantity.start for quantity in report.reading.quantities if RATE.fullmatch(quantity.unit or "")]
    for time in report.reading.times if sums else ():
        named = _MONTH.fullmatch(time.relation) if time.relation else _MONTH_OF_YEAR.fullmatch(time.value or "")
        if named is None or time.grain != "month":
            continue
        start, end = sentence_of(report, time.start)
        if any(start <= place < end for place in sums):
            yield time.start, int(named[1])


def find_marks(report: Report) -> tuple[str, ...]:
    """Figures that every telling of a happening gives alike: rates, scores, magnitudes, sums; not the dead, who become more, nor spans of time."""
    return tuple(sorted({f"{quantity.value:g}" for quantity in _marking(report)}))


def _marking(report: Report) -> Iterator[Quantity]:
    for quantity in report.reading.quantities:
        fixed = quantity.modifier in ("exact", "about") and quantity.state is None and quantity.unit not in _DURATIONS
        if quantity.value is not None and fixed and (quantity.unit == "%" or _is_telling(quantity)):
            yield quantity


def _is_telling(quantity: Quantity) -> bool:
    return (quantity.value or 0) >= LEAST_MARK or "." in quantity.text
