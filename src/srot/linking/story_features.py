"""What speaks for and against two reports being of one story: named features, each a small function from two profiles to a number.

A story is one happening with its reactions of the same days. Most features find likeness; those called `other_`, `few_` and `apart` find what tells
another visit of the same leader, another quake, last year's figure or the later trial from it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache

from srot.languages.rounds import UNTOLD
from srot.linking.profiles import Profile
from srot.linking.roundings import count_shared
from srot.linking.story_count_features import other_counts, other_lengths, other_prices, other_tolls
from srot.linking.story_day_features import (
    day_unknown,
    days_apart,
    days_between,
    each_tells_of_its_days,
    months_apart,
    names_its_day,
    neither_day_known,
    not_of_the_same_days,
    other_clock,
    other_coming_day,
    other_date,
    other_deed_day,
    other_lead_days,
    other_period,
    other_time,
    other_weekday,
    same_clock,
    same_coming_day,
    same_date,
    same_days,
    same_deed_day,
    tells_of_the_move,
    tells_of_the_same_day,
    weeks_apart,
)
from srot.linking.story_facts import (
    few_names_carry,
    few_words_carry,
    same_route,
    shares_called,
    shares_counts,
    shares_marks,
    shares_numbers,
    tells_the_same_fact,
)
from srot.linking.story_likeness import same_matter, same_names, same_sounding_names
from srot.linking.story_sitting_features import courts_sit_again, other_sitting
from srot.linking.told_routes import share_end
from srot.linking.vectors import cosine

Feature = Callable[[Profile, Profile], float]

STRANGE = 0.12
"""Share of a report's mentions of principals from which a stranger among them counts in full."""
MAGNITUDE = " c:magnitude"
"""How a count of magnitude ends."""
NEAR_MAGNITUDE, OTHER_MAGNITUDE = 0.4, 0.8
"""By how much two offices that measure one earthquake often differ, and from what difference on it is plainly another one."""
ANOTHER_DAY = 2
"""Days between two reports from which on the later tells of another deed where it says so: of the deed of yesterday both may say it."""
FEW_AMOUNTS = 2
"""Amounts that a report must name for their absence in another to tell anything."""


def same_kind(a: Profile, b: Profile) -> float:
    """Cosine of the types of events."""
    return cosine(a.kinds, b.kinds)


def other_amounts(a: Profile, b: Profile) -> float:
    """Whether both name amounts and share none: another quarter's profit, another month's rate."""
    return 1.0 if min(len(a.amounts), len(b.amounts)) >= FEW_AMOUNTS and not count_shared(a.amounts, b.amounts) else 0.0


def other_marks(a: Profile, b: Profile) -> float:
    """Whether both give such figures and share none: another magnitude, another score, another rate. A single one tells half as much."""
    least = min(len(a.marks), len(b.marks))
    return min(1.0, least / FEW_AMOUNTS) if least and not count_shared(a.marks, b.marks) else 0.0


def other_magnitude(a: Profile, b: Profile) -> float:
    """How clearly the nearest two magnitudes of both differ, more than two offices that measure one earthquake do."""
    here, there = _magnitudes(a), _magnitudes(b)
    if not here or not there:
        return 0.0
    apart = min(abs(left - right) for left in here for right in there) - NEAR_MAGNITUDE
    return round(min(1.0, max(0.0, apart / (OTHER_MAGNITUDE - NEAR_MAGNITUDE))), 3)


def _magnitudes(profile: Profile) -> list[float]:
    return [float(count.removesuffix(MAGNITUDE)) for count in profile.counts if count.endswith(MAGNITUDE)]


def other_lead_sums(a: Profile, b: Profile) -> float:
    """Whether both begin with sums of money or shares and have none in common: next month's price. A single one tells half as much."""
    least = min(len(a.lead_sums), len(b.lead_sums))
    return min(1.0, least / FEW_AMOUNTS) if least and not count_shared(a.lead_sums, b.lead_sums) else 0.0


def other_people(a: Profile, b: Profile) -> float:
    """Share of the persons whom either begins with and the other lacks, whichever is smaller, where a day is unknown."""
    if days_between(a, b) is not None or not a.lead_people or not b.lead_people:
        return 0.0
    return 1.0 - max(_share_known(a, b), _share_known(b, a))


def _share_known(a: Profile, b: Profile) -> float:
    """Share of the persons whom `a` begins with and `b` names, were it only by their sound."""
    return sum(1 for name, sounds in a.lead_people.items() if name in b.people or sounds & b.sounds) / len(a.lead_people)


def other_round(a: Profile, b: Profile) -> float:
    """Whether each tells first of a round, phase or flight of another number, and does not name the other's."""
    return 1.0 if any(_is_other_round(a.rounds[name], b.rounds[name]) for name in a.rounds.keys() & b.rounds.keys()) else 0.0


def _is_other_round(left: Sequence[int], right: Sequence[int]) -> bool:
    return UNTOLD not in (left[0], right[0]) and (left[0] not in right or right[0] not in left)


def not_what_was_told(a: Profile, b: Profile) -> float:
    """Whether the later of two, days apart, begins by saying that this is not what was told before: done once more, done to more people, or the next of
    a numbered row of which the earlier does not name that number. A day that was moved once more is one of the same occasion.
    """
    if a.day is None or b.day is None or abs((a.day - b.day).days) < ANOTHER_DAY or tells_of_the_move(a, b):
        return 0.0
    early, late = (a, b) if a.day < b.day else (b, a)
    return 1.0 if late.another or any(_is_next(numbers, early.rounds.get(name, ())) for name, numbers in late.rounds.items()) else 0.0


def _is_next(numbers: Sequence[int], before: Sequence[int]) -> bool:
    return numbers[0] > 1 and numbers[0] not in before


def other_called(a: Profile, b: Profile) -> float:
    """Whether each tells first of a storm, train, ship, operation or craft of another name or number, and does not name the other's."""
    return 1.0 if any(_is_called_otherwise(a, b, kind) for kind in a.called.keys() & b.called.keys()) else 0.0


def _is_called_otherwise(a: Profile, b: Profile, kind: str) -> bool:
    here, there = a.called[kind], b.called[kind]
    return not (here[0] in there or there[0] in here or here[0] in b.sounds or there[0] in a.sounds)


def other_route(a: Profile, b: Profile) -> float:
    """Whether both tell from where to where somebody travelled, no two journeys have an end in common, and neither names both ends of one of the other's."""
    if not a.routes or not b.routes or share_end(a.routes, b.routes):
        return 0.0
    known = any(b.sounds.issuperset(route) for route in a.routes) or any(a.sounds.issuperset(route) for route in b.routes)
    return 0.0 if known else 1.0


def other_lands(a: Profile, b: Profile) -> float:
    """Whether both begin with one country and each with a second that the other never names, where a day is unknown: another guest, another opponent."""
    if days_between(a, b) is not None or set(a.lead_lands).isdisjoint(b.lead_lands):
        return 0.0
    return 1.0 if set(a.lead_lands) - set(b.lands) and set(b.lead_lands) - set(a.lands) else 0.0


def other_districts(a: Profile, b: Profile) -> float:
    """Whether each begins with places in districts of India that the other never names: two raids in one state."""
    if not a.lead_districts or not b.lead_districts:
        return 0.0
    return 1.0 if set(a.lead_districts).isdisjoint(b.districts) and set(b.lead_districts).isdisjoint(a.districts) else 0.0


def other_language(a: Profile, b: Profile) -> float:
    """Whether the languages differ: then fewer words can be shared."""
    return 0.0 if a.lang == b.lang else 1.0


def other_principals(a: Profile, b: Profile) -> float:
    """Whether both are about one person and each about a second whom the other never names, where no dates tell the two happenings apart.

    Another visit of the same leader reads much the same, but he meets someone else. Of one accident many officials speak, and none of them
    stands in all reports.
    """
    if days_between(a, b) is not None or not a.principals.keys() & b.principals.keys():
        return 0.0
    return min(1.0, min(_strangers(a, b), _strangers(b, a)) / STRANGE)


def _strangers(a: Profile, b: Profile) -> float:
    """Share of the principals of `a` whom `b` does not name, not even by a name of the same sound."""
    return sum(
        share for name, share in a.principals.items() if name not in b.people and not a.principal_sounds[name] & b.sounds
    )


def other_meeting(a: Profile, b: Profile) -> float:
    """Whether both lead with who met whom and either names one there whom the other does not: another guest, another meeting."""
    return 1.0 if a.met - b.met and b.met - a.met else 0.0


def other_target(a: Profile, b: Profile) -> float:
    """Whether both lead with one kind of deed done to somebody and neither names whom the other tells of: the agency arrested another one."""
    return 1.0 if any(_are_strange(a, b, a.done_to[kind], b.done_to[kind]) for kind in a.done_to.keys() & b.done_to.keys()) else 0.0


def _are_strange(a: Profile, b: Profile, here: Iterable[str], there: Iterable[str]) -> bool:
    return not any(_knows(b, name, a.lead_people) for name in here) and not any(_knows(a, name, b.lead_people) for name in there)


def _knows(profile: Profile, name: str, sounds: Mapping[str, frozenset[str]]) -> bool:
    """Whether a report names a person of another, were it only by his sound."""
    return name in profile.people or not profile.sounds.isdisjoint(sounds.get(name, ()))


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


def elsewhere(a: Profile, b: Profile) -> float:
    """The same where a day is unknown, so that no dates tell two happenings apart."""
    return few_places(a, b) if days_between(a, b) is None else 0.0


@lru_cache(maxsize=2)  # asked for again at once, of the same two reports in both orders
def _share_named(a: Profile, b: Profile) -> float:
    """Share of the places that `a` begins with and `b` names, were it only by their sound."""
    named = sum(1 for place, sound in a.lead_places.items() if place in b.places or sound in b.sounds)
    return named / len(a.lead_places)


FEATURES: tuple[Feature, ...] = (
    same_matter,
    same_sounding_names,
    same_names,
    few_words_carry,
    few_names_carry,
    same_kind,
    shares_numbers,
    shares_counts,
    other_amounts,
    shares_marks,
    tells_the_same_fact,
    other_marks,
    other_magnitude,
    same_days,
    day_unknown,
    neither_day_known,
    days_apart,
    weeks_apart,
    months_apart,
    not_of_the_same_days,
    names_its_day,
    tells_of_the_same_day,
    other_lead_days,
    each_tells_of_its_days,
    other_period,
    other_time,
    other_weekday,
    other_deed_day,
    same_deed_day,
    other_date,
    same_date,
    other_coming_day,
    same_coming_day,
    tells_of_the_move,
    other_clock,
    same_clock,
    other_lead_sums,
    other_prices,
    other_counts,
    other_lengths,
    other_people,
    other_round,
    not_what_was_told,
    other_sitting,
    courts_sit_again,
    other_called,
    shares_called,
    other_route,
    same_route,
    other_lands,
    other_districts,
    other_language,
    other_principals,
    other_meeting,
    other_target,
    other_tolls,
    other_places,
    few_places,
    elsewhere,
)
CIRCUMSTANCES = frozenset(("day_unknown", "neither_day_known", "other_language"))
"""Features that say what the others are worth, no reasons by themselves."""
