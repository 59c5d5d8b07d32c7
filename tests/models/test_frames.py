"""Frames of the local press filled with made-up names."""

from __future__ import annotations

from random import Random

import pytest

from srot.models.conll import Sentence, spans
from srot.models.frames import fill, framed_sentences, frames
from srot.models.made_names import make_person, make_village, stock_of
from srot.text.words import is_word

_GOLD = [Sentence(("किशन", "लाल", "आए"), ("B-PER", "I-PER", "O")), Sentence(("पटना", "में"), ("B-LOC", "O"))]


def test_a_frame_bears_a_name_of_its_kind_in_each_place() -> None:
    filled = fill("ग्राम {V} निवासी {P} ने {S} में पढ़ाई की।", stock_of(_GOLD), Random(3))
    assert [kind for _, _, kind in spans(filled.labels)] == ["LOC", "PER", "ORG"]
    assert filled.words[0] == "ग्राम" and filled.labels[0] == "O"


def test_the_same_names_come_out_each_time() -> None:
    stock = stock_of(_GOLD)
    assert framed_sentences(stock, 1) == framed_sentences(stock, 1)
    assert len(framed_sentences(stock, 2)) == 2 * len(frames())


def test_frames_without_places_bear_no_name() -> None:
    plain = [frame for frame in frames() if "{" not in frame]
    assert plain and all(set(fill(frame, stock_of(_GOLD), Random(0)).labels) == {"O"} for frame in plain)


def test_persons_of_the_gold_are_in_the_stock() -> None:
    assert stock_of(_GOLD).persons == ("किशन लाल",)


@pytest.mark.parametrize("make", [make_person, make_village])
def test_made_names_have_no_two_vowel_signs_in_a_row(make: object) -> None:
    chance, stock = Random(1), stock_of(_GOLD)
    names = [make(stock, chance) for _ in range(300)]  # type: ignore[operator]
    assert all(is_word(word) for name in names for word in name.split(" "))
    assert not any(sign + other in name for name in names for sign in "ािीुूेैोौ" for other in "ािीुूेैोौ")
