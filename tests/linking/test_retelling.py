"""Sentences that say the same in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, product
from typing import Any

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray

from srot.linking.reports import Report
from srot.linking.retelling import ALIKE, Retellings, align, find_sentences
from srot.linking.translation import find_translations


class ByNumber:
    """An embedder to which sentences are alike that begin with the same number; the languages do not matter."""

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        return np.array([[float(text.split()[0])] for text in texts], dtype=np.float32)

    def similarity(self, a: NDArray[np.float32], b: NDArray[np.float32], lang_a: str, lang_b: str) -> float:
        return 1.0 if a[0] == b[0] else 0.0


def hindi(reporters: Any, *numbers: int, **fields: Any) -> Report:
    return reporters.Page("hi", " ".join(f"{n} नाव घाट पर देर तक रुकी रही।" for n in numbers), **fields).report()


def english(reporters: Any, *numbers: int, **fields: Any) -> Report:
    text = " ".join(f"{n} was the boat that waited at the quay." for n in numbers)
    return reporters.Page("en", text, lang="en", **fields).report()


def test_shares_are_those_of_each_report(reporters: Any) -> None:
    left, right = hindi(reporters, 1, 2, 3, 4), english(reporters, 2, 4, 9)
    found = Retellings((left, right), ByNumber()).compare(left, right)
    assert len(found.pairs) == 2
    assert (round(found.left, 2), round(found.right, 2)) == (0.5, 0.67)
    assert [left.article.text[a.start : a.end].split()[0] for a, _ in found.pairs] == ["2", "4"]


def test_a_report_without_a_sentence_that_is_long_enough_retells_nothing(reporters: Any) -> None:
    left, right = reporters.Page("hi", "पटना। नाव डूबी।").report(), english(reporters, 1)
    assert find_sentences(left) == ()
    assert Retellings((left, right), ByNumber()).compare(left, right).pairs == ()


def test_a_translation_is_known_by_its_sentences_and_its_spans_are_they(reporters: Any) -> None:
    pair = (hindi(reporters, 1, 2, 3, published="2024-08-02"), english(reporters, 1, 2, 3, 7, published="2024-08-03"))
    (found,) = find_translations([pair], reporters.index(reports=pair), ByNumber())
    assert (found.source, found.target, found.kind, found.coverage) == ("art-hi", "art-en", "translation", 0.75)
    assert len(found.spans) == 3 and found.why[0] == "same_sentences_in_order 0.75"
    assert find_translations([pair[::-1]], reporters.index(reports=pair), ByNumber()) == (found,)


def test_two_reporters_on_one_event_share_a_sentence_or_two(reporters: Any) -> None:
    pair = (hindi(reporters, 1, 2, 3, 4), english(reporters, 5, 1, 6, 7))
    assert find_translations([pair], reporters.index(reports=pair), ByNumber()) == ()


grids = st.integers(1, 4).flatmap(
    lambda columns: st.lists(st.lists(st.sampled_from((0.0, 0.5, 0.6, 0.7, 0.9, 1.0)), min_size=columns, max_size=columns), min_size=1, max_size=4)
)


@settings(max_examples=60, deadline=None)
@given(likeness=grids)
def test_no_other_choice_in_order_adds_up_to_more(likeness: list[list[float]]) -> None:
    cells = [(i, j) for i, j in product(range(len(likeness)), range(len(likeness[0]))) if likeness[i][j] >= ALIKE]

    def most(start: tuple[int, int]) -> float:
        return max((likeness[i][j] + most((i + 1, j + 1)) for i, j in cells if i >= start[0] and j >= start[1]), default=0.0)

    pairs = align(likeness)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))
    assert abs(sum(likeness[i][j] for i, j in pairs) - most((0, 0))) < 1e-9
