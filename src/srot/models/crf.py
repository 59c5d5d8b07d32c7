"""Sequence labelling with linear-chain conditional random fields, by weights that python-crfsuite trained."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from srot.errors import ModelError
from srot.models.chain import Tagged, decoded
from srot.models.name_features import (
    EDGE,
    MARK_OFFSETS,
    OFFSETS,
    gazetteer_marks,
    mark_features,
    word_features,
)
from srot.models.row_sums import RowSums, Scores, rows_beside, with_gaps, without_gaps


class Tagger:
    """A trained model. `features` gives the row of a feature in `weights`, whose columns are `labels` and whose first row is empty; `steps`
    is from label to label."""

    def __init__(self, labels: Sequence[str], features: Mapping[str, int], weights: Scores, steps: Scores) -> None:
        self.labels, self._steps = tuple(labels), steps
        self.sums = RowSums(features, weights)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Labels and chances of each sentence, the same whatever its company."""
        self.sums.make_room()
        words = self.sums.rows(with_gaps(sentences, EDGE), word_features)
        marks = self.sums.rows(with_gaps(map(gazetteer_marks, sentences), ()), mark_features)
        scores = self.sums.scores(np.concatenate([rows_beside(words, OFFSETS), rows_beside(marks, MARK_OFFSETS)], axis=1))
        return self.decode(without_gaps(scores, [len(sentence) for sentence in sentences]))

    def decode(self, scores: Sequence[Scores]) -> list[Tagged]:
        """Labels and chances of sentences whose words have these scores (words by labels)."""
        return decoded(scores, self._steps, self.labels)


def write_tagger(path: Path, trained: Path) -> None:
    """A model that python-crfsuite wrote, as the file that `load_tagger` reads."""
    import pycrfsuite

    tagger = pycrfsuite.Tagger()
    tagger.open(str(trained))
    info = tagger.info()
    labels = sorted(info.labels)
    features = sorted({feature for feature, _ in info.state_features})
    weights = np.zeros((len(features), len(labels)), np.float16)
    rows, columns = ({name: number for number, name in enumerate(names)} for names in (features, labels))
    for (feature, label), weight in info.state_features.items():
        weights[rows[feature], columns[label]] = weight
    steps = np.zeros((len(labels), len(labels)), np.float32)
    for (before, after), weight in info.transitions.items():
        steps[columns[before], columns[after]] = weight
    text = np.frombuffer("\n".join(features).encode(), np.uint8)
    np.savez_compressed(path, labels=np.array(labels), features=text, weights=weights, steps=steps)


def read_tagger(path: Path) -> Tagger:
    """The model in a file of `write_tagger`."""
    with np.load(path) as parts:
        features = parts["features"].tobytes().decode().split("\n")
        rows = {feature: row for row, feature in enumerate(features, 1)}
        weights = np.pad(parts["weights"].astype(np.float32), ((1, 0), (0, 0)))
        return Tagger([str(label) for label in parts["labels"]], rows, weights, parts["steps"])


@cache
def load_tagger(name: str) -> Tagger:
    """The tagger of ``weights/<name>.npz``; read on first use, kept for the process. Raises `ModelError` when missing."""
    path = Path(str(files("srot.models").joinpath("weights", f"{name}.npz")))
    if not path.is_file():
        raise ModelError(f"{name}: no such trained part in srot/models/weights; train it with python -m srot.models.train_names")
    return read_tagger(path)
