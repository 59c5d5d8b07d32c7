"""An undated report that reads like dated ones of quite other days."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.contests import settle_contests
from srot.linking.stories import Likeness, group_stories

SPRING, AUTUMN = 738_000, 738_200
NAMES = "abcxyz"
PAIRS = list(combinations(NAMES, 2))


def stories_of(scores: dict[tuple[str, str], float], days: dict[str, int]) -> list[list[str]]:
    names = {name for pair in scores for name in pair}
    return group_stories(names, [Likeness(*pair, score, ()) for pair, score in scores.items()], days=days)


def test_a_report_that_may_be_of_two_happenings_is_of_neither() -> None:
    alike = {("a", "b"): 0.02, ("a", "x"): 0.6, ("b", "x"): 0.55}
    assert stories_of(alike, {"a": SPRING, "b": AUTUMN}) == [["a"], ["b"], ["x"]]
    assert stories_of(alike | {("a", "x"): 0.99}, {"a": SPRING, "b": AUTUMN}) == [["a", "x"], ["b"]], "one is far likelier"
    assert stories_of(alike, {"a": SPRING, "x": AUTUMN}) != [["a"], ["b"], ["x"]], "a dated report is no matter of doubt"


def test_reports_of_one_story_do_not_contest_each_other() -> None:
    alike = {("a", "b"): 0.9, ("a", "x"): 0.95, ("b", "x"): 0.6}
    assert settle_contests(alike, {"a": SPRING, "b": SPRING + 2}, 0.2) == {}
    assert settle_contests(alike | {("a", "b"): 0.02}, {"a": SPRING, "b": SPRING + 9}, 0.2) == {}, "steps of one affair"


def test_a_weak_bond_counts_as_the_strongest_of_its_story() -> None:
    alike = {("a", "b"): 0.9, ("a", "c"): 0.01, ("b", "c"): 0.01, ("a", "x"): 0.99, ("b", "x"): 0.5, ("c", "x"): 0.6}
    settled = settle_contests(alike, {"a": SPRING, "b": SPRING + 1, "c": AUTUMN}, 0.2)
    assert set(settled) == {("c", "x")}
    assert settled["c", "x"] < 0.05


def test_nothing_is_contested_among_undated_reports() -> None:
    assert settle_contests({("a", "b"): 0.01, ("a", "x"): 0.9, ("b", "x"): 0.9}, {}, 0.2) == {}


@settings(max_examples=150, deadline=None)
@given(
    scores=st.dictionaries(st.sampled_from(PAIRS), st.floats(0, 1)),
    days=st.dictionaries(st.sampled_from(NAMES), st.sampled_from((SPRING, SPRING + 3, AUTUMN))),
)
def test_a_contest_only_lowers_and_asks_no_order(scores: dict[tuple[str, str], float], days: dict[str, int]) -> None:
    settled = settle_contests(scores, days, 0.2)
    assert settled == settle_contests(dict(reversed(scores.items())), days, 0.2)
    assert all(0 <= score <= scores[pair] and (pair[0] in days) != (pair[1] in days) for pair, score in settled.items())
