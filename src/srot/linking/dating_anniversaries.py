"""What an anniversary says of the day of publication: the 80th of 1945 is spoken of around 2025, and so is the 17th summit of those begun in 2009."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import regex

from srot.calendar.edtf import bounds
from srot.calendar.frame import shift_days
from srot.gazetteer import get_row
from srot.languages.anniversaries import Anniversary, find_anniversaries
from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import Bond, sentence_of
from srot.linking.dating_days import ALL, FIRST_YEAR, LAST_YEAR, Days, days_between, days_giving
from srot.linking.reports import Report
from srot.records import TimeExpression
from srot.text.words import find_words

_SPOKEN = 1
"""Years before an anniversary, and after it, in which it is spoken of."""
OCCASIONS = frozenset(("summit", "edition"))
"""Numbered meetings and seasons: a lead tells of this year's, further down a report recalls others."""
LEAD_SENTENCES = 2
BESIDE = 2
"""Words behind an anniversary within which a date is that of the feast."""
_DAY_OF_YEAR = regex.compile(r"monthday:(\d\d-\d\d):\w+|day\+0")


def find_anniversary_bonds(report: Report) -> Iterator[Bond]:
    """One bond for each anniversary whose first year the words give, or a table of known days."""
    sentences = [(span.start, span.end) for span in report.reading.sentences]
    lead = max((end for _, end in sentences[:LEAD_SENTENCES]), default=0)
    for found in find_anniversaries(report.article.text, report.article.lang, sentences):
        base = _base_of(report, found)
        if base is None or (found.kind in OCCASIONS and found.start >= lead):
            continue
        when = _returned(base, found.number)
        days = _days_around(report, found, when) if when else None
        if when and days:
            words = report.article.text[found.start : found.end]
            why = f'"{words}" of {base} falls in {when[0].year}'
            yield Bond("occasion" if found.kind in OCCASIONS else "anniversary", days, found.start, found.end, why)


def _returned(base: str, years: int) -> tuple[date, date] | None:
    span = bounds(base)
    if span is None:
        return None
    first, last = shift_days(span[0], "year", years), shift_days(span[1], "year", years)
    return (first, last) if first and last and FIRST_YEAR <= first.year <= LAST_YEAR else None


def _base_of(report: Report, found: Anniversary) -> str | None:
    """The day or year counted from: one that the sentence names in full, else a known day that it names."""
    named = _named_bases(report, found) if found.kind == "event" else set()
    if len(named) == 1:
        return named.pop()
    known = {day.base for day in found.known if _is_of(report, found, day.country)}
    return known.pop() if not named and len(known) == 1 else None


def _named_bases(report: Report, found: Anniversary) -> set[str]:
    """Full dates of the sentence that are what is counted from; of a span of years the end."""
    start, end = sentence_of(report, found.start)
    bases = set()
    for time in report.reading.times:
        if start <= time.start < end and time.relation is None and time.value and _is_base(report, found, time):
            base = time.value.partition("/")[2] or time.value
            if _returned(base, found.number) and time.grain not in ("decade", "century"):
                bases.add(base.partition("T")[0])
    return bases


def _is_base(report: Report, found: Anniversary, time: TimeExpression) -> bool:
    """Whether a date is counted from, not the date of the feast: "1971 के युद्ध के 50 साल", "80th anniversary of the end ... in 1945"."""
    text = report.article.text
    if time.end <= found.start:
        return time_bonds(report.article.lang).is_genitive(text, time.end)
    return time.start >= found.end and len(find_words(text, found.end, time.start)) > BESIDE


def _is_of(report: Report, found: Anniversary, country: str) -> bool:
    """Whether the sentence names no land but the one whose day it is."""
    start, end = sentence_of(report, found.start)
    lands = {
        row.country
        for mention in report.reading.mentions
        if start <= mention.start < end and mention.gazetteer and (row := get_row(mention.gazetteer)) and row.subtype == "country"
    }
    return not country or lands <= {country}


def _days_around(report: Report, found: Anniversary, when: tuple[date, date]) -> Days | None:
    """The days on which one speaks so of an anniversary; by the day that the sentence gives for it, where it gives one."""
    first, last = shift_days(when[0], "year", -_SPOKEN), shift_days(when[1], "year", _SPOKEN)
    if first is None or last is None:
        return None
    days = days_between(first, last)
    time = _day_beside(report, found)
    if time is not None and (day := _day_in(time, when)) is not None:
        days &= days_giving(time.relation or "", day, day)
        when = (day, day)
    if found.ahead or (time is not None and _is_future(report, time)):
        coming = when[0] == when[1] and found.ahead
        days &= days_between(ALL.first, when[1] - timedelta(days=1) if coming else when[1])
    return days


def _is_future(report: Report, time: TimeExpression) -> bool:
    sentence = sentence_of(report, time.start)
    return time_bonds(report.article.lang).tense(report.article.text, time.start, time.end, sentence) == "future"


def _day_beside(report: Report, found: Anniversary) -> TimeExpression | None:
    """The only day of the sentence, where it is today or a day of the year."""
    start, end = sentence_of(report, found.start)
    near = [t for t in report.reading.times if start <= t.start < end and t.relation is not None]
    return near[0] if len(near) == 1 and _DAY_OF_YEAR.fullmatch(near[0].relation or "") else None


def _day_in(time: TimeExpression, when: tuple[date, date]) -> date | None:
    """The day that `time` gives to an anniversary; ``None`` when it is another day."""
    found = _DAY_OF_YEAR.fullmatch(time.relation or "")
    if found is None or found[1] is None:
        return when[0] if when[0] == when[1] else None
    span = bounds(f"{when[0].year}-{found[1]}")
    return span[0] if span and when[0] <= span[0] <= when[1] else None
