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
    return [replace(found, time=None) if found.time and _is_remembered(scene, found, words, reach) else found for found in candidates]


def _is_remembered(scene: Scene, found: Candidate, words: frozenset[str], reach: int) -> bool:
    """Whether such a word stands near enough; in a name it remembers nothing: "हादसे में स्मृति देवी की मौत", "a blast in Jubilee Park"."""
    after = range(found.high, min(found.high + reach, len(scene.keys)))
    for place in after if reach > 0 else range(found.low - 1, max(-1, found.low + reach - 1), -1):
        if scene.keys[place] in _STOPS:
            return False
        if scene.keys[place] in words and scene.owner[place] < 0:
            return True
    return False
