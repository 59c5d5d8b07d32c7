"""What ties two reports of one story to the same days: likeness of words alone makes no date.

Reports of yearly floods, or of two bombings in one city, read much alike. A story dates an undated report only through a report that it
shares text, a rare figure, a named day, or the same event of the same people or place with; or two of three things that each by
itself two years may share: a weekday, a figure, a person whom no table knows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import regex

from srot.calendar.edtf import bounds
from srot.calendar.steps import WEEKDAYS
from srot.languages.time_bonds import time_bonds
from srot.linking.dating import published_day
from srot.linking.dating_bonds import DAY_GRAINS
from srot.linking.dating_occasions import Occasion
from srot.linking.entities import EntityIndex
from srot.linking.profiles import DAY_LEAD
from srot.linking.reports import Report
from srot.linking.told_days import find_told_days, looks_back
from srot.records import Quantity, Reuse, TimeExpression

_YEARLESS = regex.compile(r"monthday:(\d\d-\d\d):\w+")
_WEEKDAY = regex.compile(r"weekday:(\w+):past(?: .*)?")
LEAST_SHARED = 0.2
"""Share of a text from which a passage taken over ties two reports."""
LEAST_COUNT = 12
"""Smaller figures are shared by chance."""
ROUGH = 5
"""Minutes to which times of the day are rounded: 5:30 two happenings share by chance, 5:36 seldom."""
RECENT = 30
"""Days from its publication within which a report's named day is one that its siblings name too."""
RECURRING = frozenset(("CONSULT", "SUPPORT", "REQUEST", "ACCUSE", "REJECT", "THREATEN"))
"""What the same people do again and again: that two ministers met makes no date, for they meet every year; that one met somebody is no tie at all."""
_SPOT = 0.4
"""Weight from which a place tells one event from another: a city, not a country."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a report can tie it to another: tolls, other exact numbers, days named, times of the day to the minute, events with who or where.

    `weekdays`, `counts` (all figures that are not round), `people` and `meetings` (events that recur) tie only two together.
    """

    figures: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    events: frozenset[tuple[str, ...]]
    weekdays: frozenset[str] = frozenset()
    counts: frozenset[str] = frozenset()
    people: frozenset[str] = frozenset()
    meetings: frozenset[tuple[str, ...]] = frozenset()
    clocks: frozenset[int] = frozenset()


def find_marks(report: Report, occasions: Sequence[Occasion], entities: EntityIndex) -> Marks:
    """The marks of a report; relative days count where they are resolved."""
    events = frozenset(_events(occasions, entities))
    return Marks(
        figures=_figures(report),
        numbers=_numbers(report),
        days=_named_days(report),
        events=frozenset(event for event in events if event[0] not in RECURRING),
        weekdays=frozenset(_weekdays(report)),
        counts=frozenset(f"{q.value:g}" for q in report.reading.quantities if q.value is not None and _is_rare(q)),
        people=frozenset(_own_people(report, entities)),
        meetings=frozenset(event for event in events if event[0] in RECURRING),
        clocks=frozenset(minutes for minutes in find_told_days(report, DAY_LEAD).clocks if minutes % ROUGH),
    )


def _is_rare(quantity: Quantity) -> bool:
    """Whether a figure is not round: 47, 4.4."""
    return "." in quantity.text or ((quantity.value or 0) > LEAST_COUNT and (quantity.value or 0) % 10 > 0)


def _figures(report: Report) -> frozenset[str]:
    found = set()
    for quantity in report.reading.quantities:
        digits = len(f"{quantity.value:g}".replace(".", "").rstrip("0")) if quantity.value is not None else 0
        if digits >= 2 and quantity.state:
            found.add(f"{quantity.value:g} {quantity.state}")
    return frozenset(found)


def _numbers(report: Report) -> frozenset[str]:
    """Numbers of three digits and more, and decimals: two of them are seldom shared by chance."""
    found = set()
    for quantity in report.reading.quantities:
        text = f"{quantity.value:g}" if quantity.value is not None else ""
        if len(text.replace(".", "").rstrip("0")) >= 3 or "." in text:
            found.add(f"{text} {quantity.unit or ''}".strip())
    return frozenset(found)


def _named_days(report: Report) -> frozenset[str]:
    """Days that the report names, but for those that it looks back to: of the year (``08-15``), and in full where it or its date gives the year; of a dated
    one only days of its own weeks, for many reports recall 11 September."""
    days, published = set(), published_day(report)
    for time in (time for time in report.reading.times if _is_of_the_news(report, time)):
        yearless = _YEARLESS.fullmatch(time.relation or "")
        span = bounds(time.value or "") if time.grain in DAY_GRAINS else None
        if published is None and yearless:
            days.add(yearless[1])
        elif span and span[0] == span[1] and published is None:
            days.add(span[0].isoformat())
        elif span and span[0] == span[1] and published and abs((span[0] - published).days) <= RECENT:
            days.update((span[0].isoformat(), span[0].isoformat()[5:]))
    return frozenset(days)


def _is_of_the_news(report: Report, time: TimeExpression) -> bool:
    """Whether a time may be the day of what the report tells: not one looked back to, nor one that names a thing ("तीन अप्रैल के भूकंप में")."""
    return not looks_back(report, time) and not time_bonds(report.article.lang).is_genitive(report.article.text, time.end)


def _weekdays(report: Report) -> Iterator[str]:
    """The weekdays on which it tells that something was: as words, or as days of its last week."""
    published = published_day(report)
    for time in report.reading.times:
        named = _WEEKDAY.fullmatch(time.relation or "")
        span = bounds(time.value or "") if published and time.grain in DAY_GRAINS else None
        if named:
            yield named[1]
        elif span and published and span[0] == span[1] and 0 <= (published - span[0]).days < len(WEEKDAYS):
            yield WEEKDAYS[span[0].weekday()]


def _own_people(report: Report, entities: EntityIndex) -> Iterator[str]:
    """People whom no table knows and who hold no office: a minister or a flooded district returns every year, a victim or a witness seldom."""
    for mention in report.reading.mentions:
        name = entities.of_mention.get(mention.id)
        if name and mention.type == "PER" and not mention.gazetteer and not mention.role:
            yield name


def _events(occasions: Sequence[Occasion], entities: EntityIndex) -> Iterator[tuple[str, ...]]:
    for occasion in occasions:
        kind = occasion.event.type
        for pair in combinations(sorted(occasion.persons), 2):
            yield (kind, *pair)
        if occasion.place and entities.weight(occasion.place) >= _SPOT:
            yield (kind, occasion.place)
        if occasion.principal and kind not in RECURRING:
            yield from ((kind, person) for person in occasion.persons)


def _sharing(report: str, reuse: Iterable[Reuse]) -> Iterator[str]:
    """Reports that share more than a stock sentence with this one."""
    for found in reuse:
        if report in (found.source, found.target) and (found.kind != "part" or found.coverage >= LEAST_SHARED):
            yield found.target if found.source == report else found.source


def find_tie(report: str, others: Iterable[str], marks: Mapping[str, Marks], reuse: Iterable[Reuse]) -> str | None:
    """Why one of `others` is of the same days as `report`, in words; ``None`` when only its wording is alike."""
    wanted = sorted(others)
    shared = set(_sharing(report, reuse))
    here = marks[report]
    for other in wanted:
        there = marks[other]
        if other in shared:
            return f"shares text with {other}"
        if here.events & there.events:
            return f"tells the same {min(here.events & there.events)[0]} of the same people or place as {other}"
        if here.figures & there.figures:
            return f'gives the figure {min(here.figures & there.figures)} like {other}'
        if len(here.numbers & there.numbers) >= 2:
            return f"gives the numbers {', '.join(sorted(here.numbers & there.numbers)[:2])} like {other}"
        if here.days & there.days and not _differ(here, there):
            return f"names the day {min(here.days & there.days)} like {other}"
        if here.clocks & there.clocks:
            return f"names the time {_write_clock(min(here.clocks & there.clocks))} like {other}"
        faint = _faint_ties(here, there)
        if len(faint) > 1:
            return f"names {' and '.join(faint)} like {other}"
    return None


def _write_clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _differ(a: Marks, b: Marks) -> bool:
    """Whether both give several numbers and share none: the growth of each year is told on the same day of November."""
    return min(len(a.numbers), len(b.numbers)) > 1 and not a.numbers & b.numbers


def _faint_ties(a: Marks, b: Marks) -> list[str]:
    """What both have of the kinds that two years may share."""
    found = []
    if a.weekdays & b.weekdays:
        found.append(f"the weekday {min(a.weekdays & b.weekdays)}")
    if a.counts & b.counts:
        found.append(f"the figure {min(a.counts & b.counts)}")
    if a.people & b.people:
        found.append("the same people")
    if a.meetings & b.meetings:
        found.append(f"the same {min(a.meetings & b.meetings)[0]}")
    return found
