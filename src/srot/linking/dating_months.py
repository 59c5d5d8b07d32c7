"""What a month of the running year says of the day of a report: "इसी साल जुलाई में वह छूटा था" is told from July to December, of whatever year."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from functools import cache

import regex

from srot.languages.time_bonds import time_bonds
from srot.linking.dating_bonds import Bond, sentence_of
from srot.linking.dating_days import FIRST_YEAR, LAST_YEAR, Days, make_days
from srot.linking.reports import Report
from srot.records import TimeExpression

PAST, FUTURE = "past", "future"
_MONTH = regex.compile(r"year\+0 month:(\d\d)")


def find_month_bonds(report: Report) -> Iterator[Bond]:
    """One for each month of "this year" that is told as past, or plainly promised."""
    for time in report.reading.times:
        named = _MONTH.fullmatch(time.relation or "")
        tense = _tense(report, time) if named else None
        if named and tense:
            told = "past" if tense == PAST else "still to come"
            yield Bond("month-of-year", _days(int(named[1]), tense), time.start, time.end, f'"{time.text}" is told as {told}')


def _tense(report: Report, time: TimeExpression) -> str | None:
    """Whether something is said to have been in that month, or is promised for it; not so for a term, or where plans are spoken of."""
    sentence = sentence_of(report, time.start)
    bonds, text = time_bonds(report.article.lang), report.article.text
    starts = (time.start, time.start + time.text.find(" ") + 1)  # "in June this year" has its preposition inside
    if not any(bonds.is_located(text, start, time.end) for start in starts) or bonds.is_term(text, time.start, time.end):
        return None
    tense = bonds.tense(text, time.start, time.end, sentence)
    if tense == PAST:
        return None if bonds.speaks_of_plans(text, *sentence) else PAST
    return FUTURE if tense == FUTURE and bonds.is_promise(text, time.start, time.end, sentence) else None


@cache
def _days(month: int, tense: str) -> Days:
    """The days of all years from the beginning of the month to the end of the year, or from that of the year to the end of the month."""
    spans = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        first, last = date(year, month, 1), date(year, month, monthrange(year, month)[1])
        spans.append((first, date(year, 12, 31)) if tense == PAST else (date(year, 1, 1), last))
    return make_days((first.toordinal(), last.toordinal()) for first, last in spans)
