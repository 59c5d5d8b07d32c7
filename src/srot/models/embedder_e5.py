"""multilingual-e5-small, 8 bits a weight, run by onnxruntime on one thread, one text at a time."""

from __future__ import annotations

from collections.abc import Sequence
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING, Any

from srot.errors import ModelError

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from srot.models.embedder_pieces import Pieces

_PARTS = ("model.onnx", "rows.npy", "scores.npy", "pieces.txt", "means.npz")
_LONGEST = 510
_READABLE = 0.5
# What the model was trained to see before a text that is compared with texts of its own kind.
_PREFIX = "query: "


class E5Embedder:
    """Sentences of any language we have pieces for as 384 numbers of length 1.

    One text a run: the scale of the integers of a product is set by all that is in it, so a text in company would get another
    vector than alone. A text past 510 pieces is read up to there. A text whose letters are mostly of scripts that the
    vocabulary lacks gets the zero vector, which is like nothing.
    """

    def __init__(self, session: Any, rows: NDArray[Any], pieces: Pieces, means: dict[str, NDArray[Any]]) -> None:
        self._session, self._rows, self._pieces, self._means = session, rows, pieces, means

    def encode(self, texts: Sequence[str]) -> NDArray[Any]:
        """One row a text, in order."""
        import numpy as np

        vectors = np.zeros((len(texts), 384), np.float32)
        for place, text in enumerate(texts):
            if self._pieces.readable(text) > _READABLE:
                vectors[place] = self._session.run(None, {"pieces": self._row_values(text)})[0][0]
        return vectors

    def _row_values(self, text: str) -> NDArray[Any]:
        from srot.models.embedder_pieces import END, START, unpacked

        numbers = [START, *self._pieces.numbers(_PREFIX + text)[:_LONGEST], END]
        return unpacked(self._rows[numbers]).reshape(1, len(numbers), -1)
