"""Measures that several scorers share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Score:
    """Precision, recall and their harmonic mean over `n` items, each 0..1."""

    precision: float
    recall: float
    n: int

    @property
    def f1(self) -> float:
        """Harmonic mean; 0 when both are 0."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def count_score(right: int, found: int, wanted: int) -> Score:
    """The score of `right` hits among `found` answers and `wanted` gold items."""
    return Score(right / found if found else float(not wanted), right / wanted if wanted else 1.0, wanted)



def pool(scores: Sequence[Score]) -> Score:
    """The scores of several parts as one, each weighed by its `n`."""
    count = sum(score.n for score in scores)
    precision = sum(score.precision * score.n for score in scores) / count
    recall = sum(score.recall * score.n for score in scores) / count
    return Score(precision, recall, count)


def b_cubed(
    found: Mapping[Any, Hashable], gold: Mapping[Any, Hashable], *, only: Collection[Hashable] | None = None
) -> Score:
    """B3 of a grouping (Bagga and Baldwin 1998) over the items of `gold`; an item that `found` lacks is a group of its own.

    Both map items to group names. The mean is taken over `only`, where given: the other items count as company.
    """
    here: dict[Hashable, set[Hashable]] = defaultdict(set)
    there: dict[Hashable, set[Hashable]] = defaultdict(set)
    named = {item: found.get(item, ("alone", item)) for item in gold}
    for item, group in gold.items():
        there[group].add(item)
        here[named[item]].add(item)
    precision = recall = 0.0
    scored = [(item, group) for item, group in gold.items() if only is None or item in only]
    for item, group in scored:
        shared = len(here[named[item]] & there[group])
        precision += shared / len(here[named[item]])
        recall += shared / len(there[group])
    count = len(scored) or 1
    return Score(precision / count, recall / count, len(scored))
