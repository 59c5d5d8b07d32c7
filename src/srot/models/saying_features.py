"""What the model of sayings sees of a word: its letters, its marks, its neighbours, and what stands before and behind it in the unit.

A unit is a sentence, or the sentences that one quotation joins. The features of a word come in groups; a group occurs again and again,
so that a tagger can sum its weights once and keep the sum.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import regex

_DIGIT = regex.compile(r"\p{Nd}")
_LETTER = regex.compile(r"[\p{L}\p{M}]")
_UPPER = regex.compile(r"\p{Lu}")
_FAR = 6
_QUOTES = frozenset("\"“”‘’'«»")
_EDGE = ("", (), "")

Group = tuple[str, ...]
"""What is seen (``own``, ``-1``, ``+1``, ``pair``, ``sides``), then the words, marks and states that it is seen by."""


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


def word_groups(unit: Unit, signs: Signs) -> list[list[Group]]:
    """The groups of features of each word of a unit."""
    keys = unit.keys
    marks = [signs.marks(key) for key in keys]
    seen = [_EDGE, *zip(keys, marks, unit.states, strict=True), _EDGE]
    sides = _sides(keys, marks, signs.parting)
    wide = ["", "", *keys, "", ""]
    groups: list[list[Group]] = []
    for place, key in enumerate(keys):
        left, right = seen[place], seen[place + 2]
        groups.append(
            [
                ("own", unit.texts[place], key, unit.states[place], *marks[place]),
                ("-1", left[0], left[2], *left[1]),
                ("+1", right[0], right[2], *right[1]),
                ("pair", "<", left[0], key),
                ("pair", ">", key, right[0]),
                ("far", "-2", wide[place]),
                ("far", "+2", wide[place + 4]),
                sides[place],
            ]
        )
    return groups


def group_features(group: Group) -> tuple[str, ...]:
    """The feature strings of a group.

    >>> group_features(("pair", "<", "मंत्री", "ने"))
    ('<मंत्री|ने',)
    """
    kind, *parts = group
    return _FEATURES[kind](kind, parts)


def _own(_: str, parts: Sequence[str]) -> tuple[str, ...]:
    text, key, state, *marks = parts
    return ("b", f"w={key}", f"e2={key[-2:]}", f"e3={key[-3:]}", f"p4={key[:4]}", f"s={_shape(text)}", f"m={state}", *marks)


def _beside(side: str, parts: Sequence[str]) -> tuple[str, ...]:
    key, state, *marks = parts
    return (f"{side}w={key}", f"{side}e={key[-2:]}", f"{side}m={state}", *(side + mark for mark in marks))


def _pair(_: str, parts: Sequence[str]) -> tuple[str, ...]:
    side, left, right = parts
    return (f"{side}{left}|{right}",)


def _far(_: str, parts: Sequence[str]) -> tuple[str, ...]:
    side, key = parts
    return (f"{side}w={key}",)


def _flags(_: str, parts: Sequence[str]) -> tuple[str, ...]:
    return tuple(parts)


_FEATURES: dict[str, Callable[[str, Sequence[str]], tuple[str, ...]]] = {
    "own": _own, "-1": _beside, "+1": _beside, "pair": _pair, "far": _far, "sides": _flags,
}


def _shape(text: str) -> str:
    if _DIGIT.search(text):
        return "digit"
    if not _LETTER.search(text):
        return "mark"
    return "upper" if _UPPER.match(text) else "lower"


def _sides(keys: Sequence[str], marks: Sequence[tuple[str, ...]], parting: frozenset[str]) -> list[Group]:
    """Which signs stand anywhere before and behind each word, and how far it is to the edges of the unit."""
    signs = [_sign(key, mark, parting) for key, mark in zip(keys, marks, strict=True)]
    behind: list[tuple[str, ...]] = []
    seen: tuple[str, ...] = ()
    for sign in reversed(signs):
        behind.append(seen)
        seen = _with(seen, ">" + sign) if sign else seen
    behind.reverse()
    sides: list[Group] = []
    seen = ()
    for place, sign in enumerate(signs):
        sides.append(("sides", f"a={min(place, _FAR)}", f"z={min(len(keys) - place, _FAR)}", *seen, *behind[place]))
        seen = _with(seen, "<" + sign) if sign else seen
    return sides


def _with(seen: tuple[str, ...], sign: str) -> tuple[str, ...]:
    return seen if sign in seen else tuple(sorted((*seen, sign)))


def _sign(key: str, marks: tuple[str, ...], parting: frozenset[str]) -> str:
    if key in parting:
        return key
    if key in _QUOTES:
        return "quote"
    return "cue" if any(mark.startswith("t=") for mark in marks) else ""
