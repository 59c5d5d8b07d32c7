"""Which wider places a place lies in."""

from __future__ import annotations

from importlib.resources import files

import pytest

from srot.gazetteer import get_row
from srot.gazetteer.within import holders_of


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
    lines = files("srot.gazetteer").joinpath("data", "within.tsv").read_text(encoding="utf-8").splitlines()[2:]
    keys = {cell for line in lines for cell in line.split("\t") if cell}
    assert [key for key in sorted(keys) if get_row(key) is None] == []
