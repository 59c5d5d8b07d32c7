"""Which stories may be of one affair: those that share a term that few have, or two of those that many have. Only these are compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from srot.linking.place_pairs import join_places, split_pairs

if TYPE_CHECKING:
    import numpy as np

MOST_CARRIERS, FEW_CARRIERS = 200, 40
"""Stories that may have a term before it tells nothing, and those up to which it tells enough by itself."""
MOST_PARTNERS = 40
"""Candidates kept for a story, those with which it shares the rarest terms first."""
ENOUGH = 2
"""Points from which two stories are compared: a term that few have counts so many, one that many have half as many."""
WORTH = 1_000_000
"""What a term counts that one story alone has; it is divided by the number of those that have it."""
AT_ONCE = 500
"""Stories whose partners are looked for together."""


def find_candidates(terms: Mapping[str, Sequence[str]]) -> list[tuple[str, str]]:
    """Pairs of stories that share enough; of each story the likeliest, of several as likely those with the smallest ids. In order. `terms` are those
    of each story.

    >>> find_candidates({"a": ["x"], "b": ["x", "y"], "c": ["y", "z"], "d": ["u"]})
    [('a', 'b'), ('b', 'c')]
    """
    import numpy as np

    names = sorted(terms)
    carriers = _Carriers([terms[name] for name in names])
    found = [carriers.pairs(start, min(start + AT_ONCE, len(names))) for start in range(0, len(names), AT_ONCE)]
    left, right = split_pairs(np.unique(np.concatenate([np.empty(0, np.int64), *found])))
    return [(names[a], names[b]) for a, b in zip(left.tolist(), right.tolist(), strict=True)]


class _Carriers:
    """The stories that have each term, as places in the row of all stories; those of one term stand together in `places`."""

    def __init__(self, terms: Sequence[Sequence[str]]) -> None:
        import numpy as np

        numbers: dict[str, int] = {}
        self._terms = np.fromiter((numbers.setdefault(term, len(numbers)) for row in terms for term in row), np.int64)
        sizes = np.fromiter(map(len, terms), np.int64, len(terms))
        self._bounds = np.concatenate([[0], np.cumsum(sizes)])
        self._places = np.repeat(np.arange(len(terms)), sizes)[np.argsort(self._terms, kind="stable")]
        counts = np.bincount(self._terms, minlength=len(numbers))
        self._starts = np.cumsum(counts) - counts
        self._counts = np.where(counts > MOST_CARRIERS, 0, counts)
        self._points = np.where(counts <= FEW_CARRIERS, ENOUGH, 1)
        self._worths = WORTH // np.maximum(1, counts)

    def pairs(self, start: int, end: int) -> np.ndarray:
        """The stories from `start` to before `end` with the likeliest partners of each; each pair as one number."""
        import numpy as np

        terms = self._terms[self._bounds[start] : self._bounds[end]]
        owners = np.repeat(np.arange(start, end), np.diff(self._bounds[start : end + 1]))
        sizes = self._counts[terms]
        inside = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        others = self._places[np.repeat(self._starts[terms], sizes) + inside]
        pairs, which = np.unique(join_places(np.repeat(owners, sizes), others), return_inverse=True)
        points, worths = (np.bincount(which, np.repeat(each[terms], sizes), len(pairs)) for each in (self._points, self._worths))
        return _strongest(pairs[points >= ENOUGH], worths[points >= ENOUGH])


def _strongest(pairs: np.ndarray, worths: np.ndarray) -> np.ndarray:
    """Of each first story the partners that share the rarest."""
    import numpy as np

    apart = np.not_equal(*split_pairs(pairs))
    owners, others = split_pairs(pairs[apart])
    order = np.lexsort((others, -worths[apart], owners))
    owners, others = owners[order], others[order]
    kept = np.arange(len(owners)) - np.searchsorted(owners, owners) < MOST_PARTNERS
    return join_places(np.minimum(owners, others)[kept], np.maximum(owners, others)[kept])
