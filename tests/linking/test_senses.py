"""What a sentence tells beside what all sentences of its story share."""

import numpy as np
import pytest

from srot.linking.senses import Senses
from srot.models.embedder import load_embedder


def made(**rows: tuple[float, ...]) -> dict[str, np.ndarray]:
    return {name: np.array(row, np.float32) for name, row in rows.items()}


def test_what_all_share_brings_no_two_nearer() -> None:
    topic = {f"other{number}": tuple(3.0 if place == 0 else float(place == number) for place in range(60)) for number in range(1, 50)}
    rows = made(**topic, one=(3.0,) + (0.0,) * 57 + (1.0, 0.2), same=(3.0,) + (0.0,) * 57 + (1.0, 0.0))
    vectors = {name: row / np.linalg.norm(row) for name, row in rows.items()}
    senses = Senses(vectors, dict.fromkeys(vectors, "hi"), load_embedder("hashed"))
    plain = float(vectors["one"] @ vectors["other1"])
    assert senses.of("one", "same") > 0.5 + senses.of("one", "other1")
    assert senses.of("one", "other1") < plain


def test_a_text_that_cannot_be_read_is_like_nothing() -> None:
    vectors = made(none=(0.0, 0.0), some=(1.0, 0.0))
    senses = Senses(vectors, {"none": "hi", "some": "en"}, load_embedder("hashed"))
    assert senses.of("none", "some") == 0
    assert senses.of("some", "some") == pytest.approx(1, abs=1e-3)
