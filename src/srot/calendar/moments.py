"""Which of two times of publication came first, where they tell it."""

from __future__ import annotations

from datetime import datetime

from srot.calendar.edtf import bounds


def compare_times(left: str | None, right: str | None) -> int:
    """-1 when `left` was surely published before `right`, 1 when after, 0 when that cannot be told.

    >>> compare_times("2024-02-06T22:05:00+05:30", "2024-02-06T18:00:00Z"), compare_times("2024-02-06", "2024-02-06T18:00:00Z")
    (-1, 0)
    """
    a, b = bounds(left or ""), bounds(right or "")
    if a is None or b is None:
        return 0
    if left and right and "T" in left and "T" in right:
        a_moment, b_moment = read_moment(left), read_moment(right)
        if a_moment and b_moment:  # a clock without a zone is taken to show the other's
            first = a_moment.replace(tzinfo=a_moment.tzinfo or b_moment.tzinfo)
            second = b_moment.replace(tzinfo=b_moment.tzinfo or a_moment.tzinfo)
            return (first > second) - (first < second)
    return -1 if a[1] < b[0] else 1 if b[1] < a[0] else 0


def read_moment(value: str) -> datetime | None:
    """The moment that a day with its time names, with its zone if it has one; ``None`` when unreadable.

    >>> read_moment("2024-02-06T22:05:00+05:30").isoformat(), read_moment("gestern")
    ('2024-02-06T22:05:00+05:30', None)
    """
    try:
        return datetime.fromisoformat(value)
    except ValueError:
        return None
