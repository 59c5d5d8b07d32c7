"""What is compared in other processes is what one process alone would find."""

from __future__ import annotations

from itertools import combinations
from typing import Any

import pytest

from srot.engine import InlineEngine, open_engine
from srot.linking import comparisons, comparisons_ahead
from srot.linking.comparisons import Comparisons
from srot.linking.comparisons_ahead import Ahead
from srot.linking.entities import resolve_entities
from srot.linking.packed_profiles import PackedProfiles
from srot.linking.profiles import make_profile
from srot.linking.reports import Report
from srot.linking.stories import compare
from srot.reading import read_article
from srot.records import Article

PLACES = ("रामघाट", "सोनपुर", "Songhat", "चंदनपुर")
REPORTS = [
    Report(article, read_article(article))
    for article in (
        Article(f"art-{n}", f"{place} में नाव पलटने से {n + 3} लोगों की मौत हो गई।", lang="hi", published=f"2024-07-0{n + 1}" if n else None)
        for n, place in enumerate(PLACES)
    )
]
ENTITIES = resolve_entities(REPORTS)
PROFILES = {report.id: make_profile(report, ENTITIES) for report in REPORTS}
PAIRS = list(combinations(sorted(PROFILES), 2))
DAYS = {name: profile.day.toordinal() if profile.day else 0 for name, profile in PROFILES.items()}


def packed() -> PackedProfiles:
    return PackedProfiles(PROFILES, PROFILES.__getitem__)


def never(*_: object) -> Any:
    raise AssertionError("compared here")


def test_pairs_compared_elsewhere_are_not_compared_here(monkeypatch: pytest.MonkeyPatch, remembered: Any) -> None:
    monkeypatch.setattr(comparisons_ahead, "MANY", 1)
    monkeypatch.setattr(comparisons_ahead, "AT_ONCE", 2)
    profiles, kept = packed(), remembered()
    found = Comparisons(profiles, {name: f"{number:032x}" for number, name in enumerate(PROFILES)}, kept)
    with open_engine(workers=2) as engine:
        Ahead(found, profiles, DAYS, engine).prepare(PAIRS)
    monkeypatch.setattr(comparisons, "compare", never)
    assert [found.find(left, right) for left, right in PAIRS] == [compare(PROFILES[left], PROFILES[right]) for left, right in PAIRS]
    assert list(found.find_due(PAIRS)) == []


def test_one_process_compares_ahead_where_not_all_profiles_are_at_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparisons_ahead, "MANY", 1)
    monkeypatch.setattr(comparisons_ahead, "AT_HAND", 2)
    profiles = packed()
    found = Comparisons(profiles, {}, None)
    Ahead(found, profiles, DAYS, InlineEngine()).prepare(PAIRS)
    monkeypatch.setattr(comparisons, "compare", never)
    assert [found.find(left, right) for left, right in PAIRS] == [compare(PROFILES[left], PROFILES[right]) for left, right in PAIRS]


@pytest.mark.parametrize("many", [1, len(PAIRS) + 1])
def test_nothing_is_compared_ahead_by_one_process_nor_where_pairs_are_few(many: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparisons_ahead, "MANY", many)
    profiles = packed()
    found = Comparisons(profiles, {}, None)
    engine = InlineEngine() if many == 1 else open_engine(workers=2)
    with engine:
        Ahead(found, profiles, DAYS, engine).prepare(PAIRS)
    assert list(found.find_due(PAIRS)) == PAIRS
