"""Which names of origins in one claim mean one source: across scripts, with and without their office, "the agency" for the agency.

Within one claim the counting is careful: two names that may well be one are counted once, for a source too many is the worse error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srot.languages.load import load_pack
from srot.linking.groups import Unions
from srot.text.names import MATCH, name_similarity

GENERIC = ("body", "agency", "document", "unnamed")
"""Kinds whose names are made of common words, so that the words can be compared across languages."""


@dataclass(frozen=True, slots=True)
class NamedOrigin:
    """An origin as one claim knows it: its counting key, kind, and names with the language of the report that uses each."""

    key: str
    kind: str
    names: tuple[tuple[str, str], ...]


def join_same(origins: Sequence[NamedOrigin]) -> Mapping[str, str]:
    """Counting key -> the key under which it is counted in this claim."""
    unions = Unions()
    for left, right in combinations(sorted(origins, key=lambda origin: origin.key), 2):
        if is_same(left, right):
            unions.join(left.key, right.key)
    return {origin.key: unions.find(origin.key) for origin in origins}


def is_same(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether two origins are one by their names.

    "Officials" of two newsrooms are two sources, unless one language has them from the other.
    """
    if left.kind == right.kind == "person" or (left.kind in GENERIC and right.kind in GENERIC):
        if left.kind != "unnamed" and any(_sounds_same(a, b) for a, _ in left.names for b, _ in right.names):
            return True
        return left.kind in GENERIC and any(
            _one_within_other(_notions(*a), _notions(*b))
            for a in left.names
            for b in right.names
            if "unnamed" not in (left.kind, right.kind) or a[1] != b[1]
        )
    return False


def _sounds_same(left: str, right: str) -> bool:
    """Whether two names sound alike, the words of office before the longer one left out."""
    if name_similarity(left, right) >= MATCH:
        return True
    words = left.split(), right.split()
    length = min(map(len, words))
    ends = [" ".join(found[-length:]) for found in words]
    return length >= 2 and name_similarity(ends[0], ends[1]) >= MATCH


def _notions(name: str, lang: str) -> frozenset[str]:
    return frozenset(found.key for found in load_pack(lang).lexicon().find_keys(name))


def _one_within_other(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether all notions of one name stand in the other, and one of them is a notion that both languages know."""
    if not left or not right or not (left <= right or right <= left):
        return False
    return any(key.startswith("c:") for key in left & right)
