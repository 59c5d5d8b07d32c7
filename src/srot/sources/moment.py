"""A written moment as one day, or a day with its time."""

from __future__ import annotations

from email.utils import parsedate_to_datetime
from functools import lru_cache

import regex

from srot.calendar.edtf import is_edtf
from srot.sources.printed_date import find_stamps

_MOMENT = regex.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(:\d{2})?(?:[.,]\d+)?\s*(Z|[+-]\d{2}:?\d{2})?)?"
)


@lru_cache(maxsize=10_000)
def read_moment(text: str) -> str | None:
    """A written moment as EDTF, a day or a day with its time; ``None`` when it is none or may be read two ways.

    ISO 8601, mail dates and printed dates in full are read.

    >>> read_moment("2024-09-04 16:20:35+05:30"), read_moment("30 Nov, 2024 11:26 AM"), read_moment("5/6/2024")
    ('2024-09-04T16:20:35+05:30', '2024-11-30T11:26', None)
    """
    text = text.strip()
    match = _MOMENT.fullmatch(text)
    if match:
        day, minutes, seconds, zone = match.groups()
        zone = f"{zone[:3]}:{zone[-2:]}" if zone and zone != "Z" else zone or ""
        value = f"{day}T{minutes}{seconds or ''}{zone}" if minutes else day
        return value if is_edtf(value) else None
    stamps = find_stamps(text)
    if len(stamps) == 1 and not text[: stamps[0].start].strip() and not text[stamps[0].end :].strip():
        return stamps[0].value
    return _mail_moment(text)


def _mail_moment(text: str) -> str | None:
    try:
        return parsedate_to_datetime(text).isoformat()
    except (ValueError, TypeError, IndexError):
        return None
