"""What is compared in other processes is what one process alone would find."""

from __future__ import annotations

from itertools import combinations

import pytest

from srot.engine import Engine, open_engine
from srot.linking import comparisons_ahead
from srot.linking.comparisons_ahead import Ahead
from srot.linking.entities import resolve_entities
from srot.linking.packed_profiles import PackedProfiles, pack_fields
from srot.linking.profiles import make_profile
from srot.linking.reports import Report
from srot.linking.stories import compare_rows
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


EXPECTED = [compare_rows(PROFILES[left], PROFILES[right]) for left, right in PAIRS]


def compared(engine: Engine) -> list[tuple[float, int]]:
    profiles = PackedProfiles(PROFILES, lambda name: pack_fields(PROFILES[name]))
    return list(zip(*(side.tolist() for side in Ahead(profiles, DAYS, engine).compare(PAIRS)), strict=True))


def test_pairs_compared_elsewhere_are_not_compared_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(comparisons_ahead, "MANY", 1)
    monkeypatch.setattr(comparisons_ahead, "AT_ONCE", 2)
    monkeypatch.setattr(Ahead, "_compare_here", None)
    with open_engine(workers=2) as engine:
        assert compared(engine) == EXPECTED


@pytest.mark.parametrize("workers", [1, 2])
def test_one_process_compares_by_itself_and_so_do_two_where_pairs_are_few(workers: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Ahead, "_spread", None)
    with open_engine(workers=workers) as engine:
        assert compared(engine) == EXPECTED
