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
NEVER = 1.3
"""What a consonant heard as one it is never heard as costs, against one that is missing."""
OPENING = 1.0
"""What it adds that two words open with consonants never heard as one another: the ear holds on to the first sound."""
_NOT_LETTERS = regex.compile(r"[^a-z]")
# Latin spellings that are only other writings of one sound. Our own romaniser writes none of them.
# Each with letters that a word must have for it to apply: most words have none of them.
_SAME_SPELLING = tuple(
    (letters, regex.compile(spelling), sound)
    for letters, spelling, sound in (
        ("x", r"^x(?=[iu])", "sh"),  # Xi Jinping
        ("x", r"^x", "z"),
        ("wr", r"^wr", "r"),
        ("kn", r"^kn(?=[aeiou])", "n"),
        ("ugh", r"[ao]ugh(?!t)", "o"),
        ("ght", r"(?<=[aeiou])ght", "t"),
        ("ion", r"[st]ion", "shan"),
        ("sch", r"sch", "sh"),
        ("ph", r"ph", "f"),
        ("c", r"c(?=[eiy])", "s"),
        ("c", r"c[kq]|cc", "k"),
        ("qu", r"qu", "kv"),
        ("q", r"q", "k"),
        ("x", r"x", "ks"),
        ("w", r"(?<=[aeo])w(?![aeiouy])", "u"),
        ("w", r"w", "v"),
        ("g", r"g(?=[eiy])", "q"),  # Gandhi's g or Germany's: a unit of its own
    )
)
_DOUBLED = regex.compile(r"([b-df-hj-np-tv-z])\1")
_ALL_UNITS = ["chh", "tch", "ch", "sh", "kh", "gh", "th", "dh", "bh", "zh", "jh", "ng", "ts", "tz", "ee", "oo", "ou", "ei", "ai", "ay", "ey", "au", "ae", "ie", "eu", "oi", "oe", "oa", "ea", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z"]
_UNIT = regex.compile(r"chh|tch|ch|sh|kh|gh|th|dh|bh|zh|jh|ts|tz|ee|oo|ou|ei|ai|ay|ey|au|ae|ie|eu|oi|oe|oa|ea|[a-z]")
_VOWELS = frozenset("aeiouy")
# Classes of the skeleton: what Hindi and Latin spellings of one name mix up falls together.
_CLASSES = {
    "k": "k", "c": "k", "kh": "k", "g": "j", "q": "j", "gh": "j", "ch": "j", "chh": "j", "tch": "j", "j": "j", "jh": "j", "zh": "j", "z": "j",
    "ts": "j", "tz": "j", "s": "s", "sh": "s", "t": "t", "th": "t", "d": "d", "dh": "d", "p": "p", "f": "p", "b": "b", "bh": "b",
    "v": "b", "m": "n", "n": "n", "l": "l", "r": "r",
}  # fmt: skip


@lru_cache(maxsize=30_000)
def split_sounds(romanised: str) -> tuple[str, ...]:
    """The units of one romanised word; letters that are only other spellings of one sound are made one.

    >>> split_sounds("phaillin")
    ('f', 'ai', 'l', 'i', 'n')
    """
    word = _NOT_LETTERS.sub("", romanised)
    for letters, spelling, sound in _SAME_SPELLING:
        if letters in word:
            word = spelling.sub(sound, word)
    if _DOUBLED.search(word):
        word = _DOUBLED.sub(r"\1", word)
    return tuple(_UNIT.findall(word))


@lru_cache(maxsize=30_000)
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
def _latin_confusions() -> frozenset[frozenset[str]]:
    lines = files("srot.text").joinpath("data", "latin_confusions.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return frozenset(frozenset(pair.split("~")) for _, pairs in rows for pair in pairs.split())


@cache
def weigh(unit: str) -> float:
    """How much of a name hangs on one unit."""
    return VOWEL if unit[0] in _VOWELS else CONSONANT


@cache
def substitution_costs(native: bool = False) -> dict[str, dict[str, float]]:
    """unit -> unit -> cost: 0 for the same unit, up to `NEVER` times the mean weight of both for units never heard as one another.

    `native` is for two words of a script that is written as it is spoken: what only Latin spelling mixes up is no excuse there.
    """
    units = [NOTHING, *_ALL_UNITS]
    return {left: {right: _cost(left, right, native) for right in units} for left in units}


def _cost(left: str, right: str, native: bool) -> float:
    if left == right:
        return 0.0
    present = [unit for unit in (left, right) if unit != NOTHING]
    full = sum(map(weigh, present)) / len(present)
    default = NEVER if len(present) == 2 and full == CONSONANT else 1.0
    if native and frozenset((left, right)) in _latin_confusions():
        return full * default
    return full * _costs().get((left, right), default)


def opens_apart(left: str, right: str) -> float:
    """What is added where two words open with consonants that are never heard as one another: "Balwinder" and "Kulwinder" are two brothers.

    >>> opens_apart("b", "k"), opens_apart("b", "v"), opens_apart("a", "m")
    (1.0, 0.0, 0.0)
    """
    never = weigh(left) == weigh(right) == CONSONANT and substitution_costs()[left][right] >= NEVER
    return OPENING if never else 0.0


def sound_distance(left: tuple[str, ...], right: tuple[str, ...], *, native: bool = False) -> float:
    """The cheapest way to hear one row of units as the other, by learned costs; what opens a word is not dropped cheaply."""
    costs = substitution_costs(native)
    added = [costs[NOTHING][unit] for unit in right]
    before = [0.0]
    for index, cost in enumerate(added):
        before.append(before[-1] + (cost if index else weigh(right[0])))
    for place, heard in enumerate(left):
        as_heard = costs[heard]
        dropped = as_heard[NOTHING]
        diagonal, *rest = before
        last = diagonal + (dropped if place else weigh(heard))
        before = [last]
        for above, unit, add in zip(rest, right, added, strict=True):
            best = diagonal + as_heard[unit]
            if above + dropped < best:
                best = above + dropped
            if last + add < best:
                best = last + add
            before.append(best)
            diagonal, last = above, best
    return before[-1]
