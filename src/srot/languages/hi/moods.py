"""Polarity and modality of what is said, by the verb that ends it."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.hi.saying_words import words
from srot.text.normal import fold

_NEGATIVES = words("negatives-in-moods")
_MAY = words("may-in-moods")
_MUST = words("must")
_IF = words("if")
_FUTURE = tuple(fold(w) for w in ("एगा", "एगी", "एंगे", "ेगा", "ेगी", "ेंगे", "ेंगी", "ोगा", "ोगी", "ोंगे", "ऊंगा", "ूंगा"))
_FINAL = words("final")


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; the cue's own wins where it has one.

    A promise by "आश्वासन दिया" stays a promise whatever its verb.
    """
    if cue not in ("asserted", "possible", "planned") or start >= end:
        return cue
    keys = passage.keys[start:end]
    if any(key in _IF for key in keys[:4]):
        return "conditional"
    tail = keys[-5:]
    if any(key in _MUST for key in tail):
        return "demanded"
    if any(key in _MAY for key in tail):
        return "possible"
    if any(key.endswith(_FUTURE) for key in keys[-2:]):
        return "planned"
    return cue


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the last clause of the content is negated."""
    keys = passage.keys[start:end]
    i = len(keys) - 1
    while i > 0 and keys[i] in _FINAL:
        i -= 1
    return any(key in _NEGATIVES for key in keys[max(0, i - 2) :])
