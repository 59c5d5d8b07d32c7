"""What a report's own words say of the day it was published, whatever other reports say.

A bond is a set of days with the words that it rests on: a date told as past, a weekday beside a date, "last year, 2023".
Anniversaries are found in ``dating_anniversaries``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import pairwise

import regex

from srot.calendar.edtf import bounds
from srot.calendar.frame import shift_days
from srot.calendar.steps import WEEKDAYS
from srot.languages.budgets import has_budget
from srot.languages.load import load_pack
from srot.languages.pack import Draft
from srot.languages.time_bonds import package_with, time_bonds
from srot.languages.time_lexicon import time_lexicon
from srot.languages.token_row import token_row
from srot.linking.dating_days import ALL, FIRST_YEAR, LAST_YEAR, Days, days_between, days_giving, make_days
from srot.linking.reports import Report, find_sentence
from srot.records import Article, TimeExpression

DAY_GRAINS = frozenset(("day", "part-of-day", "hour", "minute"))
LEAD, DATELINE = 300, 45
"""Characters within which a dateline stands, and of its line within which it ends."""
_PLACE_END = regex.compile(r"\s*[,:।|–—-]\s*")
_DATELINE_END = regex.compile(r"\s*[:(\-–—|।]")
_LONG_GRAINS = frozenset(("month", "year"))
TOP_SENTENCES = 8
_ROUGH = 183
"""Days by which "five years ago" may be off."""
_YEARS_AGO = regex.compile(r"shift:-(\d+):year")
_YEARLESS = regex.compile(r"monthday:(\d\d)-(\d\d):\w+(?: daypart:\w+)?")
# "today", "on Friday"; "last year", "this month", "the running fiscal year": one step from the day of publication.
_NEAR_DAY = regex.compile(r"(?:weekday:\w+:(?:past|before|future|after|near)|day[+-]\d+)(?: (?:daypart|time):[\w:]+)?")
_BESIDE = regex.compile(rf"{_NEAR_DAY.pattern}|month(?:day)?:[\d-]+:(?:coming|future|after)")
_NEAR_YEAR = regex.compile(r"year[+-]\d")
_BARE_YEAR = regex.compile(r"\s?[(\[,]\s?(\p{Nd}{4})(?=\s?[)\],])")
_FIGURE = regex.compile(r"\p{Nd}")
_PART_OF_YEAR = regex.compile(r"(\d{4})-\d\d/\1-\d\d")
_YEAR = regex.compile(r"\p{Nd}{4}")
_NEAR_LONG = regex.compile(r"(?:year|month|fiscal)[+-]\d")


@dataclass(frozen=True, slots=True)
class Bond:
    """Days that the words at ``text[start:end]`` allow. `kind` names the pattern, `why` says it in one line."""

    kind: str
    days: Days
    start: int
    end: int
    why: str


def find_date_bonds(report: Report) -> list[Bond]:
    """The bonds that dates and weekdays make by themselves, in text order."""
    found = [*_told_dates(report), *_datelines(report), *_appositions(report), *_years_beside(report), *_years_within(report), *_weekday_dates(report)]
    return sorted((bond for bond in found if bond.days), key=lambda bond: (bond.start, bond.end, bond.kind))


def stated_times(report: Report) -> Iterator[tuple[TimeExpression, date, date]]:
    """Dates that the words give in full, of years in which a report may be, with their first and last day."""
    for time in report.reading.times:
        span = bounds(time.value or "")
        if time.relation is None and span and FIRST_YEAR <= span[0].year <= LAST_YEAR:
            yield time, *span


def _told_dates(report: Report) -> Iterator[Bond]:
    """Of the full dates told as past the latest, of those told as still to come the first."""
    dates = [found for found in stated_times(report) if _single(found[0]) and not names_budget(report, found[0])]
    past = [(first, -time.start, time) for time, first, _ in dates if _is_past(report, time)]
    if past:
        first, _, time = max(past, key=lambda found: found[:2])
        yield _bond("past-date", days_between(first, ALL.last), time, f'"{time.text}" is told as past')
    future = [(last, time.start, time) for time, first, last in dates if _is_future(report, time, first)]
    if future:
        last, _, time = min(future, key=lambda found: found[:2])
        yield _bond("future-date", days_between(ALL.first, last), time, f'"{time.text}" is told as still to come')


def _single(time: TimeExpression) -> bool:
    """Whether a time is one day, month or year, or part of a year: "2026 की शुरुआत"."""
    if time.grain in DAY_GRAINS | _LONG_GRAINS:
        return True
    return time.grain == "interval" and bool(_PART_OF_YEAR.fullmatch(time.value or "")) and len(_YEAR.findall(time.text)) == 1


def _bond(kind: str, days: Days, time: TimeExpression, why: str) -> Bond:
    return Bond(kind, days, time.start, time.end, why)


def _is_past(report: Report, time: TimeExpression) -> bool:
    """Whether something is said to have been at that time; not so for a term, a name with a year in it, a plan."""
    sentence = sentence_of(report, time.start)
    bonds, text = time_bonds(report.article.lang), report.article.text
    if bonds.is_first_since(text, time.start, time.end, sentence):
        return True
    sure = not bonds.is_term(text, time.start, time.end) and not bonds.speaks_of_plans(text, *sentence)
    return sure and bonds.is_located(text, time.start, time.end) and bonds.tense(text, time.start, time.end, sentence) == "past"


def _is_future(report: Report, time: TimeExpression, first: date) -> bool:
    """Whether something is plainly promised for that time, and no earlier one stands in its sentence: "in 2019 he said that in 2020 it will open" tells of
    no future, nor does what is paid from a day on, which may be over."""
    sentence = sentence_of(report, time.start)
    bonds, text = time_bonds(report.article.lang), report.article.text
    if not bonds.is_located(text, time.start, time.end) or bonds.is_onset(text, time.start, time.end) or not _leads(report, time, first):
        return False
    return bonds.tense(text, time.start, time.end, sentence) == "future" and bonds.is_promise(text, time.start, time.end, sentence)


def _leads(report: Report, time: TimeExpression, first: date) -> bool:
    """Whether no other time of its sentence is an earlier date, or may be: days and weekdays beside the day of the report are not."""
    start, end = sentence_of(report, time.start)
    others = [other for other in report.reading.times if start <= other.start < end and other is not time]
    return all(_BESIDE.fullmatch(other.relation or "") or _is_later(other, first) for other in others)


def _is_later(time: TimeExpression, day: date) -> bool:
    span = bounds(time.value or "") if time.relation is None else None
    return span is not None and span[0] >= day


def names_budget(report: Report, time: TimeExpression) -> bool:
    """Whether a time is the fiscal year of a budget, which is told of before it begins."""
    return time.grain == "year" and "/" in (time.value or "") and has_budget(report.article.text, report.article.lang, *sentence_of(report, time.start))


def sentence_of(report: Report, position: int) -> tuple[int, int]:
    """Start and end of the sentence at `position`; the whole text where none covers it."""
    sentence = find_sentence(report, position)
    return (sentence.start, sentence.end) if sentence else (0, len(report.article.text))


def tense_of(report: Report, time: TimeExpression) -> str | None:
    """The tense of the clause in which a time stands, as ``TimeBonds.tense`` tells it."""
    return time_bonds(report.article.lang).tense(report.article.text, time.start, time.end, sentence_of(report, time.start))


def sentence_before(report: Report, start: int) -> int:
    """Where the sentence before the one that begins at `start` begins, in its paragraph; `start` itself at the head of a paragraph."""
    text, found = report.article.text, start
    for sentence in report.reading.sentences:
        if sentence.end > start:
            break
        found = sentence.start
    return start if "\n" in text[found:start] else found


def is_dateline(report: Report, time: TimeExpression) -> bool:
    """Whether a time stands in the dateline of a report: "नई दिल्ली, 18 नवंबर (भाषा)", or right behind its place: "पटना: 7 जून 2023 बाढ़ का पानी ..."."""
    text = report.article.text
    begin = text.rfind("\n", 0, time.start) + 1
    if time.start >= LEAD or time.end - begin >= DATELINE:
        return False
    return _DATELINE_END.match(text, time.end) is not None or (_follows_place(report, begin, time) and _stands_alone(report, time))


def _follows_place(report: Report, begin: int, time: TimeExpression) -> bool:
    """Whether nothing but marks stand between a place that heads the line and the time."""
    places = (m for m in report.reading.mentions if m.type == "LOC" and begin <= m.start and m.end <= time.start)
    return any(_PLACE_END.fullmatch(report.article.text, place.end, time.start) for place in places)


def _stands_alone(report: Report, time: TimeExpression) -> bool:
    """Whether no word makes the time part of the sentence behind it: "7 जून 2023 को", "7 जून 2023 तक"."""
    bonds, text = time_bonds(report.article.lang), report.article.text
    bound = bonds.is_located(text, time.start, time.end) or bonds.is_genitive(text, time.end)
    return not bound and not bonds.is_term(text, time.start, time.end)


def _datelines(report: Report) -> Iterator[Bond]:
    """The full date of a dateline: the report is of that day or the next."""
    for time, first, last in stated_times(report):
        if first == last and time.grain in DAY_GRAINS and is_dateline(report, time):
            yield _bond("dateline", days_between(first, first + timedelta(1)), time, f'"{time.text}" is its dateline')


def _appositions(report: Report) -> Iterator[Bond]:
    """Two names of one time: "Friday (29 November)", "last year, 2023", "today, 30 November 2024".

    A full date that comes first needs a mark behind it: in "2014 following years" the two are none.
    """
    bonds, text = time_bonds(report.article.lang), report.article.text
    for left, right in pairwise(report.reading.times):
        if not (_is_near(left) or _is_near(right)) or (left.relation is None and right.start - left.end < 2):
            continue
        if not bonds.joins(text, left.end, right.start):
            continue
        for near, other in ((left, right), (right, left)):
            days = _days_where_same(near, other)
            if days is not None:
                words = text[left.start : right.end]
                yield Bond("apposition", days, left.start, right.end, f'"{words}" are one time')
                break


def _years_beside(report: Report) -> Iterator[Bond]:
    """A year in brackets behind "this year", which is no time by itself: "इस साल (2023)"."""
    text = report.article.text
    for time in report.reading.times:
        found = _BARE_YEAR.match(text, time.end) if _NEAR_YEAR.fullmatch(time.relation or "") else None
        if found is not None:
            days = _days_naming(time.relation or "", found[1])
            if days:
                yield Bond("apposition", days, time.start, found.end(), f'"{text[time.start : found.end()]}" are one time')


def _is_near(time: TimeExpression) -> bool:
    """Whether a time is counted from the day of publication, as one of two names of one time is."""
    relation = time.relation
    return relation is not None and any(kind.fullmatch(relation) for kind in (_NEAR_DAY, _NEAR_LONG, _YEARS_AGO))


def _years_within(report: Report) -> Iterator[Bond]:
    """A year that one expression both names and counts: "चालू वित्त वर्ष 2024-25" is said within it, "last year 2023" in the next."""
    for time in (time for time in report.reading.times if time.relation is None and time.value):
        cut = _FIGURE.search(time.text)
        relation = _relation_of(time.text[: cut.start()].rstrip(" ([,"), report.article.lang) if cut and cut.start() else None
        days = _days_naming(relation, time.value) if relation and _NEAR_LONG.fullmatch(relation) else None
        if days:
            yield _bond("apposition", days, time, f'"{time.text}" are one time')


@lru_cache(maxsize=4096)
def _relation_of(words: str, lang: str) -> str | None:
    """The relation of an expression that is all of `words`."""
    times = load_pack(lang).find_times(Draft(Article(id="", text=words, lang=lang)))
    return times[0].relation if len(times) == 1 and (times[0].start, times[0].end) == (0, len(words)) else None


def _days_where_same(near: TimeExpression, other: TimeExpression) -> Days | None:
    """The days on which both name the same time; ``None`` when they are no two names of one."""
    relation = near.relation or ""
    if _NEAR_DAY.fullmatch(relation) and other.grain in DAY_GRAINS:
        if other.relation is None:
            return _days_naming(relation, other.value)
        found = _YEARLESS.fullmatch(other.relation)
        return _days_of_any_year(relation, other.relation, int(found[1]), int(found[2])) if found else None
    if _NEAR_LONG.fullmatch(relation) and other.relation is None and other.grain == near.grain:
        return _days_naming(relation, other.value)
    years = _YEARS_AGO.fullmatch(relation)
    if years and other.relation is None and other.grain in DAY_GRAINS | _LONG_GRAINS:
        return _days_after(other.value, int(years[1]))
    return None


def _days_naming(relation: str, value: str | None) -> Days | None:
    span = bounds(value or "")
    return days_giving(relation, *span) if span and FIRST_YEAR <= span[0].year <= LAST_YEAR else None


def _days_of_any_year(near: str, yearless: str, month: int, day: int) -> Days | None:
    """The days, of all years, on which a weekday and a day of the month are the same day."""
    found = Days(())
    for there in _days_each_year(month, day):
        found |= days_giving(near, there, there) & days_giving(yearless, there, there)
    return found or None


@cache
def _days_each_year(month: int, day: int) -> tuple[date, ...]:
    days = []
    for year in range(FIRST_YEAR, LAST_YEAR + 1):
        try:
            days.append(date(year, month, day))
        except ValueError:  # 29 February
            continue
    return tuple(days)


def _days_after(value: str | None, years: int) -> Days | None:
    span = bounds(value or "")
    if span is None:
        return None
    first, last = shift_days(span[0], "year", years), shift_days(span[1], "year", years)
    if first is None or last is None or not FIRST_YEAR <= first.year <= LAST_YEAR:
        return None
    rough = timedelta(days=_ROUGH)
    return days_between(first - rough, last + rough)


def _weekday_dates(report: Report) -> Iterator[Bond]:
    """A weekday with a day of the month in one expression: "शनिवार, 30 नवंबर" was a Saturday in some years only.

    Further down a page it may be of another report that is teased there, so only the top counts.
    """
    top = report.reading.sentences[:TOP_SENTENCES]
    for time in (time for time in report.reading.times if top and time.start < top[-1].end):
        found = _YEARLESS.fullmatch(time.relation or "")
        weekday = weekday_in(report.article.lang, time.text) if found else None
        if found is None or weekday is None:
            continue
        days = (day for day in _days_each_year(int(found[1]), int(found[2])) if WEEKDAYS[day.weekday()] == weekday)
        allowed = make_days(pair for day in days for pair in days_giving(time.relation or "", day, day).stretches)
        yield _bond("weekday-date", allowed, time, f'"{time.text}" falls together in some years only')


def weekday_in(lang: str, text: str) -> str | None:
    """The weekday that a time names: ``mon`` to ``sun``.

    >>> weekday_in("hi", "शनिवार, 30 नवंबर")
    'sat'
    """
    package = package_with(lang, "times")
    if package is None:
        return None
    lexicon = time_lexicon(package)
    for key in token_row(text).keys:
        sign, value = lexicon.names.get(lexicon.words.get(key, ""), ("", ""))
        if sign == "WEEKDAY":
            return value
    return None
