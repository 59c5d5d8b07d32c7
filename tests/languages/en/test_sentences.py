from __future__ import annotations

import pytest

from srot.languages.en.sentences import split_sentences


@pytest.mark.parametrize(
    "sentences",
    [
        ["Party president J.P. Sahay spoke.", "He left early."],
        ["Justice B.R. Mandal and P.V.N. Rao heard the plea."],
        ["Lt. Gen. A. K. Singh said so."],
        ["Mr. K. Rao was at the U.S. Embassy.", "It rained."],
        ["He flew to the U.S.", "The trip was long."],
        ["It was 5 p.m. Monday when it fell."],
        ["It was plan B.", "The army left."],
        ["He said no.", "They left.", "No. 5 was shut."],
    ],
)
def test_full_stops_of_letters_and_numbers(sentences: list[str]) -> None:
    text = " ".join(sentences)
    assert [text[span.start : span.end] for span in split_sentences(text)] == sentences


def test_an_honorific_of_clergy_or_bar_ends_no_sentence() -> None:
    text = "Ven. Ananda Silva met Adv. Ritu Das. They spoke."
    assert [text[s.start : s.end] for s in split_sentences(text)] == ["Ven. Ananda Silva met Adv. Ritu Das.", "They spoke."]
