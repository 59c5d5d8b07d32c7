"""Acronyms that an English report puts in brackets behind what they stand for: "the Court of Arbitration for Sport (CAS)"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.name_spans import BRACKETED, Found, Line, is_free, place_name

LETTERS = range(2, 8)
BETWEEN = 3
"""Small words inside a body's name: "of", "for the"."""


def add_bracketed(line: Line) -> Line:
    """Acronyms in brackets that spell the body before them; its name runs from the word that the first letter stands for."""
    found = list(line.found)
    for place in (n for n, text in enumerate(line.texts[:-2]) if text == "(" and line.texts[n + 2] == ")"):
        first = _spelled_from(line.texts, place)
        if first is None or any(name.type == "PER" and first <= name.first < place for name in found):
            continue
        if not any(name.last == place for name in found) and is_free(found, first, place):
            found = place_name(found, Found(first, place, "ORG", BRACKETED))
        if any(name.last == place and name.type == "ORG" for name in found):
            found = place_name([name for name in found if name.first != place + 1], Found(place + 1, place + 2, "ORG", BRACKETED))
    return line.having(sorted(found, key=lambda name: name.first))


def _spelled_from(texts: Sequence[str], place: int) -> int | None:
    """Where the words begin whose first letters the acronym behind a bracket at `place` has, small words stepped over."""
    letters, word = texts[place + 1], place
    if not letters.isupper() or len(letters) not in LETTERS:
        return None
    for letter in reversed(letters):
        low = max(0, word - 1 - BETWEEN)
        word = next((n for n in range(word - 1, low - 1, -1) if not texts[n].islower()), -1)
        if word < 0 or texts[word][:1] != letter:
            return None
    return word
