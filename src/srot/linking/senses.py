"""How alike two sentences of one story are in what each tells for itself: from the vector of each the mean of those of the story is taken,
for what all sentences share ("a fire broke out in a mill") brings two of them no nearer. Measured by language, since a story may be told in
one language at length and in another in brief; Mu and Viswanath 2018 do the same for words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING

from srot.models.embedder import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Vectors = Mapping[str, NDArray[np.float32]]

BESIDE = 20
"""Sentences without a common topic that are thought beside those of the story: the mean of two sentences is no topic."""


class Senses:
    """Vectors of the sentences of one story, by any names, without what the sentences of their language in this story share."""

    def __init__(self, vectors: Vectors, langs: Mapping[str, str], embedder: Embedder) -> None:
        own = {name: embedder.centred(vector, langs[name]) for name, vector in sorted(vectors.items())}
        topics = _topics(own, langs)
        self._vectors = {name: _unit(vector - topics[langs[name]]) if vector.any() else vector for name, vector in own.items()}

    def of(self, left: str, right: str) -> float:
        """Their cosine from 0 on, to four digits (past them processors differ)."""
        return round(max(0.0, float(self._vectors[left] @ self._vectors[right])), 4)


def _topics(vectors: Vectors, langs: Mapping[str, str]) -> Vectors:
    """Language -> the mean of its vectors, each once, the shorter the fewer there are."""
    import numpy as np

    told: dict[str, dict[bytes, NDArray[np.float32]]] = defaultdict(dict)
    for name, vector in vectors.items():
        told[langs[name]][vector.tobytes()] = vector
    return {lang: np.sum(list(found.values()), axis=0) / np.float32(len(found) + BESIDE) for lang, found in told.items()}


def _unit(vector: NDArray[np.float32]) -> NDArray[np.float32]:
    length = float((vector @ vector) ** 0.5)
    return vector / length if length else vector
