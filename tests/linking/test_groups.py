"""Groups from pairs: the laws of both ways, in any order."""

from __future__ import annotations

import math
from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking.groups import Bars, Unions, join_by_average

NAMES = list("abcdefgh")
PAIRS = list(combinations(NAMES, 2))
pairs = st.lists(st.sampled_from(PAIRS), max_size=12)
graded = st.dictionaries(st.sampled_from(PAIRS), st.floats(0, 1).map(lambda score: round(score, 3)), max_size=20)


@settings(max_examples=40, deadline=None)
@given(joined=pairs, order=st.randoms(use_true_random=False))
def test_sets_do_not_depend_on_the_order_of_joining(joined: list[tuple[str, str]], order: object) -> None:
    straight, mixed = Unions(), Unions()
    for left, right in joined:
        straight.join(left, right)
    shuffled = list(joined)
    order.shuffle(shuffled)
    for left, right in shuffled:
        mixed.join(right, left)
    assert straight.groups(NAMES) == mixed.groups(reversed(NAMES))


@settings(max_examples=40, deadline=None)
@given(joined=pairs)
def test_sets_part_the_items_and_are_led_by_their_smallest(joined: list[tuple[str, str]]) -> None:
    unions = Unions()
    for left, right in joined:
        unions.join(left, right)
    groups = unions.groups(NAMES)
    assert sorted(name for group in groups for name in group) == NAMES
    for group in groups:
        assert {unions.find(name) for name in group} == {group[0]} == {min(group)}
    assert all(unions.find(left) == unions.find(right) for left, right in joined)


def test_only_the_asked_items_are_grouped() -> None:
    unions = Unions()
    unions.join("a", "x")
    unions.join("x", "c")
    assert unions.groups(["c", "a", "b", "a"]) == [["a", "c"], ["b"]]


@settings(max_examples=60, deadline=None)
@given(scores=graded, threshold=st.floats(0.05, 0.95), order=st.permutations(NAMES))
def test_average_groups_do_not_depend_on_any_order(
    scores: dict[tuple[str, str], float], threshold: float, order: list[str]
) -> None:
    straight = join_by_average(NAMES, scores, threshold=threshold)
    assert join_by_average(order, dict(reversed(scores.items())), threshold=threshold) == straight
    assert sorted(name for group in straight for name in group) == NAMES


@settings(max_examples=60, deadline=None)
@given(scores=graded, threshold=st.floats(0.05, 0.95))
def test_no_two_groups_are_left_whose_mean_reaches_the_threshold(scores: dict[tuple[str, str], float], threshold: float) -> None:
    groups = join_by_average(NAMES, scores, threshold=threshold)
    for left, right in combinations(groups, 2):
        known = [scores.get((min(a, b), max(a, b)), 0.0) for a in left for b in right]
        assert sum(known) / len(known) < threshold + 1e-6


def test_one_report_between_two_happenings_does_not_chain_them() -> None:
    scores = {("a", "b"): 0.9, ("c", "d"): 0.9, ("b", "c"): 0.5}
    assert join_by_average("abcd", scores, threshold=0.35) == [["a", "b"], ["c", "d"]]


def test_ties_go_to_the_smallest_names() -> None:
    assert join_by_average("cab", {("a", "b"): 0.6, ("b", "c"): 0.6}, threshold=0.5) == [["a", "b"], ["c"]]


def test_minus_infinity_keeps_apart_whatever_the_others_say() -> None:
    crowd = [f"n{number:02}" for number in range(20)]
    scores = dict.fromkeys(combinations(crowd, 2), 0.99)
    scores["n00", "n19"] = -math.inf
    groups = join_by_average(crowd, scores, threshold=0.3)
    assert len(groups) == 2
    assert not any({"n00", "n19"} <= set(group) for group in groups)


def test_an_item_that_stands_for_many_weighs_as_many() -> None:
    scores = {("a", "b"): 0.9, ("a", "c"): 0.2, ("b", "c"): 0.8}
    assert join_by_average("abc", scores, threshold=0.45) == [["a", "b", "c"]]
    assert join_by_average("abc", scores, threshold=0.45, sizes={"a": 9}) == [["a", "b"], ["c"]]


def test_pairs_of_strangers_are_left_out() -> None:
    assert join_by_average("ab", {("a", "z"): 1.0, ("a", "a"): 1.0}, threshold=0.1) == [["a"], ["b"]]


@settings(max_examples=60, deadline=None)
@given(scores=graded, firm=st.sets(st.sampled_from(NAMES)), order=st.permutations(NAMES))
def test_bars_do_not_depend_on_any_order(scores: dict[tuple[str, str], float], firm: set[str], order: list[str]) -> None:
    bars = Bars(frozenset(firm), least=0.25, close=0.65)
    straight = join_by_average(NAMES, scores, threshold=0.4, bars=bars)
    assert join_by_average(order, dict(reversed(scores.items())), threshold=0.4, bars=bars) == straight
    assert sorted(name for group in straight for name in group) == NAMES


def test_two_groups_that_hang_together_well_are_not_joined_by_a_loose_bond() -> None:
    scores = {("a", "b"): 0.9, ("c", "d"): 0.9, **{(left, right): 0.5 for left in "ab" for right in "cd"}}
    assert join_by_average("abcd", scores, threshold=0.4) == [["a", "b", "c", "d"]]
    assert join_by_average("abcd", scores, threshold=0.4, bars=Bars(close=0.65)) == [["a", "b"], ["c", "d"]]
    assert join_by_average("abc", scores, threshold=0.4, bars=Bars(close=0.65)) == [["a", "b", "c"]], "one by itself hangs together with nothing"


def test_firm_pairs_that_speak_against_a_group_are_heard_by_themselves() -> None:
    scores = {("a", "b"): 0.1, ("a", "c"): 0.8, ("b", "c"): 0.7}
    assert join_by_average("abc", scores, threshold=0.35) == [["a", "b", "c"]]
    assert join_by_average("abc", scores, threshold=0.35, bars=Bars(frozenset("ab"), least=0.25)) == [["a", "c"], ["b"]]
