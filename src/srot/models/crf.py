"""Sequence labelling with conditional random fields: lazy loading, one tagger a process."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import as_file, files
from typing import Any

from srot.errors import ModelError


@cache
def load_tagger(name: str) -> Any:
    """The tagger of ``weights/<name>.crf``; read on first use, kept for the process. Raises `ModelError` when missing."""
    import pycrfsuite

    path = files("srot.models").joinpath("weights", f"{name}.crf")
    if not path.is_file():
        raise ModelError(f"{name}: no such trained part in srot/models/weights; train it with python -m srot.models.train_names")
    tagger = pycrfsuite.Tagger()
    with as_file(path) as file:
        tagger.open(str(file))
    return tagger


def tag(name: str, features: Sequence[Sequence[str]]) -> list[str]:
    """One label a word for a sentence given as the features of its words."""
    labels: list[str] = load_tagger(name).tag(features)
    return labels


def label_chance(name: str, labels: Sequence[str], place: int) -> float:
    """How likely one of `labels` is at `place` of the sentence that was tagged last, 0..1."""
    tagger = load_tagger(name)
    return float(sum(tagger.marginal(label, place) for label in labels))
