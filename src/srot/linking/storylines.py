"""Stories that follow one another: the same actors in the same matter, over months and years."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from srot.languages.tables import read_table
from srot.linking.groups import join_by_average
from srot.linking.profiles import Profile
from srot.linking.story_features import FEW_AMOUNTS
from srot.linking.storyline_candidates import find_candidates
from srot.linking.vectors import cosine, strongest, unit_vector

SAME = 0.5
"""Mean probability at which two groups of stories become one storyline."""
NAME_TERMS = SOUND_TERMS = 6
BLOCK = 500
"""Stories of which all pairs with those of another such block are compared before it is the next block's turn: half of those that are at hand."""
NEAR = 3
"""Days by which a day that is looked back to may miss the first report of what happened then."""


@dataclass(frozen=True, slots=True)
class StoryProfile:
    """A story as its reports together: the means of their vectors, all amounts, places and sounds, the days they were published and name."""

    id: str
    names: Mapping[str, float]
    keys: Mapping[str, float]
    lead_sounds: Mapping[str, float]
    amounts: frozenset[str]
    sounds: frozenset[str]
    places: frozenset[str]
    lead_places: Mapping[str, str]
    published: tuple[date, ...]
    days: frozenset[date]


def make_story_profile(name: str, profiles: Sequence[Profile]) -> StoryProfile:
    """The profile of a story from those of its reports."""
    return StoryProfile(
        id=name,
        names=_mean(profile.names for profile in profiles),
        keys=_mean(profile.keys for profile in profiles),
        lead_sounds=_mean(profile.lead_sounds for profile in profiles),
        amounts=frozenset().union(*(profile.amounts for profile in profiles)),
        sounds=frozenset().union(*(profile.sounds for profile in profiles)),
        places=frozenset().union(*(profile.places for profile in profiles)),
        lead_places={place: sound for profile in profiles for place, sound in sorted(profile.lead_places.items())},
        published=tuple(sorted(profile.day for profile in profiles if profile.day)),
        days=frozenset().union(*(profile.days for profile in profiles)),
    )


def _mean(vectors: Iterable[Mapping[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for key, weight in vector.items():
            sums[key] += weight
    return unit_vector(sums)


def same_company(a: StoryProfile, b: StoryProfile) -> float:
    """Geometric mean of the cosines of entities and content words: two affairs of one minister share him and nothing else."""
    return math.sqrt(cosine(a.names, b.names) * cosine(a.keys, b.keys))


def same_matter(a: StoryProfile, b: StoryProfile) -> float:
    """Cosine of the content words."""
    return cosine(a.keys, b.keys)


def other_amounts(a: StoryProfile, b: StoryProfile) -> float:
    """Whether both name amounts and share none: each quarter's figures are an affair of their own."""
    return 1.0 if min(len(a.amounts), len(b.amounts)) >= FEW_AMOUNTS and not a.amounts & b.amounts else 0.0


def few_places(a: StoryProfile, b: StoryProfile) -> float:
    """Share of the places that either begins with and the other lacks, whichever is smaller: a second quake is another affair."""
    if not a.lead_places or not b.lead_places:
        return 0.0
    return 1.0 - max(_share_named(a, b), _share_named(b, a))


def _share_named(a: StoryProfile, b: StoryProfile) -> float:
    return sum(1 for place, sound in a.lead_places.items() if place in b.places or sound in b.sounds) / len(a.lead_places)


def time_between(a: StoryProfile, b: StoryProfile) -> float:
    """Days from the last report of one to the first of the other, each doubling counting alike: 1 for fifteen days; 0 when a day is unknown."""
    if not a.published or not b.published:
        return 0.0
    days = max(0, (b.published[0] - a.published[-1]).days, (a.published[0] - b.published[-1]).days)
    return math.log2(1 + days) / 4


def looks_back(a: StoryProfile, b: StoryProfile) -> float:
    """Whether the later one names the day on which the earlier one broke."""
    if not a.published or not b.published:
        return 0.0
    early, late = sorted((a, b), key=lambda story: (story.published[0], story.id))
    return 1.0 if any(abs((day - early.published[0]).days) <= NEAR for day in late.days) else 0.0


FEATURES: tuple[Callable[[StoryProfile, StoryProfile], float], ...] = (
    same_company, same_matter, other_amounts, few_places, time_between, looks_back,
)  # fmt: skip


@cache
def _weights() -> dict[str, float]:
    """Feature -> weight of the logistic model; ``bias`` among them. Made by ``python -m evals.train_storylines``."""
    return {row["feature"]: float(row["weight"]) for row in read_table("srot.linking", "storyline_weights")}


def likeness(a: StoryProfile, b: StoryProfile) -> tuple[float, tuple[str, ...]]:
    """How probable it is that two stories are of one affair, and the features that say so, strongest first."""
    weights = _weights()
    values = {feature.__name__: feature(a, b) for feature in FEATURES}
    pulls = {name: weights[name] * value for name, value in values.items()}
    score = 1 / (1 + math.exp(-(weights["bias"] + sum(pulls.values()))))
    named = sorted((-pull, name) for name, pull in pulls.items() if pull > 0.2)
    return score, tuple(f"{name} {values[name]:.2f}" for _, name in named)


def group_storylines(stories: Sequence[StoryProfile]) -> tuple[list[list[str]], dict[tuple[str, str], tuple[str, ...]]]:
    """See `join_stories`; each pair is compared."""
    by_id = {story.id: story for story in stories}
    return join_stories({name: find_terms(story) for name, story in by_id.items()}, lambda left, right: likeness(by_id[left], by_id[right]))


def join_stories(
    terms: Mapping[str, Sequence[str]], alike: Callable[[str, str], tuple[float, tuple[str, ...]]]
) -> tuple[list[list[str]], dict[tuple[str, str], tuple[str, ...]]]:
    """Story ids of each storyline, and the reasons of each pair of one storyline that was compared. `terms` are those of each story, `alike` tells
    the likeness of two, the smaller id first."""
    pairs = find_candidates(terms)
    scores = {pair: alike(*pair)[0] for pair in _side_by_side(pairs)}
    groups = join_by_average(sorted(terms), scores, threshold=SAME)
    home = {name: number for number, group in enumerate(groups) for name in group}
    return groups, {pair: alike(*pair)[1] for pair in pairs if home[pair[0]] == home[pair[1]]}


def _side_by_side(pairs: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs in an order that needs few profiles at hand: stories stand beside those they are compared with, and their blocks are gone through back
    and forth. Of 4,122 stories of 10,000 reports that were compared 17,000 profiles were fetched so, 46,000 where each story's pairs came by turns."""
    near: dict[str, list[str]] = defaultdict(list)
    for left, right in pairs:
        near[left].append(right)
        near[right].append(left)
    places: dict[str, int] = {}
    for first in near:
        row = deque([first])
        while row:
            name = row.popleft()
            if name not in places:
                places[name] = len(places)
                row.extend(near[name])
    return sorted(pairs, key=lambda pair: _turn(*sorted((places[pair[0]], places[pair[1]]))))


def _turn(first: int, last: int) -> tuple[int, int, int, int]:
    """When two stories at these places are compared."""
    row, column = last // BLOCK, first // BLOCK
    return row, column if row % 2 else -column, first, last


def find_terms(story: StoryProfile) -> list[str]:
    """Under what a story is looked up: its names, and their sounds, for a language in which names are not read."""
    return [*strongest(story.names, NAME_TERMS), *strongest(story.lead_sounds, SOUND_TERMS)]
