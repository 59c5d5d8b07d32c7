"""Sequence labelling with linear-chain conditional random fields, by weights that python-crfsuite trained.

What a word adds to the scores of its own place and of its neighbours' depends on the word alone, so it is summed once
and kept; the sentences of an article go through the chain together.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from srot.errors import ModelError
from srot.models.name_features import FIRST, LAST, gazetteer_marks, mark_features, word_features

Scores = NDArray[np.float32]
# Words whose sums are kept, and cells (words and padding) that go through the chain at a time.
_KEPT, _CELLS = 50_000, 60_000


@dataclass(frozen=True, slots=True)
class Tagged:
    """The likeliest labels of a sentence, and the chance of each label of the model at each word."""

    labels: tuple[str, ...]
    chances: Scores
    known: tuple[str, ...]

    def chance(self, labels: Sequence[str], place: int) -> float:
        """How likely one of `labels` is at `place`, 0..1."""
        return float(sum(self.chances[place, self.known.index(label)] for label in labels if label in self.known))


class Tagger:
    """A trained model. `features` gives the row of a feature in `weights`, whose columns are `labels`; `steps` is from label to label."""

    def __init__(self, labels: Sequence[str], features: Mapping[str, int], weights: Scores, steps: Scores) -> None:
        self.labels, self._features, self._weights, self._steps = tuple(labels), features, weights, steps
        self._marked = lru_cache(maxsize=1000)(self._summed_marks)
        self._places: dict[str, int] = {}
        self._sums = np.zeros((1024, 5, len(labels)), np.float32)
        self._edge = self._place(None)

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Labels and chances of each sentence, the same whatever its company."""
        return self.decode([self._scores(sentence) for sentence in sentences])

    def decode(self, scores: Sequence[Scores]) -> list[Tagged]:
        """Labels and chances of sentences whose words have these scores (words by labels)."""
        return decoded(scores, self._steps, self.labels)

    def _scores(self, words: Sequence[str]) -> Scores:
        """Words by labels."""
        if len(self._places) + len(words) > _KEPT:
            self._places.clear()
            self._edge = self._place(None)
        places = [self._edge, self._edge, *(self._places.get(word) or self._place(word) for word in words), self._edge, self._edge]
        sums = self._sums[places]
        scores: Scores = sums[2:-2, 0] + sums[1:-3, 1] + sums[:-4, 2] + sums[3:-1, 3] + sums[4:, 4]
        for place, marks in enumerate(gazetteer_marks(words)):
            if marks:
                here, after, before = self._marked(tuple(marks))
                scores[place] += here
                scores[place + 1 : place + 2] += after
                scores[max(place - 1, 0) : place] += before
        return scores

    def _summed_marks(self, marks: Sequence[str]) -> tuple[Scores, Scores, Scores]:
        """What marks of the gazetteer add to their own place, to the next, and to the one before."""
        here, after, before = (self.weigh(features) for features in mark_features(marks))
        return here, after, before

    def _place(self, word: str | None) -> int:
        """Where the sums of a word stand; of ``None``, those of the edge of a sentence. Place 0 is left empty."""
        place = len(self._places) + 1
        if place == len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
        lists = ((), FIRST, (), LAST, ()) if word is None else word_features(word)
        self._sums[place] = [self.weigh(features) for features in lists]
        self._places[word or ""] = place
        return place

    def weigh(self, features: Sequence[str]) -> Scores:
        """What features add to the score of each label; those that the model never met add nothing."""
        rows = [row for row in map(self._features.get, features) if row is not None]
        total: Scores = self._weights[rows].sum(axis=0) if rows else np.zeros(len(self.labels), np.float32)
        return total


def decoded(scores: Sequence[Scores], steps: Scores, labels: tuple[str, ...]) -> list[Tagged]:
    """The results for sentences given as scores (words by labels), each the same whatever its company."""
    found = [Tagged((), np.zeros((0, len(labels)), np.float32), labels)] * len(scores)
    for batch in _batches([len(item) for item in scores]):
        for number, tagged in zip(batch, _decoded_batch([scores[number] for number in batch], steps, labels), strict=True):
            found[number] = tagged
    return found


def _decoded_batch(scores: Sequence[Scores], steps: Scores, labels: tuple[str, ...]) -> Iterator[Tagged]:
    """The results for sentences of falling length."""
    lengths = np.array([len(item) for item in scores])
    table = np.zeros((lengths[0], len(scores), len(labels)), np.float32)
    for number, item in enumerate(scores):
        table[: len(item), number] = item
    running = (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(axis=1)
    paths = _best_paths(table, running, steps)
    chances = _chances(table, running, steps)
    for number, length in enumerate(lengths):
        yield Tagged(tuple(labels[label] for label in paths[:length, number]), chances[:length, number], labels)


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Numbers of sentences that have words, the longest first, so many at a time that their table stays small."""
    batch: list[int] = []
    for number in sorted((n for n, length in enumerate(lengths) if length), key=lambda n: (-lengths[n], n)):
        if batch and (len(batch) + 1) * lengths[batch[0]] > _CELLS:
            yield batch
            batch = []
        batch.append(number)
    if batch:
        yield batch


def _best_paths(table: Scores, running: NDArray[np.intp], steps: Scores) -> NDArray[np.intp]:
    """The likeliest label of each word: words by sentences; the first ``running[place]`` sentences have a word at a place."""
    size = len(table)
    back = np.zeros(table.shape, np.intp)
    best = table[0].copy()
    for place in range(1, size):
        count = running[place]
        paths = best[:count, :, None] + steps
        back[place, :count] = paths.argmax(axis=1)
        best[:count] = paths.max(axis=1) + table[place, :count]
    last = best.argmax(axis=1)
    labels = np.zeros(table.shape[:2], np.intp)
    for place in range(size - 1, -1, -1):
        count = running[place]
        labels[place, :count] = last[:count]
        last[:count] = back[place, np.arange(count), last[:count]]
    return labels


def _chances(table: Scores, running: NDArray[np.intp], steps: Scores) -> Scores:
    """The chance of each label at each word, forwards and backwards through the chain.

    Sums rather than matrix products: those of a library may differ in the last digit with the number of sentences.
    """
    local = np.exp(table - table.max(axis=2, keepdims=True))
    step = np.exp(steps)
    ahead = local.copy()
    for place in range(1, len(table)):
        count = running[place]
        here = (ahead[place - 1, :count, :, None] * step).sum(axis=1) * local[place, :count]
        ahead[place, :count] = here / here.sum(axis=1, keepdims=True)
    behind = np.ones_like(local)
    for place in range(len(table) - 2, -1, -1):
        count = running[place + 1]
        here = ((behind[place + 1, :count] * local[place + 1, :count])[:, :, None] * step.T).sum(axis=1)
        behind[place, :count] = here / here.sum(axis=1, keepdims=True)
    both = ahead * behind
    chances: Scores = both / both.sum(axis=2, keepdims=True)
    return chances


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
        rows = {feature: row for row, feature in enumerate(features)}
        return Tagger([str(label) for label in parts["labels"]], rows, parts["weights"].astype(np.float32), parts["steps"])


@cache
def load_tagger(name: str) -> Tagger:
    """The tagger of ``weights/<name>.npz``; read on first use, kept for the process. Raises `ModelError` when missing."""
    path = Path(str(files("srot.models").joinpath("weights", f"{name}.npz")))
    if not path.is_file():
        raise ModelError(f"{name}: no such trained part in srot/models/weights; train it with python -m srot.models.train_names")
    return read_tagger(path)
