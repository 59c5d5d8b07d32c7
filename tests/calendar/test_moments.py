"""Which of two times of publication came first."""

from __future__ import annotations

import pytest

from srot.calendar.moments import compare_times, read_moment


@pytest.mark.parametrize(
    ("left", "right", "order"),
    [
        ("2024-02-06", "2024-02-07", -1),
        ("2024-02-07T01:00:00Z", "2024-02-06", 1),
        ("2024-02-06T22:05:00+05:30", "2024-02-06T18:00:00Z", -1),
        ("2024-02-06T13:10:00+05:30", "2024-02-06T17:40:00", -1),
        ("2024-02-06", "2024-02-06T13:10:00", 0),
        ("2024-02-06", None, 0),
    ],
)
def test_hours_are_compared_over_zones_and_days_with_days(left: str, right: str | None, order: int) -> None:
    assert compare_times(left, right) == order
    assert compare_times(right, left) == -order


def test_what_is_no_moment_is_none() -> None:
    assert read_moment("2024-02") is None
