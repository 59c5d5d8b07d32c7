"""Groups from pairs: union-find for sure pairs, average linkage for graded ones. Both give the same groups in any order."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence


class Unions:
    """Disjoint sets over strings; the representative of a set is its smallest member."""

    def __init__(self) -> None:
        self._parent: dict[str, str] = {}

    def find(self, item: str) -> str:
        """The representative of the set of `item`."""
        root = item
        while self._parent.get(root, root) != root:
            root = self._parent[root]
        while self._parent.get(item, item) != root:
            self._parent[item], item = root, self._parent[item]
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


def join_by_average(
    items: Sequence[str], scores: Mapping[tuple[str, str], float], *, threshold: float
) -> list[list[str]]:
    """Average-linkage groups: the two groups with the highest mean score join while that mean reaches `threshold`.

    `scores` holds ``(smaller, larger) -> score``; a pair without one counts as 0. Ties go to the smallest ids, so the
    result does not depend on the order of `items`. Work grows with the scored pairs, not with all pairs.
    """
    groups = {item: [item] for item in sorted(set(items))}
    sums: dict[str, dict[str, float]] = {item: {} for item in groups}
    heap: list[tuple[float, str, str]] = []
    for (left, right), score in sorted(scores.items()):
        if left in groups and right in groups and left != right:
            sums[left][right] = sums[right][left] = score
            heap.append((-round(score, 9), left, right))
    heapq.heapify(heap)
    while heap:
        negative, left, right = heapq.heappop(heap)
        if -negative < threshold:
            break
        if left not in groups or right not in groups or _mean(groups, sums, left, right) != -negative:
            continue
        _merge(groups, sums, heap, left, right)
    return [sorted(groups[key]) for key in sorted(groups)]


def _mean(groups: dict[str, list[str]], sums: dict[str, dict[str, float]], left: str, right: str) -> float:
    return round(sums[left].get(right, 0.0) / (len(groups[left]) * len(groups[right])), 9)


def _merge(
    groups: dict[str, list[str]],
    sums: dict[str, dict[str, float]],
    heap: list[tuple[float, str, str]],
    left: str,
    right: str,
) -> None:
    groups[left].extend(groups.pop(right))
    taken = sums.pop(right)
    sums[left].pop(right, None)
    for other in sorted(taken):
        if other == left:
            continue
        sums[other].pop(right, None)
        total = sums[left].get(other, 0.0) + taken[other]
        sums[left][other] = sums[other][left] = total
    for other in sorted(sums[left]):
        a, b = sorted((left, other))
        heapq.heappush(heap, (-_mean(groups, sums, left, other), a, b))
