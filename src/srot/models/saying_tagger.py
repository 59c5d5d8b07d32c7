"""Tags the words of a unit as source, cue, relay and content of a saying.

Labels: ``S`` the first-hand source, ``R`` a relay, ``Q`` the cue, ``C`` a content, ``N`` what a source leaves unsaid; ``B-`` and ``I-`` in front.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np

from srot.models.crf import Scores, Tagged, Tagger, load_tagger
from srot.models.saying_features import Group, Signs, Unit, group_features, word_groups

_KEPT = 50_000


class SayingTagger:
    """A trained model of sayings; the summed weights of the groups met so far are kept."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._places: dict[Group, int] = {}
        self._sums = np.zeros((1024, len(tagger.labels)), np.float32)

    def tag(self, units: Sequence[Unit], signs: Signs) -> list[Tagged]:
        """Labels and chances of the words of each unit."""
        return self._tagger.decode([self._scores(word_groups(unit, signs)) for unit in units])

    def _scores(self, words: Sequence[Sequence[Group]]) -> Scores:
        if len(self._places) + sum(map(len, words)) > _KEPT:
            self._places.clear()
        known = self._places
        places = [[known[group] if group in known else self._place(group) for group in groups] for groups in words]
        scores: Scores = self._sums[np.array(places)].sum(axis=1)
        return scores

    def _place(self, group: Group) -> int:
        place = len(self._places)
        if place == len(self._sums):
            self._sums = np.concatenate([self._sums, np.zeros_like(self._sums)])
        self._sums[place] = self._tagger.weigh(group_features(group))
        self._places[group] = place
        return place


def weights_path(lang: str) -> Path:
    """Where the weights of a language lie."""
    return Path(str(files("srot.models").joinpath("weights", f"sayings_{lang}.npz")))


@cache
def load_saying_tagger(lang: str) -> SayingTagger:
    """The tagger of ``weights/sayings_<lang>.npz``. Raises `ModelError` when missing."""
    return SayingTagger(load_tagger(f"sayings_{lang}"))
