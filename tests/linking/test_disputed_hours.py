"""Rival hours of one happening."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_hours import find_hour_disputes
from srot.linking.happenings import group_happenings
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.records import Disagreement


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    claimed = make_claims("story-1", reports, index, {})
    return [found for happening in group_happenings(reports, index) for found in find_hour_disputes("story-1", happening, {}, index, Homes(claimed))]


def fire(reporters: Any, name: str, text: str, *, word: str = "आग", lang: str = "hi") -> Report:
    page = reporters.Page(name, text, lang=lang, published="2024-05-06", outlet=f"पत्र {name}")
    page.event(word, "ACCIDENT", mode="fire", polarity="positive", modality="asserted")
    return page.report()


@pytest.mark.parametrize(
    ("left", "right", "nature"),
    [
        ("मिल में तड़के 3 बजे आग लगी।", "मिल में सुबह साढ़े चार बजे आग लगी।", "conflict"),
        ("मिल में सुबह 7 बजकर 55 मिनट पर आग लगी।", "मिल में सुबह करीब 8 बजे आग लगी।", "imprecise"),
        ("मिल में रात 11:50 बजे आग लगी।", "मिल में रात करीब 12 बजे आग लगी।", "imprecise"),
        ("मिल में रात 10 बजे आग लगी।", "मिल में 10:45 बजे आग लगी।", "conflict"),
    ],
)
def test_hours_that_cannot_both_be_right(reporters: Any, left: str, right: str, nature: str) -> None:
    (found,) = disputes(reporters, fire(reporters, "a", left), fire(reporters, "b", right))
    assert (found.kind, found.nature) == ("date", nature)


def test_an_hour_of_an_unknown_half_of_the_day_is_that_of_the_others(reporters: Any) -> None:
    english = fire(reporters, "b", "A fire broke out in the mill around 10.15 pm.", word="fire", lang="en")
    assert disputes(reporters, fire(reporters, "a", "मिल में सवा दस बजे आग लगी।"), english) == []


def test_when_it_was_put_out_is_no_hour_of_the_fire(reporters: Any) -> None:
    out = fire(reporters, "b", "आग पर सुबह 9 बजे काबू पाया गया।")
    assert disputes(reporters, fire(reporters, "a", "मिल में सुबह 4 बजे आग लगी।"), out) == []
