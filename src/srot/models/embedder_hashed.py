"""An embedder without weights, for tests and for machines without onnxruntime."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from srot.text.normal import fold
from srot.text.words import find_words, is_word

_WIDTH = 384
_SIZES = (3, 4)


class HashedEmbedder:
    """Texts by their letters alone: alike are texts that share parts of words, so no text is like its translation.

    >>> hashed = HashedEmbedder()
    >>> flood, floods, song = hashed.encode(["नदी में बाढ़ आई", "नदियों में बाढ़ आई", "she sang"])
    >>> hashed.similarity(flood, floods, "hi", "hi") > 0.5 > hashed.similarity(flood, song, "hi", "en")
    True
    """

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, in order; a text without words gives a zero row."""
        vectors = np.zeros((len(texts), _WIDTH), np.float32)
        for row, text in zip(vectors, texts, strict=True):
            for part in _parts(text):
                row[_place(part)] += 1
            row /= np.linalg.norm(row) or 1
        return vectors

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        """The cosine, to four digits; languages make no difference."""
        return round(min(1.0, float(np.dot(a, b))), 4)

    def centred(self, vector: NDArray[np.float32], lang: str) -> NDArray[np.float32]:
        """The vector as it is: letters of a language are no lean."""
        return vector


def _parts(text: str) -> Iterator[str]:
    for word in find_words(text):
        if is_word(word.text):
            whole = f"<{fold(word.text)}>"
            for size in _SIZES:
                yield from (whole[start : start + size] for start in range(max(1, len(whole) - size + 1)))


def _place(part: str) -> int:
    return int.from_bytes(blake2b(part.encode(), digest_size=4).digest()) % _WIDTH
