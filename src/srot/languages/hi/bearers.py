"""People a Hindi report names as doing something: they too can be meant by a later उन्होंने."""

from __future__ import annotations

from srot.languages.attributing.antecedents import Bearer, Memory
from srot.languages.attributing.passage import Passage
from srot.languages.hi.sources import find_parties, noun_kinds


def note_subjects(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the ने-subjects of a sentence that hold an office or a person's name."""
    start, end = passage.sentences[number]
    for i in range(start + 1, end):
        if passage.keys[i] != "ने":
            continue
        for party in find_parties(passage, i, start):
            first = _phrase(passage, party.start, start)
            office = any(noun_kinds().get(passage.keys[j]) == "role" for j in range(first, party.end))
            if office and party.kind == "person" and not party.pronoun:
                keys = frozenset(passage.keys[first : party.end])
                memory.note(Bearer(party.name, party.kind, keys, False, not party.bare, number))


def _phrase(passage: Passage, start: int, low: int) -> int:
    from srot.languages.hi.sources import phrase_start

    return min(start, phrase_start(passage, start + 1, low))
