"""Polarity and modality of what is said in English, by its verbs."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage

_NEGATIVES = frozenset(("not", "n't", "no", "never", "none", "neither", "cannot"))
_MAY = frozenset(("may", "might", "could", "possibly", "possible", "perhaps", "likely", "probably"))
_MUST = frozenset(("must", "should", "ought"))
_WILL = frozenset(("will", "shall", "would"))


def read_mood(passage: Passage, start: int, end: int, cue: str) -> str:
    """Modality of the content; a cue that promises or demands wins."""
    if cue not in ("asserted", "possible", "planned") or start >= end:
        return cue
    keys = passage.keys[start:end]
    if "if" in keys[:3]:
        return "conditional"
    early = keys[:18]
    if any(key in _MUST for key in early):
        return "demanded"
    if any(key in _MAY for key in early):
        return "possible"
    if any(key in _WILL for key in early):
        return "planned"
    return cue


def is_negated(passage: Passage, start: int, end: int) -> bool:
    """Whether the first clause of the content is negated."""
    for key in passage.keys[start : min(end, start + 14)]:
        if key in _NEGATIVES:
            return True
        if key in (",", "but", "and"):
            return False
    return False
