"""Measures that several scorers share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping
from dataclasses import dataclass


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


def b_cubed(found: Mapping[Hashable, Hashable], gold: Mapping[Hashable, Hashable]) -> Score:
    """B3 of a grouping (Bagga and Baldwin 1998) over the items of `gold`; an item that `found` lacks is a group of its own.

    Both map items to group names.
    """
    here: dict[Hashable, set[Hashable]] = defaultdict(set)
    there: dict[Hashable, set[Hashable]] = defaultdict(set)
    named = {item: found.get(item, ("alone", item)) for item in gold}
    for item, group in gold.items():
        there[group].add(item)
        here[named[item]].add(item)
    precision = recall = 0.0
    for item, group in gold.items():
        shared = len(here[named[item]] & there[group])
        precision += shared / len(here[named[item]])
        recall += shared / len(there[group])
    count = len(gold) or 1
    return Score(precision / count, recall / count, len(gold))
