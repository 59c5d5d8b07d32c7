from __future__ import annotations

import pytest

from srot.languages.hi.cue_places import find_split_hit
from srot.languages.hi.cues import find_hits
from srot.text.normal import fold
from srot.text.words import find_words


def keys_of(text: str) -> list[str]:
    return [fold(word.text) for word in find_words(text)]


def cues(text: str) -> list[tuple[str, str]]:
    keys = keys_of(text)
    return [(" ".join(keys[hit.start : hit.end]), hit.voice) for hit in find_hits(keys, 0, len(keys))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("पुलिस ने बताया कि", [("बताया", "active")]),
        ("पुलिस ने कहा था कि", [("कहा था", "active")]),
        ("बताया जा रहा है कि", [("बताया जा रहा है", "passive")]),
        ("लोग कहते हैं कि", [("कहते हैं", "nominative")]),
        ("मंत्री ने दावा भी किया", [("दावा भी किया", "active")]),
        ("आरोप लगाते हुए", [("आरोप लगाते हुए", "participle")]),
        ("पुलिस का कहना है कि", [("कहना है", "claim")]),
        ("विभाग को आशंका है कि", [("आशंका है", "feel")]),
        ("आग लगने की ख़बर है", [("खबर है", "hearsay")]),
        ("पुलिस के मुताबिक", [("के मुताबिक", "according")]),
        ("तास के हवाले से", [("के हवाले से", "quoting")]),
        ("मंत्री ने किया दावा- सब ठीक", [("किया दावा", "active")]),
        ("इस मांग की चर्चा", []),
        ("कहा जा सकता है", []),
        ("वह कहीं नहीं गया", []),
        ("चौकी पर हमला बोला", []),
    ],
)
def test_cues_and_their_voice(text: str, found: list[tuple[str, str]]) -> None:
    assert cues(text) == found


def test_nukta_and_joiners_change_nothing() -> None:
    assert cues("खबर है कि") == cues("ख़बर है कि")


def test_a_negated_light_verb_is_silent() -> None:
    keys = keys_of("मंत्रालय ने पुष्टि नहीं की")
    (hit,) = find_hits(keys, 0, len(keys))
    assert hit.silent


def test_the_noun_may_stand_before_its_source() -> None:
    keys = keys_of("इस हमले की जिम्मेदारी एक गुट ने ली है")
    hit = find_split_hit(keys, keys.index("ने"), 0, len(keys))
    assert hit is not None
    assert keys[hit.noun] == "जिम्मेदारी"
