"""Days of a week that nobody can date: "on Monday ... arrested on Tuesday" in reports that print no day and are of no known one.

The days stand in an order all the same. The latest weekday on which the reports say that something was said is the day of the news, else the one that
leaves the fewest days between all that they name; the others lie in the week before it, what is to come in the one after. Where it is known in which weeks the reports can be out, each
day is one of those weekdays: a Tuesday of a report of 6 to 29 September is a day of 5 to 26 September.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class SomeWeek:
    """A week that nobody can date. `news` is a day that stands for that of the news, `values` are the days that times (by id) have counted from it, `known`
    are the first and the last day on which the news can be out, where its reports bound them."""

    news: date
    values: Mapping[str, str]
    known: tuple[date, date] | None

    def days_from_news(self, day: str) -> int | None:
        """Days from the news to a day of this week in EDTF.

        >>> SomeWeek(date(2001, 1, 3), {}, None).days_from_news("2001-01-01")
        -2
        """
        span = bounds(day)
        return (span[0] - self.news).days if span else None

    def place(self, day: str) -> str | None:
        """The days in EDTF that a day of this week can be; none where nothing bounds the news.

        >>> SomeWeek(date(2001, 1, 3), {}, (date(2023, 9, 6), date(2023, 9, 27))).place("2001-01-02")
        '2023-09-05/2023-09-26'
        """
        days = self.days_from_news(day)
        if self.known is None or days is None:
            return None
        first, last = (known + timedelta(days) for known in self.known)
        return first.isoformat() if first == last else f"{first.isoformat()}/{last.isoformat()}"


def find_news_weekday(reports: Iterable[Report]) -> int | None:
    """The weekday of the news of some reports that print no day, Monday is 0; none where they name none."""
    told, said = set(), set()
    for report in reports:
        told |= {weekday for time in report.reading.times if (weekday := _weekday_of(time)) is not None}
        said |= {weekday for time in find_lead_weekdays(report) if (weekday := _weekday_of(time)) is not None}
    return min(said or told, key=lambda last: (sum((last - weekday) % WEEK for weekday in told), last), default=None)


def _weekday_of(time: TimeExpression) -> int | None:
    found = _NEAR.fullmatch(time.relation or "")
    return WEEKDAYS.index(found["weekday"]) if found and found["weekday"] else None


def resolve_in_some_week(happenings: Sequence[Happening]) -> SomeWeek:
    """The unknown week of what some happenings tell, and the values that their times have in it."""
    reports = {telling.report.id: telling.report for happening in happenings for telling in happening.tellings}
    weekday = find_news_weekday(reports.values())
    news = SOME_WEEK + timedelta(weekday or 0)
    return SomeWeek(news, dict(_resolve_all(happenings, news)), _find_news_days(reports.values(), weekday))


def _find_news_days(reports: Iterable[Report], weekday: int | None) -> tuple[date, date] | None:
    """The first and the last day on which the news can be out: of its weekday, on or before the days on which the reports can be."""
    printed = [span for report in reports if (span := bounds(report.article.published or ""))]
    if not printed:
        return None
    first, last = min(span[0] for span in printed), max(span[1] for span in printed)
    if weekday is None:
        return first, last
    return first - timedelta((first.weekday() - weekday) % WEEK), last - timedelta((last.weekday() - weekday) % WEEK)


def _resolve_all(happenings: Sequence[Happening], news: date) -> Iterator[tuple[str, str]]:
    for telling in (telling for happening in happenings for telling in happening.tellings):
        time = telling.time
        found = resolve(time.relation or "", news) if time is not None and time.value is None and _NEAR.fullmatch(time.relation or "") else None
        if time is not None and found is not None:
            yield time.id, found[0]


