"""A packed profile is the profile."""

from __future__ import annotations

from datetime import date

import pytest

from srot.linking.packed_profiles import PackedProfiles, pack_fields, unpack_profile
from srot.linking.profiles import Profile
from srot.linking.told_days import ToldDays

PROFILE = Profile(
    id="art-1", lang="hi", outlet="सुबह", day=date(2024, 7, 9), days=frozenset([date(2024, 7, 8)]), stated_days=frozenset(), lead_days=frozenset(),
    keys={"पुल": 0.8, "नदी": 0.6}, rounds={"round": (2,)}, names={"ent-1": 1.0}, lead_names={}, lead_sounds={"sounds": 1.0}, kinds={"ACCIDENT": 1.0},
    numbers=frozenset(["12 dead"]), values=frozenset(["12"]), amounts=frozenset(), marks=frozenset(), lead_sums=frozenset(), met=frozenset(), told=ToldDays(), people=frozenset(["ent-1"]), principals={"ent-1": 1.0},
    principal_sounds={"ent-1": frozenset(["vrm"])}, sounds=frozenset(["vrm", "pl"]), places=frozenset(["ent-2"]), lead_places={"ent-2": "cdnpr"}, lead_people={},
)  # fmt: skip


def test_profiles_come_out_as_they_were_packed_and_are_fetched_once() -> None:
    fetched: list[str] = []

    def fetch(name: str) -> bytes:
        fetched.append(name)
        return pack_fields(PROFILE)

    packed = PackedProfiles(["art-1", "art-2"], fetch)
    assert len(packed) == 2 and list(packed) == ["art-1", "art-2"] and fetched == []
    assert packed["art-1"] == packed["art-1"] == unpack_profile(packed.packed("art-2")) == PROFILE
    assert fetched == ["art-1", "art-2"]
    assert list(packed["art-1"].keys) == ["पुल", "नदी"], "words keep their order"
    with pytest.raises(KeyError):
        packed["art-3"]
