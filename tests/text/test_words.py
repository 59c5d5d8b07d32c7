"""Parts of a long text have the same words as they have when they are read by themselves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from srot.text.words import LONG, find_words

_TEXT = "पुल टूटने से 10,000 लोग फँसे; मेयर ने कहा, \"आज 11:26 बजे people's बैठक है\"। The bridge isn't open.\n" * 5


@given(st.integers(0, len(_TEXT)), st.integers(0, len(_TEXT)))
def test_a_part_of_a_long_text_is_read_as_if_nothing_stood_around_it(start: int, end: int) -> None:
    assert len(_TEXT) > 2 * LONG
    alone = [(word.start + start, word.end + start, word.text) for word in find_words(_TEXT[start:end])]
    assert [tuple(word) for word in find_words(_TEXT, start, end)] == alone
