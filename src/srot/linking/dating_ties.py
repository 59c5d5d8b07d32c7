"""What ties two reports of one story to the same days: likeness of words alone makes no date.

Reports of yearly floods, or of two bombings in one city, read much alike. A story dates an undated report only through a report that it
shares text, a rare figure, a named day, or the same event of the same people or place with.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

import regex

from srot.calendar.edtf import bounds
from srot.linking.dating_bonds import DAY_GRAINS
from srot.linking.dating_occasions import Occasion
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import Reuse

_YEARLESS = regex.compile(r"monthday:(\d\d-\d\d):\w+")
LEAST_SHARED = 0.2
"""Share of a text from which a passage taken over ties two reports."""
RECENT = 30
"""Days from its publication within which a report's named day is one that its siblings name too."""
_SPOT = 0.4
"""Weight from which a place tells one event from another: a city, not a country."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What of a report can tie it to another: tolls, other exact numbers, days named, events with who or where."""

    figures: frozenset[str]
    numbers: frozenset[str]
    days: frozenset[str]
    events: frozenset[tuple[str, ...]]


def find_marks(report: Report, occasions: Sequence[Occasion], entities: EntityIndex) -> Marks:
    """The marks of a report; relative days count where they are resolved."""
    return Marks(_figures(report), _numbers(report), _named_days(report), frozenset(_events(occasions, entities)))


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
    """Days of the year that the report names; of a dated one only days of its own weeks, for many reports recall 11 September."""
    days, published = set(), _published(report)
    for time in report.reading.times:
        yearless = _YEARLESS.fullmatch(time.relation or "")
        span = bounds(time.value or "") if time.grain in DAY_GRAINS else None
        if published is None and yearless:
            days.add(yearless[1])
        elif span and span[0] == span[1] and (published is None or abs((span[0] - published).days) <= RECENT):
            days.add(span[0].isoformat()[5:])
    return frozenset(days)


def _published(report: Report) -> date | None:
    span = bounds(report.article.published or "")
    return span[0] if span else None


def _events(occasions: Sequence[Occasion], entities: EntityIndex) -> Iterator[tuple[str, ...]]:
    for occasion in occasions:
        kind = occasion.event.type
        for pair in combinations(sorted(occasion.persons), 2):
            yield (kind, *pair)
        if occasion.place and entities.weight(occasion.place) >= _SPOT:
            yield (kind, occasion.place)
        if occasion.principal:
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
        if here.days & there.days:
            return f"names the day {min(here.days & there.days)} like {other}"
    return None
