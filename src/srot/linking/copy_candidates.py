"""Which reports may have taken text from each other: those that share fingerprints. Only these are compared."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING

from srot.linking.place_pairs import join_places, split_pairs

if TYPE_CHECKING:
    import numpy as np

MOST_CARRIERS = 400
"""A fingerprint in more reports than this is boilerplate."""
NEAR_CARRIERS = 24
"""Carriers of a fingerprint on both sides of a report, by id, that are looked at: where a hundred printed one text, all its fingerprints name the same few."""
LEAST_SHARED = 2
"""Fingerprints that two reports must share to be compared."""
MOST_SOURCES = 12
"""Sources that a report is compared with; those that share the most come first."""
AT_ONCE = 500
"""Reports whose sources are looked for together."""


def find_candidates(prints: Mapping[str, Collection[int]]) -> list[tuple[str, str]]:
    """Pairs (smaller id first, in order) of reports that share at least two fingerprints; the strongest few for each report.

    >>> find_candidates({"a": [1, 2, 3], "b": [2, 3, 4], "c": [4, 5]})
    [('a', 'b')]
    """
    import numpy as np

    names = sorted(prints)
    carriers = _Carriers([prints[name] for name in names])
    found = [carriers.pairs(start, min(start + AT_ONCE, len(names))) for start in range(0, len(names), AT_ONCE)]
    left, right = split_pairs(np.unique(np.concatenate([np.empty(0, np.int64), *found])))
    return [(names[a], names[b]) for a, b in zip(left.tolist(), right.tolist(), strict=True)]


class _Carriers:
    """The reports of each fingerprint that some share, as places in the row of all reports; those of one stand together in `places`. Each report stands
    there once for each of its own (`uses`, from `bounds` on), beside those that are looked at, from `first` to before `last`."""

    def __init__(self, prints: Sequence[Collection[int]]) -> None:
        import numpy as np

        values = np.fromiter(chain.from_iterable(prints), dtype=np.uint64, count=sum(map(len, prints)))
        places = np.repeat(np.arange(len(prints), dtype=np.int64), [len(found) for found in prints])
        order = np.argsort(values, kind="stable")
        starts = np.flatnonzero(np.diff(values[order], prepend=values[order][:1] + 1))
        sizes = np.diff(starts, append=len(values))
        wanted = (sizes > 1) & (sizes <= MOST_CARRIERS)  # most fingerprints are of one report alone
        self._places = places[order][np.repeat(wanted, sizes)]
        sizes = sizes[wanted]
        ends, here = np.repeat(np.cumsum(sizes), sizes), np.arange(len(self._places))
        starts, many = ends - np.repeat(sizes, sizes), np.repeat(sizes > 2 * NEAR_CARRIERS, sizes)
        self._first = np.where(many, np.maximum(starts, here - NEAR_CARRIERS), starts)
        self._last = np.where(many, np.minimum(ends, here + NEAR_CARRIERS + 1), ends)
        self._uses = np.argsort(self._places, kind="stable")
        self._bounds = np.searchsorted(self._places[self._uses], np.arange(len(prints) + 1))

    def pairs(self, start: int, end: int) -> np.ndarray:
        """The reports from `start` to before `end` with those that share the most with each, of several that share as much the smallest ids; each pair as
        one number."""
        import numpy as np

        uses = self._uses[self._bounds[start] : self._bounds[end]]
        sizes = self._last[uses] - self._first[uses]
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        others = self._places[np.repeat(self._first[uses], sizes) + inside]
        pairs, counts = np.unique(join_places(np.repeat(self._places[uses], sizes), others), return_counts=True)
        owners, others = split_pairs(pairs)
        enough = (counts >= LEAST_SHARED) & (owners != others)
        owners, others, counts = owners[enough], others[enough], counts[enough]
        order = np.lexsort((others, -counts, owners))
        owners, others = owners[order], others[order]
        kept = np.arange(len(owners)) - np.searchsorted(owners, owners) < MOST_SOURCES
        return join_places(np.minimum(owners, others)[kept], np.maximum(owners, others)[kept])
