"""The last vowel of a word of a name: Devanagari writes the one of "अंकिता" and "देवी", Latin that of "Ankita", and both tell a woman from a man."""

from __future__ import annotations

from functools import lru_cache

import regex

from srot.text.name_parts import Part

_NATIVE = ((regex.compile(r"[\u093e\u0906]ह?$"), "a"), (regex.compile(r"[िीइई]$"), "i"), (regex.compile(r"(?<![\u094d\u0902])(?![यव])[क-ह]\u093c?$"), ""))
_LATIN = ((regex.compile(r"[aá]h?$"), "a"), (regex.compile(r"(?:[^aeou][iy]|ee|ie)$"), "i"), (regex.compile(r"[bcdfgjklmnpqrstvxz]$"), ""))
_APART = frozenset((("", "a"), ("", "i"), ("i", ""), ("i", "a"), ("a", "i"), ("a", "")))


def ends_apart(left: Part, right: Part) -> bool:
    """Whether one word ends in a vowel that the other, in the other script, does not write: "अंकित" and "Ankita", "कुमार" and "Kumari".

    After two consonants, and after य and व, Latin may write an a that Hindi does not ("गुप्त", "शिव"); other endings are spelled in too many ways to tell.
    """
    if {left.script, right.script} != {"Devanagari", "Latin"}:
        return False
    native, latin = (left, right) if left.script == "Devanagari" else (right, left)
    endings = (_ending(native.text, native=True), _ending(latin.text.casefold(), native=False))
    return endings in _APART


@lru_cache(maxsize=20_000)
def _ending(word: str, *, native: bool) -> str | None:
    """The vowel that a word ends in, "" for none; asked of few words, for all the pairs that each stands in."""
    return next((vowel for pattern, vowel in (_NATIVE if native else _LATIN) if pattern.search(word)), None)
