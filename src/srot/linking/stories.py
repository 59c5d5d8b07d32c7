"""Which reports tell of the same happening.

Pairs that could be are found by the rare terms they share, scored by named features, and grouped by average linkage, so that
one report that speaks of two happenings does not chain them into one.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from srot.languages.tables import read_table
from srot.linking.contests import settle_contests
from srot.linking.groups import Bars, Unions, join_by_average
from srot.linking.kept import Kept
from srot.linking.likenesses import (
    Likenesses,
    Scorer,
    label_neighbours,
    pair_neighbours,
)
from srot.linking.place_pairs import split_pairs
from srot.linking.profiles import Profile
from srot.linking.story_candidates import (
    Sought,
    find_candidates,
    seek,
)
from srot.linking.story_features import CIRCUMSTANCES, FEATURES, Feature
from srot.records import Judgement, make_id

if TYPE_CHECKING:
    import numpy as np

SAME = 0.4
"""Mean weight of evidence at which two groups of reports become one story."""
LEAST_DATED = 0.35
"""Mean weight of evidence between the dated reports of two groups below which undated ones, which speak neither for nor against, do not join them."""
CLOSE = 0.6
"""Part of the evidence within two groups that must be between them: of two that each hang together well, a loose bond makes no story."""
MOST_EVIDENCE = 6.0
"""Log odds, for or against, beyond which evidence weighs no more."""
LIKELY = 0.2
"""Pairs from this probability on bind a neighbourhood, within which every pair is compared."""
LARGEST_NEIGHBOURHOOD = 150
"""In a larger neighbourhood only the candidate pairs are compared: its size says that copies abound."""
LEAST_BINDING = 1 / (1 + math.exp((1 - 2 * SAME) * MOST_EVIDENCE)) - 0.01
"""A probability below which no evidence reaches `SAME`, with something to spare."""
SURE = 0.9
"""Pairs from this probability on are one in such a neighbourhood without a look at the others."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """How likely two reports are of one story, and the features that say so, in the order of `FEATURES`."""

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
    left, right = sorted((a.id, b.id))
    score, bits = compare_rows(a, b)
    return Likeness(left, right, score, _why(bits))


def compare_rows(a: Profile, b: Profile) -> tuple[float, int]:
    """The same as a row of `Likenesses`."""
    pulls = [weight * feature(a, b) for feature, weight, _ in _weighed()]
    score = 1 / (1 + math.exp(-(_weights()["bias"] + sum(pulls))))
    return score, sum([bit for pull, (_, _, bit) in zip(pulls, _weighed(), strict=True) if pull > 0.2])


@cache
def _weighed() -> tuple[tuple[Feature, float, int], ...]:
    """The features, each with its weight and its bit, 0 for one that is no reason; one without weight is not asked."""
    named = [(feature, feature.__name__) for feature in FEATURES]
    rows = ((feature, _weights()[name], 0 if name in CIRCUMSTANCES else 1 << place) for place, (feature, name) in enumerate(named))
    return tuple(row for row in rows if row[1])


_PLACES = {feature.__name__: place for place, feature in enumerate(FEATURES)}


@cache
def _why(bits: int) -> tuple[str, ...]:
    """The features of these bits, each set of them once in memory."""
    return tuple(name for name, place in _PLACES.items() if bits >> place & 1)


def read_likenesses(found: Likenesses) -> Iterator[Likeness]:
    """The likenesses in some columns, one by one."""
    return (Likeness(left, right, score, _why(bits)) for left, right, score, bits in found.rows())


def find_likenesses(profiles: Collection[Profile]) -> list[Likeness]:
    """See `compare_all`; each pair is compared."""
    ordered = sorted(profiles, key=lambda profile: profile.id)

    def score(pairs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        import numpy as np

        rows = [compare_rows(ordered[left], ordered[right]) for left, right in zip(*map(np.ndarray.tolist, split_pairs(pairs)), strict=True)]
        return np.array([row[0] for row in rows]), np.array([row[1] for row in rows], np.int64)

    return list(read_likenesses(compare_all(map(seek, ordered), score)))


def compare_all(reports: Iterable[Sought], score: Scorer, kept: Kept | None = None) -> Likenesses:
    """The likeness of each two reports of a neighbourhood, in order of the pair. Neighbourhoods are made by the candidate pairs; of a large one
    only these are told, and none between two neighbourhoods, which are never one story."""
    import numpy as np

    told = sorted(reports, key=lambda report: report.id)
    candidates = find_candidates(told, kept)
    scores, _ = score(candidates)
    labels = label_neighbours(len(told), candidates[scores >= LIKELY])
    left, right = split_pairs(candidates)
    inside = candidates[labels[left] == labels[right]]
    pairs = np.unique(np.concatenate([inside, pair_neighbours(labels, LARGEST_NEIGHBOURHOOD)]))
    return Likenesses([report.id for report in told], pairs, *score(pairs))


def group_stories(
    names: Iterable[str], likenesses: Iterable[Likeness], judgements: Iterable[Judgement] = (), *, days: Mapping[str, int] | None = None
) -> list[list[str]]:
    """Of the reports with these ids those of each story; judgements of kind ``story`` over two articles, or two stories, are obeyed. `days` are those
    of the dated reports, as ordinals."""
    return group_scored(names, {(likeness.left, likeness.right): likeness.score for likeness in likenesses}, judgements, days=days)


def group_scored(
    names: Iterable[str], scores: Mapping[tuple[str, str], float], judgements: Iterable[Judgement] = (), *, days: Mapping[str, int] | None = None
) -> list[list[str]]:
    """The same from the scores of the likenesses alone, pair by pair: in a large ledger there are millions."""
    names = sorted(names)
    ruled = _ruled(names, judgements)
    copies = find_copies(names, {**scores, **ruled})
    settled = {**scores, **settle_contests(scores, days or {}, LIKELY)}
    evidence = {pair: weigh_evidence(score) for pair, score in settled.items()} | ruled
    bars = Bars(frozenset(name for name, members in copies.items() if not (days or {}).keys().isdisjoint(members)), LEAST_DATED, CLOSE)
    sizes = {name: len(members) for name, members in copies.items()}
    grouped = join_by_average(sorted(copies), _between(copies, evidence), threshold=SAME, sizes=sizes, bars=bars)
    return sorted(sorted(member for name in group for member in copies[name]) for group in grouped)


def weigh_evidence(score: float) -> float:
    """The log odds of a probability on a scale of 0..1: sure reasons for and against weigh up doubtful ones, as in a mean of probabilities they do not.

    >>> weigh_evidence(0.5), round(weigh_evidence(0.95), 2), round(weigh_evidence(1.0), 2)
    (0.5, 0.75, 1.0)
    """
    bound = 1 / (1 + math.exp(-MOST_EVIDENCE))
    chance = min(bound, max(1 - bound, score))
    return (math.log(chance / (1 - chance)) / MOST_EVIDENCE + 1) / 2


def _ruled(names: Sequence[str], judgements: Iterable[Judgement]) -> dict[tuple[str, str], float]:
    """Scores that nothing outweighs, for the pairs that people ruled on. A story is named by its first report, as in its id."""
    ruled = [found for found in judgements if found.kind == "story" and found.right and found.withdrawn_at is None]
    first = {make_id("story", name): name for name in names} if ruled else {}
    scores = {}
    for judgement in ruled:
        left, right = sorted(first.get(side, side) for side in (judgement.left, judgement.right or ""))
        scores[left, right] = len(names) ** 2 + 1.0 if judgement.verdict == "same" else -math.inf
    return scores


def find_copies(names: Sequence[str], scores: Mapping[tuple[str, str], float]) -> dict[str, list[str]]:
    """First report -> all that are surely of one story with it; only itself, save in neighbourhoods too large to compare all pairs."""
    near, sure = Unions(), Unions()
    for (left, right), score in scores.items():
        if score >= LIKELY:
            near.join(left, right)
    crowded = {name for group in near.groups(names) if len(group) > LARGEST_NEIGHBOURHOOD for name in group}
    if not crowded:
        return {name: [name] for name in sorted(names)}
    apart = {name for pair, score in scores.items() if score == -math.inf for name in pair}
    for (left, right), score in scores.items():
        if score >= SURE and left in crowded and not apart & {left, right}:
            sure.join(left, right)
    return {group[0]: group for group in sure.groups(names)}


def _between(copies: Mapping[str, Sequence[str]], scores: Mapping[tuple[str, str], float]) -> dict[tuple[str, str], float]:
    """The mean of the known scores between two sets of copies."""
    if all(len(members) == 1 for members in copies.values()):
        return {pair: score for pair, score in sorted(scores.items()) if pair[0] in copies and pair[1] in copies}
    home = {member: name for name, members in copies.items() for member in members}
    found: dict[tuple[str, str], list[float]] = defaultdict(list)
    for (left, right), score in sorted(scores.items()):
        if left in home and right in home and home[left] != home[right]:
            a, b = sorted((home[left], home[right]))
            found[a, b].append(score)
    return {pair: sum(known) / len(known) for pair, known in found.items()}
