"""What ties two reports of one story to the same days: likeness of words alone makes no date.

Reports of yearly floods, or of two bombings in one city, read much alike. A story dates an undated report only through a report that it
shares text, a rare figure, a named day, or the same event of the same people or place with; or two of the things that each by
itself two years may share: a weekday, a figure, a person whom no table knows. Likeness of nearly all is worth one of these.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import timedelta
from itertools import combinations

import regex

from srot.calendar.edtf import bounds
from srot.calendar.steps import WEEKDAYS
from srot.languages.time_bonds import time_bonds
from srot.linking.credits import skip_dateline
from srot.linking.dating import published_day
from srot.linking.dating_bonds import DAY_GRAINS, tense_of
from srot.linking.dating_occasions import Occasion
from srot.linking.entities import EntityIndex
from srot.linking.matters import DAY_LEAD, begins_in_court
from srot.linking.reports import Report, find_lead_end
from srot.linking.told_days import find_told_days, looks_back
from srot.records import Quantity, Reuse, Span, TimeExpression

_YEARLESS = regex.compile(r"monthday:(\d\d-\d\d):\w+")
_WEEKDAY = regex.compile(r"weekday:(\w+):past(?: .*)?")
TO_COME = " to come"
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
_SPOT, _TOWN = 0.4, 0.6
"""Weights from which a place tells one event from another: a city, not a country; and a town or village, where little happens twice."""
NEWS_SENTENCES = 2
"""Sentences that give the figures of the news."""
LEAD_SENTENCES = 1
"""Sentences that say where a thing happened; further down stand the homes of the dead and other places like it."""
LEAST_TOLL = 2
"""Fewest people of a toll: of single deaths there are many."""

AT_HOME = ["the same people", "the same town"]
"""What makes one thing only: a prisoner and the town of his prison, of six reports dated by these alone none was of the days."""
MOSTLY = 0.5
"""Share of the numbers of the report that gives fewer from which two reports tell of one thing."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a report can tie it to another: tolls, other exact numbers, days named, times of the day to the minute, events with who or where.

    `weekdays`, `counts` (all figures that are not round, with what befell the counted: 45 dead are not 45 on board), `people`, `meetings` (events that recur), `spots` (towns and villages where it happened),
    `tolls` (people who came to harm, however few) and `fresh` (the weekdays of which a dated report that names none may tell) tie only two together.
    `news` are the numbers that it begins with. Before a court the same people stand each time: they are none of these.
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
    spots: frozenset[str] = frozenset()
    tolls: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()
    news: frozenset[str] = frozenset()


def find_marks(report: Report, occasions: Sequence[Occasion], entities: EntityIndex) -> Marks:
    """The marks of a report; relative days count where they are resolved."""
    events = frozenset(_events(occasions, entities))
    return Marks(
        figures=_figures(report),
        numbers=_numbers(report),
        days=_named_days(report),
        events=frozenset(event for event in events if event[0] not in RECURRING),
        weekdays=frozenset(_weekdays(report)),
        counts=frozenset(f"{q.value:g} {q.state or ''}".strip() for q in report.reading.quantities if q.value is not None and _is_rare(q)),
        people=frozenset() if begins_in_court(report) else frozenset(_own_people(report, entities)),
        meetings=frozenset(event for event in events if event[0] in RECURRING),
        clocks=frozenset(minutes for minutes in find_told_days(report, DAY_LEAD).clocks if minutes % ROUGH),
        spots=frozenset(_spots(report, entities)),
        tolls=frozenset(_tolls(report)),
        fresh=frozenset(_fresh_weekdays(report)),
        news=_numbers(report, _end_of_news(report)),
    )


def _end_of_news(report: Report) -> int:
    return find_lead_end(report, NEWS_SENTENCES)


def _tolls(report: Report) -> Iterator[str]:
    """The highest number of people that it gives for each kind of harm: of fourteen dead, two may have died in hospital."""
    highest: dict[str, float] = {}
    for quantity in report.reading.quantities:
        if quantity.state and quantity.value is not None:
            highest[quantity.state] = max(quantity.value, highest.get(quantity.state, 0))
    yield from (f"{value:g} {state}" for state, value in highest.items() if value >= LEAST_TOLL)


def _spots(report: Report, entities: EntityIndex) -> Iterator[str]:
    """The towns and villages that the first sentence names, without its dateline: officials speak in one town of many places."""
    end = find_lead_end(report, LEAD_SENTENCES)
    begin = skip_dateline(report, Span(0, end))
    for mention in report.reading.mentions:
        place = entities.of_mention.get(mention.id)
        if place and mention.type == "LOC" and begin <= mention.start < end and entities.weight(place) >= _TOWN:
            yield entities.group(place)


def _fresh_weekdays(report: Report) -> Iterator[str]:
    """The weekday of its publication and the one before."""
    published = published_day(report)
    if published is not None:
        yield from (WEEKDAYS[(published - timedelta(back)).weekday()] for back in range(2))


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


def _numbers(report: Report, end: int | None = None) -> frozenset[str]:
    """Numbers of three digits and more, and decimals, of ``text[:end]``: two of them are seldom shared by chance."""
    found = set()
    for quantity in (q for q in report.reading.quantities if end is None or q.start < end):
        text = f"{quantity.value:g}" if quantity.value is not None else ""
        if len(text.replace(".", "").rstrip("0")) >= 3 or "." in text:
            found.add(f"{text} {quantity.unit or ''}".strip())
    return frozenset(found)


def _named_days(report: Report) -> frozenset[str]:
    """Days that the report names, but for those that it looks back to: of the year (``08-15``), and in full where it or its date gives the year; of a dated
    one only days of its own weeks, for many reports recall 11 September. A day to come is marked: who announces it is not of the days of who tells of it."""
    days, published = set(), published_day(report)
    for time in (time for time in report.reading.times if _is_of_the_news(report, time)):
        yearless = _YEARLESS.fullmatch(time.relation or "")
        span = bounds(time.value or "") if time.grain in DAY_GRAINS else None
        coming = TO_COME if tense_of(report, time) == "future" else ""
        if published is None and yearless:
            days.add(yearless[1] + coming)
        elif span and span[0] == span[1] and published is None:
            days.add(span[0].isoformat() + coming)
        elif span and span[0] == span[1] and published and abs((span[0] - published).days) <= RECENT:
            days.update((span[0].isoformat() + coming, span[0].isoformat()[5:] + coming))
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


def find_shared_text(report: str, other: str, reuse: Iterable[Reuse]) -> str | None:
    """That two reports share more than a stock sentence, in words."""
    return f"shares text with {other}" if other in _sharing(report, reuse) else None


def find_tie(
    report: str, others: Iterable[str], marks: Mapping[str, Marks], reuse: Iterable[Reuse], alike: Collection[str] = ()
) -> str | None:
    """Why one of `others` is of the same days as `report`, in words; ``None`` when only its wording is alike. `alike` are those that read so much
    alike that one thing more which two years may share is enough."""
    wanted = sorted(others)
    shared = set(_sharing(report, reuse))
    here = marks[report]
    for other in wanted:
        there = marks[other]
        if other in shared:
            return f"shares text with {other}"
        found = _find_matter_tie(here, there, other in alike)
        if found is not None:
            return f"{found} {other}"
    return None


def _find_matter_tie(here: Marks, there: Marks, alike: bool) -> str | None:
    """What two reports that share no text both tell, in words that the name of the other ends."""
    if here.events & there.events:
        return f"tells the same {min(here.events & there.events)[0]} of the same people or place as"
    if here.figures & there.figures:
        return f"gives the figure {min(here.figures & there.figures)} like"
    if len(here.numbers & there.numbers) >= 2 and not _have_other_news(here, there):
        return f"gives the numbers {', '.join(sorted(here.numbers & there.numbers)[:2])} like"
    if here.days & there.days and not _differ(here, there):
        return f"names the day {min(here.days & there.days)} like"
    if here.clocks & there.clocks:
        return f"names the time {_write_clock(min(here.clocks & there.clocks))} like"
    faint = _faint_ties(here, there)
    if len(faint) > 1 and faint != AT_HOME:
        return f"names {' and '.join(faint)} like"
    if faint and alike and not _mostly_differ(here, there) and not _have_other_news(here, there):
        return f"tells much the same and names {faint[0]} like"
    return None


def _have_other_news(a: Marks, b: Marks) -> bool:
    """Whether both begin with several numbers and share none: next month's price, told with the same old one."""
    return min(len(a.news), len(b.news)) > 1 and not a.news & b.news


def weigh_tie(a: Marks, b: Marks) -> int:
    """How many kinds of marks two reports share: of two accidents in one town it tells which of them a third report is about."""
    kinds = (marks.name for marks in fields(Marks) if marks.name != "news")
    return sum(1 for kind in kinds if getattr(a, kind) & getattr(b, kind))


def _write_clock(minutes: int) -> str:
    return f"{minutes // 60}:{minutes % 60:02}"


def _differ(a: Marks, b: Marks) -> bool:
    """Whether both give several numbers and share none: the growth of each year is told on the same day of November."""
    return min(len(a.numbers), len(b.numbers)) > 1 and not a.numbers & b.numbers


def _mostly_differ(a: Marks, b: Marks) -> bool:
    """Whether both give several numbers and share few of them: two quarters of one company have a rate in common."""
    least = min(len(a.numbers), len(b.numbers))
    return least > 1 and len(a.numbers & b.numbers) < least * MOSTLY


def _faint_ties(a: Marks, b: Marks) -> list[str]:
    """What both have of the kinds that two years may share."""
    if _are_of_other_weekdays(a, b):
        return []
    same_town = bool(a.spots & b.spots) and not _differ(a, b)
    days = a.weekdays & b.weekdays or a.weekdays & b.fresh or a.fresh & b.weekdays
    found = [f"the weekday {min(days)}"] if days else []
    if a.counts & b.counts:
        found.append(f"the figure {min(a.counts & b.counts)}")
    if a.people & b.people:
        found.append("the same people")
    if a.meetings & b.meetings:
        found.append(f"the same {min(a.meetings & b.meetings)[0]}")
    if same_town:
        found.append("the same town")
    if a.tolls & b.tolls:
        found.append(f"the toll {min(a.tolls & b.tolls)}")
    return found


def _are_of_other_weekdays(a: Marks, b: Marks) -> bool:
    """Whether both tell that something was on some weekday, and none is of both: two tremors in one town."""
    return bool(a.weekdays and b.weekdays) and not a.weekdays & b.weekdays
