"""What a Marathi source is said not to have said: "हे कंपनीने सांगितले नाही", "यावर आयोगाने मौन बाळगले", "बोलण्यास नकार दिला"."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.mr.sources import find_doer, read_bare, role_words, without_edges

_PACKAGE = "srot.languages.mr"


def read_silences(passage: Passage, number: int) -> list[Saying]:
    """The silences of one sentence, in text order."""
    start, end = passage.sentences[number]
    found: list[Saying] = []
    for cue in find_patterns(passage, start, end, _PACKAGE, "silences"):
        low = max(found[-1].reach[1] if found else start, _clause_start(passage, start, cue.start))
        if (made := _silence(passage, number, low, cue)) is not None:
            found.append(made)
    return found


def _clause_start(passage: Passage, start: int, cue: int) -> int:
    """Behind the last semicolon or the last "but" in front of which a clause of its own ends."""
    breaks = (k for k in range(cue - 1, start, -1) if passage.words[k].text in (";", ".") or (passage.keys[k] in role_words("but") and passage.keys[k - 1] == ","))
    return next((k + 1 for k in breaks), start)


def _silence(passage: Passage, number: int, low: int, cue: Found) -> Saying | None:
    party = find_doer(passage, low, cue.start, loose=True) or read_bare(passage, low, cue.start)
    if party is None or party.start >= cue.start:
        return None
    behind = party.end + (party.end < cue.start and passage.words[party.end].text.startswith("यां"))
    span = without_edges(passage, behind, cue.start, hollow=True)
    if span[0] >= span[1]:
        span = without_edges(passage, low, party.phrase if 0 <= party.phrase < party.start else party.start, hollow=True)
    if span[0] >= span[1]:
        span = _pointed_at(passage, low, cue)
    return _made(passage, number, cue, party, span) if span[0] < span[1] else None


def _pointed_at(passage: Passage, low: int, cue: Found) -> tuple[int, int]:
    """The word that points at what is left unsaid, where nothing else tells it: "याला विभागाने दुजोरा दिला नाही"."""
    place = next((k for k in range(low, cue.start) if passage.keys[k] in role_words("this")), None)
    return (place, place + 1) if place is not None else (low, low)


def _made(passage: Passage, number: int, cue: Found, party: Party, span: tuple[int, int]) -> Saying:
    reach = min(cue.start, party.start), max(cue.end, party.end)
    return Saying(number, (cue.start, cue.end), (party,), (), *span, reach, "silence", "silence", firm=True)
