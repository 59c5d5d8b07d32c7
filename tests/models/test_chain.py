from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.models.chain import decoded
from srot.models.row_sums import Scores

LABELS = ("O", "B-PER", "I-PER")


def scores_of(seed: int, lengths: list[int]) -> tuple[list[Scores], Scores]:
    numbers = np.random.default_rng(seed)
    steps = numbers.normal(0, 2, (len(LABELS), len(LABELS))).astype(np.float32)
    return [numbers.normal(0, 2, (length, len(LABELS))).astype(np.float32) for length in lengths], steps


def weigh(path: tuple[int, ...], scores: Scores, steps: Scores) -> float:
    return float(sum(scores[place, label] for place, label in enumerate(path)) + sum(steps[path[n - 1], path[n]] for n in range(1, len(path))))


@given(st.integers(0, 10_000), st.lists(st.integers(0, 5), max_size=4))
def test_labels_and_chances_are_those_of_all_paths_tried(seed: int, lengths: list[int]) -> None:
    sentences, steps = scores_of(seed, lengths)
    for scores, tagged in zip(sentences, decoded(sentences, steps, LABELS), strict=True):
        paths = list(product(range(len(LABELS)), repeat=len(scores)))
        weights = np.exp([weigh(path, scores, steps) for path in paths])
        assert tagged.labels == tuple(LABELS[label] for label in paths[int(weights.argmax())])
        for place, label in product(range(len(scores)), range(len(LABELS))):
            share = sum(weight for path, weight in zip(paths, weights, strict=True) if path[place] == label) / weights.sum()
            assert tagged.chance((LABELS[label],), place) == pytest.approx(share, abs=1e-4)


def test_a_long_sentence_keeps_chances_that_add_up_to_one() -> None:
    (scores,), steps = scores_of(3, [5_000])
    (tagged,) = decoded([scores * 5], steps * 5, LABELS)
    assert np.isfinite(tagged.chances).all() and tagged.along(LABELS) == pytest.approx([1.0] * 5_000, abs=1e-4)


def test_a_sentence_is_decoded_the_same_in_any_company() -> None:
    sentences, steps = scores_of(7, [3, 40, 1, 12])
    together = decoded(sentences, steps, LABELS)
    alone = [decoded([scores], steps, LABELS)[0] for scores in sentences]
    assert all((one.chances == other.chances).all() and one.labels == other.labels for one, other in zip(together, alone, strict=True))
