"""Disputes over the year of what happened, where one outlet alone has another year from a source than the others that quote it.

A thing that comes again each few years is told with another year each time, so a bare year is a slip only where all else is against it: one figure of it
is wrong, two other outlets have the other year from the very source, and no report gives both years, which would then be of two things.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import combinations

import regex

from srot.linking.claimed import Claimed
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_words import (
    compared_units,
    dates_the_saying,
    likeness_without,
    may_differ,
    state_slot,
)
from srot.linking.place_slots import Slot
from srot.linking.slips import find_misreport
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Disagreement

ALIKE = 0.35
"""Likeness of two units, their years left out, from which they tell one thing; they stand in one claim and two more relays have to agree."""
_YEAR = regex.compile(r"[0-9]{4}")


def find_year_disputes(story: str, claimed: Sequence[Claimed], values: Mapping[str, str]) -> list[Disagreement]:
    """The years of a story that one outlet alone has from a source which others quote with another."""
    told = _find_years(claimed, values)
    judge = partial(find_misreport, steady=False)
    found: list[Disagreement] = []
    for claim in claimed:
        statements = _state_years(claim, values, told)
        found.extend(find_disagreements(story, "date", claim.claim.text, statements, judge=judge))
    return found


def _find_years(claimed: Sequence[Claimed], values: Mapping[str, str]) -> Mapping[str, set[str]]:
    """Report -> all bare years that it names."""
    found: dict[str, set[str]] = defaultdict(set)
    for report in {id(report): report for claim in claimed for report in claim.reports.values()}.values():
        found[report.id] = {value for time in report.reading.times if _YEAR.fullmatch(value := values.get(time.id) or time.value or "")}
    return found


def _state_years(claim: Claimed, values: Mapping[str, str], told: Mapping[str, set[str]]) -> list[Statement]:
    """The years of those units of a claim that say the same but for a slip in the year."""
    years = {unit.id: list(_years(claim, unit, values)) for unit in compared_units(claim)}
    dated = [unit for unit in compared_units(claim) if len(years[unit.id]) == 1]
    found: dict[tuple[str, str], Statement] = {}
    for a, b in combinations(dated, 2):
        pair = (years[a.id][0], years[b.id][0])
        both = {slot.value for slot in pair}
        together = any(both <= told[unit.report] for unit in (a, b))
        if _is_slip(*both) and not together and may_differ(a, b) and likeness_without(a, b, frozenset()) >= ALIKE:
            for unit, slot in zip((a, b), pair, strict=True):
                found[unit.id, slot.value] = state_slot(claim, unit, slot)
    return [found[key] for key in sorted(found)]


def _years(claim: Claimed, unit: Unit, values: Mapping[str, str]) -> Iterator[Slot]:
    """The bare years that a unit names."""
    for time in claim.reports[unit.report].reading.times:
        value = values.get(time.id) or time.value or ""
        inside = unit.start <= time.start and time.end <= unit.end and not dates_the_saying(time, unit.attribution)
        if inside and _YEAR.fullmatch(value):
            yield Slot(value, time.text, time.start, time.end)


def _is_slip(*years: str) -> bool:
    """Whether two years differ in one figure: 2013 and 2023, but not 2008 and 2019."""
    return len(years) == 2 and sum(one != other for one, other in zip(*years, strict=True)) == 1
