"""Neighbourhoods grouped one by one, and kept, give the stories of all reports together."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.linking import neighbourhoods
from srot.linking.likenesses import Likenesses
from srot.linking.neighbourhoods import group_near
from srot.linking.place_pairs import join_places
from srot.linking.stories import group_scored, group_stories, read_likenesses

NAMES = [f"art-{number:02}" for number in range(12)]
KEYS = {name: f"{place:032x}" for place, name in enumerate(NAMES)}
Scores = dict[tuple[int, int], float]
SOME: st.SearchStrategy[Scores] = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=40
)
TWO = {(0, 1): 0.9, (2, 3): 0.9, (3, 4): 0.5, (2, 4): 0.8, (5, 6): 0.21}


def columns(scores: Scores, names: list[str] = NAMES) -> Likenesses:
    ordered = sorted(scores)
    pairs = join_places(*(np.array([pair[side] for pair in ordered], np.int64) for side in range(2)))
    return Likenesses(names, pairs, np.array([scores[pair] for pair in ordered]), np.zeros(len(ordered), np.int64))


def count_made(found: Likenesses, kept: Any, monkeypatch: pytest.MonkeyPatch) -> int:
    """How many reports are grouped anew."""
    asked: list[str] = []

    def counted(names: list[str], *rest: Any, **named: Any) -> list[list[str]]:
        asked.extend(names)
        return group_scored(names, *rest, **named)

    monkeypatch.setattr(neighbourhoods, "group_scored", counted)
    group_near(found, KEYS, kept)
    return len(asked)


@settings(max_examples=200, deadline=None)
@given(scores=SOME, days=st.dictionaries(st.sampled_from(NAMES), st.sampled_from((738_000, 738_005, 738_100))))
def test_the_stories_are_those_of_all_reports_together(scores: Scores, days: dict[str, int], remembered: Any) -> None:
    found, kept = columns(scores), remembered()
    expected = group_stories(NAMES, read_likenesses(found), days=days)
    assert [group_near(found, KEYS, memory, days=days) for memory in (None, kept, kept)] == [expected] * 3


@settings(max_examples=100, deadline=None)
@given(scores=SOME, last=st.integers(1, 11))
def test_reports_that_come_later_make_the_same_stories(scores: Scores, last: int, remembered: Any) -> None:
    kept = remembered()
    group_near(columns({pair: score for pair, score in scores.items() if pair[1] < last}, NAMES[:last]), KEYS, kept)
    assert group_near(columns(scores), KEYS, kept) == group_near(columns(scores), KEYS, None)


def test_only_a_neighbourhood_of_which_something_is_new_is_grouped_anew(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = remembered()
    assert count_made(columns(TWO), kept, monkeypatch) == 5, "two neighbourhoods; nothing binds the third pair"
    assert count_made(columns(TWO), kept, monkeypatch) == 0
    assert count_made(columns(TWO | {(7, 8): 0.9, (1, 7): 0.4}), kept, monkeypatch) == 4, "the first has grown by two"


def test_a_pair_that_was_not_compared_before_makes_its_neighbourhood_anew(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = remembered()
    fewer = {pair: score for pair, score in TWO.items() if pair != (2, 4)}
    assert [count_made(columns(scores), kept, monkeypatch) for scores in (fewer, TWO, TWO)] == [5, 3, 0]
