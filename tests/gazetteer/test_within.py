"""Which wider places a place lies in."""

from __future__ import annotations

import pytest

from srot.gazetteer import get_row
from srot.gazetteer.within import TABLES, holders_of, read_rows


@pytest.mark.parametrize(
    ("key", "holders"),
    [
        ("city.haldwani", {"district.in-nainital", "state.in-ut"}),
        ("district.in-agra", {"state.in-up"}),
        ("city.howrah", {"district.in-howrah", "state.in-wb"}),
        ("country.in", set()),
    ],
)
def test_a_place_lies_in_its_district_and_state(key: str, holders: set[str]) -> None:
    assert holders_of(key) == holders


def test_every_place_and_every_holder_is_a_row_of_the_gazetteer() -> None:
    keys = {cell for table in TABLES for row in read_rows(table) for cell in row if cell}
    assert [key for key in sorted(keys) if get_row(key) is None] == []


def test_what_people_write_goes_before_what_was_built_and_says_something_else() -> None:
    built, by_hand = ({key: set(holders) - {""} for key, *holders in read_rows(table)} for table in TABLES)
    assert [key for key, holders in by_hand.items() if holders_of(key) != holders] == []
    assert [key for key, holders in by_hand.items() if built.get(key) == holders] == [], "the built table has these by now"
