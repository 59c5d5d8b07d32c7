"""What a feast whose day moves says of the year: Diwali was on a Sunday in some years only, and on 12 November in fewer."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache
from itertools import pairwise

import regex

from srot.calendar.feasts import feast_day
from srot.calendar.steps import WEEKDAYS
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import Bond, sentence_of
from srot.linking.dating_days import FIRST_YEAR, LAST_YEAR, Days, days_giving, make_days
from srot.linking.reports import Report
from srot.records import TimeExpression

_FEAST = regex.compile(r"feast:(\w+):\w+")
_MONTHDAY = regex.compile(r"monthday:(\d\d-\d\d):\w+")
_WEEKDAY = regex.compile(r"weekday:(\w+):\w+")


def find_feast_bonds(report: Report) -> Iterator[Bond]:
    """A bond for each feast beside a weekday or a day of the month that is its day: "Diwali on Sunday", "12 नवंबर को दिवाली"."""
    text, bonds = report.article.text, time_bonds(report.article.lang)
    for left, right in pairwise(report.reading.times):
        feast, other = (left, right) if _FEAST.fullmatch(left.relation or "") else (right, left)
        if not _FEAST.fullmatch(feast.relation or "") or sentence_of(report, left.start) != sentence_of(report, right.start):
            continue
        if bonds.joins_located(text, left.end, right.start):
            days = _days_where_same(feast, other)
            if days:
                yield Bond("feast", days, left.start, right.end, f'"{text[left.start : right.end]}" are one day, in some years only')


def _days_where_same(feast: TimeExpression, other: TimeExpression) -> Days | None:
    """The days on which both name the same day; ``None`` when the other is neither a weekday nor a day of the year."""
    monthday, weekday = _MONTHDAY.fullmatch(other.relation or ""), _WEEKDAY.fullmatch(other.relation or "")
    named = _FEAST.fullmatch(feast.relation or "")
    if named is None or (monthday is None and weekday is None):
        return None
    days = [day for day in _feast_days(named[1]) if (f"{day:%m-%d}" == monthday[1] if monthday else weekday and WEEKDAYS[day.weekday()] == weekday[1])]
    both = (days_giving(feast.relation or "", day, day) & days_giving(other.relation or "", day, day) for day in days)
    return make_days(stretch for found in both for stretch in found.stretches)


@cache
def _feast_days(name: str) -> tuple[date, ...]:
    return tuple(day for year in range(FIRST_YEAR, LAST_YEAR + 1) if (day := feast_day(name, year)) is not None)
