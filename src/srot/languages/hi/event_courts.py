"""Where a Hindi court sits: "धनबाद की एक विशेष अदालत ने", which is where it sentences, and not where the crime that it speaks of was done."""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.hi.event_clauses import STOPS
from srot.languages.hi.event_roles import Part
from srot.text.normal import fold

_COURTS = word_set("srot.languages.hi", "court")
_LOCAL = fold("स्थानीय")
_NAMED = 9
"""How many words may stand from a place to the word for its court: "धनबाद जिले की एक विशेष फास्ट ट्रैक अदालत"."""
_ACTING = 10
"""How many words may stand from there to ने: "अदालत के न्यायाधीश सुरेश चंद्र वर्मा ने"."""


def find_seats(keys: tuple[str, ...], book: RuleBook, parts: tuple[Part, ...]) -> list[Part]:
    """The places of a clause that tell where the court sits that acts in it."""
    return [part for part in parts if is_seat_of_court(keys, book, part)]


def is_seat_of_court(keys: tuple[str, ...], book: RuleBook, part: Part) -> bool:
    """Whether a court that acts stands behind a place, with no deed between: "झारखंड में धनबाद की अदालत ने", but not "रामपुर में हुई हत्या में अदालत ने"."""
    high = part.placed.high
    if part.mention.type != "LOC":
        return False
    for at in range(high, min(len(keys), high + _NAMED)):
        if keys[at] in _COURTS:
            return "ने" in keys[at + 1 : _end(keys, at + 1)]
        if keys[at] in STOPS or keys[at] == "ने" or _is_deed(book, keys[at]):
            return False
    return False


def is_local_court(keys: tuple[str, ...], parts: tuple[Part, ...], low: int) -> bool:
    """Whether the court that acts is one of the places told before it: "सतना में हुई हत्या के मामले में स्थानीय अदालत ने"."""
    first = parts[0].placed.high if parts else low
    return any(keys[at] in _COURTS and keys[at - 1] == _LOCAL for at in range(first + 1, low))


def _end(keys: tuple[str, ...], at: int) -> int:
    return next((place for place in range(at, min(len(keys), at + _ACTING)) if keys[place] in STOPS), min(len(keys), at + _ACTING))


def _is_deed(book: RuleBook, key: str) -> bool:
    return any(rule.is_harmful() for rule in book.by_word.get(key, ()) if len(rule.head) == 1)
