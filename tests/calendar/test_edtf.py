from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.calendar.edtf import bounds, earliest, grain_of, interval, is_edtf, latest, week_of


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2024-11-30", date(2024, 11, 30), date(2024, 11, 30)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2023", date(2023, 1, 1), date(2023, 12, 31)),
        ("199X", date(1990, 1, 1), date(1999, 12, 31)),
        ("19XX", date(1900, 1, 1), date(1999, 12, 31)),
        ("2024-24", date(2024, 12, 1), date(2025, 2, 28)),
        ("2024-06~", date(2024, 6, 1), date(2024, 6, 30)),
        ("2024-11-30T11:26", date(2024, 11, 30), date(2024, 11, 30)),
        ("2024-11-30T11:26:00+05:30", date(2024, 11, 30), date(2024, 11, 30)),
        ("1910/1945", date(1910, 1, 1), date(1945, 12, 31)),
        ("2024-05/..", date(2024, 5, 1), date.max),
        ("../2024-05", date.min, date(2024, 5, 31)),
    ],
)
def test_bounds(value: str, first: date, last: date) -> None:
    assert bounds(value) == (first, last)
    assert (earliest(value), latest(value)) == (first, last)


@pytest.mark.parametrize("value", ["", "30-11-2024", "2023-02-29", "2024-13", "2024-11-31", "1945/1910", "XXXX-06-02", "0000"])
def test_what_no_calendar_has_is_unreadable(value: str) -> None:
    assert bounds(value) is None
    assert not is_edtf(value)


@given(st.dates(), st.dates())
def test_interval_spans_its_ends(left: date, right: date) -> None:
    first, last = sorted([left, right])
    assert bounds(interval(first.isoformat(), last.isoformat())) == (first, last)


@given(st.dates(min_value=date(1, 1, 8), max_value=date(9999, 12, 20)))
def test_week_runs_monday_to_sunday_around_its_day(day: date) -> None:
    pair = bounds(week_of(day))
    assert pair is not None
    assert (pair[0].weekday(), pair[1].weekday()) == (0, 6)
    assert pair[0] <= day <= pair[1]


@pytest.mark.parametrize(
    ("value", "grain"),
    [("2024", "year"), ("2024-22", "season"), ("201X", "decade"), ("2024-11-30T10", "hour"), ("2024/2025", "interval")],
)
def test_grain_shows_in_the_form(value: str, grain: str) -> None:
    assert grain_of(value) == grain
