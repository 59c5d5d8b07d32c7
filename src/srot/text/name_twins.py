"""Words of names that a table knows in both scripts: which are one name however they sound, and which are two though they sound alike.

Sounds tell "Putin" and "पुतिन" for one. They do not tell that "George" is "जॉर्ज", whose letters say otherwise, nor that "Patil", which may be
heard as "पटेल", is "पाटिल".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from srot.text.normal import fold
from srot.text.romanise import romanise
from srot.text.rows import read_rows
from srot.text.sounds import find_skeleton

TWIN, APART = 0.97, 0.6
"""How alike two words are that the tables know for one name, and at most those that they know for two."""


def twin_likeness(native: str, latin: str) -> float | None:
    """`TWIN` for a Devanagari and a Latin word that are one name, `APART` for two names; ``None`` where the table does not know both.

    >>> twin_likeness("जॉर्ज", "George"), twin_likeness("हसन", "Hussain"), twin_likeness("पुतिन", "Putin")
    (0.97, 0.6, None)
    """
    mine = twin_rows(native)
    other = twin_rows(latin) if mine else mine
    if not other:
        return None
    return TWIN if mine & other else APART


@lru_cache(maxsize=30_000)
def twin_rows(word: str) -> frozenset[str]:
    """The names that a word may be, each by the first spelling of its row.

    >>> sorted(twin_rows("माइकल")), twin_rows("Xqzvt")
    (['michael'], frozenset())
    """
    return _twins().get(fold(word), frozenset())


def twin_keys(word: str) -> tuple[str, ...]:
    """Keys under which a word meets the spellings of its name whose consonants are others, to be added to what its own say."""
    return _keys().get(fold(word), ())


def neighbours(native: str) -> tuple[str, ...]:
    """Names that sound like a Devanagari word of a name and are others.

    >>> "पाटिल" in neighbours("पटेल"), neighbours("Patil")
    (True, ())
    """
    return _neighbours().get(fold(native), ())


def _spellings() -> Iterator[tuple[str, list[str]]]:
    """Each row by its first spelling, with all spellings."""
    for latin, native in read_rows("name_twins"):
        yield latin.split()[0], [fold(word) for word in (*latin.split(), *native.split())]


@cache
def _twins() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for name, words in _spellings():
        for word in words:
            found[word].add(name)
    return {word: frozenset(names) for word, names in found.items()}


@cache
def _keys() -> Mapping[str, tuple[str, ...]]:
    found: dict[str, list[str]] = defaultdict(list)
    for name, words in _spellings():
        if len({find_skeleton(romanise(word))[:4] for word in words}) > 1:
            for word in words:
                found[word].append(f"~{name}")
    return {word: tuple(sorted(set(names))) for word, names in found.items()}


@cache
def _neighbours() -> Mapping[str, tuple[str, ...]]:
    return {fold(word): tuple(others.split()) for word, others in read_rows("name_neighbours")}
