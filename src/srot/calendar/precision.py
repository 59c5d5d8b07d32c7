"""How precisely a date is known, in the codes of the two event collections that coders deliver to."""

from __future__ import annotations

from datetime import date

from srot.calendar.edtf import bounds

_UCDP = ((1, 1), (6, 2), (7, 3), (31, 4))
_ACLED = ((1, 1), (7, 2), (31, 3))


def ucdp_precision(value: str | None) -> int | None:
    """``date_prec`` of the UCDP GED codebook: 1 the day, 2 two to six days, 3 a week, 4 up to a month, 5 longer.

    ``None`` without a date.

    >>> ucdp_precision("2024-11-30"), ucdp_precision("2024-11"), ucdp_precision("2024")
    (1, 4, 5)
    """
    days = _days(value)
    return None if days is None else next((code for limit, code in _UCDP if days <= limit), 5)


def acled_precision(value: str | None) -> int | None:
    """``time_precision`` of the ACLED codebook: 1 the day, 2 a week, 3 a month; ``None`` where not even the month is known, as ACLED
    leaves such events out.

    >>> acled_precision("2024-11-30"), acled_precision("2024-11-18/2024-11-24"), acled_precision("2024-11"), acled_precision("2024")
    (1, 2, 3, None)
    """
    days = _days(value)
    return None if days is None else next((code for limit, code in _ACLED if days <= limit), None)


def outer_days(value: str | None) -> tuple[str | None, str | None]:
    """The first and the last day that a date allows, ``None`` where it is open or unknown.

    >>> outer_days("2024-11"), outer_days("../2024-11-30")
    (('2024-11-01', '2024-11-30'), (None, '2024-11-30'))
    """
    first, last = (bounds(value) if value else None) or (date.min, date.max)
    return (None if first == date.min else first.isoformat(), None if last == date.max else last.isoformat())


def _days(value: str | None) -> int | None:
    span = bounds(value) if value else None
    return None if span is None else (span[1] - span[0]).days + 1
