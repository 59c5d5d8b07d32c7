"""Makes the classes of Latin words: ``python -m srot.models.train_word_classes``.

Whole words of the vocabulary of ``weights/e5`` are grouped by the direction of their vectors: k-means from words drawn by chance with a
fixed seed, twelve rounds at each grain.
"""

from __future__ import annotations

import numpy as np
import regex

from srot.models.embedder_e5 import BLOCK, Floats, unpacked, weights_folder
from srot.models.word_classes import GRAINS, classes_file

_WHOLE = regex.compile(r"▁(\p{Latin}{2,})")
_SEED, _ROUNDS, _AT_ONCE = 0, 12, 8192


def train() -> None:
    """Writes ``weights/classes.npz``."""
    names = (weights_folder() / "pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
    found = {match[1]: number for number, name in enumerate(names) if (match := _WHOLE.fullmatch(name))}
    rows = np.load(weights_folder() / "rows.npy", mmap_mode="r")[list(found.values())]
    vectors = normal(unpacked(rows.view(BLOCK)).reshape(len(found), -1))
    classes = np.stack([nearest(vectors, centres(vectors, grain)) for grain in GRAINS], axis=1)
    np.savez_compressed(classes_file(), words=np.frombuffer("\n".join(found).encode(), np.uint8), classes=classes.astype(np.uint16))


def normal(vectors: Floats) -> Floats:
    """Rows of length one; a row of zeros stays."""
    lengths: Floats = np.linalg.norm(vectors, axis=1, keepdims=True).astype(np.float32)
    return (vectors / np.maximum(lengths, 1e-9)).astype(np.float32)


def centres(vectors: Floats, grain: int) -> Floats:
    """The directions of `grain` groups; an empty group keeps its own."""
    chosen: Floats = vectors[np.random.default_rng(_SEED).choice(len(vectors), grain, replace=False)]
    for _ in range(_ROUNDS):
        sums = np.zeros_like(chosen)
        np.add.at(sums, nearest(vectors, chosen), vectors)
        empty = ~sums.any(axis=1)
        sums[empty] = chosen[empty]
        chosen = normal(sums)
    return chosen


def nearest(vectors: Floats, chosen: Floats) -> np.ndarray[tuple[int], np.dtype[np.intp]]:
    """The number of the nearest centre for each row."""
    parts = [np.argmax(vectors[at : at + _AT_ONCE] @ chosen.T, axis=1) for at in range(0, len(vectors), _AT_ONCE)]
    return np.concatenate(parts)


if __name__ == "__main__":
    train()
