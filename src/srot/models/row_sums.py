"""Scores of labels as rows of one table: a row for each feature of a model, and rows for what lists of features add up to.

A list of features comes again and again, so it is summed once and kept.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from itertools import accumulate, repeat
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
Rows = NDArray[np.intp]
Key = TypeVar("Key", bound=Hashable)
Features = Sequence[str]
_KEPT = 250_000
_MISSING = -1


class RowSums:
    """The table: `weights`, whose first row is empty and where `features` tells the row of each feature, and behind them the sums kept."""

    def __init__(self, features: Mapping[str, int], weights: Scores) -> None:
        self._features, self._table = features, weights
        self._first = self._size = len(weights)
        self._kept: dict[Hashable, int] = {}

    def make_room(self) -> None:
        """Forgets all sums once too many are kept; rows that were asked for before are void then."""
        if self._size - self._first > _KEPT:
            self._size = self._first
            self._kept.clear()

    def rows_of(self, features: Iterable[str]) -> list[int]:
        """The row of each feature, the empty one where the model never met it."""
        return list(map(self._features.get, features, repeat(0)))

    def rows(self, keys: Sequence[Key], lists_of: Callable[[Key], Sequence[Features]]) -> list[int]:
        """The first row of each key: the sums of its lists of features stand there, one after another."""
        found = list(map(self._kept.get, keys, repeat(_MISSING)))
        if _MISSING not in found:
            return found
        new = list(dict.fromkeys(key for key, row in zip(keys, found, strict=True) if row == _MISSING))
        self._keep(new, [lists_of(key) for key in new])
        return list(map(self._kept.__getitem__, keys))

    def _keep(self, keys: Sequence[Hashable], lists: Sequence[Sequence[Features]]) -> None:
        first = self._size
        sums = self._summed([features for group in lists for features in group])
        self._size += len(sums)
        if self._size > len(self._table):
            self._table = np.concatenate([self._table, np.zeros((self._size, self._table.shape[1]), np.float32)])
        self._table[first : self._size] = sums
        for key, group in zip(keys, lists, strict=True):
            self._kept[key] = first
            first += len(group)

    def _summed(self, lists: Sequence[Features]) -> Scores:
        rows = [list(filter(None, map(self._features.get, features))) for features in lists]
        width = max(map(len, rows))
        return self.scores(np.array([row + [0] * (width - len(row)) for row in rows], np.intp))

    def scores(self, rows: Rows) -> Scores:
        """For each line of row numbers the sum of these rows."""
        found: Scores = self._table.take(rows, axis=0).sum(axis=1)
        return found


def features_beside(keys: Sequence[Key], offsets: Sequence[int], lists_of: Callable[[Key], Sequence[Features]]) -> list[list[str]]:
    """For each place the features that reach it: the nth list of a key goes to the place that lies ``offsets[n]`` further."""
    features: list[list[str]] = [[] for _ in keys]
    for place, key in enumerate(keys):
        for offset, given in zip(offsets, lists_of(key), strict=True):
            if 0 <= place + offset < len(keys):
                features[place + offset] += given
    return features


def rows_beside(firsts: Sequence[int], offsets: Sequence[int]) -> Rows:
    """The same for first rows, as `RowSums.rows` gives them, without the two places at either end."""
    rows, last = np.array(firsts, np.intp), len(firsts) - 2
    return np.stack([rows[2 - offset : last - offset] + number for number, offset in enumerate(offsets)], axis=1)


def with_gaps(sentences: Iterable[Sequence[Key]], gap: Key) -> list[Key]:
    """The places of all sentences in a row, two of `gap` in front, between and behind."""
    places = [gap, gap]
    for sentence in sentences:
        places += (*sentence, gap, gap)
    return places


def without_gaps(scores: Scores, lengths: Sequence[int]) -> list[Scores]:
    """The scores of each sentence, of places in a row without the gaps in front and behind."""
    ends = accumulate(length + 2 for length in lengths)
    return [scores[end - 2 - length : end - 2] for end, length in zip(ends, lengths, strict=True)]
