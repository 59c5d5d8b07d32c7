from __future__ import annotations

from srot.languages.attributing.passage import read_passage
from srot.languages.hi.sentences import split_sentences
from srot.records import Span

TEXT = 'पुलिस ने कहा, "रास्ता बंद है।"\nबाढ़ उतर रही है। लोग लौटे।'


def test_sentences_are_word_ranges_with_their_lines() -> None:
    passage = read_passage(TEXT, split_sentences(TEXT))
    assert [passage.surface(*bounds) for bounds in passage.sentences] == [
        'पुलिस ने कहा, "रास्ता बंद है।"',
        "बाढ़ उतर रही है।",
        "लोग लौटे।",
    ]
    assert passage.lines == (0, 1, 1)


def test_a_word_knows_its_quotation() -> None:
    passage = read_passage(TEXT, split_sentences(TEXT))
    inside = passage.keys.index("रास्ता")
    assert passage.quotation_at(inside) == 0
    assert passage.quotation_at(0) is None


def test_words_of_a_date_are_known() -> None:
    text = "पुलिस ने 3 मार्च को कहा"
    start = text.index("3")
    passage = read_passage(text, split_sentences(text), (), (Span(start, start + len("3 मार्च")),))
    assert sorted(passage.dated) == [2, 3]


def test_no_words_have_no_surface() -> None:
    passage = read_passage(TEXT, split_sentences(TEXT))
    assert passage.surface(3, 3) == ""
