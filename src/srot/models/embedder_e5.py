"""multilingual-e5-small, 8 bits a weight, run by onnxruntime on one thread, one text at a time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from srot.errors import ModelError
from srot.models.embedder_pieces import END, START, Pieces

Floats = NDArray[np.float32]
BLOCK = np.dtype([("scale", "<f2"), ("q", "u1", 16)])
"""How 32 weights of 4 bits are stored: a scale, then two weights a byte."""

_MEANS = "means.npz"
_PARTS = ("model.onnx", "rows.npy", "scores.npy", "pieces.txt")
_WIDTH = 384
_LONGEST = 510
MOST_PIECES = _LONGEST + 2
_READABLE = 0.5
# Cosines of centred vectors: 0.13 is the median of sentences of different reports on disasters, 0.78 the 95th
# percentile of sentences and their translations; README.md says more.
UNRELATED, SAME = 0.13, 0.78
# What the model was trained to see before texts that are compared with their own kind.
_PREFIX = "query: "


class E5Embedder:
    """Sentences of any language there are pieces for.

    One text a run: the scale of the integers in a product is set by all that is in it, so in company a text would
    get another vector than alone. A text of more than 510 pieces is read up to there. A text of letters that the
    vocabulary mostly lacks gets the zero vector, which is like nothing.
    """

    def __init__(self, session: Any, rows: NDArray[np.uint8], pieces: Pieces, means: Mapping[str, Floats]) -> None:
        self._session, self._rows, self._pieces, self._means = session, rows, pieces, means
        self._partly = partial_run()

    def encode(self, texts: Sequence[str]) -> Floats:
        """One row a text, in order."""
        vectors = np.zeros((len(texts), _WIDTH), np.float32)
        for place, text in enumerate(texts):
            if self._pieces.readable(text) > _READABLE:
                numbers = [START, *self._pieces.numbers(_PREFIX + text)[:_LONGEST], END]
                vectors[place] = self._session.run(["vector"], {"pieces": self._looked_up(numbers)})[0][0]
        return vectors

    def pieces_of(self, words: Sequence[str]) -> tuple[list[int], list[int]]:
        """The pieces of a sentence, and where the first piece of each word stands; words are cut one by one, whatever is between them."""
        numbers, firsts = [START], []
        for word in words:
            firsts.append(len(numbers))
            numbers += self._pieces.numbers_of_word(word)
        return [*numbers, END], firsts

    def lower_states(self, numbers: Sequence[int]) -> Floats:
        """What the lower layers make of at most `MOST_PIECES` pieces: (1, pieces, 384)."""
        states: Floats = self._session.run(["lower"], {"pieces": self._looked_up(numbers)}, self._partly)[0]
        return states

    def similarity(self, a: Floats, b: Floats, lang_a: str, lang_b: str) -> float:
        """How much two texts say the same, 0..1, to four digits (past them processors differ).

        Vectors of one language lean its way, so each first loses the mean vector of its language (of all languages,
        where we have none of its own). 0 stands for a cosine of `UNRELATED` or less, 1 for `SAME` or more.
        """
        if not a.any() or not b.any():
            return 0.0
        cosine = float(np.dot(self.centred(a, lang_a), self.centred(b, lang_b)))
        return round(min(1.0, max(0.0, (cosine - UNRELATED) / (SAME - UNRELATED))), 4)

    def centred(self, vector: Floats, lang: str) -> Floats:
        """A vector without the mean of its language, of length 1; a zero vector stays zero."""
        if not vector.any():
            return vector
        left: Floats = vector - self._means.get(lang, self._means["und"])
        return left / np.linalg.norm(left)

    def _looked_up(self, numbers: Sequence[int]) -> Floats:
        return unpacked(self._rows[numbers].view(BLOCK)).reshape(1, len(numbers), _WIDTH)


def unpacked(blocks: NDArray[Any]) -> Floats:
    """The weights of 4-bit blocks, 32 a block: the lower halves of the bytes, then the upper ones."""
    halves = blocks["q"]
    whole = np.concatenate([halves & 15, halves >> 4], axis=-1).astype(np.float32) - 8
    values: Floats = whole * blocks["scale"].astype(np.float32)[..., None]
    return values


def weights_folder() -> Path:
    """Where the parts of the model lie."""
    return Path(str(files("srot.models").joinpath("weights", "e5")))


def load_e5(*, folder: Path | None = None, means: Mapping[str, Floats] | None = None) -> E5Embedder:
    """The model of ``weights/e5``, or of a folder like it, with the means beside it unless some are given.

    Raises `ModelError` when a part or onnxruntime is missing.
    """
    folder = folder or weights_folder()
    for part in (*_PARTS, *(() if means else (_MEANS,))):
        if not folder.joinpath(part).is_file():
            raise ModelError(f"e5: no {part} in {folder}; install srot anew, or build it: srot/models/README.md")
    names = folder.joinpath("pieces.txt").read_text(encoding="utf-8").split("\n")[:-1]
    pieces = Pieces(names, np.load(folder / "scores.npy").tolist())
    rows = np.load(folder / "rows.npy", mmap_mode="r")
    return E5Embedder(open_session(folder / "model.onnx"), rows, pieces, means or _read_means(folder / _MEANS))


def _read_means(path: Path) -> dict[str, Floats]:
    with np.load(path) as means:
        return dict(means)


def open_session(path: Path) -> Any:
    """A model that onnxruntime runs on one thread. Raises `ModelError` where onnxruntime is missing."""
    try:
        import onnxruntime
    except ImportError as error:
        raise ModelError("e5: onnxruntime is not installed; pip install onnxruntime") from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def partial_run() -> Any:
    """The option to run only the nodes that the wanted outputs need."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options
