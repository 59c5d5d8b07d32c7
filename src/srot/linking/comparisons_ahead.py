"""Pairs of reports compared, in other processes where there are some and pairs enough."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.engine import Engine
from srot.engine.base import cut
from srot.linking.comparisons import Pair
from srot.linking.likenesses import Compared
from srot.linking.packed_profiles import PackedProfiles, unpack_profile
from srot.linking.stories import compare_rows

MANY = 2_000
"""Pairs from which it is worth sending their profiles to other processes."""
AT_ONCE = 500
"""Pairs that are sent together."""


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs of reports, with their packed profiles by id."""

    pairs: tuple[Pair, ...]
    profiles: Mapping[str, bytes]


def compare_each(asked: Iterable[Asked]) -> Iterator[list[tuple[float, int]]]:
    """The likenesses of the pairs: the stage that an engine runs."""
    for each in asked:
        profiles = {name: unpack_profile(packed) for name, packed in each.profiles.items()}
        yield [compare_rows(profiles[left], profiles[right]) for left, right in each.pairs]


class Ahead:
    """Compares pairs of reports. `days` tells the ordinal of the day of each: what is of the same days is compared with the same others, so that most
    of the profiles are at hand; in order of the ids hardly any would be."""

    def __init__(self, profiles: PackedProfiles, days: Mapping[str, int], engine: Engine) -> None:
        self._profiles, self._days, self._engine = profiles, days, engine

    def compare(self, pairs: Sequence[Pair]) -> Compared:
        """See `Comparer.compare`."""
        import numpy as np

        order = sorted(range(len(pairs)), key=lambda place: (max(self._days[name] for name in pairs[place]), place))
        there = self._engine.workers > 1 and len(pairs) >= MANY
        scores, bits = np.zeros(len(pairs)), np.zeros(len(pairs), np.int64)
        for place, row in zip(order, (self._spread if there else self._compare_here)([pairs[place] for place in order]), strict=True):
            scores[place], bits[place] = row
        return scores, bits

    def _spread(self, pairs: Sequence[Pair]) -> Iterator[tuple[float, int]]:
        """The rows of the pairs, compared in other processes."""
        for rows in self._engine.map(compare_each, map(self._ask, cut(pairs, AT_ONCE)), chunk=1):
            yield from rows

    def _compare_here(self, pairs: Sequence[Pair]) -> Iterator[tuple[float, int]]:
        """The same in this process."""
        return (compare_rows(self._profiles[left], self._profiles[right]) for left, right in pairs)

    def _ask(self, pairs: Sequence[Pair]) -> Asked:
        return Asked(tuple(pairs), {name: self._profiles.packed(name) for name in sorted({name for pair in pairs for name in pair})})
