"""Pairs of reports compared side by side in other processes, before one process asks for all of them in order."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from srot.engine import Engine
from srot.engine.base import cut
from srot.linking.comparisons import Comparisons, compare_rows
from srot.linking.packed_profiles import AT_HAND, PackedProfiles, unpack_profile

MANY = 2_000
"""Pairs from which it is worth sending their profiles to other processes."""
AT_ONCE = 500
"""Pairs that are sent together."""

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Asked:
    """Pairs of reports, with their packed profiles by id."""

    pairs: tuple[Pair, ...]
    profiles: Mapping[str, bytes]


def compare_each(asked: Iterable[Asked]) -> Iterator[tuple[array[float], array[int]]]:
    """The scores of the pairs and the features that say so, as bits: the stage that an engine runs."""
    for each in asked:
        profiles = {name: unpack_profile(packed) for name, packed in each.profiles.items()}
        rows = [compare_rows(profiles[left], profiles[right]) for left, right in each.pairs]
        yield array("d", [score for score, _ in rows]), array("L", [bits for _, bits in rows])


class Ahead:
    """Compares pairs that are asked for next. `days` tells the ordinal of the day of each report: what is of the same days is compared with the same
    others, so that few profiles go with many pairs."""

    def __init__(self, comparisons: Comparisons, profiles: PackedProfiles, days: Mapping[str, int], engine: Engine) -> None:
        self._comparisons, self._profiles, self._days, self._engine = comparisons, profiles, days, engine

    def prepare(self, pairs: Sequence[Pair]) -> None:
        """Compare those of the pairs, in order of their ids, of which nothing is known; nothing where they are few, or nobody helps and all profiles
        are at hand."""
        worth = self._engine.workers > 1 or len(self._profiles) > AT_HAND
        due = list(self._comparisons.find_due(pairs)) if worth else []
        if len(due) < MANY:
            return
        order = sorted(range(len(due)), key=lambda place: (max(self._days[name] for name in due[place]), place))
        scores, bits = array("d", bytes(8 * len(due))), array("L", bytes(array("L").itemsize * len(due)))
        compare = self._spread if self._engine.workers > 1 else self._compare_here
        for place, (score, bit) in zip(order, compare([due[place] for place in order]), strict=True):
            scores[place], bits[place] = score, bit
        self._comparisons.take_over(due, zip(scores, bits, strict=True))

    def _spread(self, pairs: Sequence[Pair]) -> Iterator[tuple[float, int]]:
        """The rows of the pairs, compared in other processes."""
        for scores, bits in self._engine.map(compare_each, map(self._ask, cut(pairs, AT_ONCE)), chunk=1):
            yield from zip(scores, bits, strict=True)

    def _compare_here(self, pairs: Sequence[Pair]) -> Iterator[tuple[float, int]]:
        """The same in this process: in order of days most of the profiles are at hand, in that of the ids hardly any."""
        return (compare_rows(self._profiles[left], self._profiles[right]) for left, right in pairs)

    def _ask(self, pairs: Sequence[Pair]) -> Asked:
        return Asked(tuple(pairs), {name: self._profiles.packed(name) for name in sorted({name for pair in pairs for name in pair})})
