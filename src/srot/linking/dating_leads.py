"""The weekday on which a lead says that something was said: the report is of that day or soon after."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date, timedelta
from functools import lru_cache, reduce

import regex

from srot.calendar.edtf import bounds
from srot.calendar.relation import resolve
from srot.calendar.steps import WEEKDAYS
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import DAY_GRAINS, is_dateline, tense_of
from srot.linking.dating_days import Days, days_between, make_days, span_on
from srot.linking.reports import Report, find_lead_end
from srot.linking.told_days import looks_back
from srot.records import Span, TimeExpression

LEAD_SENTENCES = 5
SOON = 2
"""Days after the weekday of its lead's saying by which a report is out: 49 of 50 such reports that we measured were, the last a day later."""
NEWS_SENTENCES = 2
NEWS_DAYS = 4
"""Days after a happening within which its report leads with its date."""
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


def find_lead_happenings(report: Report) -> list[TimeExpression]:
    """The bare past weekdays on which the first sentences tell that something was: "a bus fell into the gorge on Monday morning"."""
    end = find_lead_end(report, NEWS_SENTENCES)
    return [
        time
        for time in report.reading.times
        if time.start < end and _PAST_WEEKDAY.fullmatch(time.relation or "") and not looks_back(report, time)
        and tense_of(report, time) != "future"
    ]  # fmt: skip


def find_deed_weekdays(report: Report) -> tuple[int, ...]:
    """Those weekdays by their number, Monday is 0; those on which somebody only said it where no other is told: an army tells of a launch on its day."""
    said = {time.id for time in find_lead_weekdays(report)}
    told = find_lead_happenings(report)
    return tuple(sorted({_number(time) for time in told if time.id not in said} or {_number(time) for time in told}))


def keep_news_days(days: Days, times: Sequence[TimeExpression]) -> Days:
    """Of the days of a story those on which a happening of one of these weekdays is news, and the day after such a weekday, which may lie behind the
    story's own: the paper tells on Tuesday what the channel told on Monday. All where that leaves none."""
    if not times or not days or days.width > WIDEST:
        return days
    weekdays = {_number(time) for time in times}
    inside = make_days((day, day) for day in _days_soon(days, weekdays, NEWS_DAYS - 1))
    return inside | make_days((day, day + 1) for day in _days_soon(days, weekdays, 0)) or days


def find_lead_dates(report: Report) -> list[TimeExpression]:
    """The dates that the first sentences name."""
    end = find_lead_end(report, LEAD_SENTENCES)
    return [time for time in report.reading.times if time.start < end and _is_of_calendar(time) and tense_of(report, time) != "future"]


def find_deeds(report: Report) -> list[TimeExpression]:
    """The days with their month to which the first sentences date what was done, that of a dateline among them."""
    end = find_lead_end(report, LEAD_SENTENCES)
    return [time for time in report.reading.times if time.start < end and _dates_deed(report, time)]


def find_dateline(report: Report) -> TimeExpression | None:
    """The day of the report's dateline."""
    return next((time for time in report.reading.times if _is_of_calendar(time) and is_dateline(report, time)), None)


def tells_of_other_days(deeds: Sequence[TimeExpression], days: Days) -> bool:
    """Whether a lead dates what was done to days of which none lies within `days` or just before them."""
    fresh = days_between(days.first - timedelta(NEWS_DAYS), days.last)
    return bool(deeds) and not any(_is_in(time, fresh) for time in deeds)


def _is_of_calendar(time: TimeExpression) -> bool:
    return time.grain in DAY_GRAINS and _DATE.match(time.relation or "monthday:") is not None


def _dates_deed(report: Report, time: TimeExpression) -> bool:
    """Whether a time is a day with its month at which something is told to have been done, or that of a dateline, and is not looked back to."""
    if not _is_of_calendar(time) or looks_back(report, time):
        return False
    text, bonds = report.article.text, time_bonds(report.article.lang)
    if is_dateline(report, time):
        return True
    if not bonds.is_located(text, time.start, time.end) or bonds.is_genitive(text, time.end):
        return False
    return tense_of(report, time) == "past"


def find_dateline_days(dateline: TimeExpression | None, days: Days) -> Days:
    """The day of a dateline and the one after it, its year the one that brings it nearest to `days`; none where there is no such day."""
    if dateline is None:
        return Days(())
    span = bounds(dateline.value or "") if dateline.relation is None else _nearest(dateline, days)
    return days_between(span[0], span[0] + timedelta(1)) if span and span[0] == span[1] else Days(())


def _nearest(time: TimeExpression, days: Days) -> tuple[date, date] | None:
    relation = regex.sub(r":\w+$", ":near", time.relation or "")
    return span_on(relation, days.first)


def _is_in(time: TimeExpression, days: Days) -> bool:
    """Whether a time names one of `days`, counted from the last of them."""
    found = bounds(time.value or "") if time.relation is None else span_on(time.relation, days.last)
    return found is not None and bool(days & days_between(*found))


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


def follow_lead_weekdays(days: Days, near: Days, times: Sequence[TimeExpression]) -> Days:
    """The days at most `SOON` after one of `days`, or else of `near`, that is such a weekday: of all where they can be met together in either, else of
    any; none where none is.

    A story came out up to Wednesday, the report says what was said on Wednesday evening: it may be of Friday.
    """
    weekdays = sorted({_number(time) for time in times})
    if not weekdays:
        return Days(())
    after = [[make_days((day, day + SOON) for day in _days_soon(within, {weekday}, 0)) for weekday in weekdays] for within in (days, near)]
    together, any_of = ([reduce(join, each) for each in after] for join in (Days.__and__, Days.__or__))
    return next(filter(None, (*together, *any_of)), Days(()))


def _number(time: TimeExpression) -> int:
    found = _PAST_WEEKDAY.fullmatch(time.relation or "")
    return WEEKDAYS.index(found[1]) if found else 0


def _days_soon(days: Days, weekdays: Set[int], soon: int = SOON) -> Iterator[int]:
    for low, high in days.stretches:
        for day in range(low, high + 1):
            # Ordinal 1 is a Monday.
            if any((day - 1 - weekday) % 7 <= soon for weekday in weekdays):
                yield day
