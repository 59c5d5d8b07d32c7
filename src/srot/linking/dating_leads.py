"""The weekday on which a lead says that something was said: the report is of that day or soon after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date
from functools import lru_cache, reduce

import regex

from srot.calendar.relation import resolve
from srot.calendar.steps import WEEKDAYS
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_days import Days, make_days
from srot.linking.reports import Report
from srot.records import Span, TimeExpression

LEAD_SENTENCES = 5
SOON = 2
"""Days after the weekday of its lead's saying by which a report is out: 49 of 50 such reports that we measured were, the last a day later."""
WIDEST = 800
"""Days within which weekdays are looked at one by one."""
_DATE = regex.compile("monthday:")
_PAST_WEEKDAY = regex.compile(r"weekday:(\w+):past(?: daypart:\w+)?")


def find_lead_weekdays(report: Report) -> list[TimeExpression]:
    """Bare past weekdays beside a cue in the first sentences, outside of what is said: "... the agency said on Saturday"."""
    times: dict[str, TimeExpression] = {}
    for sentence in report.reading.sentences[:LEAD_SENTENCES]:
        contents = _contents_told(report, sentence)
        for time in report.reading.times:
            if not sentence.start <= time.start < sentence.end or not _PAST_WEEKDAY.fullmatch(time.relation or ""):
                continue
            if any(not content.start <= time.start < content.end for content in contents):
                times[time.id] = time
    return sorted(times.values(), key=lambda time: time.start)


def find_lead_dates(report: Report) -> list[TimeExpression]:
    """The dates that the first sentences name."""
    end = max((sentence.end for sentence in report.reading.sentences[:LEAD_SENTENCES]), default=0)
    return [time for time in report.reading.times if time.start < end and _DATE.match(time.relation or "monthday:")]


def is_of_day(time: TimeExpression, day: date) -> bool:
    """Whether a time is this day, told on it: by its date, or as the weekday that it is."""
    resolved = (time.value or "", "") if time.relation is None else resolve(time.relation, day)
    return resolved is not None and resolved[0].partition("T")[0] == day.isoformat()


def _contents_told(report: Report, sentence: Span) -> list[Span]:
    """What the cues of a sentence introduce; an empty span where it gives the source of the sentence before."""
    contents = [
        Span(found.start, found.end)
        for found in report.reading.attributions
        if found.cue is not None and found.polarity == "positive" and sentence.start <= found.cue.start < sentence.end
    ]
    if time_bonds(report.article.lang).is_telling(report.article.text, sentence.start, sentence.end):
        contents.append(Span(sentence.start, sentence.start))
    return contents


def keep_lead_weekdays(days: Days, times: Sequence[TimeExpression]) -> Days:
    """Of a not too wide set the days at most `SOON` after each of the weekdays, else after one; the set itself where they would leave none."""
    if not times or not days or days.width > WIDEST:
        return days
    return _keep_weekdays(days, frozenset(map(_number, times)))


@lru_cache(maxsize=4096)
def _keep_weekdays(days: Days, weekdays: frozenset[int]) -> Days:
    after = [make_days((day, day) for day in _days_soon(days, {weekday})) for weekday in sorted(weekdays)]
    every = reduce(Days.__and__, after)
    return every or make_days((day, day) for day in _days_soon(days, weekdays)) or days


def follow_lead_weekdays(days: Days, times: Sequence[TimeExpression]) -> Days:
    """The days at most `SOON` after one of `days` that is such a weekday: of all where they can be met together, else of any; none where none is.

    A story came out up to Wednesday, the report says what was said on Wednesday evening: it may be of Friday.
    """
    weekdays = {_number(time) for time in times}
    after = [make_days((day, day + SOON) for day in _days_soon(days, {weekday}, 0)) for weekday in sorted(weekdays)]
    return reduce(Days.__and__, after) or reduce(Days.__or__, after) if after else Days(())


def _number(time: TimeExpression) -> int:
    found = _PAST_WEEKDAY.fullmatch(time.relation or "")
    return WEEKDAYS.index(found[1]) if found else 0


def _days_soon(days: Days, weekdays: Set[int], soon: int = SOON) -> Iterator[int]:
    for low, high in days.stretches:
        for day in range(low, high + 1):
            # Ordinal 1 is a Monday.
            if any((day - 1 - weekday) % 7 <= soon for weekday in weekdays):
                yield day
