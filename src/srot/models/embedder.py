"""SEAM. Sentence embeddings: vectors that lie near each other when two texts, in any languages, say much the same.

Dear beside keys and tables (some 6 ms a sentence), so ask for them only where those leave a pair in doubt.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING, Protocol, cast

from srot.registry import Registry

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

EMBEDDERS = Registry(
    "embedder",
    "srot.embedders",
    {"e5": "srot.models.embedder_e5:load_e5", "hashed": "srot.models.embedder_hashed:HashedEmbedder"},
)


class Embedder(Protocol):
    """Texts to vectors. The vector of a text depends on nothing but the text: no company, no number of workers."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, in order; of length 1, or zero for a text it cannot read."""
        ...

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        """0 for texts that have nothing to do with each other, 1 for the same said twice; 0 for a zero vector."""
        ...

    def centred(self, vector: NDArray[np.float32], lang: str) -> NDArray[np.float32]:
        """A vector without what all sentences of its language share, of length 1; a zero vector stays zero."""
        ...


@cache
def load_embedder(name: str = "e5") -> Embedder:
    """The embedder of that name, loaded on first use and kept for the process.

    Raises `UnknownNameError` for a name that is not known, `ModelError` when its parts are missing.
    """
    return cast("Embedder", EMBEDDERS.find(name)())


def similarity(a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
    """`Embedder.similarity` of the default embedder, for vectors that it made."""
    return load_embedder().similarity(a, b, lang_a, lang_b)
