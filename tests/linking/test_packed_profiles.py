"""A packed profile is the profile."""

from __future__ import annotations

from datetime import date

from srot.linking.packed_profiles import PackedProfiles
from srot.linking.profiles import Profile

PROFILE = Profile(
    "art-1", "hi", "सुबह", date(2024, 7, 9), frozenset([date(2024, 7, 8)]), {"पुल": 0.8, "नदी": 0.6}, {"ent-1": 1.0}, {}, {"sounds": 1.0}, {"ACCIDENT": 1.0},
    frozenset(["12 dead"]), frozenset(["12"]), frozenset(), frozenset(["ent-1"]), {"ent-1": 1.0}, {"ent-1": frozenset(["vrm"])},
    frozenset(["vrm", "pl"]), frozenset(["ent-2"]), {"ent-2": "cdnpr"},
)  # fmt: skip


def test_profiles_come_out_as_they_were_put_in_and_in_that_order() -> None:
    packed = PackedProfiles()
    assert not packed
    packed.add(PROFILE)
    assert (list(packed), packed["art-1"], list(packed.values())) == (["art-1"], PROFILE, [PROFILE])
    assert list(packed["art-1"].keys) == ["पुल", "नदी"], "words keep their order"
