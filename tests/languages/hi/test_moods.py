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
        ("बारिश हुई तो सड़क बंद रहेगी", "conditional"),
        ("हम तो सड़क पर हैं", "asserted"),
        ("सड़क खोल दी जाए", "demanded"),
        ("सड़क खोलो", "demanded"),
        ("लोग घरों में रहें", "demanded"),
        ("सड़क खोलनी होगी", "demanded"),
        ("सड़क कब खुलेगी", "asserted"),
        ("सड़क नहीं खुल सकती", "asserted"),
        ("हर संभव मदद दी जा रही है", "asserted"),
        ("पुल बारिश में गिरा होगा", "possible"),
        ("शायद पुल पुराना था", "possible"),
        ("सड़क खुली है, पर बसें कल चलेंगी", "asserted"),
        ("मृतकों के परिजनों को मुआवजा दिया जाएगा", "promised"),
    ],
)
def test_the_verb_gives_the_mood(text: str, mood: str) -> None:
    passage = passage_of(text)
    assert read_mood(passage, 0, len(passage.words), "asserted") == mood


def test_a_fact_is_no_promise() -> None:
    passage = passage_of("नेटवर्क बंद नहीं हुआ है")
    assert read_mood(passage, 0, len(passage.words), "promised") == "asserted"


def test_a_promise_stays_a_promise() -> None:
    passage = passage_of("सड़क खुलेगी")
    assert read_mood(passage, 0, 2, "promised") == "promised"


@pytest.mark.parametrize(("text", "negated"), [("सड़क नहीं खुली है", True), ("सड़क खुली है", False), ("पुल नहीं टूटा और सड़क खुली है", True), ("सड़क खुली है, पर पुल नहीं टूटा", False), ("पुल टूटेगा या नहीं", False), ("पुल क्यों नहीं बना", False), ("यह बाढ़ से कम नहीं", False), ("पुल न टूटता तो बस न गिरती", False)])
def test_only_the_first_clause_negates(text: str, negated: bool) -> None:
    passage = passage_of(text)
    assert is_negated(passage, 0, len(passage.words)) is negated
