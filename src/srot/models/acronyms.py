"""Acronyms that are spelled out letter by letter in Devanagari: केसीएनए is K C N A."""

from __future__ import annotations

from functools import lru_cache

_LETTERS = {
    "A": ("ए",), "B": ("बी",), "C": ("सी",), "D": ("डी",), "E": ("ई", "इ"), "F": ("एफ", "एफ़"), "G": ("जी",), "H": ("एच",),
    "I": ("आई", "आइ"), "J": ("जे",), "K": ("के",), "L": ("एल",), "M": ("एम",), "N": ("एन",), "O": ("ओ",), "P": ("पी",),
    "Q": ("क्यू",), "R": ("आर",), "S": ("एस",), "T": ("टी",), "U": ("यू",), "V": ("वी",), "W": ("डब्ल्यू", "डब्लू", "डब्लयू"),
    "X": ("एक्स",), "Y": ("वाई", "वाइ"), "Z": ("जेड", "जेड़", "ज़ेड"),
}
_NAMES = sorted(((name, letter) for letter, names in _LETTERS.items() for name in names), key=lambda pair: -len(pair[0]))
_MARKS = frozenset("\u0900\u0901\u0902\u0903\u093c" + "".join(map(chr, range(0x093E, 0x094E))))


@lru_cache(maxsize=50_000)
def spell_acronym(word: str) -> str:
    """The Latin letters a Devanagari word spells, or ``""`` when it does not.

    >>> spell_acronym("केसीएनए"), spell_acronym("एनडीआरएफ"), spell_acronym("किम")
    ('KCNA', 'NDRF', '')
    """
    if not word or not "\u0900" <= word[0] <= "\u097f":
        return ""
    return _spell(word.replace(".", "")) or ""


def _spell(rest: str) -> str | None:
    if not rest:
        return ""
    for name, letter in _NAMES:
        if rest.startswith(name) and rest[len(name) : len(name) + 1] not in _MARKS:
            tail = _spell(rest[len(name) :])
            if tail is not None:
                return letter + tail
    return None


def is_spelled_acronym(word: str) -> bool:
    """Whether a word is two or more letter names: यूएन is, के (also a postposition) is not."""
    return len(spell_acronym(word)) >= 2
