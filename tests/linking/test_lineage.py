"""Which of several possible sources a text was taken from."""

from __future__ import annotations

from itertools import permutations

import pytest

from srot.linking.lineage import find_lineage
from srot.records import Reuse, ReusedSpan


def took(source: str, target: str, coverage: float, kind: str = "near-copy", span: tuple[int, int] = (0, 100)) -> Reuse:
    return Reuse(f"reuse-{source}-{target}", source, target, kind, coverage, (ReusedSpan(0, 100, *span),))


@pytest.mark.parametrize(
    ("found", "kept"),
    [
        # two copies of one report
        ([took("wire", "one", 0.9), took("wire", "two", 0.8), took("one", "two", 0.75)], ["wire>one", "wire>two"]),
        # a copy of a copy: what the first changed stands in the second
        ([took("wire", "one", 0.7), took("one", "two", 0.95), took("wire", "two", 0.65)], ["wire>one", "one>two"]),
        # other words from each
        (
            [took("wire", "one", 0.9), took("wire", "two", 0.4, "part", (0, 80)), took("one", "two", 0.3, "part", (200, 280))],
            ["wire>one", "wire>two", "one>two"],
        ),
        # two translations of one report are likelier alike than either is like it
        (
            [took("wire", "hi", 0.8, "translation"), took("wire", "mr", 0.8, "translation"), took("hi", "mr", 0.95, "translation")],
            ["wire>hi", "wire>mr"],
        ),
        # the words of the translation tell more than the sense of its original
        (
            [took("wire", "hi", 0.9, "translation"), took("wire", "two", 0.9, "translation"), took("hi", "two", 0.6)],
            ["wire>hi", "hi>two"],
        ),
        ([took("a", "b", 0.9), took("c", "d", 0.9)], ["a>b", "c>d"]),
        ([], []),
    ],
)  # fmt: skip
def test_a_text_has_the_source_that_explains_most(found: list[Reuse], kept: list[str]) -> None:
    for order in permutations(found):
        assert sorted(f"{r.source}>{r.target}" for r in find_lineage(order)) == sorted(kept)


def test_of_four_reports_in_a_row_each_keeps_one_source() -> None:
    names = ["wire", "one", "two", "three"]
    found = [took(a, b, 0.9) for n, a in enumerate(names) for b in names[n + 1 :]]
    assert [(r.source, r.target) for r in find_lineage(found)] == [("wire", "one"), ("wire", "three"), ("wire", "two")]
