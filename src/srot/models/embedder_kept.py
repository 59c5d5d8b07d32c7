"""Vectors that are made once: the vector of a text follows from the text, so a run need not make what an earlier one made."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from srot.models.embedder import Embedder, load_embedder

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


Spread = Callable[[Sequence[str]], Iterable[bytes]]
"""How many texts become vectors elsewhere: one for each, in order, as `encode_each` makes them."""
FEW = 16
"""Texts that are sooner embedded here than handed to other processes."""


class KeptEmbedder:
    """Another embedder with a memory. Each vector is rounded to 16 bits a number, kept or not: a rerun compares the very same numbers.

    With a `spread` many texts are embedded in other processes, which know the embedder by its `name`.
    """

    def __init__(self, embedder: Embedder, shelf: Shelf, *, name: str = "", spread: Spread | None = None) -> None:
        self._embedder, self._shelf = embedder, shelf
        self._name, self._spread = name, spread

    @property
    def lends(self) -> bool:
        """Whether there are other processes to lend vectors to."""
        return self._spread is not None

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, in order; only texts that are not on the shelf are embedded."""
        kept = self._find(texts)
        return _rows([kept[text] for text in texts]) if texts else self._embedder.encode(texts)

    def lend(self, groups: Sequence[Sequence[str]]) -> list[LentEmbedder]:
        """What another process needs to compare the texts of each group; each distinct text is embedded once."""
        kept = self._find([text for texts in groups for text in texts])
        return [LentEmbedder(self._name, {text: kept[text] for text in texts}) for texts in groups]

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        """That of the other embedder."""
        return self._embedder.similarity(a, b, lang_a, lang_b)

    def centred(self, vector: NDArray[np.float32], lang: str) -> NDArray[np.float32]:
        """That of the other embedder."""
        return self._embedder.centred(vector, lang)

    def _find(self, texts: Sequence[str]) -> Mapping[str, bytes]:
        wanted = list(dict.fromkeys(texts))
        kept = dict(self._shelf.find(wanted))
        missing = [text for text in wanted if text not in kept]
        if missing:
            fresh = dict(zip(missing, self._make(missing), strict=True))
            self._shelf.add(fresh)
            kept |= fresh
        return kept

    def _make(self, texts: Sequence[str]) -> Iterable[bytes]:
        if self._spread is not None and len(texts) >= FEW:
            return self._spread(texts)
        return _pack(self._embedder, texts)


@dataclass(frozen=True, slots=True)
class LentEmbedder:
    """An embedder for some texts only, by their vectors and its name: small enough to be sent to another process."""

    name: str
    vectors: Mapping[str, bytes]

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """One row a text, in order; each must be one of those that it was lent for."""
        return _rows([self.vectors[text] for text in texts])

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        """That of the embedder of this name."""
        return load_embedder(self.name).similarity(a, b, lang_a, lang_b)

    def centred(self, vector: NDArray[np.float32], lang: str) -> NDArray[np.float32]:
        """That of the embedder of this name."""
        return load_embedder(self.name).centred(vector, lang)


def encode_each(texts: Iterable[str], *, name: str) -> Iterator[bytes]:
    """The vector of each text, rounded to 16 bits a number: the stage that an engine runs."""
    yield from _pack(load_embedder(name), list(texts))


def _pack(embedder: Embedder, texts: Sequence[str]) -> list[bytes]:
    return [row.tobytes() for row in embedder.encode(texts).astype("<f2")]


def _rows(vectors: Sequence[bytes]) -> NDArray[np.float32]:
    import numpy as np

    return np.array([np.frombuffer(vector, "<f2") for vector in vectors], dtype=np.float32)
