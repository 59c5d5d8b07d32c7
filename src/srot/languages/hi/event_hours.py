"""When a Hindi event took place as far as no date says it: "शाम करीब पांच बजे", "देर रात", "पिछले 24 घंटे में"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from srot.languages.eventing.circumstances import Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
_PARTS = word_set(_PACKAGE, "daypart")
_EARLY = word_set(_PACKAGE, "early")
_ABOUT = word_set(_PACKAGE, "about")
_OCLOCK = word_set(_PACKAGE, "oclock")
_MINUTES = word_set(_PACKAGE, "minutes")
_TURN = word_set(_PACKAGE, "turn")
_SEVERAL = word_set(_PACKAGE, "several")
_STRETCH = word_set(_PACKAGE, "stretch")
_OPENERS = _PARTS | _ABOUT | _TURN
_TIMES = tuple((fold(word),) for word in ("वक्त", "समय"))
_NUMBERS = 3
"""How many words a number of hours or days may have ("दो - तीन")."""


def find_hours(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """The times of day and the stretches of days of a clause that no time expression holds, in text order."""
    at = clause[0]
    while at < clause[1]:
        if not _may_open(scene.keys, at):
            at += 1
            continue
        high = _read_hour(scene.keys, at, clause[1]) or _read_stretch(scene.keys, at, clause[1])
        if high is None:
            at += 1
            continue
        if not _is_dated(scene, at, high):
            yield Phrase("time", at, high, clause)
        at = high


def _may_open(keys: tuple[str, ...], at: int) -> bool:
    """Whether a time of day or a stretch of days can begin at `at`: of most words none can, and nothing else is asked of them."""
    key = keys[at]
    return key in _OPENERS or key[0].isdigit() or hindi_quantities().numbers.kind(key) == "unit" or (at > 0 and keys[at - 1] in _ABOUT)


def find_twins(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """Times of a clause that stand side by side and so date the same: "शुक्रवार (26 जनवरी) को"."""
    times = within(scene.times, *clause)
    for left, right in pairwise(times):
        if right.low - left.high <= 1:
            yield from (Phrase("time", time.low, time.high, clause, finding=time.item.id) for time in (left, right))


def _read_hour(keys: tuple[str, ...], at: int, end: int) -> int | None:
    """Behind the time of day that begins at `at`: a part of the day, the hour, or both; ``None`` where none does."""
    high = at
    while high < end and keys[high] in _PARTS:
        high += 1
    part = high
    if part > at and high < end and keys[high] in GENITIVES:
        high += 1
    clock = _read_clock(keys, high, end)
    if clock is not None:
        return clock
    bound = part < end and keys[part] in GENITIVES and keys[part + 1 : part + 2] not in _TIMES  # "सुबह के वक्त" is one, "सुबह की सैर" none
    return part if part > at and keys[part - 1] not in _EARLY and not bound else None


def _read_clock(keys: tuple[str, ...], at: int, end: int) -> int | None:
    while at < end and keys[at] in _ABOUT:
        at += 1
    number = _pass_number(keys, at, end)
    half = at > 0 and keys[at - 1] in _ABOUT
    if number == at and not half:
        return None
    if keys[number : number + 2] == ("बज", "कर"):
        number += 1
    if number < end and (keys[number] in _OCLOCK or keys[number - 1] == "बज"):
        minutes = _pass_number(keys, number + 1, end)
        return minutes + 1 if minutes > number + 1 and minutes < end and keys[minutes] in _MINUTES else number + 1
    return None


def _pass_number(keys: tuple[str, ...], at: int, end: int) -> int:
    kind = hindi_quantities().numbers.kind
    high = at
    while high < min(end, at + _NUMBERS) and (keys[high][0].isdigit() or kind(keys[high]) == "unit" or (high > at and keys[high] == "-")):
        high += 1
    return high


def _read_stretch(keys: tuple[str, ...], at: int, end: int) -> int | None:
    """Behind "पिछले 24 घंटे" that begins at `at`."""
    if keys[at] not in _TURN:
        return None
    high = _pass_number(keys, at + 1, end)
    high = high + 1 if high == at + 1 and high < end and keys[high] in _SEVERAL else high
    return high + 1 if at + 1 < high < end and keys[high] in _STRETCH else None


def _is_dated(scene: Scene, low: int, high: int) -> bool:
    return any(time.low < high and low < time.high for time in within(scene.times, max(0, low - 6), high + 6))
