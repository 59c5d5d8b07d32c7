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
    paths = _best_paths(table, lengths, steps)
    chances = _chances(table, lengths, steps)
    for number, path in enumerate(paths):
        yield Tagged(tuple([labels[label] for label in path]), chances[: len(path), number], labels)


def _running(lengths: Rows) -> list[int]:
    """How many sentences, the longest first, have a word at each place."""
    counts: list[int] = (lengths[None, :] > np.arange(lengths[0])[:, None]).sum(axis=1).tolist()
    return counts


def _best_paths(table: Scores, lengths: Rows, steps: Scores) -> list[list[int]]:
    """The likeliest label of each word of each sentence."""
    best = table.copy()
    for place, count in enumerate(_running(lengths)[1:], 1):
        best[place, :count] += np.maximum.reduce(best[place - 1, :count, :, None] + steps, axis=1)
    back = (best[:-1, :, :, None] + steps).argmax(axis=2).tolist()
    lasts = best[lengths - 1, np.arange(len(lengths))].argmax(axis=1).tolist()
    paths = []
    for number, (length, label) in enumerate(zip(lengths.tolist(), lasts, strict=True)):
        path = [label]
        for place in range(length - 2, -1, -1):
            path.append(back[place][number][path[-1]])
        paths.append(path[::-1])
    return paths


def _chances(table: Scores, lengths: Rows, steps: Scores) -> Scores:
    """The chance of each label at each word: what the words before it say of the label, times what the word and those behind it say.

    Both directions go through the chain side by side, the second over the sentences turned round. Sums rather than matrix products: those of
    a library may differ in the last digit with the number of sentences.
    """
    size, count, _ = table.shape
    turned = (lengths - 1 - np.arange(size)[:, None]) % size, np.arange(count)
    words = np.exp(table - np.maximum.reduce(table, axis=2, keepdims=True))
    both = np.stack([words, words[turned]], axis=1)
    step = np.exp(np.stack([steps, steps.T]))[:, None]
    told = np.ones_like(both)
    for place, running in enumerate(_running(lengths)[1:], 1):
        seen = told[place - 1, :, :running] * both[place - 1, :, :running]
        sums = np.add.reduce(seen[..., None] * step, axis=2)
        np.divide(sums, np.add.reduce(sums, axis=2, keepdims=True), out=told[place, :, :running])
    found = told[:, 0] * words * told[:, 1][turned]
    chances: Scores = found / found.sum(axis=2, keepdims=True)
    return chances
