"""What tells two sittings of one case apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.linking.test_stories import PILE

from srot.linking.profiles import Profile
from srot.linking.story_day_features import same_coming_day
from srot.linking.story_sitting_features import UNTOLD, courts_sit_again, other_sitting

DAY = date(2031, 3, 4)
SITTING = replace(PILE[0], day=DAY, in_court=True, lead_days=frozenset(), deed_days=(), told=replace(PILE[0].told, dates=()))


def after(days: int, *told: int) -> Profile:
    """A sitting so many days later, whose lead names these days, counted from the first."""
    return replace(SITTING, id="later", day=DAY + timedelta(days), lead_days=frozenset(DAY + timedelta(day) for day in told))


@pytest.mark.parametrize(
    ("late", "other"),
    [
        (after(9), 1.0),
        (after(9, 9), 1.0),
        (after(1, 1), 1.0),
        (after(1), UNTOLD),
        (after(1, 0), 0.0),
        (after(0, 0), 0.0),
        (after(2, 0), 0.0),
        (after(5, 0, 5), 1.0),
        (after(5, -3, 5, 12), 1.0),
    ],
)
def test_a_court_that_sits_on_another_day_sits_once_more(late: Profile, other: float) -> None:
    assert other_sitting(SITTING, late) == other_sitting(late, SITTING) == other
    assert other_sitting(SITTING, replace(late, in_court=False)) == other_sitting(SITTING, replace(late, day=None)) == 0.0


def test_both_may_tell_of_one_day_and_come_out_days_apart() -> None:
    assert other_sitting(after(1, 0), after(4, 0)) == 0.0


def test_without_days_one_case_is_no_sitting() -> None:
    undated = replace(after(0), day=None)
    assert courts_sit_again(SITTING, undated) == 1.0
    assert courts_sit_again(SITTING, after(3)) == courts_sit_again(SITTING, replace(undated, in_court=False)) == 0.0
    assert courts_sit_again(replace(SITTING, deed_days=(4,)), replace(undated, deed_days=(4,))) == 0.0


def test_one_day_to_come_binds_reports_without_days() -> None:
    told = replace(SITTING.told, coming=("03-19",))
    here, there = replace(SITTING, day=None, told=told), replace(after(0), told=told)
    assert same_coming_day(here, there) == same_coming_day(there, here) == 1.0
    assert same_coming_day(replace(here, day=DAY), there) == same_coming_day(here, replace(there, told=SITTING.told)) == 0.0
