"""Which reports tell of the same happening.

Pairs that could be are found by the rare terms they share, scored by named features, and grouped by average linkage, so that
one report that speaks of two happenings does not chain them into one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import combinations

from srot.languages.tables import read_table
from srot.linking.groups import Unions, join_by_average
from srot.linking.profiles import Profile, strongest
from srot.linking.story_features import CIRCUMSTANCES, FEATURES
from srot.records import Judgement, make_id

SAME = 0.35
"""Mean probability at which two groups of reports become one story."""
DAYS_APART = 45
"""Reports published further apart than this are compared only when they share much: most are other happenings, a few wrongly dated."""
LIKELY = 0.2
"""Pairs from this probability on bind a neighbourhood, within which every pair is compared."""
LARGEST_NEIGHBOURHOOD = 150
"""In a larger neighbourhood only the candidate pairs are compared: its size says that copies abound."""
SURE = 0.9
"""Pairs from this probability on are one in such a neighbourhood without a look at the others."""
MOST_CARRIERS = 120
"""A term that more reports of the window carry tells nothing by itself of the happening."""
NEAREST = 20
"""Carriers of such a term on both sides of a report, by day, that are still looked at."""
TERMS, NAME_TERMS, SOUND_TERMS, SHARED_TERMS, SHARED_FAR = 30, 8, 12, 2, 6
MOST_PARTNERS = 40
"""Candidates kept for a report, those that share the most first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two reports are of one story, and the features that say so, strongest first."""

    left: str
    right: str
    score: float
    why: tuple[str, ...]


@cache
def _weights() -> dict[str, float]:
    """Feature -> weight of the logistic model; ``bias`` among them. Made by ``python -m evals.train_stories``."""
    return {row["feature"]: float(row["weight"]) for row in read_table("srot.linking", "story_weights")}


def compare(a: Profile, b: Profile) -> Likeness:
    """The likeness of two reports."""
    weights = _weights()
    values = {feature.__name__: feature(a, b) for feature in FEATURES}
    pulls = {name: weights[name] * value for name, value in values.items()}
    score = 1 / (1 + math.exp(-(weights["bias"] + sum(pulls.values()))))
    named = sorted((-pull, name) for name, pull in pulls.items() if pull > 0.2 and name not in CIRCUMSTANCES)
    why = tuple(f"{name} {values[name]:.2f}" for _, name in named)
    left, right = sorted((a.id, b.id))
    return Likeness(left, right, score, why)


def _terms(profile: Profile) -> list[str]:
    keys = [f"k:{key}" for key in strongest(profile.keys, TERMS)]
    names = [f"n:{key}" for key in strongest(profile.names, NAME_TERMS)]
    sounds = [f"s:{key}" for key in strongest(profile.lead_sounds, SOUND_TERMS)]
    return keys + names + sounds + [f"q:{number}" for number in sorted(profile.numbers)]


def find_candidates(profiles: Iterable[Profile]) -> list[tuple[str, str]]:
    """Pairs of reports that share rare terms, smaller id first, sorted."""
    days = {profile.id: _ordinal(profile) for profile in profiles}
    terms = {profile.id: _terms(profile) for profile in profiles}
    carriers: dict[str, _Carriers] = defaultdict(_Carriers)
    for name, day in sorted(days.items(), key=lambda item: (item[1], item[0])):
        for term in terms[name]:
            carriers[term].days.append(day)
            carriers[term].names.append(name)
    pairs: set[tuple[str, str]] = set()
    for name, day in days.items():
        for partner in _partners(name, day, [carriers[term] for term in terms[name]]):
            pairs.add((name, partner) if name < partner else (partner, name))
    return sorted(pairs)


@dataclass(slots=True)
class _Carriers:
    """The reports that carry one term, in order of their days and ids, and these days."""

    days: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def place_of(self, name: str, day: int) -> int:
        """Where a report stands among them."""
        return bisect_left(self.names, name, bisect_left(self.days, day), bisect_right(self.days, day))


def _ordinal(profile: Profile) -> int:
    """The day as a number; undated reports come first, as day 0."""
    return profile.day.toordinal() if profile.day else 0


def _partners(name: str, day: int, lists: Iterable[_Carriers]) -> list[str]:
    """The reports that share the most terms: two of the same weeks or of unknown day, six of any time or where many carry them."""
    near: Counter[str] = Counter()
    far: Counter[str] = Counter()
    for found in lists:
        names = found.names
        undated = bisect_left(found.days, 1)
        low, high = bisect_left(found.days, day - DAYS_APART), bisect_left(found.days, day + DAYS_APART + 1)
        if len(names) <= MOST_CARRIERS:
            far.update(names)
        if (len(names) if day == 0 else undated + high - low) > MOST_CARRIERS:
            place = found.place_of(name, day)
            far.update(names[max(0, place - NEAREST) : place + NEAREST + 1])
        else:
            near.update(names if day == 0 else [*names[:undated], *names[low:high]])
    shared = Counter({other: count for other, count in near.items() if count >= SHARED_TERMS})
    shared |= Counter({other: count for other, count in far.items() if count >= SHARED_FAR})
    del shared[name]
    ranked = sorted((-count, other) for other, count in shared.items())
    return [other for _, other in ranked[:MOST_PARTNERS]]


def find_likenesses(
    profiles: Sequence[Profile], compare: Callable[[Profile, Profile], Likeness] = compare
) -> list[Likeness]:
    """The likeness of each candidate pair, and of each other pair of a neighbourhood, in order of the pair."""
    by_id = {profile.id: profile for profile in profiles}
    found = {pair: compare(by_id[pair[0]], by_id[pair[1]]) for pair in find_candidates(profiles)}
    unions = Unions()
    for (left, right), likeness in found.items():
        if likeness.score >= LIKELY:
            unions.join(left, right)
    for group in unions.groups(by_id):
        if len(group) <= LARGEST_NEIGHBOURHOOD:
            for pair in combinations(group, 2):
                if pair not in found:
                    found[pair] = compare(by_id[pair[0]], by_id[pair[1]])
    return [found[pair] for pair in sorted(found)]


def group_stories(
    profiles: Sequence[Profile], likenesses: Iterable[Likeness], judgements: Iterable[Judgement] = ()
) -> list[list[str]]:
    """Article ids of each story; judgements of kind ``story`` over two articles, or two stories, are obeyed."""
    names = sorted(profile.id for profile in profiles)
    scores = {(likeness.left, likeness.right): likeness.score for likeness in likenesses}
    scores |= _ruled(names, judgements)
    copies = find_copies(names, scores)
    grouped = join_by_average(sorted(copies), _between(copies, scores), threshold=SAME, sizes={name: len(copies[name]) for name in copies})
    return sorted(sorted(member for name in group for member in copies[name]) for group in grouped)


def _ruled(names: Sequence[str], judgements: Iterable[Judgement]) -> dict[tuple[str, str], float]:
    """Scores that nothing outweighs, for the pairs that people ruled on. A story is named by its first report, as in its id."""
    first = {make_id("story", name): name for name in names}
    scores = {}
    for judgement in judgements:
        if judgement.kind == "story" and judgement.right and judgement.withdrawn_at is None:
            left, right = sorted(first.get(side, side) for side in (judgement.left, judgement.right))
            scores[left, right] = len(names) ** 2 + 1.0 if judgement.verdict == "same" else -math.inf
    return scores


def find_copies(names: Sequence[str], scores: Mapping[tuple[str, str], float]) -> dict[str, list[str]]:
    """First report -> all that are surely of one story with it; only itself, save in neighbourhoods too large to compare all pairs."""
    near, sure = Unions(), Unions()
    for (left, right), score in scores.items():
        if score >= LIKELY:
            near.join(left, right)
    crowded = {name for group in near.groups(names) if len(group) > LARGEST_NEIGHBOURHOOD for name in group}
    apart = {name for pair, score in scores.items() if score == -math.inf for name in pair}
    for (left, right), score in scores.items():
        if score >= SURE and left in crowded and not apart & {left, right}:
            sure.join(left, right)
    return {group[0]: group for group in sure.groups(names)}


def _between(copies: Mapping[str, Sequence[str]], scores: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """The mean of the known scores between two sets of copies."""
    home = {member: name for name, members in copies.items() for member in members}
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (left, right), score in sorted(scores.items()):
        if left in home and right in home and home[left] != home[right]:
            a, b = sorted((home[left], home[right]))
            found[a, b].append(score)
    return {pair: sum(known) / len(known) for pair, known in found.items()}
