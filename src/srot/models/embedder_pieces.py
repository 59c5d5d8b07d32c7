"""Words cut into the pieces of a unigram model: the likeliest way to spell a word with the pieces there are.

XLM-R's cutting, but that a joiner after a virama is dropped rather than read as a blank.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import inf

import regex

START, END, UNKNOWN = 0, 1, 2
SPECIAL = ("<s>", "</s>", "<unk>")

# The model saw a blank where a joiner stood; after a virama a blank would cut a Hindi word in two.
_JOINERS_AFTER_VIRAMA = regex.compile(r"(?<=\p{ccc=9})[\u200c\u200d]")
_BLANKS = regex.compile(r"[\u200b-\u200f\u2028\u2029\ufeff\ufffd\u2581\s]+")
_CONTROLS = regex.compile(r"\p{Cc}")
_UNKNOWN_COST = 10.0
_LONGEST_WORD = 100


class Pieces:
    """A vocabulary. A piece's number is its place in `names`; special ones are never found in a text."""

    def __init__(self, names: Sequence[str], scores: Iterable[float]) -> None:
        numbered = enumerate(zip(names, scores, strict=True))
        self._known = {name: (number, score) for number, (name, score) in numbered if not _is_special(name)}
        self._blank = self._known.get("▁", (UNKNOWN, 0.0))[0]
        self._longest = max(map(len, self._known))
        self._unknown = min(score for _, score in self._known.values()) - _UNKNOWN_COST
        self._word = lru_cache(maxsize=50_000)(self._cut)

    def numbers(self, text: str) -> list[int]:
        """The pieces of a text in order; `UNKNOWN` once for each run of letters that no piece holds."""
        return [number for word in _words(text) for number in self._word(word)[0]]

    def numbers_of_word(self, word: str) -> list[int]:
        """The pieces of one word; a mark, which often follows without a blank, has no piece for the blank before it."""
        numbers = self.numbers(word) or [UNKNOWN]
        return numbers[1:] if len(numbers) > 1 and numbers[0] == self._blank else numbers

    def readable(self, text: str) -> float:
        """The share of the letters of a text that some piece holds, 0..1; of an empty text it is 0."""
        words = _words(text)
        letters = sum(len(word) - 1 for word in words)
        return 1 - sum(self._word(word)[1] for word in words) / letters if letters else 0.0

    def _cut(self, word: str) -> tuple[tuple[int, ...], int]:
        """The pieces of one word, and how many of its letters are unknown; a very long word goes in slices."""
        if len(word) > _LONGEST_WORD:
            parts = [self._cut(word[i : i + _LONGEST_WORD]) for i in range(0, len(word), _LONGEST_WORD)]
            return tuple(number for part, _ in parts for number in part), sum(unknown for _, unknown in parts)
        numbers: list[int] = []
        end, unknown, back = len(word), 0, self._best_cuts(word)
        while end:
            end, number = back[end]
            unknown += number == UNKNOWN
            if not (number == UNKNOWN and numbers and numbers[-1] == UNKNOWN):
                numbers.append(number)
        return tuple(reversed(numbers)), unknown

    def _best_cuts(self, word: str) -> list[tuple[int, int]]:
        """For each end the start and the number of the last piece of the best cut of ``word[:end]``."""
        size, known = len(word), self._known
        best, back = [0.0] + [-inf] * size, [(0, UNKNOWN)] * (size + 1)
        for start in range(size):
            before = best[start]
            for end in range(start + 1, min(size, start + self._longest) + 1):
                piece = known.get(word[start:end])
                if piece is not None and before + piece[1] > best[end]:
                    best[end], back[end] = before + piece[1], (start, piece[0])
            if before + self._unknown > best[start + 1]:
                best[start + 1], back[start + 1] = before + self._unknown, (start, UNKNOWN)
        return back


def _is_special(name: str) -> bool:
    return name in SPECIAL or name in ("<pad>", "<mask>")


def _words(text: str) -> list[str]:
    text = _BLANKS.sub(" ", _JOINERS_AFTER_VIRAMA.sub("", text))
    return ["▁" + word for word in _CONTROLS.sub("", unicodedata.normalize("NFKC", text)).split()]
