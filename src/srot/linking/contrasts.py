"""Two values that a report itself sets against each other: "पुलिस के अनुसार पांच, जबकि अस्पताल ने नौ मौतें बताईं"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise, takewhile

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import find_words

REACH = 240
"""Characters between the two values."""
BEYOND = 60
"""Characters behind the second value in which its source stands, and before one that is put."""
_ENDS = (".", "।", "?", "!", ";")
CLOSE = 3
"""Words before the second of them among which one points back."""


def are_contrasted(text: str, a: tuple[int, int], b: tuple[int, int], *, of_one: bool = False) -> bool:
    """Whether a word of contrast stands between two spans of a text, and these are near each other; with `of_one` only where a word
    close before the second points back, for "exports fell by 4 per cent, but growth was 7" sets two things against each other.

    >>> words = "पुलिस के अनुसार पांच, जबकि अस्पताल ने नौ मौतें बताईं"
    >>> are_contrasted(words, (16, 20), (39, 41)), are_contrasted(words.replace("जबकि", "और"), (16, 20), (37, 39))
    (True, False)
    """
    start, end = min(a[1], b[1]), max(a[0], b[0])
    if not 0 <= end - start <= REACH:
        return False
    words = [fold(word.text) for word in find_words(text, start, end)]
    between = " ".join(("", *words, ""))
    if of_one and not _words("pointer") & set(words[-CLOSE:]):
        return False
    return any(f" {contrast} " in between for contrast in _words("contrast"))


def is_hearsay_beside(text: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether of two spans that a word of contrast parts one alone is told as hearsay, by the media or without confirmation.

    >>> words = "the official count stands at 41, although media reports have 60"
    >>> is_hearsay_beside(words, (29, 31), (61, 63)), is_hearsay_beside(words.replace("media ", "police "), (29, 31), (62, 64))
    (True, False)
    """
    first, second = sorted((a, b))
    if not 0 <= second[0] - first[1] <= REACH:
        return False
    between = list(find_words(text, first[1], second[0]))
    cut = next((word.start for word in between if fold(word.text) in _words("contrast")), None)
    if cut is None or any(word.text in _ENDS for word in between if word.start > cut):
        return False
    before = _within_sentence(text, max(0, first[0] - REACH), cut, back=True)
    behind = _within_sentence(text, cut, min(len(text), second[1] + BEYOND), back=False)
    return _is_hearsay(before) != _is_hearsay(behind)


def _is_hearsay(words: Sequence[str]) -> bool:
    told = " ".join(("", *words, ""))
    return any(f" {hearsay} " in told for hearsay in _words("hearsay"))


def _within_sentence(text: str, start: int, end: int, *, back: bool) -> list[str]:
    """The words of a stretch up to where the sentence around its last, or its first, word has its end."""
    words = [word.text for word in find_words(text, start, end)]
    inside = list(takewhile(lambda word: word not in _ENDS, reversed(words) if back else words))
    return [fold(word) for word in (reversed(inside) if back else inside)]


def puts_it(text: str, place: int) -> bool:
    """Whether the words before a figure make it one of what was counted before.

    >>> puts_it("although local media put it at over 60", 36), puts_it("police put up 60 barriers", 14)
    (True, False)
    """
    last = [fold(word.text) for word in find_words(text, max(0, place - BEYOND), place)][-CLOSE - 1 :]
    return any(word in _words("put") and behind in _words("pointer") for word, behind in pairwise(last))


def are_two(left: Collection[str], right: Collection[str]) -> bool:
    """Whether two values have known sources, and other ones.

    >>> are_two({"पुलिस"}, {"अस्पताल"}), are_two({"पुलिस"}, ())
    (True, False)
    """
    return bool(left) and bool(right) and not set(left) & set(right)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "contrasts") if row["kind"] == kind)
