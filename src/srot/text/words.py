"""Words: letters with their marks, numbers with their separators, and single marks of punctuation."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from functools import lru_cache, partial
from typing import NamedTuple

import regex

WORD = regex.compile(
    r"\p{L}[\p{L}\p{M}\p{Nd}\u200c\u200d]*+(?:['’]\p{L}[\p{L}\p{M}]*+)?+"
    r"|\p{Nd}++(?:[.,:]\p{Nd}++)*+"  # 10,000  7.8  11:26
    r"|\S"
)
"""What `find_words` finds, for loops that need no records of it."""
LONG = 200
"""Characters from which a text is read once for all who ask for its parts."""


class Word(NamedTuple):  # made in a third of the time of a frozen dataclass, millions of times
    """A token and where it stands: ``text == source[start:end]``."""

    start: int
    end: int
    text: str


_as_word: Callable[[tuple[int, int, str]], Word] = partial(tuple.__new__, Word)
"""A word from its fields, made in half the time that calling `Word` takes."""


def find_words(text: str, start: int = 0, end: int | None = None) -> tuple[Word, ...]:
    """All tokens of ``text[start:end]`` with offsets into `text`; vowel signs stay on their letter.

    >>> [word.text for word in find_words("किम ने 10,000 सैनिक भेजे।")]
    ['किम', 'ने', '10,000', 'सैनिक', 'भेजे', '।']
    """
    stop = len(text) if end is None else end
    if len(text) < LONG:
        return _words_of_short(text, start, stop)
    words = words_of(text)
    first, behind = bisect_left(words, (start,)), bisect_left(words, (stop,))
    if (first and words[first - 1].end > start) or (behind and words[behind - 1].end > stop):  # a token goes on across an end
        return _read_words(text, start, stop)
    return words[first:behind]


def _read_words(text: str, start: int, end: int) -> tuple[Word, ...]:
    words: list[tuple[int, int, str]] = []
    last, find = start, text.index
    for token in WORD.findall(text, start, end):
        first = find(token, last)
        last = first + len(token)
        words.append((first, last, token))
    return tuple(map(_as_word, words))


@lru_cache(maxsize=5_000)
def _words_of_short(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The tokens of a clause or a name, which one rule after another asks for."""
    return _read_words(text, start, end)


@lru_cache(maxsize=64)
def words_of(text: str) -> tuple[Word, ...]:
    """All tokens of a report, found once for all who ask in turn."""
    return _read_words(text, 0, len(text))


def words_between(text: str, start: int, end: int) -> tuple[Word, ...]:
    """The tokens of a report that begin in ``text[start:end]``."""
    words = words_of(text)
    return words[bisect_left(words, (start,)) : bisect_left(words, (end,))]


_LETTER = regex.compile(r"[\p{L}\p{Nd}]")


@lru_cache(maxsize=100_000)
def is_word(token: str) -> bool:
    """Whether a token has a letter or a digit in it."""
    return _LETTER.match(token) is not None


_LATIN_LETTER = regex.compile(r"[A-Za-z]")
_SCRIPTS = ("Devanagari", "Latin", "Cyrillic", "Arabic", "Bengali", "Han", "Hangul", "Greek", "Hebrew", "Tamil", "Telugu", "Gujarati", "Gurmukhi")
_SCRIPT_PATTERNS = tuple((name, regex.compile(rf"\p{{Script={name}}}+")) for name in _SCRIPTS)


def script_of(text: str) -> str:
    """The Unicode script that most letters of `text` are of; ``Common`` when it has none.

    >>> script_of("पुतिन"), script_of("Putin"), script_of("42")
    ('Devanagari', 'Latin', 'Common')
    """
    if text.isascii():
        return "Latin" if _LATIN_LETTER.search(text) else "Common"
    counts: list[tuple[int, int, str]] = []
    for rank, (name, pattern) in enumerate(_SCRIPT_PATTERNS):
        found = len("".join(pattern.findall(text)))
        if found > len(text) / 2:  # no other script can have more
            return name
        counts.append((found, -rank, name))
    best = max(counts)
    return best[2] if best[0] else "Common"
