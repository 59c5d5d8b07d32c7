"""The words of a language as keys: stop words out, inflection folded, and one key for a notion in all languages.

``concepts.tsv`` is the bridge between languages: a row names a notion and its words in each of them, so that
"मौत", "death" and "मृत्यू" are one key. A word outside it is its own folded lemma.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from importlib.resources import files
from typing import NamedTuple

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import LONG, Word, find_words, is_word


class Key(NamedTuple):  # made in a third of the time of a frozen dataclass, millions of times
    """One content word of a text: its key, and the span of the word it stands for."""

    key: str
    start: int
    end: int


_as_key: Callable[[tuple[str, int, int]], Key] = partial(tuple.__new__, Key)
"""A key from its fields, made in half the time that calling `Key` takes."""


@dataclass(frozen=True, slots=True)
class _Row:
    """A text as its tokens, the content words among them, and where each of these begins."""

    words: tuple[Word, ...]
    keys: tuple[Key, ...]
    places: tuple[int, ...]

    def cuts(self, position: int) -> bool:
        """Whether a token goes on across a place."""
        index = bisect_left(self.words, (position,)) - 1
        return index >= 0 and self.words[index].end > position


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Words of one language.

    `lemma` gives the base form of a word; `stops` are folded words that carry no matter; `counts` tells in how many of
    `total` sentences of a background corpus a key stands.
    """

    lemma: Callable[[str], str]
    stops: frozenset[str]
    concepts: dict[str, str]
    counts: dict[str, int]
    total: int
    _memory: dict[str, str | None] = field(default_factory=dict, repr=False)
    _rarities: dict[str, float] = field(default_factory=dict, repr=False)

    def find_keys(self, text: str, start: int = 0, end: int | None = None) -> Sequence[Key]:
        """Content words of ``text[start:end]`` in order; numbers and marks are left out."""
        stop = len(text) if end is None else end
        if len(text) < LONG:
            return self._keys_among(find_words(text, start, stop))
        row = _row_of(self, text)
        if row.cuts(start) or row.cuts(stop):
            return self._keys_among(find_words(text, start, stop))
        return row.keys[bisect_left(row.places, start) : bisect_left(row.places, stop)]

    def _keys_among(self, words: Sequence[Word]) -> tuple[Key, ...]:
        memory = self._memory
        for _, _, word in words:
            if word not in memory:
                memory[word] = self._make_key(word)
        found = [(key, first, last) for first, last, word in words if (key := memory[word]) is not None]
        return tuple(map(_as_key, found))

    def rarity(self, key: str) -> float:
        """0 for a key in every sentence of the background, 1 for one it never saw."""
        found = self._rarities.get(key)
        if found is None:
            found = math.log((self.total + 1) / (self.counts.get(key, 0) + 1)) / math.log(self.total + 1)
            self._rarities[key] = found
        return found

    def _make_key(self, word: str) -> str | None:
        if not is_word(word) or word[0].isdigit():
            return None
        folded = fold(word)
        if folded in self.stops:
            return None
        lemma = fold(self.lemma(word))
        if lemma in self.stops:
            return None
        return self.concepts.get(folded) or self.concepts.get(lemma) or lemma


@lru_cache(maxsize=256)
def _row_of(lexicon: Lexicon, text: str) -> _Row:
    """The text is asked for again and again, whole and in parts, while its report or its story is looked at."""
    words = find_words(text)
    keys = lexicon._keys_among(words)
    return _Row(words, keys, tuple([start for _, start, _ in keys]))


@cache
def concepts_of(code: str) -> dict[str, str]:
    """Folded word -> ``c:notion`` for one language of ``concepts.tsv``."""
    lines = files("srot.languages").joinpath("concepts.tsv").read_text(encoding="utf-8").splitlines()
    header, *rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    if code not in header:
        return {}
    column = header.index(code)
    pairs: dict[str, str] = {}
    for row in rows:
        for word in row[column].split(",") if len(row) > column else ():
            if word.strip():
                pairs.setdefault(fold(word.strip()), f"c:{row[0]}")
    return pairs


def load_lexicon(code: str, package: str, *, lemma: Callable[[str], str]) -> Lexicon:
    """The lexicon of a language folder: ``stopwords.tsv`` and ``frequencies.tsv`` of its data."""
    stops = frozenset(fold(row["form"]) for row in read_table(package, "stopwords"))
    rows = read_table(package, "frequencies")
    counts = {row["key"]: int(row["sentences"]) for row in rows}
    total = counts.pop("*", 10_000)
    return Lexicon(lemma=lemma, stops=stops, concepts=concepts_of(code), counts=counts, total=total)
