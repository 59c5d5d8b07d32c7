"""Two values that a report itself sets against each other: "पुलिस के अनुसार पांच, जबकि अस्पताल ने नौ मौतें बताईं", "while she claimed nine deaths, the police counted
five"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache
from itertools import pairwise, takewhile

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import find_words, is_word

REACH = 240
"""Characters between the two values."""
BEYOND = 60
"""Characters behind the second value in which its source stands, and before one that is put."""
OPENING = 24
"""Characters in which a sentence opens with a word of contrast."""
_COMMA, _QUOTES = ",", " \t\"'“‘"
_ENDS = (".", "।", "?", "!", ";")
CLOSE = 3
"""Words before the second of them among which one points back."""


def are_contrasted(text: str, a: tuple[int, int], b: tuple[int, int], *, of_one: bool = False) -> bool:
    """Whether a word of contrast stands between two spans of a text, or opens the sentence in which a comma parts them, and these are near each other; with
    `of_one` only where a word close before the second points back, for "exports fell by 4 per cent, but growth was 7" sets two things against each other.

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
    if any(f" {contrast} " in between for contrast in _words("contrast")):
        return True
    return _COMMA in between and not set(_ENDS) & set(words) and opens_contrast(_sentence_before(text, start)) > 0


def opens_contrast(sentence: str) -> int:
    """Where the word ends with which a sentence sets its first clause against its second, as "while", "though", "जहां" do; 0 where it opens with none.

    >>> opens_contrast("While she counted nine, he counted five"), opens_contrast("She counted nine"), opens_contrast("जहां एक ने नौ गिने, वहीं")
    (5, 0, 4)
    """
    opening = [word for word in find_words(sentence[:OPENING]) if is_word(word.text)][:2]
    runs = (opening[: length + 1] for length in range(len(opening)))
    return max((run[-1].end for run in runs if " ".join(fold(word.text) for word in run) in _words("opening")), default=0)


def _sentence_before(text: str, place: int) -> str:
    """What stands before a place of a text in its sentence or line."""
    begin = max(0, place - REACH)
    return text[max(text.rfind(mark, begin, place) + 1 for mark in (*_ENDS, "\n")) or begin : place].lstrip(_QUOTES)


def is_official_beside(text: str, a: tuple[int, int], b: tuple[int, int]) -> bool:
    """Whether of two spans set against each other one is told as what an office counts: "while she claimed nine deaths, the official figure is five".

    >>> words = "While she claimed nine deaths, the official figure is five"
    >>> is_official_beside(words, (18, 22), (54, 58)), is_official_beside(words.replace("official", "other"), (18, 22), (51, 55))
    (True, False)
    """
    if not are_contrasted(text, a, b):
        return False
    spans = sorted((a, b))
    return any(_is_official(text, start, end) for start, end in spans)


def _is_official(text: str, start: int, end: int) -> bool:
    """Whether the words of its clause call a value that of an office."""
    before = [fold(word.text) for word in find_words(text, max(0, start - BEYOND), start)]
    behind = [fold(word.text) for word in find_words(text, end, min(len(text), end + BEYOND))]
    parted = {_COMMA, *_ENDS, *_words("contrast")}
    near = [*reversed(list(takewhile(lambda word: word not in parted, reversed(before)))), *takewhile(lambda word: word not in parted, behind)]
    told = " ".join(("", *near, ""))
    return any(f" {official} " in told for official in _words("official"))


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
