"""What a named year says of the day of publication: a budget is brought in about the time at which its year begins, and "Budget 2024:" heads the news of that year."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from srot.calendar.frame import shift_days
from srot.languages.budgets import find_heading, has_budget
from srot.linking.dating_bonds import Bond, names_budget, sentence_of, stated_times
from srot.linking.dating_days import ALL, FIRST_YEAR, LAST_YEAR, Days, days_between
from srot.linking.reports import Report

EARLY, LATE = 5, 5
"""Months before and after the beginning of its fiscal year in which a budget is brought in: in the summer, where there was an election in spring."""
LEAD_SENTENCES = 2
YEARS_AHEAD = 3
"""Years before an election or a cup from which on it heads the news under its year."""
MONTHS_AFTER = 3
"""Months of the next year in which one still looks back on it so."""


def find_heading_bonds(report: Report) -> Iterator[Bond]:
    """One bond for each fiscal year of a budget, one for the heading of the report."""
    yield from _budget_bonds(report)
    for text in (report.article.title or "", report.article.text):
        found = find_heading(text, report.article.lang)
        if found is not None and FIRST_YEAR <= found[2] <= LAST_YEAR:
            start, end, year = found
            days = _budget_days(year) if has_budget(text, report.article.lang, start, end) else _years(year)
            place = (start, end) if text is report.article.text else (0, 0)
            yield Bond("heading", days, *place, f'"{text[start:end]}" heads the news of that year')
            return


def _budget_bonds(report: Report) -> Iterator[Bond]:
    """A budget that the lead brings in; of any other only that its year was near."""
    lead = max((span.end for span in report.reading.sentences[:LEAD_SENTENCES]), default=0)
    text, lang = report.article.text, report.article.lang
    for time, first, _ in stated_times(report):
        if names_budget(report, time):
            sentence = sentence_of(report, time.start)
            new = time.start < lead and has_budget(text, lang, *sentence, "present") and not has_budget(text, lang, *sentence, "extra")
            days = _days_around(first, LATE if new else None)
            yield Bond("budget", days, time.start, time.end, f'"{time.text}" is the year of a budget')


def _days_around(first: date, late: int | None) -> Days:
    since, until = shift_days(first, "month", -EARLY), shift_days(first, "month", late) if late is not None else ALL.last
    return days_between(since, until) if since and until else ALL


def _budget_days(year: int) -> Days:
    """From December before to the end of the year: of "Budget 2024" one does not know when its fiscal year begins."""
    return days_between(date(year - 1, 12, 1), date(year, 12, 31))


def _years(year: int) -> Days:
    return days_between(date(year - YEARS_AHEAD, 1, 1), date(year + 1, MONTHS_AFTER, 31))
