from __future__ import annotations

import pytest

from srot.languages.hi.glued import part_glued
from srot.text.words import find_words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("हुईजानकारी", ["हुई", "जानकारी"]),
        ("मुताबिकए", ["मुताबिक", "ए"]),
        ("कहायहां", ["कहा", "यहां"]),
        ("घोषणाअफगानिस्तान", ["घोषणा", "अफगानिस्तान"]),
        ("कहानी", ["कहानी"]),
        ("जिलाधिकारी", ["जिलाधिकारी"]),
        ("government", ["government"]),
        ("সরকারি", ["সরকারি"]),
    ],
)
def test_words_run_together_fall_apart_at_cues_and_sources(text: str, words: list[str]) -> None:
    assert [word.text for word in part_glued(find_words(text))] == words


def test_parts_stand_where_the_text_has_them() -> None:
    text = "एक मीटर बर्फ जमीअधिकारियों ने"
    assert all(text[word.start : word.end] == word.text for word in part_glued(find_words(text)))


def test_words_that_are_whole_are_the_same_tuple() -> None:
    found = find_words("सड़क खुली है")
    assert part_glued(found) is found
