"""Where an officer serves, told between his office and his name: "SP City Anil Rao", "पुलिस अधीक्षक (ग्रामीण) मेरठ अनिल राव"."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from srot.gazetteer import fold_name
from srot.languages.name_spans import Line

LONGEST = 5
"""Words in brackets that may tell a post."""
MOST = 4
"""Brackets, places and words of posting between an office and a name."""


def find_office_end(line: Line, name: int, posts: frozenset[str], ends_office: Callable[[int], bool]) -> int | None:
    """Where the office ends to which a person's name belongs that begins at word `name`, with his post between; ``None`` where no post stands there.

    `posts` are words that tell where or over what an officer is set, `ends_office` tells whether an office ends at a word.
    A comma parts office and post ("Superintendent of Police, Ajmer City, Anil Rao"), but alone makes none of a name behind it.
    """
    place, parts = name, 0
    for _ in range(MOST):
        place = _skip_comma(line.texts, place) if parts or _has_comma(line.texts, place) else place
        before = _step_back(line, place, posts)
        if before is None:
            return None
        place, parts = before, parts + 1
        for end in (place, _skip_comma(line.texts, place)):
            if end and ends_office(end):
                return end
    return None


def _has_comma(texts: Sequence[str], place: int) -> bool:
    return place > 0 and texts[place - 1] == ","


def _skip_comma(texts: Sequence[str], place: int) -> int:
    return place - 1 if _has_comma(texts, place) else place


def _step_back(line: Line, place: int, posts: frozenset[str]) -> int | None:
    """Where a bracket, a place or a word of posting begins that ends before `place`."""
    if not place:
        return None
    if line.texts[place - 1] == ")":
        low = max(0, place - 2 - LONGEST)
        return next((opening for opening in range(place - 2, low - 1, -1) if line.texts[opening] == "("), None)
    if fold_name(line.texts[place - 1]) in posts:
        return place - 1
    return next((found.first for found in line.found if found.last == place and found.type == "LOC"), None)

