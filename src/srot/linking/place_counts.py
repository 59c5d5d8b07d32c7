"""Which counts of a story are those of one place beside the count of them all: 11 dead in one town of the 20 whom the flood killed.

Where most reports that count in a place give a larger count too, which is not of that place alone, what any report counts there is no count of them
all, and the other way round ("totals and parts are not in conflict"). Where it is the largest count of most, the place is where all of it happened.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from srot.linking.measure_keys import STATE
from srot.linking.units import Unit
from srot.records.making import renew

LEAST_REPORTS = 2
"""Reports that must set the count of a place beside a larger one."""


def mark_places(units: Iterable[Unit]) -> list[Unit]:
    """The units of one story in their order, counts of people with the places that stand beside a whole among those that they count in."""
    units = list(units)
    apart = _find_apart(units)
    return [renew(unit, within=unit.measure.places) if unit.measure and unit.measure.places & apart.get(unit.measure.key, set()) else unit for unit in units]


def _find_apart(units: Iterable[Unit]) -> Mapping[str, set[str]]:
    """Measure -> the places of which there are counts of their own."""
    told: dict[tuple[str, str], list[Unit]] = defaultdict(list)
    for unit in units:
        if unit.measure and unit.measure.key.startswith(STATE) and not (unit.periods or unit.recalls) and unit.figure:
            told[unit.measure.key, unit.report].append(unit)
    below: dict[tuple[str, str], list[bool]] = defaultdict(list)
    for (key, _), counts in sorted(told.items()):
        for place, is_below in _weigh_places(counts).items():
            below[key, place].append(is_below)
    found: dict[str, set[str]] = defaultdict(set)
    for (key, place), reports in below.items():
        if sum(reports) >= LEAST_REPORTS and 2 * sum(reports) > len(reports):
            found[key].add(place)
    return found


def _weigh_places(counts: Sequence[Unit]) -> Mapping[str, bool]:
    """Place -> whether a report gives a larger count than those of this place alone."""
    alone = {min(_places(unit)) for unit in counts if len(_places(unit)) == 1}
    return {place: _largest(counts, place, own=False) > _largest(counts, place, own=True) for place in alone}


def _largest(counts: Sequence[Unit], place: str, *, own: bool) -> float:
    return max((unit.figure or 0.0 for unit in counts if (_places(unit) == {place}) == own), default=0.0)


def _places(unit: Unit) -> Collection[str]:
    return unit.measure.places if unit.measure else frozenset()
