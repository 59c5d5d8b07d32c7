"""Days of a week that nobody can date: "on Monday ... arrested on Tuesday" in reports that print no day and are of no known one.

The days stand in an order all the same. The latest weekday on which the reports say that something was said is the day of the news, else the one that
leaves the fewest days between all that they name; the others lie in the week before it, what is to come in the one after.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta

import regex

from srot.calendar.edtf import bounds
from srot.calendar.relation import resolve
from srot.calendar.steps import WEEKDAYS
from srot.linking.dating_leads import find_lead_weekdays
from srot.linking.happenings import Happening
from srot.linking.reports import Report
from srot.records import TimeExpression

SOME_WEEK = date(2001, 1, 1)
"""The Monday of a week that stands for the unknown one."""
WEEK = 7
_NEAR = regex.compile(r"(?:weekday:(?<weekday>\w+):\w+|day[+-]\d)(?: (?:daypart|time):\S+)*")


def find_news_weekday(reports: Iterable[Report]) -> int:
    """The weekday of the news of some reports that print no day, Monday is 0; 0 too where they name none."""
    told, said = set(), set()
    for report in reports:
        told |= {weekday for time in report.reading.times if (weekday := _weekday_of(time)) is not None}
        said |= {weekday for time in find_lead_weekdays(report) if (weekday := _weekday_of(time)) is not None}
    return min(said or told or {0}, key=lambda last: (sum((last - weekday) % WEEK for weekday in told), last))


def _weekday_of(time: TimeExpression) -> int | None:
    found = _NEAR.fullmatch(time.relation or "")
    return WEEKDAYS.index(found["weekday"]) if found and found["weekday"] else None


def resolve_in_some_week(happenings: Sequence[Happening]) -> tuple[date, Mapping[str, str]]:
    """A day that stands for that of the news, and the values that the times of the happenings have counted from it."""
    reports = {telling.report.id: telling.report for happening in happenings for telling in happening.tellings}
    news = SOME_WEEK + timedelta(find_news_weekday(reports.values()))
    return news, dict(_resolve_all(happenings, news))


def _resolve_all(happenings: Sequence[Happening], news: date) -> Iterator[tuple[str, str]]:
    for telling in (telling for happening in happenings for telling in happening.tellings):
        time = telling.time
        found = resolve(time.relation or "", news) if time is not None and time.value is None and _NEAR.fullmatch(time.relation or "") else None
        if time is not None and found is not None:
            yield time.id, found[0]


def days_from(news: date, day: str | None) -> int | None:
    """Days from that of the news to a day in EDTF.

    >>> days_from(date(2001, 1, 3), "2001-01-01")
    -2
    """
    span = bounds(day or "")
    return (span[0] - news).days if span else None
