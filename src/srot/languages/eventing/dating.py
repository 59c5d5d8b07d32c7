"""Which of the times of a clause dates its event, and which is only the day of the report, as in all languages."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from srot.calendar.edtf import bounds
from srot.languages.eventing.scene import Placed, Scene
from srot.records import TimeExpression

_FINE = frozenset(("minute", "hour", "part-of-day", "day", "week"))
_CLOCK, _DAYS = frozenset(("minute", "hour")), frozenset(("day", "part-of-day"))
_NEAR = 6
_DATELINE = 6


def pick_time(times: Sequence[Placed[TimeExpression]]) -> TimeExpression | None:
    """The first of these times, a week or less before anything longer."""
    fine = [placed for placed in times if placed.item.grain in _FINE and (placed.item.value or placed.item.relation)]
    first = next(iter((*fine, *times)), None)
    if first is not None and first.item.grain in _CLOCK and first.item.basis != "stated":
        day = next((placed for placed in fine if placed.item.grain in _DAYS and 0 <= placed.low - first.high <= _NEAR), None)
        first = day or first  # "at 10:25 p.m. (0125 GMT) on Monday"
    return first.item if first is not None else None


def is_dateline(scene: Scene, placed: Placed[TimeExpression], ends: Collection[str]) -> bool:
    """"KYIV, June 6 (AP)": a day at the head of a line before one of `ends` is that of the report."""
    start = placed.low
    while start > 0 and placed.low - start < _DATELINE and scene.keys[start - 1] != "\n":
        start -= 1
    return placed.low - start < _DATELINE and placed.high < len(scene.keys) and scene.keys[placed.high] in ends


def is_ahead(time: TimeExpression, published: str | None) -> bool:
    """Whether a time begins after the day of the report, so that nothing that took place can be of it: "30 सितंबर तक जवाब देने को कहा"."""
    span = bounds(time.value) if time.value is not None and published is not None else None
    return span is not None and span[0].isoformat() > (published or "")[:10]
