"""What is kept of stories is what would be found of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from srot.linking import affairs
from srot.linking.affairs import Affairs
from srot.linking.profiles import Profile
from srot.linking.storylines import find_terms, likeness, make_story_profile
from srot.linking.told_days import ToldDays
from srot.linking.vectors import unit_vector

EMPTY = Profile(
    id="", lang="hi", outlet=None, day=date(2024, 5, 5), days=frozenset(), stated_days=frozenset(), lead_days=frozenset(), keys={}, rounds={},
    names={}, lead_names={}, lead_sounds={}, kinds={}, numbers=frozenset(), values=frozenset(), amounts=frozenset(), marks=frozenset(), lead_sums=frozenset(), met=frozenset(), told=ToldDays(), people=frozenset(),
    principals={}, principal_sounds={}, sounds=frozenset(), places=frozenset(), lead_places={}, lead_people={},
)  # fmt: skip
PROFILES = {
    name: replace(EMPTY, id=name, keys=unit_vector(dict.fromkeys(words.split(), 1.0)), names={f"ent-{who}": 1.0})
    for name, words, who in (("art-1", "नाव घाट", "महतो"), ("art-2", "नाव जांच", "महतो"), ("art-3", "सिक्के प्रदर्शनी", "सेन"))
}
STORIES = {"story-1": ("art-1",), "story-2": ("art-2",), "story-3": ("art-3",)}
KEYS = {name: f"key of {name}" for name in PROFILES}


def test_terms_and_likenesses_are_those_of_the_profiles() -> None:
    found = Affairs(STORIES, PROFILES, {})
    made = {name: make_story_profile(name, [PROFILES[report] for report in reports]) for name, reports in STORIES.items()}
    assert found.terms == {name: find_terms(profile) for name, profile in made.items()}
    assert found.find("story-1", "story-2") == likeness(made["story-1"], made["story-2"])


def test_stories_are_profiled_and_compared_once_until_a_report_of_theirs_changes(
    monkeypatch: pytest.MonkeyPatch, remembered: Any
) -> None:
    kept, made = remembered(), list[str]()

    def counted(name: str, profiles: Sequence[Profile]) -> object:
        made.append(name)
        return make_story_profile(name, profiles)

    monkeypatch.setattr(affairs, "make_story_profile", counted)
    results = []
    for keys, anew in ((KEYS, 3), (KEYS, 0), (KEYS | {"art-2": "another key"}, 1)):
        made.clear()
        found = Affairs(STORIES, PROFILES, keys, kept)
        results.append((found.terms, found.find("story-1", "story-2")))
        found.keep()
        assert len(made) == anew
    assert results[0] == results[1] == results[2]


def test_nothing_is_kept_without_keys(remembered: Any) -> None:
    kept = remembered()
    found = Affairs(STORIES, PROFILES, {}, kept)
    found.find("story-1", "story-3")
    found.keep()
    assert not kept
