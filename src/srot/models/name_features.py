"""What the name model sees of a word: its letters, its neighbours, its place in the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from srot.gazetteer import demonym, fold_name, load_gazetteer, name_part
from srot.models.acronyms import is_spelled_acronym
from srot.models.row_sums import features_beside
from srot.models.word_classes import class_features

_LATIN = regex.compile(r"^[\p{Latin}\p{M}]+$")
_DIGIT = regex.compile(r"\p{Nd}")
_LETTER = regex.compile(r"\p{L}")
_LONGEST = 6


EDGE = ""
"""What stands before the first and behind the last word of a sentence."""


def name_features(words: Sequence[str]) -> list[list[str]]:
    """Feature strings of each word of one sentence.

    A name of the gazetteer marks all its words (``g=country``), and says of more than one word which comes first.
    """
    seen = features_beside((EDGE, *words, EDGE), OFFSETS, word_features)[1:-1]
    marked = features_beside(gazetteer_marks(words), MARK_OFFSETS, mark_features)
    return [features + marks for features, marks in zip(seen, marked, strict=True)]


_EDGE_FEATURES: tuple[Sequence[str], ...] = ((), ("-1:^",), (), ("+1:$",), ())
OFFSETS = (0, 1, 2, -1, -2)
"""Where the five lists of `word_features` go: to the word itself, the next, the one after it, the one before, the one before that."""


def word_features(word: str) -> tuple[Sequence[str], ...]:
    """What a word, or the edge of a sentence, gives to its own place and to those around it, in the order of `OFFSETS`."""
    if word == EDGE:
        return _EDGE_FEATURES
    folded = fold_name(word) or word
    parts, make, classes = name_part(word), shape(word), class_features(word)
    own = ["b", f"w={folded}", f"s={make}", *(f"n={part}" for part in parts), *classes]
    own += [f"p{n}={folded[:n]}" for n in (1, 2, 3, 4) if len(folded) >= n]
    own += [f"e{n}={folded[-n:]}" for n in (1, 2, 3, 4) if len(folded) >= n]
    near = [f"w={folded}", f"e={folded[-3:]}", f"s={make}", *(f"n={part}" for part in parts), *classes]
    return own, [f"-1{item}" for item in near], [f"-2w={folded}"], [f"+1{item}" for item in near], [f"+2w={folded}"]


MARK_OFFSETS = (1, 0, -1)
"""Where the three lists of `mark_features` go."""


def mark_features(marks: Sequence[str]) -> tuple[Sequence[str], ...]:
    """The marks of the gazetteer at a word as the next word sees them, for the word itself, and as the one before sees them."""
    return [f"-1{mark}" for mark in marks], marks, [f"+1{mark}" for mark in marks]


@lru_cache(maxsize=100_000)
def shape(word: str) -> str:
    """The make of a word: ``num``, ``mark``, ``UP``, ``Cap``, ``low``, ``acr`` (letter names in Devanagari), ``word``.

    >>> shape("केसीएनए"), shape("KCNA"), shape("30"), shape("(")
    ('acr', 'UP', 'num', 'mark')
    """
    if not _LETTER.match(word):
        return "num" if _DIGIT.match(word) else "mark"
    if _LATIN.match(word):
        return "UP" if word.isupper() else "Cap" if word[0].isupper() else "low"
    if is_spelled_acronym(word):
        return "acr"
    return "mix" if _DIGIT.search(word) else "word"


@cache
def _phrases() -> tuple[dict[str, str], frozenset[str]]:
    names: dict[str, str] = {}
    starts: set[str] = set()
    for name, kind, subtype in load_gazetteer().folded_names():
        names[name] = f"{kind}.{subtype}" if kind == "ORG" else subtype
        parts = name.split(" ")
        starts.update(" ".join(parts[:n]) for n in range(1, min(len(parts), _LONGEST)))
    return names, frozenset(starts)


def gazetteer_marks(words: Sequence[str]) -> list[tuple[str, ...]]:
    """For each word the marks of the longest gazetteer name it is part of."""
    marks = list(map(_demonym_mark, words))
    for first, last, kind in _matches(tuple(words)):
        for place in range(first, last):
            marks[place] = (f"g={kind}", f"g{'B' if place == first else 'I'}{min(last - first, 3)}")
    return marks


def known_names(words: Sequence[str]) -> list[tuple[int, int]]:
    """Word stretches that bear a name of the gazetteer, the longest at each place, apart from one another."""
    return [(first, last) for first, last, _ in _matches(tuple(words))]


@lru_cache(maxsize=1_000)  # asked for the features of a sentence and again for its names
def _matches(words: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    names, starts = _phrases()
    keys = list(map(fold_name, words))
    found: list[tuple[int, int, str]] = []
    for place in [place for place, key in enumerate(keys) if key in starts or key in names]:
        if not found or place >= found[-1][1]:
            last, kind = _longest(keys, place, names, starts)
            if kind:
                found.append((place, last, kind))
    return tuple(found)


@lru_cache(maxsize=100_000)
def _demonym_mark(word: str) -> tuple[str, ...]:
    return ("g=demonym",) if demonym(word) else ()


def _longest(keys: list[str], place: int, names: dict[str, str], starts: frozenset[str]) -> tuple[int, str]:
    name, best, kind = "", place, ""
    for end in range(place, min(len(keys), place + 2 * _LONGEST)):
        if not keys[end]:  # hyphens and full stops inside a name
            if end == place:
                break
            continue
        name = f"{name} {keys[end]}" if name else keys[end]
        if name in names:
            best, kind = end + 1, names[name]
        if name not in starts:
            break
    return best, kind
