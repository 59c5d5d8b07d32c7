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

    def along(self, labels: Sequence[str]) -> list[float]:
        """How likely one of `labels` is at each word, 0..1."""
        chances: list[float] = self.chances[:, [label in labels for label in self.known]].sum(axis=1).tolist()
        return chances


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


def _go_through(table: Scores, lengths: Rows, steps: Scores) -> tuple[Rows, Scores]:
    """The label of each word on the likeliest path of its sentence, and the chance of each label at each word.

    What the words before it tell of a label, with what the word and those behind it tell: of all paths through the label together for its
    chance, of the best of them for the path. Both directions go through the chain side by side, the second over the sentences turned round.
    Sums rather than matrix products: those of a library may differ in the last digit with the number of sentences.
    """
    size, count, known = table.shape
    turned = (lengths - 1 - np.arange(size)[:, None]) % size, np.arange(count)
    scores = np.stack([table, table[turned]]).transpose(1, 3, 0, 2).reshape(size, known, 2 * count)
    step = np.repeat(np.stack([steps, steps.T], axis=2) - steps.max(), count, axis=2)
    best, together = _told(scores, step)
    before, behind = _both(best, count)
    path = (before + table + behind[turned]).argmax(axis=2)
    before, behind = _both(together, count)
    chances = before * np.exp(table - table.max(axis=2, keepdims=True)) * behind[turned]
    return path, chances / chances.sum(axis=2, keepdims=True)


def _told(scores: Scores, step: Scores) -> tuple[Scores, Scores]:
    """What all words before a place tell of each label there: the score of the best path to it, and the share of all paths that lead to it.

    `scores` are places by labels by sentences, `step` from label to label by sentences.
    """
    words, factors = np.exp(scores - scores.max(axis=1, keepdims=True)), np.exp(step)
    best, together, paths = np.zeros_like(scores), np.ones_like(scores), np.empty_like(step)
    for place in range(1, len(scores)):
        np.add((best[place - 1] + scores[place - 1])[:, None], step, out=paths)
        np.maximum.reduce(paths, axis=0, out=best[place])
        np.multiply((together[place - 1] * words[place - 1])[:, None], factors, out=paths)
        np.add.reduce(paths, axis=0, out=together[place])
        if place % 2:  # often enough for numbers of any size
            together[place] /= np.add.reduce(together[place], axis=0)
    return best, together


def _both(told: Scores, count: int) -> Scores:
    """What is told from either side: two tables of places by sentences by labels."""
    return told.reshape(*told.shape[:2], 2, count).transpose(2, 0, 3, 1)
