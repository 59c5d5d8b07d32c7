"""The likenesses of reports as columns, each pair a number: of a large ledger there are millions, and most are never looked at one by one."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from srot.linking.place_pairs import join_places, split_pairs

if TYPE_CHECKING:
    import numpy as np

Row = tuple[str, str, float, int]
"""Two ids, the smaller first, how likely both are of one story, and a bit for each feature that says so."""
Compared = tuple["np.ndarray", "np.ndarray"]
"""Scores and bits of some pairs."""
Scorer = Callable[["np.ndarray"], Compared]


@dataclass(frozen=True, slots=True)
class Likenesses:
    """`pairs` are two places in `names`, which are in order, as one number each (see `join_places`), and in order too; `scores` and `bits` go with them."""

    names: Sequence[str]
    pairs: np.ndarray
    scores: np.ndarray
    bits: np.ndarray

    def rows(self) -> Iterator[Row]:
        """Each pair by itself, in order."""
        left, right = (places.tolist() for places in split_pairs(self.pairs))
        for a, b, score, bits in zip(left, right, self.scores.tolist(), self.bits.tolist(), strict=True):
            yield self.names[a], self.names[b], score, bits

    def where(self, chosen: np.ndarray) -> Likenesses:
        """Those of which `chosen` is true, or that stand at these places."""
        return Likenesses(self.names, self.pairs[chosen], self.scores[chosen], self.bits[chosen])

    def neighbourhoods(self, likely: float, least: float) -> list[list[str]]:
        """The names of each neighbourhood, which pairs from `likely` on bind, in which some pair reaches `least`; all in order."""
        import numpy as np

        labels = label_neighbours(len(self.names), self.pairs[self.scores >= likely])
        wanted = np.unique(labels[split_pairs(self.pairs[self.scores >= least])[0]])
        members = np.flatnonzero(np.isin(labels, wanted))
        order = members[np.argsort(labels[members], kind="stable")]
        parts = np.split(order, np.flatnonzero(np.diff(labels[order])) + 1) if len(order) else []
        return [[self.names[place] for place in part.tolist()] for part in parts]

    def among(self, names: Sequence[str]) -> Likenesses:
        """Those between two of these names."""
        import numpy as np

        wanted = set(names)
        inside = np.array([name in wanted for name in self.names], bool)
        left, right = split_pairs(self.pairs)
        return self.where(inside[left] & inside[right])

    def touching(self, names: Collection[str]) -> Likenesses:
        """Those of which one at least is of these names."""
        import numpy as np

        wanted = np.array([name in names for name in self.names], bool)
        left, right = split_pairs(self.pairs)
        return self.where(wanted[left] | wanted[right])

    def within(self, groups: Sequence[Sequence[str]]) -> Iterator[Likenesses]:
        """For each of the groups, which share no member, the pairs inside it; they name nobody else."""
        import numpy as np

        place_of = {name: place for place, name in enumerate(self.names)}
        home = np.full(len(self.names), -1)
        for number, group in enumerate(groups):
            home[[place_of[name] for name in group]] = number
        left, right = (home[places] for places in split_pairs(self.pairs))
        inside = np.flatnonzero((left == right) & (left >= 0))
        order = inside[np.argsort(left[inside], kind="stable")]
        bounds = np.searchsorted(left[order], np.arange(len(groups) + 1)).tolist()
        for group, start, end in zip(groups, bounds, bounds[1:], strict=False):
            names = sorted(group)
            places = np.array([place_of[name] for name in names])
            chosen = order[start:end]
            pairs = join_places(*(np.searchsorted(places, sides) for sides in split_pairs(self.pairs[chosen])))
            yield Likenesses(names, pairs, self.scores[chosen], self.bits[chosen])


def label_neighbours(count: int, pairs: np.ndarray) -> np.ndarray:
    """For each of `count` places the smallest one that a row of pairs connects it with."""
    import numpy as np

    left, right = split_pairs(pairs)
    labels = np.arange(count)
    while True:
        before = labels.copy()
        np.minimum.at(labels, left, before[right])
        np.minimum.at(labels, right, before[left])
        labels = labels[labels]  # a place takes over what its smallest neighbour has learned, so that long rows take few rounds
        if np.array_equal(labels, before):
            return labels


def pair_neighbours(labels: np.ndarray, most: int) -> np.ndarray:
    """All pairs of places that have one label, where no more than `most` have it."""
    import numpy as np

    order = np.argsort(labels, kind="stable")
    starts, sizes = np.unique(labels[order], return_index=True, return_counts=True)[1:]
    found = [np.empty(0, np.int64)]
    for size in np.unique(sizes[(sizes > 1) & (sizes <= most)]).tolist():
        members = order[starts[sizes == size][:, None] + np.arange(size)]
        first, second = np.triu_indices(size, 1)
        found.append(join_places(members[:, first], members[:, second]).ravel())
    return np.concatenate(found)
