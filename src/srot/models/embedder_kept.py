"""Vectors that are made once: the vector of a text follows from the text, so a run need not make what an earlier one made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Protocol

from srot.models.embedder import Embedder

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Shelf(Protocol):
    """Where vectors are kept from run to run, by the words they were made of."""

    def find(self, texts: Sequence[str]) -> Mapping[str, bytes]:
        """What is kept for those of the texts for which something is."""
        ...

    def add(self, found: Mapping[str, bytes]) -> None:
        """Keep what belongs to each text."""
        ...


class KeptEmbedder:
    """Another embedder with a memory. Each vector is rounded to 16 bits a number, kept or not: a rerun compares the very same numbers."""

    def __init__(self, embedder: Embedder, shelf: Shelf) -> None:
        self._embedder, self._shelf = embedder, shelf

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, in order; only texts that are not on the shelf are embedded."""
        import numpy as np

        wanted = list(dict.fromkeys(texts))
        kept = dict(self._shelf.find(wanted))
        missing = [text for text in wanted if text not in kept]
        if missing:
            made = self._embedder.encode(missing).astype("<f2")
            fresh = {text: row.tobytes() for text, row in zip(missing, made, strict=True)}
            self._shelf.add(fresh)
            kept |= fresh
        rows = [np.frombuffer(kept[text], "<f2") for text in texts]
        return np.array(rows, dtype=np.float32) if rows else self._embedder.encode(texts)

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        """That of the other embedder."""
        return self._embedder.similarity(a, b, lang_a, lang_b)
