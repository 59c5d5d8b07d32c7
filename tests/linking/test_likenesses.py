"""Likenesses in columns are those of pairs one by one."""

from __future__ import annotations

from itertools import combinations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from srot.linking.groups import Unions
from srot.linking.likenesses import Likenesses, label_neighbours, pair_neighbours
from srot.linking.place_pairs import join_places, split_pairs
from srot.linking.stories import (
    Likeness,
    read_likenesses,
)

NAMES = [f"art-{number:02}" for number in range(12)]
SOME = st.dictionaries(
    st.tuples(st.integers(0, 11), st.integers(0, 11)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1), max_size=40
)


def columns(scores: dict[tuple[int, int], float]) -> Likenesses:
    ordered = sorted(scores)
    pairs = join_places(*(np.array([pair[side] for pair in ordered], np.int64) for side in range(2)))
    return Likenesses(NAMES, pairs, np.array([scores[pair] for pair in ordered]), np.ones(len(ordered), np.int64))


@given(pairs=st.sets(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=40))
def test_neighbours_have_the_label_of_their_smallest(pairs: set[tuple[int, int]]) -> None:
    unions = Unions()
    for left, right in pairs:
        unions.join(f"{left:02}", f"{right:02}")
    ordered = sorted((min(pair), max(pair)) for pair in pairs)
    joined = join_places(*(np.array([pair[side] for pair in ordered], np.int64) for side in range(2)))
    assert label_neighbours(31, joined).tolist() == [int(unions.find(f"{place:02}")) for place in range(31)]


@given(labels=st.lists(st.integers(0, 5), max_size=20))
def test_all_neighbours_are_paired_unless_they_are_too_many(labels: list[int]) -> None:
    found = pair_neighbours(np.array(labels, np.int64), 4)
    expected = [
        pair for pair in combinations(range(len(labels)), 2) if labels[pair[0]] == labels[pair[1]] and labels.count(labels[pair[0]]) <= 4
    ]
    assert sorted(zip(*(side.tolist() for side in split_pairs(found)), strict=True)) == expected


@given(scores=SOME, cuts=st.lists(st.integers(0, 3), min_size=12, max_size=12))
def test_the_pairs_of_a_group_are_those_inside_it(scores: dict[tuple[int, int], float], cuts: list[int]) -> None:
    found = columns(scores)
    groups = [[name for name, cut in zip(NAMES, cuts, strict=True) if cut == number] for number in range(4)]
    for group, inside in zip(groups, found.within(groups), strict=True):
        expected = [row for row in found.rows() if row[0] in group and row[1] in group]
        assert list(inside.rows()) == expected
        assert list(inside.names) == group, "so that nobody else goes to another process with them"


def test_the_features_of_a_pair_are_read_from_its_bits() -> None:
    (likeness,) = read_likenesses(columns({(0, 3): 0.7}))
    assert likeness == Likeness("art-00", "art-03", 0.7, likeness.why)
    assert len(likeness.why) == 1
