"""How much alike two reports are in their words, their names, and the sounds of these: what the other features of stories build on."""

from __future__ import annotations

import math
from functools import lru_cache

from srot.linking.profiles import Profile
from srot.linking.vectors import cosine


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


def most_alike(a: Profile, b: Profile) -> float:
    """The most that words, names or sounds are alike."""
    return max(same_matter(a, b), same_sounding_names(a, b), same_names(a, b))
