"""Which of two places may lie in the other."""

from __future__ import annotations

import pytest

from srot.linking.extents import VILLAGE, Extent, extent_of, may_hold
from srot.records import Mention

VILLAGE_ANYWHERE = Extent(VILLAGE, "")


@pytest.mark.parametrize(
    ("name", "subtype", "extent"),
    [
        ("सोनभद्र", "district", Extent(3, "IN")),
        ("नेपाल", "country", Extent(1, "NP")),
        ("सोनघाट", None, VILLAGE_ANYWHERE),
        ("Assam", "state", Extent(2, "IN")),
    ],
)
def test_the_kind_of_a_place_tells_how_wide_it_is(name: str, subtype: str | None, extent: Extent) -> None:
    assert extent_of(Mention("men-1", "art-1", 0, len(name), name, "LOC", name=name, subtype=subtype))[:2] == extent[:2]


def test_a_wider_place_may_hold_a_narrower_one_of_its_country() -> None:
    assert may_hold(Extent(3, "IN"), VILLAGE_ANYWHERE)
    assert may_hold(Extent(2, "IN"), Extent(3, "IN"))
    assert not may_hold(Extent(1, "NP"), Extent(3, "IN"))
    assert not may_hold(Extent(3, "IN"), Extent(3, "IN")), "two districts"
    assert not may_hold(Extent(3, "IN"), Extent(4, "IN")), "no table tells the district of a city"
    assert not may_hold(VILLAGE_ANYWHERE, VILLAGE_ANYWHERE)


def place(name: str, subtype: str) -> Extent:
    return extent_of(Mention("men-1", "art-1", 0, len(name), name, "LOC", name=name, subtype=subtype))


def test_the_table_tells_which_district_and_state_a_place_lies_in() -> None:
    assert may_hold(place("नैनीताल", "district"), place("हल्द्वानी", "city"))
    assert not may_hold(place("आगरा", "district"), place("हल्द्वानी", "city"))
    assert may_hold(place("उत्तराखंड", "state"), place("हल्द्वानी", "city"))
    assert not may_hold(place("बिहार", "state"), place("हल्द्वानी", "city"))
    assert may_hold(place("बिहार", "state"), place("Gaya", "district"))
    assert not may_hold(place("असम", "state"), place("Gaya", "district"))
