"""Whether words tell of what is to come or of what came: that leaders will meet is no claim that they met.

A language without rows in the table tells neither. What announces, orders or decides tells of both and counts as neither.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

import regex

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import WORD

AHEAD, DONE = "ahead", "done"
_BREAK = regex.compile(r"[,;:–—(]| (?:which|who|that|after|as|while|because|when|if|but) ")
LAST = 4
"""Words at the end of a clause of a language with the verb last among which its tense is told."""


@lru_cache(maxsize=20_000)
def find_outlook(words: str, lang: str) -> str:
    """``ahead``, ``done``, or "" where the words tell neither.

    >>> find_outlook("दोनों नेता बुधवार को मिलेंगे", "hi"), find_outlook("दोनों नेता बुधवार को मिले थे", "hi"), find_outlook("मिलने की घोषणा की गई", "hi")
    ('ahead', 'done', '')
    >>> find_outlook("The leaders will meet on Sunday", "en"), find_outlook("The leaders met on Sunday", "en"), find_outlook("They agreed to meet", "en")
    ('ahead', 'done', '')
    """
    if _tells(words, lang, "either"):
        return ""
    clause = _main_clause(words, lang)
    main = _fold_words(clause)
    if _tells(clause, lang, AHEAD) or any(_holds(lang, "ahead ending", word) for word in main[-1:]):
        return AHEAD
    return DONE if any(_holds(lang, DONE, word) or _holds(lang, "done ending", word) for word in main) else ""


def _tells(words: str, lang: str, role: str) -> bool:
    line = f" {' '.join(_fold_words(words))} "
    return any(cue in line for cue in _padded(lang, role))


@lru_cache(maxsize=1_000)
def _fold_words(text: str) -> Sequence[str]:
    return tuple(map(fold, WORD.findall(text)))


def _main_clause(words: str, lang: str) -> str:
    """The last words of a language that ends with its verb, else those before the first break."""
    if _cues(lang, "verb last"):
        return " ".join(words.split()[-LAST:])
    return _BREAK.split(words)[0]


def _holds(lang: str, role: str, word: str) -> bool:
    if role.endswith("ending"):
        return any(word.endswith(ending) and len(word) > len(ending) for ending in _cues(lang, role))
    return word in _cues(lang, role)


@cache
def _padded(lang: str, role: str) -> Sequence[str]:
    """The cues with a blank on both sides, as they stand in a line of words."""
    return tuple(sorted(f" {cue} " for cue in _cues(lang, role)))


@cache
def _cues(lang: str, role: str) -> frozenset[str]:
    return frozenset(fold(row["words"]) for row in read_table("srot.linking", "outlooks") if (row["lang"], row["role"]) == (lang, role))
