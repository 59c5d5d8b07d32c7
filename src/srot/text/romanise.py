"""Romanising: what a name sounds like, in lower-case Latin letters.

Devanagari has its own romaniser, because libraries keep every schwa ("kima jonga una"); the scripts that share its
code chart are read through it; all others go through anyascii.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

import regex

VIRAMA = "्"
ANUSVARA = "ंँ"
VISARGA = "ः"
SCHWA = "a"
# Scripts whose code charts run parallel to Devanagari's, by the first code point of their block.
_PARALLEL_BLOCKS = {0x0980: "Bengali", 0x0A00: "Gurmukhi", 0x0A80: "Gujarati", 0x0B00: "Oriya"}
_PARALLEL = {block + offset: 0x0900 + offset for block in _PARALLEL_BLOCKS for offset in range(0x80)}
# Letters of those charts that have no place in Devanagari's.
_PARALLEL |= {0x09F0: ord("र"), 0x09F1: ord("व"), 0x0A70: ord("ं"), 0x0A71: ord("्"), 0x09CE: ord("त")}
_DEVANAGARI_RUN = regex.compile(r"[\u0900-\u0963\u0970-\u097f\u200c\u200d]+")
_DEVANAGARI_DIGITS = {ord(digit): str(value) for value, digit in enumerate("०१२३४५६७८९")}
_DANDA = {ord("।"): ".", ord("॥"): "."}
_NASAL_BEFORE = {"p": "m", "b": "m", "m": "m", "h": "ng"}  # सिंह is Singh
_RISING = ("r", "y", "l", "v", "n", "m")
"""A cluster that ends in one of these after a stop keeps its schwa at the end of a word: मित्र mitra, but पार्क park."""


class Syllable(NamedTuple):  # made in a third of the time of a frozen dataclass, for every letter of a name
    """A consonant (or none) with the vowel that follows it; ``SCHWA`` unwritten, ``""`` where a virama kills it."""

    consonant: str
    vowel: str
    written: bool
    nasal: bool = False
    aspirate: bool = False


@cache
def _letters(kind: str) -> dict[str, str]:
    """Rows of data/devanagari.tsv of one kind: ``consonant``, ``vowel``, ``sign``, ``mark``."""
    lines = files("srot.text").joinpath("data", "devanagari.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return {unicodedata.normalize("NFD", letter): latin for letter, row_kind, latin in rows if row_kind == kind}


@lru_cache(maxsize=30_000)
def romanise(text: str) -> str:
    """Lower-case Latin letters for text of any script; digits, blanks and punctuation stay.

    Schwas that Hindi does not speak are dropped and nasals take the place of the following sound.

    >>> romanise("आंद्रेई बेलौसोव"), romanise("किम जोंग-उन"), romanise("Владимир Путин")
    ('andrei belausov', 'kim jong-un', 'vladimir putin')
    """
    from anyascii import anyascii

    text = unicodedata.normalize("NFC", text).translate(_PARALLEL)
    text = unicodedata.normalize("NFD", text) if _DEVANAGARI_RUN.search(text) else text
    text = text.translate(_DEVANAGARI_DIGITS).translate(_DANDA)
    spoken = _DEVANAGARI_RUN.sub(lambda run: _romanise_run(run.group()), text)
    return str(anyascii(unicodedata.normalize("NFC", spoken))).lower()


def _romanise_run(run: str) -> str:
    syllables = list(_split_syllables(run.replace("\u200d", "").replace("\u200c", "")))
    return _write(_drop_schwas(syllables))


def _split_syllables(run: str) -> Iterator[Syllable]:
    consonants, vowels, signs = _letters("consonant"), _letters("vowel"), _letters("sign")
    for found in _syllable().finditer(run):
        consonant, sign, killed, vowel, mark = found.groups()
        nasal, aspirate = mark[:1] != "" and mark[:1] in ANUSVARA, mark[:1] == VISARGA
        if consonant:
            yield Syllable(consonants[consonant], "" if killed else signs[sign] if sign else SCHWA, bool(sign or killed), nasal, aspirate)
        elif vowel:
            yield Syllable("", vowels[vowel], True, nasal, aspirate)


@cache
def _syllable() -> regex.Pattern[str]:
    """A consonant with its sign or virama, a vowel, or what is neither, and the marks behind it; of several letters that fit the longest."""
    consonant, vowel, sign, mark = ("|".join(sorted(_letters(kind), key=lambda letter: (-len(letter), letter))) for kind in ("consonant", "vowel", "sign", "mark"))
    return regex.compile(rf"(?:({consonant})(?:({sign})|({VIRAMA}))?|({vowel})|.)((?:{mark})*+)", regex.DOTALL)


def _drop_schwas(syllables: Sequence[Syllable]) -> list[Syllable]:
    """Ohala's rule, from the end: a schwa falls between a spoken vowel + consonant and a consonant + spoken vowel."""
    spoken = list(syllables)
    for index in range(len(spoken) - 1, 0, -1):
        syllable = spoken[index]
        if syllable.written or syllable.vowel != SCHWA or syllable.nasal or not syllable.consonant:
            continue
        if index == len(spoken) - 1:
            falls = not (_ends_in_rising_cluster(spoken, index) or _ends_in_iya(spoken, index))
        else:
            falls = _is_between_vowels(spoken, index)
        if falls:
            spoken[index] = Syllable(syllable.consonant, "", False, syllable.nasal, syllable.aspirate)
    return spoken


def _ends_in_rising_cluster(spoken: Sequence[Syllable], index: int) -> bool:
    before = spoken[index - 1]
    if before.vowel or not before.consonant:
        return False
    return spoken[index].consonant in _RISING and before.consonant not in (*_RISING, "")


def _ends_in_iya(spoken: Sequence[Syllable], index: int) -> bool:
    return spoken[index].consonant == "y" and spoken[index - 1].vowel == "i"


def _is_between_vowels(spoken: Sequence[Syllable], index: int) -> bool:
    before, after = spoken[index - 1], spoken[index + 1]
    if before.nasal and spoken[index].consonant == "g":  # ng is one sound: वाशिंगटन, जोंगउन
        return bool(after.vowel)
    # After any other nasal the consonant closes a cluster: संसदीय.
    return bool(before.vowel and not before.nasal and after.consonant and after.vowel)


def _write(syllables: Sequence[Syllable]) -> str:
    parts: list[str] = []
    for index, syllable in enumerate(syllables):
        parts.append(syllable.consonant + syllable.vowel)
        following = syllables[index + 1].consonant if index + 1 < len(syllables) else ""
        if syllable.nasal:
            parts.append(_NASAL_BEFORE.get(following[:1], "n"))
        if syllable.aspirate:
            parts.append("h")
    return "".join(parts)
