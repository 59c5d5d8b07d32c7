"""Against whom a case was registered: "सात लोगों के खिलाफ मुकदमा दर्ज", "a case against seven people", "seven people were booked" are one count, whatever its words;
who complains is none of them: "दो महिलाओं की शिकायत पर मुकदमा दर्ज"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

BOOKED = "booked"
"""The state of those against whom a case was registered."""
OF_ONE = "one"
"""The scope of the cases against one man."""
BEHIND = 3
"""Words between a figure and its noun."""
AHEAD = 3
"""Words before a figure in which those stand that make it the one against whom a case is."""


def is_booked(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure counts people against whom its clause says that a case was registered.

    >>> words = "पुलिस ने सात लोगों के खिलाफ मुकदमा दर्ज किया"
    >>> count = Quantity("q", "a", 9, 12, "सात", 7.0, 7.0, 7.0, of="लोगों")
    >>> is_booked(words, count, Span(0, len(words))), is_booked(words.replace("के खिलाफ", "की शिकायत पर"), count, Span(0, 50))
    (True, False)
    """
    if quantity.state or quantity.unit or _tells(_words_of(quantity.of or "", 0, len(quantity.of or "")), "case"):
        return False
    before = _words_of(text, clause.start, quantity.start)
    behind = _words_of(text, quantity.end, clause.end)
    if _tells(behind, "passive") or _tells(before[-AHEAD:], "active"):
        return True
    against = _tells(before[-AHEAD:], "against-before") or _are_marked(behind, quantity.of or "")
    return against and _tells((*before, *behind), "case") and _tells((*before, *behind), "registered")


def is_of_one(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether a figure counts the cases that one man has against him, of which most are older than what is told: "उस पर छह मुकदमे दर्ज हैं".

    >>> words = "उस पर छह मुकदमे दर्ज हैं"
    >>> count = Quantity("q", "a", 6, 9, "छह", 6.0, 6.0, 6.0, of="मुकदमे")
    >>> is_of_one(words, count, Span(0, len(words))), is_of_one(words.replace("उस पर", "झड़प के"), count, Span(0, 30))
    (True, False)
    """
    if quantity.state or quantity.unit or not _tells(_words_of(quantity.of or "", 0, len(quantity.of or "")), "case"):
        return False
    before = _words_of(text, clause.start, quantity.start)
    behind = _words_of(text, quantity.end, clause.end)
    return _tells(before, "one-before") or _tells(behind, "one-behind")


def _are_marked(behind: Sequence[str], noun: str) -> bool:
    """Whether the words behind a figure mark its noun as those against whom something is: "सात अज्ञात लोगों के खिलाफ"."""
    last = _words_of(noun, 0, len(noun))[-1:]
    start = behind.index(last[0]) + 1 if last and last[0] in behind[: BEHIND + 1] else 0
    told = " ".join((*behind[start:], ""))
    return told.startswith(tuple(f"{cue} " for cue in _cues("against-behind")))


def _words_of(text: str, start: int, end: int) -> list[str]:
    return [fold(word.text) for word in find_words(text, start, max(start, end)) if is_word(word.text)]


def _tells(words: Sequence[str], kind: str) -> bool:
    told = " ".join(("", *words, ""))
    return any(f" {cue} " in told for cue in _cues(kind))


@cache
def _cues(kind: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "bookings") if row["kind"] == kind)
