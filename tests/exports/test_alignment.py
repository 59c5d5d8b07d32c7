"""Offsets carried from a cut text back to the given one."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st

from srot.exports.alignment import find_places, put_back
from srot.records import Manner


@dataclass(frozen=True, slots=True)
class Piece:
    start: int
    end: int
    text: str
    inner: tuple[Piece, ...] = ()


@pytest.mark.parametrize(
    ("part", "whole", "left_out", "places"),
    [
        ("पुल टूटा", "पुल   टूटा", [], [0, 1, 2, 3, 6, 7, 8, 9]),
        ("मेला", "[वि] मेला", [(0, 4)], [5, 6, 7, 8]),
        ("ab", "a\n\nb [x]", [(5, 8)], [0, 3]),
        ("", "[x]", [(0, 3)], []),
    ],
)
def test_places(part: str, whole: str, left_out: list[tuple[int, int]], places: list[int]) -> None:
    assert find_places(part, whole, left_out=left_out) == places


@pytest.mark.parametrize(("part", "whole"), [("ab", "ac"), ("ab", "abc"), ("abc", "ab")])
def test_a_text_that_is_no_part_has_no_places(part: str, whole: str) -> None:
    assert find_places(part, whole) is None


@given(st.lists(st.tuples(st.text("कखab\n ", max_size=5), st.text("कa\n ", min_size=1, max_size=4)), max_size=5))
def test_every_character_lands_on_itself(pieces: list[tuple[str, str]]) -> None:
    whole, left_out = "", []
    for kept, noise in pieces:
        whole += kept
        left_out.append((len(whole), len(whole) + len(noise)))
        whole += noise
    part = " ".join("".join(kept for kept, _ in pieces).split())
    places = find_places(part, whole, left_out=left_out)
    assert places is not None
    assert all(whole[place] == character for place, character in zip(places, part, strict=True) if character != " ")


def test_records_move_with_all_that_is_in_them() -> None:
    whole = "मेला  [वि] आज लगा"
    places = find_places("मेला आज लगा", whole, left_out=[(6, 10)])
    assert places is not None
    moved = put_back((Piece(5, 11, "आज लगा", (Piece(8, 11, "लगा"),)),), places, whole)
    assert moved == (Piece(11, 17, "आज लगा", (Piece(14, 17, "लगा"),)),)


def test_an_empty_span_moves_too_even_at_the_end() -> None:
    places = find_places("मेला", "  मेला")
    assert places is not None
    assert put_back((Piece(0, 0, ""), Piece(4, 4, "")), places, "  मेला") == (Piece(2, 2, ""), Piece(6, 6, ""))


def test_a_span_without_words_moves_too() -> None:
    whole = "मेला  [वि] आज लगा"
    places = find_places("मेला आज लगा", whole, left_out=[(6, 10)])
    assert places is not None
    assert put_back(Manner(5, 11, "positive", "possible"), places, whole) == Manner(11, 17, "positive", "possible")
