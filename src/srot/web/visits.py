"""What a reader has seen: kept in a cookie as two report numbers and the time of the last look."""

from __future__ import annotations

from dataclasses import dataclass

COOKIE = "srot-seen"
_PAUSE = 30 * 60
"""Seconds without a look after which the next look is another visit."""


@dataclass(frozen=True, slots=True)
class Visit:
    """The last report of the visit before, ``None`` on the first; that of this visit; and when it was looked at last."""

    before: int | None
    current: int
    looked: int


def read_visit(text: str | None, *, last_report: int, now: int) -> Visit:
    """The visit that goes on, or a new one after a pause. A cookie that makes no sense begins anew.

    >>> read_visit("5.8.1000", last_report=9, now=1060)
    Visit(before=5, current=9, looked=1060)
    >>> read_visit("5.8.1000", last_report=9, now=9000)
    Visit(before=8, current=9, looked=9000)
    """
    parts = (text or "").split(".")
    if len(parts) != 3 or not all(part.isdecimal() and len(part) < 16 for part in parts[1:]):
        return Visit(None, last_report, now)
    current, looked = int(parts[1]), int(parts[2])
    if now - looked > _PAUSE:
        return Visit(current, last_report, now)
    before = int(parts[0]) if parts[0].isdecimal() and len(parts[0]) < 16 else None
    return Visit(before, last_report, now)


def write_visit(visit: Visit) -> str:
    """The visit as the cookie holds it."""
    return f"{visit.before if visit.before is not None else '-'}.{visit.current}.{visit.looked}"
