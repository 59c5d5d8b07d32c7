"""Lines that fit terminals which give a vowel sign a cell, and those which do not."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from srot.cli.printing import Column, print_listing, print_words
from srot.cli.wrapping import Words, break_places, widest

TEXT = "मौसम विभाग ने बताया कि पहाड़ी इलाकों में रात भर बर्फ़ गिरती रही और रास्ते बंद रहे"


@pytest.mark.parametrize(("text", "cells"), [("पानी", 4), ("rain", 4), ("ক্ষতি", 4), ("雨", 2), ("", 0)])
def test_a_vowel_sign_takes_a_cell(text: str, cells: int) -> None:
    assert widest(text) == cells


@given(st.lists(st.sampled_from(["नदी", "का", "पानी", "rose", "दो", "मीटर"]), min_size=1), st.integers(8, 40))
def test_no_line_is_wider_and_no_word_is_lost(words: list[str], width: int) -> None:
    text = " ".join(words)
    places = [0, *break_places(text, width), len(text)]
    lines = [text[start:end].rstrip() for start, end in pairwise(places)]
    assert max(map(widest, lines)) <= width
    assert " ".join(lines).split() == words


def test_a_break_in_the_text_stays_and_the_style_goes_along() -> None:
    text = Words("पहली\nदूसरी")
    text.stylize("bold", 0, 4)
    console = Console(width=30)
    lines = text.wrap(console, 30)
    assert [line.plain for line in lines] == ["पहली", "दूसरी"]
    assert [len(line.spans) for line in lines] == [1, 0]


def test_what_fits_is_not_broken(capsys: pytest.CaptureFixture[str]) -> None:
    print_words(Console(width=widest(TEXT) + 2), TEXT, indent=2)
    assert capsys.readouterr().out.strip() == TEXT


@pytest.mark.parametrize("width", [60, 100, 160])
def test_listings_fit_where_vowel_signs_take_cells(width: int, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", str(width))
    columns = (Column("id"), Column("outlet"), Column("text", main=True))
    print_listing(columns, [("a-1", "मौसम विभाग", TEXT * 3), ("a-2", "Noon", "short")], empty="")
    print_words(Console(width=width), TEXT * 3, indent=2)
    assert max(widest(line.rstrip()) for line in capsys.readouterr().out.splitlines()) <= width
