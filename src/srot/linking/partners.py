"""The partners of each report, as the run before found them: only where what they follow from has changed are they looked for anew."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.linking.kept import Kept

if TYPE_CHECKING:
    import numpy as np

_STEPS = ((30, 0xBF58_476D_1CE4_E5B9), (27, 0x94D0_49BB_1331_11EB), (31, 1))
"""Shifts and factors of the last steps of splitmix64 (Steele, Lea and Flood, 2014), after which sums of numbers tell sets apart."""


def number_names(names: Sequence[str]) -> np.ndarray:
    """A number for each name, by which a sum over some of them tells which they are."""
    import numpy as np

    return np.frombuffer(b"".join(blake2b(name.encode(), digest_size=8).digest() for name in names), np.uint64)


def scatter(numbers: np.ndarray) -> np.ndarray:
    """Each number as another one of which no bit follows from few of its bits."""
    import numpy as np

    for shift, factor in _STEPS:
        numbers = (numbers ^ (numbers >> np.uint64(shift))) * np.uint64(factor)
    return numbers


@dataclass(frozen=True, slots=True)
class Rows:
    """Reports with a partner each, both as places in the order of the ids, and how many terms the two share."""

    owners: np.ndarray
    others: np.ndarray
    counts: np.ndarray

    def where(self, chosen: np.ndarray) -> Rows:
        """Those of which `chosen` is true, or that stand at these places."""
        return Rows(self.owners[chosen], self.others[chosen], self.counts[chosen])


def join_rows(*parts: Rows) -> Rows:
    """All rows together."""
    import numpy as np

    return Rows(*(np.concatenate([getattr(part, name) for part in parts]) for name in ("owners", "others", "counts")))


def no_rows() -> Rows:
    """Not a single one."""
    import numpy as np

    return Rows(*(np.empty(0, np.int64) for _ in range(3)))


class Partners:
    """What `kept` has of the partners of reports with these `names`, which are in order. `own` changes with a report itself, `marks` with what else tells
    how it is counted with those that share its terms: `steady` are those for which both are what they were, and whose partners are too, `rows` are
    these with their partners, `fresh` the reports that were not there as they are."""

    def __init__(self, names: Sequence[str], own: np.ndarray, marks: np.ndarray, key: str, kept: Kept) -> None:
        import numpy as np

        self._names, self._own, self._marks, self._key, self._kept = names, own, marks, key, kept
        self.steady = np.zeros(len(names), bool)
        self.fresh = np.ones(len(names), bool)
        self.rows = no_rows()
        self._same = False
        found = kept.find([key])
        if key in found:
            self._read(found[key])

    def _read(self, content: bytes) -> None:
        import numpy as np

        joined, own, marks, *columns = pickle.loads(content)
        names = joined.split("\n")
        place_of = {name: place for place, name in enumerate(self._names)}
        now = np.array([place_of.get(name, -1) for name in names], np.int64)
        here = (now >= 0) & (self._own[now] == np.frombuffer(own, np.uint64))
        owners, others, counts = (np.frombuffer(column, np.uint32).astype(np.int64) for column in columns)
        steady = here & (self._marks[now] == np.frombuffer(marks, np.uint64))
        steady[owners[~here[others]]] = False
        self.steady[now[steady]] = True
        self.fresh[now[here]] = False
        chosen = steady[owners]
        self.rows = Rows(now[owners[chosen]], now[others[chosen]], counts[chosen])
        self._same = bool(steady.all()) and len(names) == len(self._names)

    def keep(self, rows: Rows) -> None:
        """Keep all of them with their partners, where anything is new."""
        import numpy as np

        if not self._same:
            columns = (column.astype(np.uint32).tobytes() for column in (rows.owners, rows.others, rows.counts))
            self._kept.add({self._key: pickle.dumps(("\n".join(self._names), self._own.tobytes(), self._marks.tobytes(), *columns), protocol=5)})
