"""What a report only remembers: "to mark the surrender of 1945", "हमले की बरसी पर". The day in its sentence is that of the remembrance, not its own.

The words for it are the class ``remembering`` of a language's ``event_grammar.tsv``; they stand before what is remembered in English, behind it in Hindi.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.scene import Scene

_STOPS = frozenset((".", "।", ";", ":", "\n", "(", ")"))


def forget_days(scene: Scene, candidates: Sequence[Candidate], words: frozenset[str], *, reach: int) -> list[Candidate]:
    """The candidates, those that are remembered without a time. `reach` is how many words may stand between, counted behind the event, or before it where negative."""
    return [replace(found, time=None) if found.time and _is_remembered(scene.keys, found, words, reach) else found for found in candidates]


def _is_remembered(keys: tuple[str, ...], found: Candidate, words: frozenset[str], reach: int) -> bool:
    nearest_first = keys[found.high : found.high + reach] if reach > 0 else tuple(reversed(keys[max(0, found.low + reach) : found.low]))
    for key in nearest_first:
        if key in words:
            return True
        if key in _STOPS:
            return False
    return False
