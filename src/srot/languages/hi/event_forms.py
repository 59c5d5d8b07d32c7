"""All forms of a Hindi verb from its stem."""

from __future__ import annotations

from functools import cache

from srot.languages.eventing.grammar import word_set
from srot.languages.tables import read_table

_PACKAGE = "srot.languages.hi"
_AFTER_CONSONANT = tuple(sorted(word_set(_PACKAGE, "after_consonant")))
_AFTER_VOWEL = tuple(sorted(word_set(_PACKAGE, "after_vowel")))
_VOWELS = "ािीुूेैोौआईऊएओ"


@cache
def forms_of(stem: str) -> tuple[str, ...]:
    """The stem, its participles, infinitive, future, subjunctive and absolutive; rows of ``event_irregular.tsv`` come first.

    >>> "टकराई" in forms_of("टकरा"), "किए" in forms_of("कर"), "मिलेंगे" in forms_of("मिल")
    (True, True, True)
    """
    irregular = _irregular().get(stem)
    if irregular is not None:
        return (stem, *irregular)
    endings = _AFTER_VOWEL if stem[-1] in _VOWELS else _AFTER_CONSONANT
    return (stem, *(stem + ending for ending in endings))


@cache
def _irregular() -> dict[str, tuple[str, ...]]:
    return {row["stem"]: tuple(row["forms"].split()) for row in read_table(_PACKAGE, "event_irregular")}
