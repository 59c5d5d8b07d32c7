"""Two profiles of which nothing has changed are compared once."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.linking import comparisons
from srot.linking.comparisons import Comparisons, key_profile
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.kept import Kept
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.stories import Likeness, compare
from srot.reading import read_article
from srot.records import Article

TEXTS = ("चंदनपुर में पुल टूटने से 12 लोगों की मौत हो गई।", "चंदनपुर में पुल टूटा, मोहन वर्मा ने जांच का आदेश दिया।")
REPORTS = [
    Report(article, read_article(article))
    for article in (Article(f"art-{n}", text, lang="hi", published="2024-07-09") for n, text in enumerate(TEXTS))
]
ENTITIES = resolve_entities(REPORTS)
PROFILES = [make_profile(report, ENTITIES) for report in REPORTS]


def keys(entities: EntityIndex = ENTITIES) -> dict[str, str]:
    return {report.id: key_profile(report, [mention.id for mention in report.reading.mentions], entities, frozenset()) for report in REPORTS}


def compared(kept: Kept, names: dict[str, str], monkeypatch: pytest.MonkeyPatch) -> tuple[Likeness, int]:
    """The likeness of the two, and how often they were compared for it."""
    asked: list[Profile] = []

    def counted(a: Profile, b: Profile) -> Likeness:
        asked.append(a)
        return compare(a, b)

    monkeypatch.setattr(comparisons, "compare", counted)
    found = Comparisons({profile.id: profile for profile in PROFILES}, names, kept)
    likeness = found.find("art-0", "art-1")
    assert found.find("art-0", "art-1") == likeness
    found.keep()
    return likeness, len(asked)


def test_a_pair_is_compared_once(monkeypatch: pytest.MonkeyPatch, remembered: Any) -> None:
    kept = remembered()
    expected = compare(*PROFILES)
    assert compared(kept, keys(), monkeypatch) == (expected, 1)
    assert compared(kept, keys(), monkeypatch) == (expected, 0)


def test_another_bearer_of_a_name_makes_another_profile(monkeypatch: pytest.MonkeyPatch, remembered: Any) -> None:
    kept = remembered()
    compared(kept, keys(), monkeypatch)
    other = replace(ENTITIES, of_mention=dict.fromkeys(ENTITIES.of_mention, "ent-other"))
    assert keys(other) != keys()
    assert compared(kept, keys(other), monkeypatch)[1] == 1
