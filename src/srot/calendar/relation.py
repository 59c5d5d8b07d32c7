"""Relative dates in a compact notation, resolved against a day, and the question back: which days fit.

A relation is steps with blanks between them, walked from the anchor (the day of publication):

====================  ====================================================================================
``day-1``             the day before; so ``week-1``, ``month+1``, ``quarter``, ``half``, ``year``, ``decade``,
                      ``century``, ``weekend``, ``fortnight``, ``fiscal`` (April to March); ``week+0`` is this week
``shift:-2:month``    the same day, two months back
``weekday:sat:past``  the nearest Saturday; so ``month:09``, ``monthday:11-30``, ``day:18`` (of a month), ``day:31:near:fri`` (one that is a Friday), ``season:22``
``quarter:2``         of the year named so far, else of the anchor's; so ``half:1``, ``week:31`` (ISO number)
``nth-week:3``        of the month or year named so far; so ``nth-weekday:1:mon``, ``nth-weekday:-1:mon``
``past:2:day``        the two days before the anchor; ``next:2:day`` the two after
``past:2:workday``    counts Monday to Friday only; so ``next``, ``shift``; quarters are whole ones of the calendar
``span:3:day``        three days, the first of them the first day named so far
``rest:month``        from the day named so far to the end of its month; ``sofar:month`` from the month's start to that day
``nth:3:month``       the third month of what is named so far; ``nth:-1:day`` its last day
``first:2:week``      the first two weeks of what is named so far; so ``last:4:month``
``feast:easter:past`` a feast whose day moves from year to year (``calendar.feasts``)
``part:end``          ``start``, ``middle``, ``end`` of the week, month or year named so far
``daypart:night``     a part of the day named so far; ``time:10:30`` a time of that day (``time:24:00`` ends it)
``whole:month``       the month (or other unit) that holds what is named so far
``months:-12``        as many months, twelve months before: the quarter named so far, a year earlier
``on:2024-11-30``     start from this date, whatever the anchor
``A / B``             from A to B; B is walked from the first day of A
``A // B``            from A to B; both are walked from the anchor
====================  ====================================================================================

Directions: ``past`` (the anchor's own counts), ``before`` (it does not), ``future``, ``after``, ``near``, ``recent``
(``past``, but a day at most ten days ahead wins), ``coming`` (the mirror image), ``this`` (in the same week, month, year), ``last`` and ``next`` (the words "last" and "next": with weekdays those of the week
before or after; with months "last" skips a month of this year that is two months back or less). Without a direction
the step stays inside what is named so far: ``year-1 month:06`` is June of last year.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from srot.calendar.edtf import bounds
from srot.calendar.frame import Frame, anchor_frame
from srot.calendar.steps import step


def resolve(relation: str, anchor: date) -> tuple[str, str] | None:
    """EDTF value and grain of `relation` as said on the day `anchor`; ``None`` when there is no such day.

    >>> resolve("weekday:fri:past", date(2024, 11, 30))
    ('2024-11-29', 'day')
    >>> resolve("month:09:last", date(2024, 11, 30)), resolve("week-1", date(2024, 11, 30))
    (('2023-09', 'month'), ('2024-11-18/2024-11-24', 'week'))
    """
    frame = _resolve(relation, anchor)
    return None if frame is None else (frame.value, frame.grain)


@lru_cache(maxsize=8192)
def _resolve(relation: str, anchor: date) -> Frame | None:
    left, slash, right = relation.partition(" // ")
    if not slash:
        left, slash, right = relation.partition(" / ")
    first = _walk(left, anchor)
    if not slash or first is None:
        return first
    last = _walk(right, anchor if " // " in relation else first.first)
    if last is None or last.last < first.first:
        return None
    return Frame(first.first, last.last, "interval", f"{first.value.split('/')[0]}/{last.value.split('/')[-1]}")


def _walk(steps: str, anchor: date) -> Frame | None:
    frame: Frame | None = anchor_frame(anchor)
    for text in steps.split():
        if frame is None:
            return None
        try:
            frame = step(frame, text)
        except (OverflowError, ValueError):
            return None
    return frame


def is_anchored(relation: str) -> bool:
    """Whether the anchor matters: a relation that starts from fixed dates says nothing of the anchor."""
    return any(not part.startswith("on:") for part in relation.replace(" // ", " / ").split(" / "))


def anchors(relation: str, value: str) -> tuple[date, date] | None:
    """First and last anchor day on which `relation` gives `value`; ``None`` when no day does or every day does.

    A later anchor never gives an earlier value, so the days are found by halving.

    >>> anchors("weekday:sat:past", "2024-11-30")
    (datetime.date(2024, 11, 30), datetime.date(2024, 12, 6))
    """
    target = bounds(value)
    if target is None or not is_anchored(relation):
        return None
    first = _first_anchor(relation, target[0].toordinal(), target[1].toordinal())
    after = _first_anchor(relation, target[0].toordinal(), target[1].toordinal() + 1)
    if first >= after:
        return None
    found = _resolve(relation, date.fromordinal(first))
    if found is None or (found.first, found.last) != target:
        return None
    return date.fromordinal(first), date.fromordinal(after - 1)


_SEARCHED = (date(100, 1, 1).toordinal(), date(9899, 12, 31).toordinal())


def _first_anchor(relation: str, first_day: int, last_day: int) -> int:
    """Ordinal of the first anchor whose resolved bounds are not before the given ones."""
    low, high = _SEARCHED
    while low < high:
        middle = (low + high) // 2
        frame = _resolve(relation, date.fromordinal(middle))
        if frame is None or (frame.first.toordinal(), frame.last.toordinal()) >= (first_day, last_day):
            high = middle
        else:
            low = middle + 1
    return low
