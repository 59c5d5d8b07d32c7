"""Marks over text: whatever overlaps, the markup is well formed and the words stay as they are."""

from __future__ import annotations

from html import unescape

import regex
from hypothesis import given
from hypothesis import strategies as st

from srot.exports.dossier.marks import ANCHOR, CONTENT, FINDING, SOURCE, Mark, clean, mark_paragraphs

TEXT = "मंत्री ने कहा कि पुल बंद है।\n\nThe bridge <stays> shut & so on.\n鉄橋"


def test_marks_that_cross_are_closed_and_opened_again() -> None:
    found = mark_paragraphs("abcdef", [Mark(0, 4, CONTENT, "said", anchor="a", number="1"), Mark(2, 6, SOURCE, "source")])
    assert found == ('<span class="said" id="a" data-n="1">ab<span class="source">cd</span></span><span class="source">ef</span>',)


def test_a_mark_over_two_lines_has_its_anchor_once() -> None:
    first, second = mark_paragraphs("ab\ncd", [Mark(0, 5, ANCHOR, "told", anchor="x")])
    assert (first, second) == ('<span class="told" id="x">ab</span>', '<span class="told">cd</span>')


def test_a_day_is_a_time_element() -> None:
    assert mark_paragraphs("कल", [Mark(0, 2, FINDING, "when", "1 जून", day="2024-06-01")]) == (
        '<time class="when" datetime="2024-06-01" title="1 जून">कल</time>',
    )


def test_marks_outside_the_text_are_left_out() -> None:
    assert mark_paragraphs("abc", [Mark(2, 9, FINDING, "name"), Mark(1, 1, FINDING, "name")]) == ("abc",)


def test_directional_overrides_are_shown_not_obeyed() -> None:
    assert clean("a\u202eb\u2066c\ud800") == "a\ufffdb\ufffdc\ufffd"
    assert clean("क\u094d\u200dष") == "क\u094d\u200dष"  # joiners belong to the letters


marks = st.builds(
    Mark,
    start=st.integers(-3, 70),
    end=st.integers(0, 75),
    layer=st.sampled_from([ANCHOR, CONTENT, SOURCE, FINDING]),
    kind=st.sampled_from(["said", "source", "cue", "name"]),
    hint=st.text(max_size=5),
    number=st.sampled_from(["", "1"]),
)


@given(st.lists(marks, max_size=12))
def test_any_marks_leave_the_words_alone(found: list[Mark]) -> None:
    lines = mark_paragraphs(TEXT, found)
    bare = [unescape(regex.sub(r"<[^>]*>", "", str(line))) for line in lines]
    assert bare == [line for line in TEXT.split("\n") if line.strip()]
    for line in lines:
        depth = 0
        for tag in regex.findall(r"</?span", str(line)):
            depth += -1 if tag.startswith("</") else 1
            assert depth >= 0
        assert depth == 0
