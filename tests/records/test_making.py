"""Records made fast are the records that the plain ways give."""

from __future__ import annotations

from dataclasses import FrozenInstanceError, dataclass, replace
from typing import Any, cast

import pytest

from srot.records import Link, Span
from srot.records.making import maker_of, renew

LINK = Link("मेयर", 3, 7, "मेयर", "person")


def test_a_renewed_record_is_the_one_that_replace_gives() -> None:
    found = renew(LINK, name="किरण", end=9)
    assert (found, hash(found)) == (replace(LINK, name="किरण", end=9), hash(replace(LINK, name="किरण", end=9)))
    assert type(found) is Link


def test_the_record_that_was_renewed_stays_as_it_was() -> None:
    renew(LINK, name="किरण")
    assert LINK.name == "मेयर"


def test_a_renewed_record_is_as_frozen_as_any() -> None:
    with pytest.raises(FrozenInstanceError):
        cast(Any, renew(Span(3, 5), end=9)).end = 4


def test_a_record_with_rules_of_its_own_is_made_by_them() -> None:
    @dataclass(frozen=True, slots=True)
    class Even:
        number: int
        half: int

        def __post_init__(self) -> None:
            if self.number != 2 * self.half:
                raise ValueError(self.number)

    with pytest.raises(ValueError, match="3"):
        maker_of(Even)([3, 1])
