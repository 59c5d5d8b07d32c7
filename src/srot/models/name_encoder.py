"""Names read with care: layers of their own over the lower layers of the sentence model, and the word model beside them.

Slower by far than the word model alone, and better where neither the word nor its neighbours were in the training texts.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any, Protocol, cast

import numpy as np

from srot.errors import ModelError, UnknownNameError
from srot.models.chain import Tagged, decoded
from srot.models.crf import load_tagger
from srot.models.embedder import load_embedder
from srot.models.embedder_e5 import MOST_PIECES, E5Embedder, open_session
from srot.models.row_sums import Scores

LABELS = ("O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG")
ACCURATE, FAST = "accurate", "fast"

# How much the word model weighs beside the encoder, whose log chances count once.
_WORD_MODEL = 0.5
_NEVER = -1e4
_FLOOR = 1e-6


class NameReader(Protocol):
    """What finds names in the sentences of an article."""

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Labels and chances of each sentence."""
        ...


class NameEncoder:
    """Log chances of labels by the encoder; `language` says how names were marked in the texts it was trained on."""

    def __init__(self, lower: E5Embedder, upper: Any, language: str) -> None:
        self._lower, self._upper, self._language = lower, upper, language

    def log_chances(self, words: Sequence[str]) -> Scores:
        """Words by `LABELS`; a sentence too long for the encoder is read in halves."""
        if not words:
            return np.zeros((0, len(LABELS)), np.float32)
        numbers, firsts = self._lower.pieces_of(words)
        if len(numbers) > MOST_PIECES:
            return self._in_halves(words)
        states = self._lower.lower_states(numbers)
        scores: Scores = self._upper.run([self._language], {"states": states})[0][0][firsts]
        scores -= scores.max(axis=1, keepdims=True)
        scores -= np.log(np.exp(scores).sum(axis=1, keepdims=True))
        return scores

    def _in_halves(self, words: Sequence[str]) -> Scores:
        if len(words) == 1:  # hundreds of letters without a blank
            lone: Scores = np.log(np.eye(1, len(LABELS), dtype=np.float32) + _FLOOR)
            return lone
        half = len(words) // 2
        return np.concatenate([self.log_chances(words[:half]), self.log_chances(words[half:])])


class AccurateTagger:
    """The word model and the encoder together."""

    def __init__(self, words: NameReader, encoder: NameEncoder) -> None:
        self._words, self._encoder = words, encoder

    def tag(self, sentences: Sequence[Sequence[str]]) -> list[Tagged]:
        """Labels and chances of each sentence, the same whatever its company."""
        tagged = self._words.tag(sentences)
        return decoded([self._joined(*pair) for pair in zip(sentences, tagged, strict=True)], _steps(), LABELS)

    def _joined(self, words: Sequence[str], tagged: Tagged) -> Scores:
        order = [tagged.known.index(label) for label in LABELS]
        scores: Scores = self._encoder.log_chances(words) + _WORD_MODEL * np.log(tagged.chances[:, order] + _FLOOR)
        if len(scores):
            scores[0, [label.startswith("I-") for label in LABELS]] += _NEVER
        return scores


@cache
def _steps() -> Scores:
    """What may follow what: inside a name only its own beginning or inside."""
    steps = np.zeros((len(LABELS), len(LABELS)), np.float32)
    for row, before in enumerate(LABELS):
        for column, after in enumerate(LABELS):
            if after.startswith("I-") and before[2:] != after[2:]:
                steps[row, column] = _NEVER
    return steps


def names_file() -> Path:
    """Where the layers for names lie."""
    return Path(str(files("srot.models").joinpath("weights", "names", "model.onnx")))


def check_names(how: str) -> None:
    """Raises `UnknownNameError` for a way of reading names that is not known, `ModelError` when a part for it is missing."""
    if how not in (FAST, ACCURATE):
        raise UnknownNameError(f"{how!r} is no way of reading names; known: {ACCURATE}, {FAST}")
    path = names_file()
    if how == ACCURATE and not path.is_file():
        raise ModelError(f"accurate names: no {path.name} in {path.parent}; install srot anew, or build it: srot/models/README.md")


@cache
def load_names(lang: str, how: str = FAST) -> NameReader:
    """What reads the names of a language: ``fast`` the word model, ``accurate`` with the encoder; kept for the process.

    Raises what `check_names` raises, and `ModelError` when the word model is missing.
    """
    check_names(how)
    words = load_tagger(f"names_{lang}")
    if how == FAST:
        return words
    return AccurateTagger(words, NameEncoder(cast(E5Embedder, load_embedder("e5")), open_session(names_file()), lang))
