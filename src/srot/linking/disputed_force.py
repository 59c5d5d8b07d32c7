"""Disputes over the use of force: one source says that the police fired, that the crowd was armed or that the missile struck, and another that it was not so.

The two share few words ("soldiers shot at us", "पुलिस ने एक भी गोली नहीं चलाई"), so that claims do not bring them together. Here it is enough that
both speak of one deed, of one kind of body where bodies do it, and of no two places or days.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.linking.contrasts import are_two
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_truths import NO, YES
from srot.linking.entities import EntityIndex
from srot.linking.force import BODIES, FORCES, Force, find_force
from srot.linking.homes import Homes
from srot.linking.periods import Period, exclude, find_periods
from srot.linking.reports import Report
from srot.linking.statements import Statement
from srot.records import Disagreement

PLACE = "LOC"


@dataclass(frozen=True, slots=True)
class _Told:
    """What a source says of a deed, with the places and the days that its words name, and all places of its report."""

    stated: Statement
    doer: str
    places: frozenset[str]
    around: frozenset[str]
    days: tuple[Period, ...]


def find_force_disputes(story: str, homes: Homes, values: Mapping[str, str], entities: EntityIndex) -> list[Disagreement]:
    """One for each deed, and each kind of body, of which one source says that it was done and another that it was not."""
    told: dict[str, list[_Told]] = {}
    for report in homes.reports.values():
        for force in find_force(report, entities):
            told.setdefault(force.deed, []).append(_tell(report, force, homes, values, entities))
    found: list[Disagreement] = []
    for deed in sorted(told):
        for pool in _part_by_doer(told[deed]):
            statements = list(_find_sides(pool))
            asserted = [statement.text for statement in statements if statement.value == YES]
            if asserted:
                about = min(asserted, key=lambda words: (len(words), words))
                found.extend(find_disagreements(story, "polarity", about, statements))
    return found


def _tell(report: Report, force: Force, homes: Homes, values: Mapping[str, str], entities: EntityIndex) -> _Told:
    text, (start, end) = report.article.text, (force.span.start, force.span.end)
    placed = [(m, entities.group(entities.of_mention[m.id])) for m in report.reading.mentions if m.type == PLACE and m.id in entities.of_mention]
    here = frozenset(place for mention, place in placed if start <= mention.start and mention.end <= end)
    words = " ".join(text[start:end].split())
    stated = Statement(report, YES if force.done else NO, words, start, end, force.roots, claim=homes.find_home(report, start)[0])
    return _Told(stated, force.doer, here, frozenset(place for _, place in placed), find_periods(report, force.span, values))


def _part_by_doer(told: Sequence[_Told]) -> list[list[_Told]]:
    """What is told of each kind of body; who speaks of forces at large may mean any."""
    kinds = [kind for kind in BODIES if kind != FORCES and any(one.doer == kind for one in told)]
    return [[one for one in told if one.doer in (kind, FORCES)] for kind in kinds] or [list(told)]


def _find_sides(told: Sequence[_Told]) -> Iterator[Statement]:
    """The statements that some other one contradicts. What else a source says of the deed that it denies is its side of it."""
    denying = frozenset(source for one in told if one.stated.value == NO for source in one.stated.sources)
    kept = [one for one in told if one.stated.value == NO or not one.stated.sources & denying]
    seen: set[tuple[str, int, str]] = set()
    for one in kept:
        place = (one.stated.report.id, one.stated.start, one.stated.value)
        if place not in seen and any(_are_against(one, other) for other in kept):
            seen.add(place)
            yield one.stated


def _are_against(one: _Told, other: _Told) -> bool:
    a, b = one.stated, other.stated
    if a.value == b.value or not are_two(a.sources, b.sources) or exclude(one.days, a.day, other.days, b.day):
        return False
    return not (one.places and other.places) or bool(one.places & other.around or other.places & one.around)
