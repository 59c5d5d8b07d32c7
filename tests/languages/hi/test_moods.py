from __future__ import annotations

import pytest

from srot.languages.attributing.passage import Passage, read_passage
from srot.languages.hi.moods import is_negated, read_mood
from srot.languages.hi.sentences import split_sentences


def passage_of(text: str) -> Passage:
    return read_passage(text, split_sentences(text))


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("सड़क खुली है", "asserted"),
        ("सड़क खुलेगी", "planned"),
        ("सड़क खुल सकती है", "possible"),
        ("सड़क खुलनी चाहिए", "demanded"),
        ("अगर बारिश हुई तो सड़क बंद रहेगी", "conditional"),
    ],
)
def test_the_verb_gives_the_mood(text: str, mood: str) -> None:
    passage = passage_of(text)
    assert read_mood(passage, 0, len(passage.words), "asserted") == mood


def test_a_promise_stays_a_promise() -> None:
    passage = passage_of("सड़क खुलेगी")
    assert read_mood(passage, 0, 2, "promised") == "promised"


@pytest.mark.parametrize(("text", "negated"), [("सड़क नहीं खुली है", True), ("सड़क खुली है", False), ("पुल नहीं टूटा और सड़क खुली है", False)])
def test_only_the_last_clause_negates(text: str, negated: bool) -> None:
    passage = passage_of(text)
    assert is_negated(passage, 0, len(passage.words)) is negated
