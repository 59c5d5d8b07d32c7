"""Sounds of romanised names: units of spelling, what it costs to hear one as another, and the consonants that carry a name.

The costs are learned (see `srot.models.sound_costs`) from place names that GeoNames spells in Devanagari and Latin; what is
not in the table costs as much as a different name.
"""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

import regex

NOTHING = "-"
CONSONANT, VOWEL = 1.0, 0.5
"""Weight of a unit: consonants carry a name, vowels are spelled as each ear has it."""
_NOT_LETTERS = regex.compile(r"[^a-z]")
_SAME_SPELLING = (("ph", "f"), ("ck", "k"), ("cq", "k"), ("qu", "kv"), ("q", "k"), ("x", "ks"), ("w", "v"), ("sch", "sh"))
_DOUBLED = regex.compile(r"([b-df-hj-np-tv-z])\1")
_UNIT = regex.compile(r"chh|tch|ch|sh|kh|gh|th|dh|bh|zh|jh|ng|ts|tz|ee|oo|ou|ei|ai|ay|ey|au|ae|ie|eu|oi|oe|oa|ea|[a-z]")
_VOWELS = frozenset("aeiouy")
# Classes of the skeleton: what Hindi and Latin spellings of one name mix up falls together.
_CLASSES = {
    "k": "k", "c": "k", "kh": "k", "g": "g", "gh": "g", "ch": "j", "chh": "j", "tch": "j", "j": "j", "jh": "j", "zh": "j", "z": "j",
    "ts": "j", "tz": "j", "s": "s", "sh": "s", "t": "t", "th": "t", "d": "d", "dh": "d", "p": "p", "f": "p", "b": "b", "bh": "b",
    "v": "b", "m": "n", "n": "n", "ng": "n", "l": "l", "r": "r",
}  # fmt: skip


@lru_cache(maxsize=400_000)
def split_sounds(romanised: str) -> tuple[str, ...]:
    """The units of one romanised word; letters that are only other spellings of one sound are made one.

    >>> split_sounds("phaillin")
    ('f', 'ai', 'l', 'i', 'n')
    """
    word = _NOT_LETTERS.sub("", romanised)
    for spelling, sound in _SAME_SPELLING:
        word = word.replace(spelling, sound)
    return tuple(_UNIT.findall(_DOUBLED.sub(r"\1", word)))


@lru_cache(maxsize=400_000)
def find_skeleton(romanised: str) -> str:
    """The consonant classes of a word, an opening vowel as ``a``; ``h`` and ``y`` are too weak to count.

    >>> find_skeleton("belausov") == find_skeleton("belousov"), find_skeleton("andrei")
    (True, 'andr')
    """
    units = split_sounds(romanised)
    opening = "a" if units and units[0][0] in _VOWELS else ""
    classes = [_CLASSES[unit] for unit in units if unit in _CLASSES]
    return opening + "".join(kind for i, kind in enumerate(classes) if i == 0 or classes[i - 1] != kind)


@cache
def _costs() -> dict[tuple[str, str], float]:
    lines = files("srot.text").joinpath("data", "sound_costs.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    table = {(left, right): float(cost) for left, right, cost in rows}
    return table | {(right, left): cost for (left, right), cost in table.items()}


@cache
def weigh(unit: str) -> float:
    """How much of a name hangs on one unit."""
    return VOWEL if unit[0] in _VOWELS else CONSONANT


@cache
def substitution_cost(left: str, right: str) -> float:
    """0 for the same unit, up to the mean weight of both for units never heard as one another."""
    if left == right:
        return 0.0
    present = [unit for unit in (left, right) if unit != NOTHING]
    full = sum(map(weigh, present)) / len(present)
    return full * _costs().get((left, right), 1.0)


def sound_distance(left: tuple[str, ...], right: tuple[str, ...]) -> float:
    """The cheapest way to hear one row of units as the other, by learned costs."""
    before = [0.0]
    for unit in right:
        before.append(before[-1] + substitution_cost(NOTHING, unit))
    for heard in left:
        dropped = substitution_cost(heard, NOTHING)
        row = [before[0] + dropped]
        for index, unit in enumerate(right):
            row.append(
                min(
                    before[index] + substitution_cost(heard, unit),
                    before[index + 1] + dropped,
                    row[index] + substitution_cost(NOTHING, unit),
                )
            )
        before = row
    return before[-1]
