"""The parts of a name: its words without titles, with what each sounds like, means, or abbreviates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from srot.text.normal import fold, normalise
from srot.text.romanise import romanise
from srot.text.rows import read_rows
from srot.text.sounds import find_skeleton, split_sounds, weigh
from srot.text.words import script_of

_PART = regex.compile(r"[\p{L}\p{M}\u200c\u200d]+(?:['’][\p{L}\p{M}]+)?|\p{Nd}+|&")
_POSSESSIVE = regex.compile(r"(?<=[\p{L}])['’]s?(?=$|\s)", regex.IGNORECASE)
_COLON = regex.compile(r"(?<=\p{L}\p{M}*)ः(?=\s|$)")  # visarga typed for a colon: "रेवाड़ीः"
_CAPITALS = regex.compile(r"\p{Lu}{2,6}")
LONGEST_ACRONYM = 8
FILLER_WEIGHT = 0.25


@dataclass(frozen=True, slots=True)
class Part:
    """One word of a name. `letters` are the Latin letters it may spell out ("केसी" -> "kc"), `concept` what it means where it is
    a word that gets translated, `weight` how much of the name hangs on it. `plain` is its sound with the nukta left out, which
    Hindi writes or not."""

    text: str
    script: str
    roman: str
    sounds: tuple[str, ...]
    skeleton: str
    letters: str
    concept: str
    kind: str
    weight: float
    plain: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name taken apart. `key` is its folded spelling, `acronym` its letters if it can be one, `surely_acronym` if it is nothing
    else, `outline` its consonants for a first look, `lettered` whether it is an acronym or has initials, `concepts` what its words mean."""

    key: str
    script: str
    parts: tuple[Part, ...]
    acronym: str
    surely_acronym: bool
    outline: str
    lettered: bool
    concepts: frozenset[str]


@cache
def _letter_names() -> dict[str, str]:
    return {fold(spelling): letter for letter, spellings in read_rows("letter_names") for spelling in spellings.split()}


@cache
def _concepts() -> dict[str, tuple[str, str]]:
    return {fold(form): (concept, kind) for concept, kind, forms in read_rows("name_words") for form in forms.split()}


@lru_cache(maxsize=30_000)
def spell_letters(word: str) -> str:
    """The Latin letters that a Devanagari word spells out, or ``""``.

    >>> spell_letters("केसीएनए"), spell_letters("डब्ल्यूएचओ"), spell_letters("पुतिन")
    ('kcna', 'who', '')
    """
    names = _letter_names()
    word = fold(word)
    readings: list[str | None] = [""] + [None] * len(word)
    for start in range(len(word)):
        if readings[start] is None:
            continue
        for end in range(start + 1, min(len(word), start + 7) + 1):
            letter = names.get(word[start:end])
            if letter and readings[end] is None:
                readings[end] = f"{readings[start]}{letter}"
    return readings[-1] or ""


@lru_cache(maxsize=30_000)
def parse_name(text: str) -> Name:
    """The parts of a name, titles at its front and honorifics at its end taken off unless nothing else is left."""
    plain = _make_plain(text)
    script = script_of(plain)
    words = _PART.findall(plain)
    parts = [_make_part(word, script, first=_opens(words, i)) for i, word in enumerate(words)]
    parts = parts[_without_titles([part.kind for part in parts])]
    acronym, sure = _find_acronym(parts, words)
    outline = "".join(part.skeleton for part in parts if part.weight > FILLER_WEIGHT)
    lettered = bool(acronym) or any(len(part.letters) == 1 for part in parts)
    concepts = frozenset(part.concept for part in parts if part.concept)
    key = " ".join(fold(word) for word in words)
    return Name(key, script, tuple(parts), acronym, sure, outline, lettered, concepts)


@lru_cache(maxsize=30_000)
def find_meanings(text: str) -> Sequence[tuple[str, str]]:
    """What each part of a name means, and its kind, without how it sounds: see `parse_name`.

    >>> find_meanings("रक्षा मंत्री") == [(part.concept, part.kind) for part in parse_name("रक्षा मंत्री").parts]
    True
    """
    words = _PART.findall(_make_plain(text))
    found = [_find_meaning(word, first=_opens(words, i)) for i, word in enumerate(words)]
    return found[_without_titles([kind for _, kind in found])]


def _make_plain(text: str) -> str:
    return _POSSESSIVE.sub("", _COLON.sub("", normalise(text).strip()))


def parse_word(word: str) -> Part:
    """One word of a name by itself."""
    return _make_part(word, script_of(word), first=False)


def _opens(words: list[str], position: int) -> bool:
    """Whether a word opens a name, or goes on after its initials: there के is K, not "of"."""
    return all(len(spell_letters(word)) == 1 for word in words[:position])


@lru_cache(maxsize=30_000)  # there are far fewer words than names, and they share them
def _make_part(word: str, script: str, *, first: bool) -> Part:
    concept, kind = _find_meaning(word, first=first)
    roman = romanise(word)
    sounds = split_sounds(roman)
    weight = sum(map(weigh, sounds)) or (1.0 if kind == "name" else 0.0)
    weight = {"filler": FILLER_WEIGHT, "function": 0.0}.get(kind, min(weight, 4.0))
    plain = romanise(fold(word)) if script == "Devanagari" else roman
    return Part(word, script, roman, sounds, find_skeleton(roman), _letters_of(word, script), concept, kind, weight, plain)


def _find_meaning(word: str, *, first: bool) -> tuple[str, str]:
    concept, kind = _concepts().get(fold(word), ("", "name"))
    return ("", "name") if kind == "function" and first and spell_letters(word) else (concept, kind)


def _letters_of(word: str, script: str) -> str:
    if script == "Devanagari":
        return spell_letters(word)
    if len(word) == 1 or _CAPITALS.fullmatch(word):
        return word.casefold() if word.isascii() else ""
    return ""


def _without_titles(kinds: Sequence[str]) -> slice:
    """Which parts of these kinds are left without the titles at the front and the honorifics at the end."""
    start, stop = 0, len(kinds)
    while stop - start > 1 and kinds[start] == "title":
        start += 1
    while stop - start > 1 and kinds[stop - 1] == "suffix":
        stop -= 1
    return slice(start, stop)


def _find_acronym(parts: list[Part], words: list[str]) -> tuple[str, bool]:
    core = [part for part in parts if part.kind not in ("filler", "function")] or parts
    if not core or not all(part.letters for part in core):
        return "", False
    letters = "".join(part.letters for part in core)
    if not 2 <= len(letters) <= LONGEST_ACRONYM:
        return "", False
    if len(core) > 1 and any(len(part.letters) > 2 for part in core):
        return "", False
    return letters, len(letters) >= 3 or len(core) > 1
