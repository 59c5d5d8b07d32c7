"""Two values that a report itself sets against each other: "पुलिस के अनुसार पांच, जबकि अस्पताल ने नौ मौतें बताईं"."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import find_words

REACH = 240
"""Characters between the two values."""
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


def are_two(left: Collection[str], right: Collection[str]) -> bool:
    """Whether two values have known sources, and other ones.

    >>> are_two({"पुलिस"}, {"अस्पताल"}), are_two({"पुलिस"}, ())
    (True, False)
    """
    return bool(left) and bool(right) and not set(left) & set(right)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "contrasts") if row["kind"] == kind)
