"""What the name model sees of a word: its letters, its neighbours, its place in the gazetteer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from srot.gazetteer import demonym, fold_name, load_gazetteer, name_part
from srot.models.acronyms import is_spelled_acronym

_LATIN = regex.compile(r"^[\p{Latin}\p{M}]+$")
_DIGIT = regex.compile(r"\p{Nd}")
_LETTER = regex.compile(r"\p{L}")
_LONGEST = 6


def name_features(words: Sequence[str]) -> list[list[str]]:
    """Feature strings of each word of one sentence.

    A name of the gazetteer marks all its words (``g=country``), and says of more than one word which comes first.
    """
    known = gazetteer_marks(words)
    own = [_own(word) for word in words]
    before, after = [_before(word) for word in words], [_after(word) for word in words]
    features = []
    last = len(words) - 1
    for place in range(last + 1):
        item = own[place] + known[place]
        item += before[place - 1][0] if place else ["-1:^"]
        item += before[place - 2][1] if place > 1 else []
        item += after[place + 1][0] if place < last else ["+1:$"]
        item += after[place + 2][1] if place < last - 1 else []
        if place:
            item += ["-1" + mark for mark in known[place - 1]]
        if place < last:
            item += ["+1" + mark for mark in known[place + 1]]
        features.append(item)
    return features


@lru_cache(maxsize=100_000)
def _own(word: str) -> list[str]:
    folded = fold_name(word) or word
    features = ["b", f"w={folded}", f"s={shape(word)}"]
    features += [f"p{n}={folded[:n]}" for n in (1, 2, 3, 4) if len(folded) >= n]
    features += [f"e{n}={folded[-n:]}" for n in (1, 2, 3, 4) if len(folded) >= n]
    return features + [f"n={part}" for part in name_part(word)]


@lru_cache(maxsize=100_000)
def _before(word: str) -> tuple[list[str], list[str]]:
    folded = fold_name(word) or word
    return [f"-1w={folded}", f"-1e={folded[-3:]}", f"-1s={shape(word)}", *(f"-1n={part}" for part in name_part(word))], [f"-2w={folded}"]


@lru_cache(maxsize=100_000)
def _after(word: str) -> tuple[list[str], list[str]]:
    folded = fold_name(word) or word
    return [f"+1w={folded}", f"+1e={folded[-3:]}", f"+1s={shape(word)}", *(f"+1n={part}" for part in name_part(word))], [f"+2w={folded}"]


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


def gazetteer_marks(words: Sequence[str]) -> list[list[str]]:
    """For each word the marks of the longest gazetteer name it is part of."""
    marks: list[list[str]] = [_demonym_mark(word) for word in words]
    for first, last, kind in _matches(tuple(words)):
        for place in range(first, last):
            marks[place] = [f"g={kind}", f"g{'B' if place == first else 'I'}{min(last - first, 3)}"]
    return marks


def known_names(words: Sequence[str]) -> list[tuple[int, int]]:
    """Word stretches that bear a name of the gazetteer, the longest at each place, apart from one another."""
    return [(first, last) for first, last, _ in _matches(tuple(words))]


@lru_cache(maxsize=64)  # asked for the features of a sentence and again for its names
def _matches(words: tuple[str, ...]) -> tuple[tuple[int, int, str], ...]:
    names, starts = _phrases()
    keys = [fold_name(word) for word in words]
    found = []
    place = 0
    while place < len(words):
        last, kind = _longest(keys, place, names, starts) if keys[place] in starts or keys[place] in names else (place, "")
        if kind:
            found.append((place, last, kind))
        place = max(last, place + 1)
    return tuple(found)


@lru_cache(maxsize=100_000)
def _demonym_mark(word: str) -> list[str]:
    return ["g=demonym"] if demonym(word) else []


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
