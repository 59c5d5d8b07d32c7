"""Which reports tell of the same happening.

Pairs that could be are found by the rare terms they share, scored by named features, and grouped by average linkage, so that
one report that speaks of two happenings does not chain them into one.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from srot.languages.tables import read_table
from srot.linking.groups import join_by_average
from srot.linking.profiles import Profile, cosine, strongest
from srot.records import Judgement

SAME = 0.5
"""Mean probability at which two groups of reports become one story."""
DAYS_APART = 45
"""Reports published further apart than this are never of one story: reactions of the same days belong to it, anniversaries do not."""
MOST_CARRIERS = 250
"""A term that more reports of the window carry tells nothing of the happening."""
TERMS, NAME_TERMS, SHARED_TERMS = 24, 8, 2
MOST_PARTNERS = 40
"""Candidates kept for a report, those that share the most first."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two reports are of one story, and the features that say so, strongest first."""

    left: str
    right: str
    score: float
    why: tuple[str, ...]


def same_matter(a: Profile, b: Profile) -> float:
    """Cosine of the content words."""
    return cosine(a.keys, b.keys)


def same_lead(a: Profile, b: Profile) -> float:
    """Cosine of the content words of title and lead."""
    return cosine(a.lead_keys, b.lead_keys)


def same_names(a: Profile, b: Profile) -> float:
    """Cosine of the entities, weighted by how much each tells."""
    return cosine(a.names, b.names)


def same_lead_names(a: Profile, b: Profile) -> float:
    """Cosine of the entities of title and lead."""
    return cosine(a.lead_names, b.lead_names)


def shares_rare_number(a: Profile, b: Profile) -> float:
    """1 for two shared rare figures, 0.5 for one."""
    return min(1.0, len(a.numbers & b.numbers) / 2)


def shares_named_day(a: Profile, b: Profile) -> float:
    """Whether both name the same day."""
    return 1.0 if a.days & b.days else 0.0


def same_days(a: Profile, b: Profile) -> float:
    """1 on one day, falling by half each two days; 0.3 when a day is unknown."""
    if a.day is None or b.day is None:
        return 0.3
    return 0.5 ** (abs((a.day - b.day).days) / 2)


def weeks_apart(a: Profile, b: Profile) -> float:
    """Weeks between the publication days, at most 6; 0 when one is unknown."""
    if a.day is None or b.day is None:
        return 0.0
    return min(6.0, abs((a.day - b.day).days) / 7)


def other_language(a: Profile, b: Profile) -> float:
    """Whether the languages differ: then fewer words can be shared."""
    return 0.0 if a.lang == b.lang else 1.0


def other_language_names(a: Profile, b: Profile) -> float:
    """Cosine of the entities where the languages differ."""
    return same_names(a, b) if a.lang != b.lang else 0.0


FEATURES: tuple[Callable[[Profile, Profile], float], ...] = (
    same_matter,
    same_lead,
    same_names,
    same_lead_names,
    shares_rare_number,
    shares_named_day,
    same_days,
    weeks_apart,
    other_language,
    other_language_names,
)


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
    named = sorted(((-pull, name) for name, pull in pulls.items() if pull > 0.2))
    why = tuple(f"{name} {values[name]:.2f}" for _, name in named)
    left, right = sorted((a.id, b.id))
    return Likeness(left, right, score, why)


def _terms(profile: Profile) -> list[str]:
    keys = [f"k:{key}" for key in strongest(profile.keys, TERMS)]
    names = [f"n:{key}" for key in strongest(profile.names, NAME_TERMS)]
    return keys + names + [f"q:{number}" for number in sorted(profile.numbers)]


def find_candidates(profiles: Iterable[Profile]) -> list[tuple[str, str]]:
    """Pairs of reports that share rare terms and may be of the same weeks, smaller id first, sorted."""
    by_id = {profile.id: profile for profile in profiles}
    carriers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    undated: dict[str, list[str]] = defaultdict(list)
    for name in sorted(by_id):
        day = by_id[name].day
        for term in _terms(by_id[name]):
            if day is None:
                undated[term].append(name)
            else:
                carriers[term].append((day.toordinal(), name))
    for postings in carriers.values():
        postings.sort()
    pairs: set[tuple[str, str]] = set()
    for name in sorted(by_id):
        for partner in _partners(by_id[name], carriers, undated):
            pairs.add((name, partner) if name < partner else (partner, name))
    return sorted(pairs)


def _partners(
    profile: Profile, carriers: Mapping[str, Sequence[tuple[int, str]]], undated: Mapping[str, Sequence[str]]
) -> list[str]:
    shared: dict[str, int] = defaultdict(int)
    for term in _terms(profile):
        postings = carriers.get(term, ())
        if profile.day is not None:
            day = profile.day.toordinal()
            low = bisect_left(postings, (day - DAYS_APART, ""))
            high = bisect_right(postings, (day + DAYS_APART, "\U0010ffff"))
            postings = postings[low:high]
        others = [name for _, name in postings] + list(undated.get(term, ()))
        if len(others) <= MOST_CARRIERS:
            for other in others:
                shared[other] += 1
    shared.pop(profile.id, None)
    ranked = sorted((-count, other) for other, count in shared.items() if count >= SHARED_TERMS)
    return [other for _, other in ranked[:MOST_PARTNERS]]


def find_likenesses(profiles: Sequence[Profile]) -> list[Likeness]:
    """The likeness of each candidate pair, in order of the pair."""
    by_id = {profile.id: profile for profile in profiles}
    return [compare(by_id[left], by_id[right]) for left, right in find_candidates(profiles)]


def group_stories(
    profiles: Sequence[Profile], likenesses: Iterable[Likeness], judgements: Iterable[Judgement] = ()
) -> list[list[str]]:
    """Article ids of each story; judgements of kind ``story`` over two articles are obeyed."""
    scores = {(likeness.left, likeness.right): likeness.score for likeness in likenesses}
    for judgement in judgements:
        if judgement.kind == "story" and judgement.right and judgement.withdrawn_at is None:
            left, right = sorted((judgement.left, judgement.right))
            scores[left, right] = len(profiles) if judgement.verdict == "same" else -float(len(profiles))
    return join_by_average([profile.id for profile in profiles], scores, threshold=SAME)
