"""Two profiles of which nothing has changed are compared once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

import numpy as np

from srot.linking.comparisons import Comparisons, Pair, key_profile
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.kept import Kept
from srot.linking.likenesses import Compared
from srot.linking.place_pairs import join_places
from srot.linking.profiles import make_profile
from srot.linking.reports import Report
from srot.linking.stories import compare_rows
from srot.linking.story_features import FEATURES
from srot.reading import read_article
from srot.records import Article

TEXTS = (
    "चंदनपुर में पुल टूटने से 12 लोगों की मौत हो गई।", "चंदनपुर में पुल टूटा, मोहन वर्मा ने जांच का आदेश दिया।", "सोनपुर में नाव पलटी।",
)  # fmt: skip
REPORTS = [
    Report(article, read_article(article))
    for article in (Article(f"art-{n}", text, lang="hi", published="2024-07-09") for n, text in enumerate(TEXTS))
]
ENTITIES = resolve_entities(REPORTS)
PROFILES = {report.id: make_profile(report, ENTITIES) for report in REPORTS}
ALL = join_places(np.array([0, 0, 1]), np.array([1, 2, 2]))


def keys(entities: EntityIndex = ENTITIES) -> dict[str, str]:
    return {report.id: key_profile(report, [mention.id for mention in report.reading.mentions], entities, frozenset()) for report in REPORTS}


class Counting:
    """Compares, and notes what it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Pair] = []

    def compare(self, pairs: Sequence[Pair]) -> Compared:
        self.asked += pairs
        rows = [compare_rows(PROFILES[left], PROFILES[right]) for left, right in pairs]
        return np.array([score for score, _ in rows]), np.array([bits for _, bits in rows])


def compared(kept: Kept | None, names: Mapping[str, str], pairs: Any = ALL) -> tuple[list[tuple[float, int]], list[Pair]]:
    """The likenesses of the pairs, and which were compared for them."""
    comparer = Counting()
    found = Comparisons(PROFILES, comparer, names, kept)
    rows = list(zip(*(side.tolist() for side in found.score(pairs)), strict=True))
    assert list(zip(*(side.tolist() for side in found.score(pairs)), strict=True)) == rows
    found.keep()
    return rows, comparer.asked


EXPECTED = [compare_rows(PROFILES[left], PROFILES[right]) for left, right in (("art-0", "art-1"), ("art-0", "art-2"), ("art-1", "art-2"))]


def test_a_pair_is_compared_once(remembered: Any) -> None:
    kept = remembered()
    assert compared(kept, keys()) == (EXPECTED, [("art-0", "art-1"), ("art-0", "art-2"), ("art-1", "art-2")])
    assert compared(kept, keys()) == (EXPECTED, [])


def test_pairs_that_are_asked_for_later_are_added_to_those_that_are_kept(remembered: Any) -> None:
    kept = remembered()
    compared(kept, keys(), ALL[1:2])
    assert compared(kept, keys()) == (EXPECTED, [("art-0", "art-1"), ("art-1", "art-2")])
    assert compared(kept, keys()) == (EXPECTED, [])


def test_another_bearer_of_a_name_makes_another_profile(remembered: Any) -> None:
    kept = remembered()
    compared(kept, keys())
    other = replace(ENTITIES, of_mention=dict.fromkeys(ENTITIES.of_mention, "ent-other"))
    assert keys(other) != keys()
    assert ("art-0", "art-1") in compared(kept, keys(other))[1]


def test_a_report_that_is_gone_takes_its_pairs_with_it(remembered: Any) -> None:
    kept = remembered()
    compared(kept, keys())
    comparer = Counting()
    found = Comparisons(["art-1", "art-2"], comparer, {name: keys()[name] for name in ("art-1", "art-2")}, kept)
    assert found.score(join_places(np.array([0]), np.array([1])))[0].tolist() == [EXPECTED[2][0]]
    assert comparer.asked == []


def test_without_a_memory_nothing_is_kept() -> None:
    assert compared(None, {}) == compared(None, {}) == (EXPECTED, [("art-0", "art-1"), ("art-0", "art-2"), ("art-1", "art-2")])


def test_all_features_that_speak_for_a_pair_are_held_and_kept(remembered: Any) -> None:
    last = 1 << (len(FEATURES) - 1)

    class Certain:
        def compare(self, pairs: Sequence[Pair]) -> Compared:
            return np.full(len(pairs), 0.5), np.full(len(pairs), last, np.int64)

    kept, names = remembered(), keys()
    first = Comparisons(PROFILES, Certain(), names, kept)
    assert first.score(ALL)[1].tolist() == [last] * len(ALL)
    first.keep()
    assert compared(kept, names)[0] == [(0.5, last)] * len(ALL)
