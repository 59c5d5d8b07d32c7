from __future__ import annotations

import pytest

from srot.languages.attributing.passage import Passage, read_passage
from srot.languages.hi.sentences import split_sentences
from srot.languages.hi.source_outlets import find_outlets
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import kind_of


def passage_of(text: str) -> Passage:
    return read_passage(text, split_sentences(text))


def parties(text: str) -> list[tuple[str, str]]:
    passage = passage_of(text)
    return [(party.name, party.kind) for party in find_parties(passage, len(passage.words), 0)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("थाना प्रभारी", [("थाना प्रभारी", "person")]),
        ("एक अधिकारी", [("एक अधिकारी", "unnamed")]),
        ("मौसम विभाग", [("मौसम विभाग", "body")]),
        ("दक्षिण कोरिया की जासूसी एजेंसी", [("दक्षिण कोरिया की जासूसी एजेंसी", "body")]),
        ("असम राज्य आपदा प्राधिकरण (एएसडीएमए)", [("असम राज्य आपदा प्राधिकरण", "body")]),
        ("रेल मंत्री गोपाल वर्मा", [("गोपाल वर्मा", "person")]),
        ("रेलमंत्री गोपाल वर्मा", [("गोपाल वर्मा", "person")]),
        ("शनिवार को सूत्रों", [("सूत्रों", "unnamed")]),
        ("घटना के बाद पुलिस", [("पुलिस", "body")]),
        ("नाटो, जापान और कनाडा", [("नाटो", "body"), ("जापान", "body"), ("कनाडा", "body")]),
        ("समाचार एजेंसी तास", [("तास", "agency")]),
        ("आर के माथुर", [("आर के माथुर", "person")]),
        ("जिस", []),
    ],
)
def test_sources_are_delimited_without_names(text: str, found: list[tuple[str, str]]) -> None:
    assert parties(text) == found


def test_a_verb_in_front_is_no_source() -> None:
    assert parties("उसने दौरा किया और पुलिस") == [("पुलिस", "body")]


def test_an_article_introduces_its_outlets() -> None:
    passage = passage_of("सरकारी एजेंसी रूस 1 के हवाले से खबर आई।")
    assert ("रूस", "1") in find_outlets(passage)


@pytest.mark.parametrize(("word", "kind"), [("प्रवक्ता", "role"), ("वनमंत्री", "role"), ("पुलिस", "body"), ("आम", "")])
def test_kinds_of_nouns(word: str, kind: str) -> None:
    assert kind_of(word) == kind
