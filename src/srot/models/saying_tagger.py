"""Tags the words of a unit as source, cue, relay and content of a saying.

Labels: ``S`` the first-hand source, ``R`` a relay, ``Q`` the cue, ``C`` a content, ``N`` what a source leaves unsaid; ``B-`` and ``I-`` in front.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

import numpy as np

from srot.models.chain import Tagged
from srot.models.crf import Tagger, load_tagger
from srot.models.row_sums import rows_beside, with_gaps, without_gaps
from srot.models.saying_features import (
    EDGE,
    OFFSETS,
    Flags,
    Signs,
    Unit,
    pair_features,
    seen_words,
    side_features,
    word_features,
)

T = TypeVar("T", str, Flags)


class SayingTagger:
    """A trained model of sayings."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger

    def tag(self, units: Sequence[Unit], signs: Signs) -> list[Tagged]:
        """Labels and chances of the words of each unit, the same whatever its company."""
        if not units:
            return []
        sums = self._tagger.sums
        sums.make_room()
        words = [seen_words(unit, signs) for unit in units]
        near = rows_beside(sums.rows(with_gaps(words, EDGE), word_features), OFFSETS)
        pairs = [sums.rows_of(pairs) for pairs in _columns([pair_features(unit.keys) for unit in units], "")]
        sides = [sums.rows(flags, _alone) for flags in _columns([side_features(unit, signs.parting) for unit in words], ())]
        scores = sums.scores(np.column_stack([near, *pairs, *sides]))
        return self._tagger.decode(without_gaps(scores, [len(unit) for unit in words]))


def _columns(units: Sequence[tuple[list[T], list[T]]], gap: T) -> list[list[T]]:
    """The two lists of all units in a row, with gaps between."""
    return [with_gaps(column, gap)[2:-2] for column in zip(*units, strict=True)]


def _alone(flags: Flags) -> tuple[Flags]:
    return (flags,)


def weights_path(lang: str) -> Path:
    """Where the weights of a language lie."""
    return Path(str(files("srot.models").joinpath("weights", f"sayings_{lang}.npz")))


@cache
def load_saying_tagger(lang: str) -> SayingTagger:
    """The tagger of ``weights/sayings_<lang>.npz``. Raises `ModelError` when missing."""
    return SayingTagger(load_tagger(f"sayings_{lang}"))
