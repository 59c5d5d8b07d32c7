"""multilingual-e5-small, 8 bits a weight, run by onnxruntime on one thread, one text at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from srot.errors import ModelError
from srot.models.embedder_pieces import END, START, Pieces

Floats = NDArray[np.float32]
BLOCK = np.dtype([("scale", "<f2"), ("q", "u1", 16)])
"""How 32 weights of 4 bits are stored: a scale, then two weights a byte."""

_PARTS = ("model.onnx", "rows.npy", "scores.npy", "pieces.txt")
_WIDTH = 384
_LONGEST = 510
_READABLE = 0.5
# What the model was trained to see before texts that are compared with their own kind.
_PREFIX = "query: "


class E5Embedder:
    """Sentences of any language there are pieces for.

    One text a run: the scale of the integers in a product is set by all that is in it, so in company a text would get another
    vector than alone. A text of more than 510 pieces is read up to there. A text of letters that the vocabulary mostly lacks
    gets the zero vector, which is like nothing.
    """

    def __init__(self, session: Any, rows: NDArray[np.uint8], pieces: Pieces) -> None:
        self._session, self._rows, self._pieces = session, rows, pieces

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, in order."""
        vectors = np.zeros((len(texts), _WIDTH), np.float32)
        for place, text in enumerate(texts):
            if self._pieces.readable(text) > _READABLE:
                vectors[place] = self._session.run(None, {"pieces": self._looked_up(text)})[0][0]
        return vectors

    def _looked_up(self, text: str) -> Floats:
        numbers = [START, *self._pieces.numbers(_PREFIX + text)[:_LONGEST], END]
        return unpacked(self._rows[numbers].view(BLOCK)).reshape(1, len(numbers), _WIDTH)


def unpacked(blocks: NDArray[Any]) -> Floats:
    """The weights of 4-bit blocks, 32 a block: the lower halves of the bytes, then the upper ones."""
    halves = blocks["q"]
    whole = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - 8
    values: Floats = whole * blocks["scale"].astype(np.float32)[..., None]
    return values


def load_e5() -> E5Embedder:
    """The model of ``weights/e5``; `ModelError` when a part or onnxruntime is missing."""
    with _weights() as folder:
        missing = [part for part in _PARTS if not folder.joinpath(part).is_file()]
        if missing:
            raise ModelError(f"e5: no {missing[0]} in srot/models/weights/e5; install srot anew, or run python -m srot.models.convert_e5")
        names = folder.joinpath("pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
        scores = np.load(folder / "scores.npy").tolist()
        return E5Embedder(_session(folder / "model.onnx"), np.load(folder / "rows.npy", mmap_mode="r"), Pieces(names, scores))


@contextmanager
def _weights() -> Iterator[Path]:
    with as_file(files("srot.models").joinpath("weights", "e5")) as folder:
        yield folder


def _session(path: Path) -> Any:
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError("e5: onnxruntime is not installed; pip install onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
