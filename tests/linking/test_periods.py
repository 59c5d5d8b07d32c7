"""For which times figures count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from srot.linking.periods import Period, exclude, find_own_periods, is_running, on_other_days
from srot.records import Span


def day(text: str) -> Period:
    return (date.fromisoformat(text), date.fromisoformat(text))


YEAR = (date(2018, 1, 1), date(2018, 12, 31))


@pytest.mark.parametrize(
    ("left", "right", "apart"),
    [
        ((), (), False),
        ((YEAR,), (), True),
        ((), (YEAR,), True),
        ((day("2024-07-30"),), (), False),
        ((YEAR,), (day("2024-07-30"),), True),
        ((day("2024-07-30"),), (day("2024-08-02"),), False),
        ((day("2024-07-30"), YEAR), (YEAR,), False),
    ],
)
def test_times_exclude_each_other_by_years_not_by_days(left: tuple[Period, ...], right: tuple[Period, ...], apart: bool) -> None:
    assert exclude(left, "2024-08-03", right, "2024-08-03") is apart


def test_a_past_year_beside_a_report_of_no_known_day_excludes_nothing() -> None:
    assert exclude((YEAR,), "", (), "") is False


def test_two_days_are_two_only_where_each_figure_has_one() -> None:
    tuesday, wednesday = day("2024-09-17"), day("2024-09-18")
    assert on_other_days((tuesday,), (wednesday,))
    assert not on_other_days((tuesday,), (tuesday,))
    assert not on_other_days((tuesday, wednesday), (wednesday,))
    assert not on_other_days((tuesday,), ())


@pytest.mark.parametrize(
    ("text", "running"),
    [("मृतकों की संख्या बढ़कर 40 हुई", True), ("अब तक 40 लोग मरे", True), ("40 लोग मरे", False), ("the toll rose to 40", True), ("so far 40 died", True)],
)
def test_a_count_as_it_stands_by_now_is_told_by_its_words(text: str, running: bool) -> None:
    assert is_running(text, Span(0, len(text))) is running


def test_a_time_before_the_clause_belongs_to_its_figure(reporters: Any) -> None:
    page = reporters.Page("a", "In 2018, 483 people died in a flood.", lang="en")
    page.time("2018", "2018")
    report = page.report()
    assert find_own_periods(report, Span(9, 12), Span(8, 36), {}) == (YEAR,)
