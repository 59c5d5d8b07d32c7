"""When a Marathi event took place as far as no date says it: "दुपारी तीनच्या सुमारास", "पहाटे", "मध्यरात्री 2 वाजता"."""

from __future__ import annotations

from collections.abc import Iterator

from srot.languages.eventing.circumstances import Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.scene import Scene, within
from srot.languages.mr.quantities import marathi_quantities

_PACKAGE = "srot.languages.mr"
_PARTS = word_set(_PACKAGE, "daypart")
_OCLOCK = word_set(_PACKAGE, "oclock")
_AROUND = 6
_HOUR = 2
_ABOUT = "च्या"


def find_hours(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """The times of day of a clause that no time expression holds, in text order."""
    at = clause[0]
    while at < clause[1]:
        high = _read_hour(scene.keys, at, clause[1])
        if high > at and not any(time.low < high and at < time.high for time in within(scene.times, max(0, at - _AROUND), high + _AROUND)):
            yield Phrase("time", at, high, clause)
        at = max(high, at + 1)


def _read_hour(keys: tuple[str, ...], at: int, end: int) -> int:
    """Behind the part of the day that begins at `at` with the hour behind it, or behind an hour with its word ("सहा वाजता"); `at` where neither stands there."""
    high = at
    while high < end and keys[high] in _PARTS:
        high += 1
    hour = high
    while hour < min(end, high + _HOUR) and _is_number(keys[hour]):
        hour += 1
    if hour > high and hour < end and (keys[hour] in _OCLOCK or (high > at and keys[hour] == _ABOUT)):
        return hour + 1
    return hour if high > at else at


def _is_number(key: str) -> bool:
    bare = key.removesuffix(_ABOUT) or key
    return bare[0].isdigit() or marathi_quantities().numbers.kind(bare) == "unit"
