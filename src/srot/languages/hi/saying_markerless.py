"""Hindi sources whose ने a desk has dropped: "मंत्री क ख बसें चलाने से इनकार कर दिया", "कोर्ट निगम को फटकार लगाते हुए कहा कि"."""

from __future__ import annotations

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_openers import named_end, titled_opener
from srot.languages.hi.saying_parts import SUBJECTS, WHILE, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.word_kinds import FRAMING, kind_of, word_class


def find_markerless(clause: Clause, hit: Hit) -> Source | None:
    """Who opens a sentence with no case mark behind, where its verb wants ने and nobody has it.

    A name may stand in front of any cue; an office or a body by itself only where it says something while it does something else, for
    "पुलिस सुरक्षा देने की मांग की" has lost its subject, not its marker.
    """
    keys = clause.passage.keys
    low = _behind_lead(clause.passage, clause.start, hit.start)
    front = keys[clause.start : hit.start]
    if hit.voice != "active" or low >= hit.start - 1 or any(key in _ELSEWHERE or key in SUBJECTS for key in front) or keys[hit.start - 1] in word_class("join"):
        return None
    named = _named(clause.passage, low, hit.start)
    if named is not None:
        return named
    busy = WHILE in keys[low : hit.start] and bool(hit.lemma) and keys[hit.end : hit.end + 1] in (("कि",), (":",), ("-",), (",",))
    return (_body_by_name(clause.passage, low, hit.start) or titled_opener(clause, low, hit.start)) if busy else None


def _behind_lead(passage: Passage, start: int, end: int) -> int:
    """Behind a dateline with its colon, what joins on, and the day."""
    keys = passage.keys
    start = next((i + 1 for i in range(start, min(start + _LONGEST_DATELINE, end)) if keys[i] == ":"), start)
    return next((i for i in range(start, end) if keys[i] not in _DULL and i not in passage.dated), end)


_LONGEST_DATELINE = 5
_DULL = word_class("lead") | word_class("when") | {",", "को"}


def _named(passage: Passage, low: int, end: int) -> Source | None:
    """A person by name, with or without office, and behind the name the object of what he does."""
    office = next((i for i in range(low, min(low + _LONGEST_OFFICE, end - 1)) if kind_of(passage.keys[i]) == "role"), None)
    first = office + 1 if office is not None else low
    stop = named_end(passage, first - 1) if first else 0
    if stop <= first or not _goes_on(passage, stop, end) or (office is not None and any(passage.keys[i] in FRAMING for i in range(low, office))):
        return None
    start = phrase_start(passage, stop, low)
    party = read_party(passage, start, stop)
    return Source((party,), start, stop) if party is not None and not party.pronoun else None


_LONGEST_OFFICE = 6


def _goes_on(passage: Passage, stop: int, end: int) -> bool:
    """Whether what he does goes on behind the name: no case mark, no mark, no office, no verb of coming right there."""
    key = passage.keys[stop] if stop < end else ""
    return bool(key) and key not in FRAMING and key not in _MARKS and not kind_of(key) and key not in word_class("verb")


def _body_by_name(passage: Passage, low: int, end: int) -> Source | None:
    """"SC निगम को फटकार लगाते हुए": a body that the gazetteer knows, in one or two words."""
    for stop in (low + 2, low + 1):
        if stop < end and _is_body(passage.surface(low, stop)) and _goes_on(passage, stop, end):
            party = read_party(passage, low, stop)
            return Source((party,), low, stop) if party is not None else None
    return None


def _is_body(name: str) -> bool:
    """A body that the gazetteer knows, or the capitals that stand for one: "SC", "ED"."""
    return any(row.type == "ORG" for row in lookup(name)) or (name.isascii() and name.isupper() and 1 < len(name) < _LONGEST_CAPITALS)


_LONGEST_CAPITALS = 6
_MARKS = frozenset((",", ":", ";", "-", "–", "—", "(", ")", '"', "'"))
_ELSEWHERE = words("who") | frozenset(("ने", "कि", "द्वारा", "जब", "तो", "बाद"))
