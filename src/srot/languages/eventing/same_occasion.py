"""What happened at an occasion told before: "राम ने शनिवार को गया में रैली की। इस रैली में भगदड़ मची", "A stampede at the rally killed 12"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.scene import Scene

_NEAR = 2
"""Sentences between an occasion and what is told to have happened at it."""


def share_occasions(scene: Scene, candidates: Sequence[Candidate], pointing: frozenset[str]) -> list[Candidate]:
    """The candidates; harm without a day takes day and place of the dated occasion that a pointing word of its clause takes up ("at the rally")."""
    dated = [found for found in candidates if found.time is not None and found.high == found.low + 1]
    return [_at_occasion(scene, found, dated, pointing) if dated and found.time is None and found.rule.is_harmful() else found for found in candidates]


def _at_occasion(scene: Scene, harm: Candidate, dated: Sequence[Candidate], pointing: frozenset[str]) -> Candidate:
    start, end = harm.clause
    taken_up = {scene.keys[at] for at in range(start + 1, end) if scene.keys[at - 1] in pointing and not harm.low <= at < harm.high}
    for occasion in reversed(dated):
        near = 0 < harm.sentence - occasion.sentence <= _NEAR
        if near and scene.keys[occasion.low] in taken_up and occasion.type != harm.type:
            return replace(harm, time=occasion.time, places=harm.places or occasion.places)
    return harm
