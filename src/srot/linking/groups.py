"""Groups from pairs: union-find for sure pairs, average linkage for graded ones. Both give the same groups in any order."""

from __future__ import annotations

import heapq
import math
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

ROUNDING = 1e-6
"""More than any mean loses or wins by being rounded."""

Sums = dict[str, dict[str, float]]
"""Group -> other group -> the sum of the scores between their members."""


class Unions:
    """Disjoint sets over strings; the representative of a set is its smallest member."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The representative of the set of `item`."""
        parent = self._parent
        root = item
        while (above := parent.get(root, root)) != root:
            root = above
        while item != root:
            parent[item], item = root, parent[item]
        return root

    def join(self, left: str, right: str) -> None:
        """Make the sets of both one."""
        a, b = sorted((self.find(left), self.find(right)))
        self._parent[b] = a

    def groups(self, items: Iterable[str]) -> list[list[str]]:
        """The sets among `items`, each sorted, in order of their representatives."""
        sets: dict[str, list[str]] = {}
        for item in sorted(set(items)):
            sets.setdefault(self.find(item), []).append(item)
        return [sets[root] for root in sorted(sets)]


@dataclass(frozen=True, slots=True)
class Bars:
    """What keeps two groups apart whose mean would join them: the mean over the pairs of `firm` items lies below `least`, or the mean between
    the groups lies below so great a part (`close`) of the mean within the looser one."""

    firm: Collection[str] = frozenset()
    least: float = -math.inf
    close: float = 0.0


NO_BARS = Bars()


def join_by_average(
    items: Sequence[str],
    scores: Mapping[tuple[str, str], float],
    *,
    threshold: float,
    sizes: Mapping[str, int] | None = None,
    bars: Bars = NO_BARS,
) -> list[list[str]]:
    """Average-linkage groups: the two groups with the highest mean score join while that mean reaches `threshold` and no `bars` are between them.

    `scores` holds ``(smaller, larger) -> score``; a pair without one counts as 0, and one of minus infinity keeps its two apart for good.
    `sizes` tells how many each item stands for, where that is not one. Ties go to the smallest ids, so the result does not depend
    on the order of `items`. Only pairs between items that a row of pairs with scores up to the threshold connects are looked at: no others can join.
    """
    linkage = _Linkage(items, find_connected(scores, threshold), sizes or {}, bars)
    while linkage.heap:
        negative, left, right = heapq.heappop(linkage.heap)
        if -negative < threshold:
            break
        fresh = left in linkage.groups and right in linkage.groups and linkage.mean(left, right) == -negative
        if fresh and not linkage.is_barred(left, right):
            linkage.merge(left, right)
    return [sorted(linkage.groups[key]) for key in sorted(linkage.groups)]


def find_connected(scores: Mapping[tuple[str, str], float], threshold: float) -> dict[tuple[str, str], float]:
    """The pairs that a mean of `threshold` can come from: means of scores that are all below it are below it too."""
    near = Unions()
    for (left, right), score in scores.items():
        if score >= threshold - ROUNDING:
            near.join(left, right)
    return {pair: score for pair, score in scores.items() if near.find(pair[0]) == near.find(pair[1])}


class _Linkage:
    """Groups by their smallest member, how many each stands for, and the sums of the scores between them, and of those between their firm members."""

    def __init__(self, items: Sequence[str], scores: Mapping[tuple[str, str], float], sizes: Mapping[str, int], bars: Bars) -> None:
        self.groups = {item: [item] for item in items}
        self.sizes = {item: sizes.get(item, 1) for item in self.groups}
        self.firm = {item: self.sizes[item] if item in bars.firm else 0 for item in self.groups}
        self.sums: Sums = {item: {} for item in self.groups}
        self.firm_sums: Sums = {item: {} for item in self.groups}
        self.inner: dict[str, tuple[float, int]] = {}
        self.heap: list[tuple[float, str, str]] = []
        self._bars = bars
        for (left, right), score in scores.items():
            if left in self.groups and right in self.groups and left != right:
                self.sums[left][right] = self.sums[right][left] = score * self.sizes[left] * self.sizes[right]
                if self.firm[left] and self.firm[right]:
                    self.firm_sums[left][right] = self.firm_sums[right][left] = self.sums[left][right]
                self.heap.append((-round(score, 9), left, right))
        heapq.heapify(self.heap)

    def mean(self, left: str, right: str) -> float:
        """The mean score between the members of two groups."""
        return round(self.sums[left].get(right, 0.0) / (self.sizes[left] * self.sizes[right]), 9)

    def is_barred(self, left: str, right: str) -> bool:
        """Whether bars keep two groups apart."""
        firm = self.firm[left] * self.firm[right]
        if firm and round(self.firm_sums[left].get(right, 0.0) / firm, 9) < self._bars.least:
            return True
        within = [min(1.0, total / count) for total, count in (self.inner.get(key, (0.0, 0)) for key in (left, right)) if count]
        return len(within) > 1 and self.mean(left, right) < round(self._bars.close * min(within), 9)

    def merge(self, left: str, right: str) -> None:
        """Put the second group into the first."""
        inner = [self.inner.pop(key, (0.0, 0)) for key in (left, right)]
        pairs = self.sizes[left] * self.sizes[right]
        self.inner[left] = sum(total for total, _ in inner) + self.sums[left][right], sum(count for _, count in inner) + pairs
        self.groups[left].extend(self.groups.pop(right))
        self.sizes[left] += self.sizes.pop(right)
        self.firm[left] += self.firm.pop(right)
        _add_row(self.sums, left, right)
        _add_row(self.firm_sums, left, right)
        for other in self.sums[left]:
            a, b = (left, other) if left < other else (other, left)
            heapq.heappush(self.heap, (-self.mean(a, b), a, b))


def _add_row(sums: Sums, left: str, right: str) -> None:
    """Add the sums of the second group to those of the first."""
    taken = sums.pop(right)
    sums[left].pop(right, None)
    taken.pop(left, None)
    for other, score in taken.items():
        del sums[other][right]
        sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + score
