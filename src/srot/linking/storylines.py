"""Stories that follow one another: the same actors in the same matter, over months and years."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srot.linking.groups import join_by_average
from srot.linking.profiles import Profile, cosine, strongest, unit_vector

SAME = 0.5
"""Mean likeness at which two groups of stories become one storyline."""
NAME_TERMS = 6
MOST_CARRIERS = 200


@dataclass(frozen=True, slots=True)
class StoryProfile:
    """A story as the mean of its reports."""

    id: str
    names: Mapping[str, float]
    lead_names: Mapping[str, float]
    keys: Mapping[str, float]


def make_story_profile(name: str, profiles: Sequence[Profile]) -> StoryProfile:
    """The mean of the reports' vectors, scaled to length 1."""
    return StoryProfile(
        id=name,
        names=_mean([profile.names for profile in profiles]),
        lead_names=_mean([profile.lead_names for profile in profiles]),
        keys=_mean([profile.keys for profile in profiles]),
    )


def _mean(vectors: Sequence[Mapping[str, float]]) -> dict[str, float]:
    sums: dict[str, float] = defaultdict(float)
    for vector in vectors:
        for key, weight in vector.items():
            sums[key] += weight
    return unit_vector(sums)


def likeness(a: StoryProfile, b: StoryProfile) -> tuple[float, tuple[str, ...]]:
    """0..1 and its reasons: the principals count most, the matter decides between two affairs of one minister."""
    principals = cosine(a.lead_names, b.lead_names)
    company = cosine(a.names, b.names)
    matter = cosine(a.keys, b.keys)
    score = 0.5 * principals + 0.3 * company + 0.6 * matter
    why = (f"same_principals {principals:.2f}", f"same_company {company:.2f}", f"same_matter {matter:.2f}")
    return min(1.0, score), why


def group_storylines(stories: Sequence[StoryProfile]) -> tuple[list[list[str]], dict[tuple[str, str], tuple[str, ...]]]:
    """Story ids of each storyline, and the reasons of each pair that was alike."""
    by_id = {story.id: story for story in stories}
    carriers: dict[str, list[str]] = defaultdict(list)
    for name in sorted(by_id):
        for term in strongest(by_id[name].names, NAME_TERMS):
            carriers[term].append(name)
    pairs = {
        (left, right)
        for names in carriers.values()
        if len(names) <= MOST_CARRIERS
        for position, left in enumerate(names)
        for right in names[position + 1 :]
    }
    scores, reasons = {}, {}
    for left, right in sorted(pairs):
        scores[left, right], reasons[left, right] = likeness(by_id[left], by_id[right])
    return join_by_average(sorted(by_id), scores, threshold=SAME), reasons
