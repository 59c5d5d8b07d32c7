"""Words behind a name that make what follows its own: "रूस *के* 89 सैनिक", "Kenya*'s* envoys"."""

from __future__ import annotations

from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import find_words, is_word

ENDINGS = ("'s", "’s")
"""Genitives that are written as part of the name."""


@cache
def genitives() -> frozenset[str]:
    """Those words, folded."""
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "genitives"))


def begins_with_genitive(words: str) -> bool:
    """Whether words behind a name begin with one, so that what follows belongs to the name.

    >>> begins_with_genitive(" के 13 नागरिक"), begins_with_genitive("'s envoys"), begins_with_genitive(" में 13 नागरिक")
    (True, True, False)
    """
    return next((fold(word.text) for word in find_words(words) if is_word(word.text)), "") in genitives()


def strip_genitive(word: str) -> str:
    """What a word is the genitive of, "" where it is none.

    >>> strip_genitive("Kenya's"), strip_genitive("Kenya")
    ('Kenya', '')
    """
    return next((word.removesuffix(ending) for ending in ENDINGS if word.endswith(ending)), "")
