"""Likenesses of reports that were found before: two profiles of which nothing has changed are not compared again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from srot.ledger.packing import digest
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.likenesses import Compared
from srot.linking.place_pairs import join_places, split_pairs
from srot.linking.reports import Report

if TYPE_CHECKING:
    import numpy as np

KEY = "S16"
_ROW = [("other", KEY), ("score", "<f8"), ("bits", "<u8")]
"""Key of the other profile, score, and a bit for each feature that says so."""

Pair = tuple[str, str]


class Comparer(Protocol):
    """Compares reports."""

    def compare(self, pairs: Sequence[Pair]) -> Compared:
        """The likeness of each pair, which comes in order of its ids."""
        ...


def key_profile(report: Report, mentions: Iterable[str], entities: EntityIndex, own: frozenset[str]) -> str:
    """The same for a report as long as its profile is: who is meant by its names (`mentions` are their ids), and what they tell, is all that others
    add to it."""
    meant = [entities.of_mention.get(mention, "") for mention in mentions]
    return digest([], report.key, meant, [entities.weight(name) for name in meant], sorted(own))


class Comparisons:
    """Compares reports, each pair once, and each pair of profiles once in all runs that keep. What is kept of a report are its likenesses to those of
    later ids. `keys` change with the profiles; there are some only where something is kept."""

    def __init__(self, names: Iterable[str], comparer: Comparer, keys: Mapping[str, str], kept: Kept | None) -> None:
        import numpy as np

        self._names, self._comparer = sorted(names), comparer
        self._kept = kept if keys else None
        self._hex = [keys[name] for name in self._names] if keys else []
        self._known = {} if self._kept is None else self._kept.find(self._hex)
        self._keys = np.array([bytes.fromhex(key) for key in self._hex], KEY)
        self._pairs, self._rows = self._read_known()
        self._asked = np.zeros(len(self._pairs), bool)

    def _read_known(self) -> tuple[np.ndarray, np.ndarray]:
        """The pairs of which something is kept, in order, with what that is."""
        import numpy as np

        contents = [self._known.get(key, b"") for key in self._hex]
        rows = np.frombuffer(b"".join(contents), _ROW)
        left = np.repeat(np.arange(len(contents)), [len(content) // rows.itemsize for content in contents])
        order = np.argsort(self._keys)
        places = np.searchsorted(self._keys[order], rows["other"])
        right = order[np.minimum(places, len(order) - 1)] if len(order) else places
        held = np.flatnonzero((places < len(order)) & (self._keys[right] == rows["other"]) & (right > left)) if len(rows) else places
        pairs, firsts = np.unique(join_places(left[held], right[held]), return_index=True)
        return pairs, rows[held[firsts]]

    def score(self, pairs: np.ndarray) -> Compared:
        """The likenesses of some pairs, which are in order: places in the row of all ids, the smaller first, as one number."""
        import numpy as np

        due = pairs[~np.isin(pairs, self._pairs)]
        if len(due):
            self._learn(due, *self._comparer.compare(self._name(due)))
        places = np.searchsorted(self._pairs, pairs)
        self._asked[places] = True
        return self._rows["score"][places], self._rows["bits"][places].astype(np.int64)

    def _name(self, pairs: np.ndarray) -> list[Pair]:
        left, right = (places.tolist() for places in split_pairs(pairs))
        return [(self._names[a], self._names[b]) for a, b in zip(left, right, strict=True)]

    def _learn(self, pairs: np.ndarray, scores: np.ndarray, bits: np.ndarray) -> None:
        import numpy as np

        rows = np.zeros(len(pairs), _ROW)
        rows["score"], rows["bits"] = scores, bits
        if len(self._keys):
            rows["other"] = self._keys[split_pairs(pairs)[1]]
        order = np.argsort(np.concatenate([self._pairs, pairs]), kind="stable")
        self._pairs, self._rows = np.concatenate([self._pairs, pairs])[order], np.concatenate([self._rows, rows])[order]
        self._asked = np.concatenate([self._asked, np.zeros(len(pairs), bool)])[order]

    def keep(self) -> None:
        """Keep what was asked for, where it is not what was kept."""
        import numpy as np

        if self._kept is None:
            return
        pairs, rows = self._pairs[self._asked], self._rows[self._asked]
        left, right = split_pairs(pairs)
        ranks = np.empty(len(self._keys), np.int64)
        ranks[np.argsort(self._keys)] = np.arange(len(self._keys))
        content = rows[np.argsort(join_places(left, ranks[right]))].tobytes()
        ends = (np.searchsorted(left, np.arange(len(self._keys) + 1)) * rows.itemsize).tolist()
        found = {key: content[start:end] for key, start, end in zip(self._hex, ends, ends[1:], strict=False) if start < end}
        self._kept.add({key: row for key, row in found.items() if row != self._known.get(key)})
