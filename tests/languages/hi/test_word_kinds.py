from __future__ import annotations

import pytest

from srot.languages.hi.word_kinds import is_future, is_infinitive, is_number, kind_of
from srot.text.normal import fold


@pytest.mark.parametrize(("word", "future"), [("करेंगे", True), ("होगी", True), ("नेगी", False), ("लगी", False)])
def test_futures_by_their_endings(word: str, future: bool) -> None:
    assert is_future(fold(word)) is future


@pytest.mark.parametrize(("word", "infinitive"), [("बढ़ाने", True), ("थाने", False), ("कारखाने", False), ("ने", False)])
def test_oblique_infinitives_by_their_endings(word: str, infinitive: bool) -> None:
    assert is_infinitive(fold(word)) is infinitive


@pytest.mark.parametrize("text", ["12", "१२", "12.5"])
def test_digits_of_both_scripts_are_numbers(text: str) -> None:
    assert is_number(text) and not is_number("बारह")


@pytest.mark.parametrize(("word", "kind"), [("पुजारियों", "group"), ("अभिनेताओं", "group"), ("धावकों", "group"), ("बेटों", "group"), ("पहाड़ियों", ""), ("सड़कों", "")])
def test_oblique_plurals_of_offices_are_groups(word: str, kind: str) -> None:
    assert kind_of(fold(word)) == kind
