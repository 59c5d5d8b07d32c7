from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.calendar.relation import anchors, is_anchored, resolve

SATURDAY = date(2024, 11, 30)
RELATIONS = [
    "day-1", "week-1", "month+1", "year-1 month:06", "weekday:sat:past", "weekday:mon:last", "weekday:fri:future",
    "weekday:tue:near", "month:09:last", "month:06:past", "monthday:11-30:recent", "monthday:12-01:near", "past:2:day",
    "next:3:month", "day:18:past", "fiscal+0", "year+0 part:end", "monthday:06-05:past / monthday:06-07:future",
    "weekday:sun:past / weekday:mon:after", "season:22:this", "month:01:past nth-week:3", "shift:-2:week",
    "past:4:workday", "next:2:quarter", "span:3:day", "rest:month", "sofar:year", "year-1 first:10:day", "month+1 nth-weekday:1:fri",
    "feast:easter:past", "workweek+1",
]


@pytest.mark.parametrize(
    ("relation", "value", "grain"),
    [
        ("day+0", "2024-11-30", "day"),
        ("week-1", "2024-11-18/2024-11-24", "week"),
        ("weekday:sat:past", "2024-11-30", "day"),
        ("weekday:sat:before", "2024-11-23", "day"),
        ("weekday:mon:last", "2024-11-18", "day"),
        ("weekday:mon:next", "2024-12-02", "day"),
        ("weekday:mon:near", "2024-12-02", "day"),
        ("month:09:last", "2023-09", "month"),
        ("month:06:last", "2024-06", "month"),
        ("month:06:past", "2024-06", "month"),
        ("year-1 month:06", "2023-06", "month"),
        ("year-1 monthday:02-29", "", ""),
        ("monthday:12-05:past", "2023-12-05", "day"),
        ("monthday:12-05:recent", "2024-12-05", "day"),
        ("monthday:02-29:past", "2024-02-29", "day"),
        ("month-1 day:15", "2024-10-15", "day"),
        ("past:2:day", "2024-11-28/2024-11-29", "interval"),
        ("next:1:week", "2024-12-01/2024-12-07", "interval"),
        ("fiscal-1", "2023-04-01/2024-03-31", "year"),
        ("on:2024-04-01/2025-03-31 quarter:1", "2024-04/2024-06", "interval"),
        ("year+0 part:start", "2024-01/2024-06", "interval"),
        ("weekday:tue:past daypart:night", "2024-11-26", "part-of-day"),
        ("day-1 time:22:30", "2024-11-29T22:30", "minute"),
        ("day-1 time:24:00", "2024-11-30T00:00", "hour"),
        ("month:12:near nth-week:1", "2024-12-02/2024-12-08", "week"),
        ("on:2019-08-01 // day+0", "2019-08-01/2024-11-30", "interval"),
        ("decade-1", "201X", "decade"),
        ("past:3:workday", "2024-11-27/2024-11-29", "interval"),
        ("shift:4:workday", "2024-12-05", "day"),
        ("past:2:quarter", "2024-04/2024-09", "interval"),
        ("next:7:quarter", "2025-01/2026-09", "interval"),
        ("workweek+1", "2024-12-02/2024-12-06", "interval"),
        ("weekday:mon:after span:3:day", "2024-12-02/2024-12-04", "interval"),
        ("rest:year", "2024-11-30/2024-12-31", "interval"),
        ("sofar:month", "2024-11-01/2024-11-30", "interval"),
        ("on:2021 nth:3:month", "2021-03", "month"),
        ("on:2021 nth:13:month", "", ""),
        ("month-1 nth:-1:day", "2024-10-31", "day"),
        ("month-1 nth:-1:week", "2024-10-28/2024-11-03", "week"),
        ("on:2021 first:2:week", "2021-01-04/2021-01-17", "interval"),
        ("on:2021 last:4:month", "2021-09/2021-12", "interval"),
        ("on:2021 first:1:month", "2021-01", "month"),
        ("month+1 nth-weekday:1:fri", "2024-12-06", "day"),
        ("month+1 nth-weekday:-1:mon", "2024-12-30", "day"),
        ("month+1 nth-weekday:6:mon", "", ""),
        ("feast:easter:past", "2024-03-31", "day"),
        ("year-1 feast:diwali", "2023-11-12", "day"),
        ("feast:nosuch:past", "", ""),
        ("month:13", "", ""),
        ("someday", "", ""),
    ],
)
def test_resolve(relation: str, value: str, grain: str) -> None:
    assert resolve(relation, SATURDAY) == ((value, grain) if value else None)


def test_bare_last_december_in_february_is_two_months_old() -> None:
    assert resolve("month:12:last", date(2025, 2, 10)) == ("2024-12", "month")


@given(st.sampled_from(RELATIONS), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_anchors_hold_the_day_that_gave_the_value(relation: str, anchor: date) -> None:
    found = resolve(relation, anchor)
    assert found is not None
    days = anchors(relation, found[0])
    assert days is not None
    assert days[0] <= anchor <= days[1]


@given(st.sampled_from(RELATIONS), st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_days_beside_the_anchors_give_another_value(relation: str, anchor: date) -> None:
    value = resolve(relation, anchor)
    assert value is not None
    days = anchors(relation, value[0])
    assert days is not None
    assert resolve(relation, days[0]) == value
    assert resolve(relation, days[1]) == value
    assert resolve(relation, days[0] - timedelta(1)) != value
    assert resolve(relation, days[1] + timedelta(1)) != value


def test_a_fixed_date_says_nothing_of_the_anchor() -> None:
    assert not is_anchored("on:2024-11-20 day+1")
    assert is_anchored("on:2024-11-20 // day+0")
    assert anchors("on:2024-11-20 day+1", "2024-11-21") is None


def test_no_anchor_gives_another_weekday() -> None:
    assert anchors("weekday:sat:past", "2024-11-29") is None
