"""What tells two happenings of one kind apart by what they count and measure: tolls, seats, prices, the days of a leave."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from srot.linking.profiles import Profile
from srot.linking.roundings import count_shared
from srot.linking.story_day_features import SAME_DAYS, days_between

OTHER_TOLL, OTHER_GREAT_TOLL, GREAT_TOLL = 2.0, 10.0, 100.0
"""How many times a toll another one is at least, to tell that it is of another happening, and how many times where it is a great one: those grow for days."""

CAUGHT, CAUGHT_APART = " arrested", 4
"""How a count of the arrested ends, and days from which on another one tells that others were held: the dead of a flood are counted for longer."""


def other_tolls(a: Profile, b: Profile) -> float:
    """Whether both count the dead, the missing, the affected or the arrested and no count of one is near any of the other, where a day is unknown or many lie between.

    A toll grows, but of 1295 pairs of one happening 11 differed so far, most of them of a hooch that killed for days; of 2514 pairs of two happenings that
    look alike more than a hundred did.
    """
    days = days_between(a, b)
    if days is None or days > SAME_DAYS:
        return _differ_by_far(a.tolls, b.tolls)
    return _differ_by_far(_of_caught(a.tolls), _of_caught(b.tolls)) if days >= CAUGHT_APART else 0.0


@lru_cache(maxsize=20_000)
def _of_caught(tolls: frozenset[str]) -> frozenset[str]:
    return frozenset(toll for toll in tolls if toll.endswith(CAUGHT))


def other_counts(a: Profile, b: Profile) -> float:
    """Whether both begin with counts of one kind of thing, seats or trains, and no count of one is near any of the other: 13 seats are not 52."""
    return _differ_by_far(a.lead_counts, b.lead_counts)


def other_prices(a: Profile, b: Profile) -> float:
    """Whether both begin with prices and share none, where they are not of one day, in whose course prices change."""
    if days_between(a, b) == 0 or not a.prices or not b.prices:
        return 0.0
    return 0.0 if count_shared(a.prices, b.prices) else 1.0


def other_lengths(a: Profile, b: Profile) -> float:
    """Whether both begin with how long one kind of thing lasts and give no length in common: of 11 such pairs none was of one happening."""
    here, there = _lengths(a.lengths), _lengths(b.lengths)
    return 1.0 if any(here[what].isdisjoint(there[what]) for what in here.keys() & there.keys()) else 0.0


@lru_cache(maxsize=20_000)
def _lengths(lengths: frozenset[str]) -> dict[str, frozenset[str]]:
    """What lasts -> how long, in the words of `Profile.lengths`."""
    parts = [length.partition(" ") for length in lengths]
    return {what: frozenset(span for span, _, other in parts if other == what) for _, _, what in parts}


def _differ_by_far(here: frozenset[str], there: frozenset[str]) -> float:
    left, right = _read_counts(here), _read_counts(there)
    return 1.0 if any(_are_far(left[what], right[what]) for what in left.keys() & right.keys()) else 0.0


def _are_far(here: Sequence[float], there: Sequence[float]) -> bool:
    return not any(_are_near(*sorted((left, right))) for left in here for right in there)


def _are_near(less: float, more: float) -> bool:
    return more < less * (OTHER_TOLL if more < GREAT_TOLL else OTHER_GREAT_TOLL)


@lru_cache(maxsize=20_000)
def _read_counts(counts: frozenset[str]) -> dict[str, tuple[float, ...]]:
    """What is counted -> its counts."""
    found: dict[str, list[float]] = {}
    for value, _, what in sorted(count.partition(" ") for count in counts):
        found.setdefault(what, []).append(float(value))
    return {what: tuple(values) for what, values in found.items()}
