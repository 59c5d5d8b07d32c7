"""The partners of each report, as the run before found them: only where what they follow from has changed are they looked for anew."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING

from srot.linking.kept import Kept
from srot.linking.place_pairs import join_places, split_pairs

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


class Partners:
    """What `kept` has under `key` of the partners of things with these `names`, which are in order; `marks` change with all that each one's follow from."""

    def __init__(self, names: Sequence[str], marks: np.ndarray, key: str, kept: Kept | None) -> None:
        import numpy as np

        self._names, self._marks, self._key, self._kept = names, marks, key, kept
        self.held = np.zeros(len(names), bool)
        self.pairs = np.empty(0, np.int64)
        found = kept.find([key]) if kept is not None else {}
        if key in found:
            self._read(found[key])

    def _read(self, content: bytes) -> None:
        """Take over those of which nothing has changed: `held` tells which, `pairs` are these with their partners."""
        import numpy as np

        names, marks, owners, others = pickle.loads(content)
        place_of = {name: place for place, name in enumerate(self._names)}
        now = np.array([place_of.get(name, -1) for name in names.split("\n")], np.int64)
        same = (now >= 0) & (self._marks[now] == np.frombuffer(marks, np.uint64))
        self.held[now[same]] = True
        owners, others = np.frombuffer(owners, np.uint32), np.frombuffer(others, np.uint32)
        chosen = same[owners]
        self.pairs = join_places(now[owners[chosen]], now[others[chosen]])

    def keep(self, pairs: np.ndarray) -> None:
        """Keep all pairs of one with its partner, where some are new."""
        import numpy as np

        if self._kept is not None and len(self._names) and not self.held.all():
            owners, others = (places.astype(np.uint32).tobytes() for places in split_pairs(pairs))
            self._kept.add({self._key: pickle.dumps(("\n".join(self._names), self._marks.tobytes(), owners, others), protocol=5)})
