"""From where to where somebody travels: "घाटमपुर से रायगंज जा रही बस", "a ferry sailing from Kindu to Ubundu", "मिरजहून सांगोल्याकडे जाणारी बस".

``routes.tsv`` has the words. Where the verb stands last both ends stand in front of it, where it stands first both behind it. Only the words
right at the marks are taken, without what kind of place they are: reports name the ends of a journey long before any table knows the villages.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import BREAK, TokenRow, token_row
from srot.text.normal import fold
from srot.text.words import is_word

REACH = 8
"""Tokens between a verb of motion and the far end of its journey."""
STOPS = frozenset(".।॥?!;:,") | {BREAK}
LONGEST_KIND = 3
"""Tokens of the longest words that lead to a destination ("च्या दिशेने")."""


@dataclass(frozen=True)
class Route:
    """The two ends of a journey as they stand, without case endings, each with its first character; `of_kind` says that the start is called a village,
    a port or the like."""

    start: str
    goal: str
    places: tuple[int, int]
    of_kind: bool


@dataclass(frozen=True)
class _Words:
    """The table of a language: marks of departure, of arrival, verbs of motion, what leads to a goal, kinds of place; and case endings for both ends."""

    source: Phrases[str]
    to: Phrases[str]
    moving: Phrases[str]
    towards: Phrases[str]
    kind: Phrases[str]
    leaving: tuple[str, ...]
    reaching: tuple[str, ...]


def find_routes(text: str, lang: str) -> Iterator[Route]:
    """The journeys of a text in order of their verbs; none in a language without the table.

    >>> [(found.start, found.goal) for found in find_routes("बस गोपालपुर गांव से रायगंज की ओर जा रही थी", "hi")]
    [('गोपालपुर', 'रायगंज')]
    >>> [(found.start, found.goal) for found in find_routes("a bus travelling to Rayganj from Gopalpur", "en")]
    [('Gopalpur', 'Rayganj')]
    """
    package = package_with(lang, "routes")
    if package is None:
        return
    words, row = _load(package), token_row(text)
    for index in words.moving.starts(row):
        found = words.moving.at(row, index)
        if found is not None:
            ends = _behind(row, found[0], words) if words.to.by_first else _before(row, index, words)
            if ends is not None:
                start, goal = ends
                places, of_kind = (row.starts[start], row.starts[goal]), _is_kind(row, start + 1, words)
                yield Route(_bare(row, start, words.leaving), _bare(row, goal, words.reaching), places, of_kind)


def _before(row: TokenRow, verb: int, words: _Words) -> tuple[int, int] | None:
    """The tokens of both ends in front of a verb that closes its clause."""
    for place in range(verb - 2, max(verb - REACH, 0), -1):
        if row.keys[place] in STOPS:
            return None
        departed = _departed(row, place, words)
        if departed is not None:
            start, behind = departed
            goals = [at for at in range(behind, verb) if _may_be_goal(row, at, words)]
            return (start, goals[-1]) if goals else None
    return None


def _departed(row: TokenRow, place: int, words: _Words) -> tuple[int, int] | None:
    """The name that a mark or an ending of departure at token `place` belongs to, and the token behind that mark."""
    marked = words.source.at(row, place)
    here = place - 1
    if marked is None:
        here = place
        if _bare(row, place, words.leaving) == row.text[row.starts[place] : row.ends[place]]:
            return None
    while here > 0 and _is_kind(row, here, words):
        here -= 1
    return (here, marked[0] if marked is not None else place + 1) if is_word(row.keys[here]) else None


def _is_kind(row: TokenRow, place: int, words: _Words) -> bool:
    """Whether a token says what kind of place is named before it, with a case ending or without."""
    if place >= len(row.keys):
        return False
    return any((key,) == keys for key in (row.keys[place], fold(_bare(row, place, words.leaving))) for keys, _ in words.kind.by_first.get(key, ()))


def _may_be_goal(row: TokenRow, place: int, words: _Words) -> bool:
    """Whether a token may name a destination: a word that is no mark, no kind of place and does not lead there."""
    if not is_word(row.keys[place]):
        return False
    around = range(max(0, place - LONGEST_KIND + 1), place + 1)
    return not any((found := role.at(row, at)) is not None and place < found[0] for role in (words.towards, words.kind) for at in around)


def _behind(row: TokenRow, last: int, words: _Words) -> tuple[int, int] | None:
    """The tokens of both ends behind a verb that opens its clause, whichever comes first."""
    start = goal = None
    for place in range(last, min(last + REACH, len(row.keys))):
        if row.keys[place] in STOPS:
            break
        for role in (words.source, words.to):
            marked = role.at(row, place)
            name = _next_name(row, marked[0], words) if marked is not None else None
            if role is words.source:
                start = name if start is None else start
            else:
                goal = name if goal is None else goal
    return (start, goal) if start is not None and goal is not None else None


def _next_name(row: TokenRow, place: int, words: _Words) -> int | None:
    """The first token from `place` on that is written great, behind words for kinds of place."""
    while place < len(row.keys) and words.kind.at(row, place) is not None:
        place += 1
    return place if place < len(row.keys) and row.text[row.starts[place]].isupper() else None


def _bare(row: TokenRow, place: int, endings: tuple[str, ...]) -> str:
    """A word without the longest of some endings that leaves something of it."""
    word = row.text[row.starts[place] : row.ends[place]]
    cut = next((len(ending) for ending in endings if word.endswith(ending) and len(word) > len(ending) + 1), 0)
    return word[: len(word) - cut]


@cache
def _load(package: str) -> _Words:
    forms = {row["role"]: row["words"].split("|") for row in read_table(package, "routes")}
    source, to, moving, towards, kind = (phrases_of((form, role) for form in forms.get(role, ())) for role in ("from", "to", "moving", "towards", "kind"))
    leaving, reaching = (tuple(sorted(forms.get(role, ()), key=len, reverse=True)) for role in ("from-ending", "towards-ending"))
    return _Words(source, to, moving, towards, kind, leaving, reaching)
