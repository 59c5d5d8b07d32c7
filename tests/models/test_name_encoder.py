from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from srot.errors import ModelError, UnknownNameError
from srot.models import name_encoder
from srot.models.chain import Tagged
from srot.models.name_encoder import LABELS, AccurateTagger, NameEncoder, check_names, load_names
from srot.models.row_sums import Scores


class Lower:
    """Stands for the sentence model: one piece a word, whose state says its letters."""

    def pieces_of(self, words: tuple[str, ...]) -> tuple[list[int], list[int]]:
        return [0, *map(len, words), 1], list(range(1, len(words) + 1))

    def lower_states(self, numbers: list[int]) -> Scores:
        return np.array([[[float(number)] for number in numbers]], np.float32)


class Upper:
    """Stands for the layers above: a word of six letters is a person."""

    def __init__(self) -> None:
        self.sizes: list[int] = []

    def run(self, outputs: list[str], taken: dict[str, Any]) -> list[Scores]:
        states = taken["states"]
        self.sizes.append(states.shape[1])
        scores = np.zeros((1, states.shape[1], len(LABELS)), np.float32)
        scores[..., LABELS.index("B-PER")] = 6.0 * (states[..., 0] == 6)
        return [scores]


def encoder(upper: Upper | None = None) -> NameEncoder:
    return NameEncoder(Lower(), upper or Upper(), "hi")  # type: ignore[arg-type]


class Words:
    """A word model that is sure of one label everywhere."""

    def __init__(self, label: str) -> None:
        self.label = label

    def tag(self, sentences: Any) -> list[Tagged]:
        known = tuple(sorted(LABELS))
        rows = [np.full((len(words), len(known)), 1e-6, np.float32) for words in sentences]
        for row in rows:
            row[:, known.index(self.label)] = 1.0
        return [Tagged((self.label,) * len(row), row, known) for row in rows]


def test_chances_of_the_encoder_sum_to_one() -> None:
    chances = np.exp(encoder().log_chances(("राम", "मोहनदा", "है")))
    assert chances.shape == (3, len(LABELS)) and chances.sum(axis=1) == pytest.approx(1)
    assert LABELS[int(chances[1].argmax())] == "B-PER"


def test_a_sentence_that_is_too_long_is_read_in_halves(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(name_encoder, "MOST_PIECES", 6)
    upper = Upper()
    assert encoder(upper).log_chances(("राम",) * 8).shape == (8, len(LABELS))
    assert upper.sizes == [6, 6]


def test_the_word_model_has_a_say_and_the_encoder_a_greater_one() -> None:
    seen = AccurateTagger(Words("O"), encoder()).tag([("मोहनदा", "है"), ()])
    assert [item.labels for item in seen] == [("O", "O"), ()]  # the doubt of the one is not enough against the certainty of the other
    seen = AccurateTagger(Words("B-PER"), encoder()).tag([("मोहनदा", "है")])
    assert seen[0].labels[0] == "B-PER" and seen[0].chance(("B-PER",), 0) > 0.99


def test_no_name_begins_inside() -> None:
    assert AccurateTagger(Words("I-LOC"), encoder()).tag([("क", "ख")])[0].labels[0] != "I-LOC"


def test_a_way_of_reading_that_is_not_known_is_refused() -> None:
    with pytest.raises(UnknownNameError, match="accurate, fast"):
        check_names("slow")


def test_missing_layers_say_what_to_do(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(name_encoder, "names_file", lambda: tmp_path / "model.onnx")
    with pytest.raises(ModelError, match="install srot anew"):
        check_names("accurate")


@pytest.mark.parametrize(
    ("lang", "words", "label"),
    [
        ("hi", "उन्होंने मंत्री मार्टिन केलेर से ल्यूसर्न में मुलाकात की", ("O", "O", "B-PER", "I-PER", "O", "B-LOC", "O", "O", "O")),
        ("en", "Governor Lucía Ferrante flew to Montevideo", ("O", "B-PER", "I-PER", "O", "O", "B-LOC")),
    ],
)
def test_names_that_no_list_holds_are_read(lang: str, words: str, label: tuple[str, ...]) -> None:
    assert load_names(lang, "accurate").tag([words.split()])[0].labels == label
