"""Other counts, prices and lengths tell two happenings apart."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from tests.linking.test_stories import PILE

from srot.linking.story_count_features import other_counts, other_lengths, other_prices, other_tolls
from srot.linking.story_day_features import other_coming_day, tells_of_the_move
from srot.linking.told_days import ToldDays

A, B = PILE[0], PILE[1]


@pytest.mark.parametrize(
    ("here", "there", "other"),
    [
        ({"13 सीट"}, {"52 सीट"}, 1.0),
        ({"13 सीट"}, {"15 सीट"}, 0.0),
        ({"13 सीट", "2 सीट"}, {"52 सीट", "3 सीट"}, 0.0),
        ({"13 सीट"}, {"52 c:school"}, 0.0),
        (set(), {"52 सीट"}, 0.0),
    ],
)
def test_counts_of_one_kind_of_thing_that_are_far_apart(here: set[str], there: set[str], other: float) -> None:
    a, b = replace(A, lead_counts=frozenset(here)), replace(B, lead_counts=frozenset(there))
    assert other_counts(a, b) == other_counts(b, a) == other


def test_prices_of_another_day() -> None:
    a, b = (replace(A, day=day, prices=frozenset(prices)) for day, prices in ((date(2023, 5, 2), {"104.5 INR"}), (date(2023, 5, 9), {"106.1 INR", "98.2 INR"})))
    assert other_prices(a, b) == other_prices(b, replace(a, day=None)) == 1.0
    assert other_prices(a, replace(b, day=a.day)) == 0.0, "in the course of a day prices change"
    assert other_prices(a, replace(b, prices=frozenset({"98.2 INR", "104.5 INR"}))) == other_prices(a, replace(b, prices=frozenset())) == 0.0


def test_lengths_of_one_kind_of_thing() -> None:
    a, b = (replace(A, lengths=frozenset(lengths)) for lengths in ({"40d पैरोल"}, {"21d पैरोल", "3d यात्रा"}))
    assert other_lengths(a, b) == other_lengths(b, a) == 1.0
    assert other_lengths(a, replace(b, lengths=frozenset({"21d पैरोल", "40d पैरोल"}))) == other_lengths(a, replace(b, lengths=frozenset({"21d furlough"}))) == 0.0


def test_days_to_come() -> None:
    a, near, far, told = (replace(A, told=ToldDays(named=("07-02", *named, day), coming=(day,))) for day, named in (("07-18", ()), ("07-19", ()), ("07-22", ()), ("07-22", ("07-18",))))
    assert (other_coming_day(a, near), other_coming_day(a, far), other_coming_day(a, replace(A, told=ToldDays()))) == (0.0, 1.0, 0.0)
    assert other_coming_day(a, told) == other_coming_day(told, a) == 0.0, "it tells of the day to which the other looks forward"


def test_a_day_that_was_moved_is_no_other_day() -> None:
    early = replace(A, day=date(2024, 4, 2), told=ToldDays(named=("05-09",), coming=("05-09",), set_for=("vote 05-09",)))
    new = ToldDays(named=("05-14",), coming=("05-14",), set_for=("vote 05-14",), moved=("vote",))
    late = replace(A, day=date(2024, 4, 20), told=new)
    assert tells_of_the_move(early, late) == tells_of_the_move(late, early) == pytest.approx(1.0)
    assert other_coming_day(early, late) == 0.0
    for other in (replace(late, day=date(2024, 3, 20)), replace(late, day=date(2024, 8, 20)), replace(late, day=None)):
        assert tells_of_the_move(early, other) == 0.0, "only what came out soon after has moved it"
    exam = replace(late, told=replace(new, set_for=("exam 05-14",), moved=("exam", "exam 05-10")))
    assert (tells_of_the_move(early, exam), other_coming_day(early, exam)) == (0.0, 1.0), "of a vote no exam tells"


@pytest.mark.parametrize(
    ("gap", "here", "there", "other"),
    [(4, "2 arrested", "5 arrested", 1.0), (3, "2 arrested", "5 arrested", 0.0), (4, "4 arrested", "5 arrested", 0.0), (4, "2 dead", "5 dead", 0.0)],
)
def test_days_later_another_count_of_the_arrested_is_of_others(gap: int, here: str, there: str, other: float) -> None:
    early = replace(A, day=date(2024, 4, 2), tolls=frozenset([here]))
    late = replace(A, day=date(2024, 4, 2 + gap), tolls=frozenset([there]))
    assert other_tolls(early, late) == other_tolls(late, early) == other
