"""The likeliest labels of sentences, and the chance of each label, from the scores of words and of steps from label to label.

The sentences of an article go through the chain together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from srot.models.row_sums import Rows, Scores

# Cells (words and padding) that go through the chain at a time.
_CELLS = 30_000


@dataclass(frozen=True, slots=True)
class Tagged:
    """The likeliest labels of a sentence, and the chance of each label of the model at each word."""

    labels: tuple[str, ...]
    chances: Scores
    known: tuple[str, ...]

    def chance(self, labels: Sequence[str], place: int) -> float:
        """How likely one of `labels` is at `place`, 0..1."""
        return float(sum(self.chances[place, self.known.index(label)] for label in labels if label in self.known))


def decoded(scores: Sequence[Scores], steps: Scores, labels: tuple[str, ...]) -> list[Tagged]:
    """The results for sentences given as scores (words by labels), each the same whatever its company."""
    found = [Tagged((), np.zeros((0, len(labels)), np.float32), labels)] * len(scores)
    for batch in _batches([len(item) for item in scores]):
        for number, tagged in zip(batch, _decoded_batch([scores[number] for number in batch], steps, labels), strict=True):
            found[number] = tagged
    return found


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


def _decoded_batch(scores: Sequence[Scores], steps: Scores, labels: tuple[str, ...]) -> Iterator[Tagged]:
    """The results for sentences of falling length."""
    lengths = np.array([len(item) for item in scores])
    table = np.zeros((lengths[0], len(scores), len(labels)), np.float32)
    for number, item in enumerate(scores):
        table[: len(item), number] = item
    best, chances = _go_through(table, lengths, steps)
    for number, path in enumerate(best.T.tolist()):
        length = lengths[number]
        yield Tagged(tuple([labels[label] for label in path[:length]]), chances[:length, number], labels)


def _running(lengths: Rows) -> list[int]:
    """How many sentences, the longest first, have a word at each place."""
    counts: list[int] = (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(axis=1).tolist()
    return counts


def _go_through(table: Scores, lengths: Rows, steps: Scores) -> tuple[Rows, Scores]:
    """The label of each word on the likeliest path of its sentence, and the chance of each label at each word.

    What the words before it say of a label, times what the word and those behind it say: of all paths through the label together for its
    chance, of the best of them for the path. Both directions go through the chain side by side, the second over the sentences turned round.
    Sums rather than matrix products: those of a library may differ in the last digit with the number of sentences.
    """
    size, count, _ = table.shape
    turned = (lengths - 1 - np.arange(size)[:, None]) % size, np.arange(count)
    words = np.exp(table - np.maximum.reduce(table, axis=2, keepdims=True))
    both = np.stack([words, words[turned]], axis=1)
    step = np.exp(np.stack([steps, steps.T]))[:, None]
    told = np.ones((size, 2, *both.shape[1:]), np.float32)
    for place, running in enumerate(_running(lengths)[1:], 1):
        here = told[place, :, :, :running]
        paths = (told[place - 1, :, :, :running] * both[place - 1, :, :running])[..., None] * step
        np.add.reduce(paths[0], axis=2, out=here[0])
        np.maximum.reduce(paths[1], axis=2, out=here[1])
        here /= np.add.reduce(here, axis=3, keepdims=True)
    together, best = (told[:, kind, 0] * words * told[:, kind, 1][turned] for kind in (0, 1))
    chances: Scores = together / together.sum(axis=2, keepdims=True)
    return best.argmax(axis=2), chances
