"""Which reports tell of the same happening.

Pairs that could be are found by the rare terms they share, scored by named features, and grouped by average linkage, so that
one report that speaks of two happenings does not chain them into one.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from srot.languages.tables import read_table
from srot.linking.groups import Unions, join_by_average
from srot.linking.profiles import Profile, cosine, strongest
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
MOST_CARRIERS = 250
"""A term that more reports of the window carry tells nothing by itself of the happening."""
NEAREST = 20
"""Carriers of such a term on both sides of a report, by day, that are still looked at."""
TERMS, NAME_TERMS, SHARED_TERMS, SHARED_FAR = 30, 8, 2, 6
STRANGE = 0.12
"""Share of a report's mentions of principals from which a stranger among them counts in full."""
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
    """1 on one day, falling by half each two days; 0 when a day is unknown."""
    if a.day is None or b.day is None:
        return 0.0
    return math.pow(0.5, abs((a.day - b.day).days) / 2)


def day_unknown(a: Profile, b: Profile) -> float:
    """Whether a publication day is unknown, so that time says nothing for or against."""
    return 1.0 if a.day is None or b.day is None else 0.0


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


def other_principals(a: Profile, b: Profile) -> float:
    """Whether each is about a person whom the other never names, where no dates tell the two happenings apart.

    Another visit of the same leader reads much the same, but he meets someone else.
    """
    if a.day is not None and b.day is not None:
        return 0.0
    return min(1.0, min(_strangers(a, b), _strangers(b, a)) / STRANGE)


def _strangers(a: Profile, b: Profile) -> float:
    return sum(share for name, share in a.principals.items() if name not in b.people)


def other_places(a: Profile, b: Profile) -> float:
    """Whether none of the places that either begins with stands anywhere in the other: two earthquakes read alike."""
    if not a.lead_places or not b.lead_places:
        return 0.0
    return 0.0 if a.lead_places & b.places or b.lead_places & a.places else 1.0


def few_places(a: Profile, b: Profile) -> float:
    """Share of the places that either begins with and the other lacks, whichever is smaller."""
    if not a.lead_places or not b.lead_places:
        return 0.0
    shared = (len(a.lead_places & b.places) / len(a.lead_places), len(b.lead_places & a.places) / len(b.lead_places))
    return 1.0 - max(shared)


FEATURES: tuple[Callable[[Profile, Profile], float], ...] = (
    same_matter,
    same_lead,
    same_names,
    same_lead_names,
    shares_rare_number,
    shares_named_day,
    same_days,
    day_unknown,
    weeks_apart,
    other_language,
    other_language_names,
    other_principals,
    other_places,
    few_places,
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
    """Pairs of reports that share rare terms, smaller id first, sorted."""
    days = {profile.id: _ordinal(profile) for profile in profiles}
    terms = {profile.id: _terms(profile) for profile in profiles}
    carriers: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for name, day in sorted(days.items()):
        for term in terms[name]:
            carriers[term].append((day, name))
    for postings in carriers.values():
        postings.sort()
    pairs: set[tuple[str, str]] = set()
    for name, day in days.items():
        for partner in _partners(name, day, [carriers[term] for term in terms[name]]):
            pairs.add((name, partner) if name < partner else (partner, name))
    return sorted(pairs)


def _ordinal(profile: Profile) -> int:
    """The day as a number; undated reports come first, as day 0."""
    return profile.day.toordinal() if profile.day else 0


def _partners(name: str, day: int, lists: Iterable[Sequence[tuple[int, str]]]) -> list[str]:
    """The reports that share the most terms: two of the same weeks or of unknown day, six of any time or where many carry them.

    `lists` holds the carriers of each term, in order of their days.
    """
    near: Counter[str] = Counter()
    far: Counter[str] = Counter()
    for postings in lists:
        undated = bisect_left(postings, (1, ""))
        low, high = bisect_left(postings, (day - DAYS_APART, "")), bisect_left(postings, (day + DAYS_APART + 1, ""))
        if len(postings) <= MOST_CARRIERS:
            far.update(other for _, other in postings)
        if (len(postings) if day == 0 else undated + high - low) > MOST_CARRIERS:
            place = bisect_left(postings, (day, name))
            far.update(other for _, other in postings[max(0, place - NEAREST) : place + NEAREST + 1])
        else:
            close = postings if day == 0 else [*postings[:undated], *postings[low:high]]
            near.update(other for _, other in close)
    shared = Counter({other: count for other, count in near.items() if count >= SHARED_TERMS})
    shared |= Counter({other: count for other, count in far.items() if count >= SHARED_FAR})
    del shared[name]
    ranked = sorted((-count, other) for other, count in shared.items())
    return [other for _, other in ranked[:MOST_PARTNERS]]


def find_likenesses(profiles: Sequence[Profile]) -> list[Likeness]:
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
