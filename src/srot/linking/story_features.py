"""What speaks for and against two reports being of one story: named features, each a small function from two profiles to a number.

A story is one happening with its reactions of the same days. Most features find likeness; those called `other_`, `few_` and `apart` find what tells
another visit of the same leader, another quake, last year's figure or the later trial from it.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Sequence
from datetime import date, timedelta
from functools import lru_cache

from srot.linking.profiles import Profile, cosine

STRANGE = 0.12
"""Share of a report's mentions of principals from which a stranger among them counts in full."""
SAME_DAYS = 10
"""Days within which the reactions to a happening come in."""
AFTER, BEFORE = 3, 1
"""A report comes out at most so long after the day that it tells of, or so long before, where clocks differ."""
FEW_AMOUNTS = 2
"""Amounts that a report must name for their absence in another to tell anything."""


@lru_cache(maxsize=1)  # asked for again at once, by what days say
def same_matter(a: Profile, b: Profile) -> float:
    """Root of the cosine of the content words: from none shared to a few tells more than from many to most."""
    return math.sqrt(cosine(a.keys, b.keys))


@lru_cache(maxsize=1)
def same_sounding_names(a: Profile, b: Profile) -> float:
    """Root of the cosine of what may be names in title and lead by its sound, in any script."""
    return math.sqrt(cosine(a.lead_sounds, b.lead_sounds))


@lru_cache(maxsize=1)
def same_names(a: Profile, b: Profile) -> float:
    """Root of the cosine of the entities, weighted by how much each tells."""
    return math.sqrt(cosine(a.names, b.names))


def same_kind(a: Profile, b: Profile) -> float:
    """Cosine of the types of events."""
    return cosine(a.kinds, b.kinds)


def shares_numbers(a: Profile, b: Profile) -> float:
    """How far the figures are the same, whatever they count: a reader of numbers may miss it."""
    return len(a.values & b.values) / math.sqrt(len(a.values) * len(b.values)) if a.values and b.values else 0.0


def other_amounts(a: Profile, b: Profile) -> float:
    """Whether both name amounts and share none: another quarter's profit, another month's rate."""
    return 1.0 if min(len(a.amounts), len(b.amounts)) >= FEW_AMOUNTS and not a.amounts & b.amounts else 0.0


def _days_between(a: Profile, b: Profile) -> int | None:
    return None if a.day is None or b.day is None else abs((a.day - b.day).days)


def same_days(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, on one day in full, falling by half each two days; 0 when a day is unknown.

    By itself a day says nothing: strangers come out on one day too, a hundred of them.
    """
    days = _days_between(a, b)
    return 0.0 if days is None else _most_alike(a, b) * math.pow(0.5, days / 2)


def _most_alike(a: Profile, b: Profile) -> float:
    return max(same_matter(a, b), same_sounding_names(a, b), same_names(a, b))


def day_unknown(a: Profile, b: Profile) -> float:
    """Whether a publication day is unknown, so that time says nothing for or against."""
    return 1.0 if _days_between(a, b) is None else 0.0


def days_apart(a: Profile, b: Profile) -> float:
    """Days between the publication days, each doubling counting alike: 1 for fifteen days; 0 when one is unknown."""
    return math.log2(1 + (_days_between(a, b) or 0)) / 4


def weeks_apart(a: Profile, b: Profile) -> float:
    """Weeks between the publication days, at most 6; 0 when one is unknown."""
    return min(6.0, (_days_between(a, b) or 0) / 7)


def not_of_the_same_days(a: Profile, b: Profile) -> float:
    """Whether they were published further apart than reactions come in."""
    return 1.0 if (_days_between(a, b) or 0) > SAME_DAYS else 0.0


def names_its_day(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where the last day that one names is the one on which, or soon before which, the other came out.

    It holds against the days that they print: a page shows the day of its last change, or of its copying, often enough; of one that lies far off, only
    days that it names in full count. A later report that only looks back to a happening names a later day too.
    """
    days = _days_between(a, b)
    if days is not None and days <= AFTER:
        return 0.0
    far = days is not None and days > SAME_DAYS
    return _most_alike(a, b) if _tells_of(a, b, far=far) or _tells_of(b, a, far=far) else 0.0


def _tells_of(a: Profile, b: Profile, *, far: bool) -> bool:
    last = _last_day(a, a.stated_days if far else a.days)
    return b.day is not None and last is not None and -BEFORE <= (b.day - last).days <= AFTER


def _last_day(profile: Profile, days: Collection[date]) -> date | None:
    """The last of some days that the report names, without those still to come."""
    end = profile.day + timedelta(BEFORE) if profile.day else date.max
    return max((day for day in days if day <= end), default=None)


def tells_of_the_same_day(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike, where the last day is the same with which both begin."""
    last = _last_day(a, a.lead_days)
    return _most_alike(a, b) if last is not None and last == _last_day(b, b.lead_days) else 0.0


def other_lead_days(a: Profile, b: Profile) -> float:
    """Whether both begin with days and share none, not even with the clocks of two places: the second round of talks is of another Monday.

    Where they were published far apart that says it already, and weekdays counted from a wrong day say nothing.
    """
    mine, other = _last_day(a, a.lead_days), _last_day(b, b.lead_days)
    if mine is None or other is None or abs((mine - other).days) <= BEFORE or (_days_between(a, b) or 0) > SAME_DAYS:
        return 0.0
    return 0.0 if a.lead_days & b.lead_days else 1.0


def other_round(a: Profile, b: Profile) -> float:
    """Whether each tells first of a round, phase or flight of another number, and does not name the other's."""
    return 1.0 if any(_is_other_round(a.rounds[name], b.rounds[name]) for name in a.rounds.keys() & b.rounds.keys()) else 0.0


def _is_other_round(left: Sequence[int], right: Sequence[int]) -> bool:
    return left[0] not in right or right[0] not in left


def other_language(a: Profile, b: Profile) -> float:
    """Whether the languages differ: then fewer words can be shared."""
    return 0.0 if a.lang == b.lang else 1.0


def other_principals(a: Profile, b: Profile) -> float:
    """Whether both are about one person and each about a second whom the other never names, where no dates tell the two happenings apart.

    Another visit of the same leader reads much the same, but he meets someone else. Of one accident many officials speak, and none of them
    stands in all reports.
    """
    if _days_between(a, b) is not None or not a.principals.keys() & b.principals.keys():
        return 0.0
    return min(1.0, min(_strangers(a, b), _strangers(b, a)) / STRANGE)


def _strangers(a: Profile, b: Profile) -> float:
    """Share of the principals of `a` whom `b` does not name, not even by a name of the same sound."""
    return sum(
        share for name, share in a.principals.items() if name not in b.people and not a.principal_sounds[name] & b.sounds
    )


def other_places(a: Profile, b: Profile) -> float:
    """Whether none of the places that either begins with stands anywhere in the other: two earthquakes read alike."""
    if not a.lead_places or not b.lead_places:
        return 0.0
    return 0.0 if _share_named(a, b) or _share_named(b, a) else 1.0


def few_places(a: Profile, b: Profile) -> float:
    """Share of the places that either begins with and the other lacks, whichever is smaller."""
    if not a.lead_places or not b.lead_places:
        return 0.0
    return 1.0 - max(_share_named(a, b), _share_named(b, a))


def _share_named(a: Profile, b: Profile) -> float:
    """Share of the places that `a` begins with and `b` names, were it only by their sound."""
    named = sum(1 for place, sound in a.lead_places.items() if place in b.places or sound in b.sounds)
    return named / len(a.lead_places)


FEATURES: tuple[Callable[[Profile, Profile], float], ...] = (
    same_matter,
    same_sounding_names,
    same_names,
    same_kind,
    shares_numbers,
    other_amounts,
    same_days,
    day_unknown,
    days_apart,
    weeks_apart,
    not_of_the_same_days,
    names_its_day,
    tells_of_the_same_day,
    other_lead_days,
    other_round,
    other_language,
    other_principals,
    other_places,
    few_places,
)
CIRCUMSTANCES = frozenset(("day_unknown", "other_language"))
"""Features that say what the others are worth, no reasons by themselves."""
