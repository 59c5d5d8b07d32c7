"""What the model of sayings sees of a word: its letters, its marks, its neighbours, and what stands before and behind it in the unit.

A unit is a sentence, or the sentences that one quotation joins.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

from srot.models.row_sums import features_beside

_DIGIT = regex.compile(r"\p{Nd}")
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_UPPER = regex.compile(r"\p{Lu}")
_FAR = 6
_QUOTES = frozenset("\"“”‘’'«»")
Word = tuple[str, str, str, tuple[str, ...]]
"""What is seen of a word by itself: its text, its key, its state, its marks."""
EDGE: Word = ("", "", "", ())
"""What stands before the first and behind the last word of a unit."""
Flags = tuple[str, ...]
"""Features that tell of one side of a word."""


@dataclass(frozen=True, slots=True)
class Unit:
    """The words of a unit: texts, folded `keys`, and a state of each: the type of its name and the length of its quotation (``PER0``, ``-L``)."""

    texts: Sequence[str]
    keys: Sequence[str]
    states: Sequence[str]


@dataclass(frozen=True, slots=True)
class Signs:
    """What a language tells of its words: the marks of a key (``t=that``, ``k=role``), and the words that part a unit ("कि", "that").

    Marks that begin with ``t=`` are those of cues.
    """

    marks: Callable[[str], tuple[str, ...]]
    parting: frozenset[str]


def unit_features(unit: Unit, signs: Signs) -> list[list[str]]:
    """All features of each word of a unit."""
    words = seen_words(unit, signs)
    seen = features_beside((EDGE, EDGE, *words, EDGE, EDGE), OFFSETS, word_features)[2:-2]
    columns = (*pair_features(unit.keys), *side_features(words, signs.parting))
    return [[*near, left, right, *before, *behind] for near, left, right, before, behind in zip(seen, *columns, strict=True)]


def seen_words(unit: Unit, signs: Signs) -> list[Word]:
    """The words of a unit with what is seen of them."""
    return list(zip(unit.texts, unit.keys, unit.states, map(signs.marks, unit.keys), strict=True))


OFFSETS = (0, 1, 2, -1, -2)
"""Where the five lists of `word_features` go: to the word itself, the next, the one after it, the one before, the one before that."""


def word_features(word: Word) -> tuple[Sequence[str], ...]:
    """What a word, or the edge of a unit, gives to its own place and to those around it, in the order of `OFFSETS`."""
    text, key, state, marks = word
    own = ("b", f"w={key}", f"e2={key[-2:]}", f"e3={key[-3:]}", f"p4={key[:4]}", f"s={_shape(text)}", f"m={state}", *marks)
    near = (f"w={key}", f"e={key[-2:]}", f"m={state}", *marks)
    return own if text else (), [f"-1{item}" for item in near], [f"-2w={key}"], [f"+1{item}" for item in near], [f"+2w={key}"]


def pair_features(keys: Sequence[str]) -> tuple[list[str], list[str]]:
    """Each word with the one before it, and with the one behind it.

    >>> pair_features(("मंत्री", "ने"))
    (['<|मंत्री', '<मंत्री|ने'], ['>मंत्री|ने', '>ने|'])
    """
    lefts, rights = ["", *keys[:-1]], [*keys[1:], ""]
    return [f"<{left}|{key}" for left, key in zip(lefts, keys, strict=True)], [f">{key}|{right}" for key, right in zip(keys, rights, strict=True)]


def _shape(text: str) -> str:
    if _DIGIT.search(text):
        return "digit"
    if not _LETTER.search(text):
        return "mark"
    return "upper" if _UPPER.match(text) else "lower"


def side_features(words: Sequence[Word], parting: frozenset[str]) -> tuple[list[Flags], list[Flags]]:
    """How far it is to either edge of the unit, and which signs stand anywhere before and behind each word."""
    signs = [_sign(key, marks, parting) for _, key, _, marks in words]
    return _flags(signs, "a", 0, "<"), _flags(signs[::-1], "z", 1, ">")[::-1]


def _flags(signs: Sequence[str], edge: str, first: int, side: str) -> list[Flags]:
    """For each place its distance from the first one, and the signs met on the way."""
    flags: list[Flags] = []
    seen: Flags = ()
    told: Flags = ()
    for distance, sign in enumerate(signs, first):
        if distance <= _FAR or not told:
            told = (f"{edge}={min(distance, _FAR)}", *seen)
        flags.append(told)
        if sign and side + sign not in seen:
            seen, told = tuple(sorted((*seen, side + sign))), ()
    return flags


def _sign(key: str, marks: tuple[str, ...], parting: frozenset[str]) -> str:
    if key in parting:
        return key
    if key in _QUOTES:
        return "quote"
    return "cue" if marks and any(mark.startswith("t=") for mark in marks) else ""
