from __future__ import annotations

from datetime import date

import pytest

from srot.calendar.feasts import feast_day, nth_weekday


@pytest.mark.parametrize(
    ("name", "year", "day"),
    [
        ("easter", 2019, date(2019, 4, 21)),
        ("easter", 2024, date(2024, 3, 31)),
        ("goodfriday", 2024, date(2024, 3, 29)),
        ("thanksgiving", 2016, date(2016, 11, 24)),
        ("blackfriday", 2010, date(2010, 11, 26)),
        ("cybermonday", 2015, date(2015, 11, 30)),
        ("memorialday", 2021, date(2021, 5, 31)),
        ("fathersday", 2017, date(2017, 6, 18)),
        ("diwali", 2017, date(2017, 10, 19)),
        ("eidfitr", 2022, date(2022, 5, 3)),
    ],
)
def test_feasts_fall_on_their_day(name: str, year: int, day: date) -> None:
    assert feast_day(name, year) == day


def test_a_year_without_a_sure_day_has_none() -> None:
    assert feast_day("dussehra", 2013) is None
    assert feast_day("diwali", 1850) is None
    assert feast_day("no such feast", 2020) is None


def test_weekdays_are_counted_from_both_ends() -> None:
    first, last = date(2024, 9, 1), date(2024, 9, 30)
    assert nth_weekday(first, last, 6, 1) == date(2024, 9, 1)
    assert nth_weekday(first, last, 6, 3) == date(2024, 9, 15)
    assert nth_weekday(first, last, 0, -1) == date(2024, 9, 30)
    assert nth_weekday(first, last, 6, -2) == date(2024, 9, 22)
