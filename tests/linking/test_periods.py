"""For which times figures count."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from srot.linking.figure_times import find_own_periods
from srot.linking.periods import Period, exclude, is_former, is_running, on_other_days
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


@pytest.mark.parametrize(
    ("text", "cue", "former"),
    [
        ("मंत्रालय ने शुरुआत में 21 मजदूरों की मौत की पुष्टि की थी।", "पुष्टि", True),
        ("मंत्रालय ने 21 मजदूरों की मौत की पुष्टि की है।", "पुष्टि", False),
        ("मंत्रालय ने पहले दिन 21 मजदूरों की मौत की पुष्टि की है।", "पुष्टि", False),
        ("The ministry had earlier put the toll at 21.", "put", True),
        ("The ministry put the toll at 21 on Friday.", "put", False),
        ("बैंक के अनुसार पहले यह दर 21 प्रतिशत थी।", None, True),
        ("बैंक के अनुसार यह दर 21 प्रतिशत थी।", None, False),
        ("यह पहले के 21 प्रतिशत के अनुमान से कम है।", None, True),
        ("The board put the toll at 18. The previous toll of 21 was corrected.", None, True),
        ("The previous toll was read out, and the board said that 21 people are missing.", None, False),
        ("बोर्ड ने 18 मौतें बताईं। पिछला आंकड़ा 21 का था।", None, True),
        ("पहले दिन 21 लोग मिले।", None, False),
        ("इससे पहले हुई झड़प में पूरे इलाके के अलग अलग गांवों के बहुत से लोग और 21 सैनिक मारे गए थे।", None, False),
        ("погибли 21", None, False),
    ],
)
def test_a_figure_given_at_first_is_former(reporters: Any, text: str, cue: str | None, former: bool) -> None:
    page = reporters.Page("a", text, published="2024-08-03", lang="en" if text.isascii() else "hi")
    if cue:
        page.said("21", (("मंत्रालय" if "मंत्रालय" in text else "ministry", "body"),), cue=cue)
    report = page.report()
    said = report.reading.attributions[0] if cue else None
    assert is_former(report, Span(*page.place("21")), said) is former


def test_what_was_counted_years_ago_is_another_event(reporters: Any) -> None:
    page = reporters.Page("a", "मंत्रालय ने दो साल पहले 21 सैनिकों के मारे जाने की पुष्टि की थी।", published="2024-08-03")
    page.time("दो साल पहले", "2022", grain="year", basis="relative")
    page.said("21", (("मंत्रालय", "body"),), cue="पुष्टि")
    report = page.report()
    assert not is_former(report, Span(*page.place("21")), report.reading.attributions[0])
