"""What is to come, and what came."""

from __future__ import annotations

import pytest

from srot.linking.outlooks import find_outlook


@pytest.mark.parametrize(
    ("words", "lang", "outlook"),
    [
        ("महापौर सोमवार को पुल का उद्घाटन करेंगी", "hi", "ahead"),
        ("दोनों दलों की बैठक गुरुवार को होने जा रही है", "hi", "ahead"),
        ("महापौर ने सोमवार को पुल का उद्घाटन किया", "hi", "done"),
        ("महापौर ने पुल बनाने का ऐलान किया", "hi", ""),
        ("पुल सबका है और इससे गांवों को मदद मिलेगी", "hi", ""),
        ("The mayor is expected to resign on Monday", "en", "ahead"),
        ("The mayor resigned on Monday, and a deputy will take over", "en", "done"),
        ("The council decided that the bridge will be closed", "en", ""),
        ("the bridge is old", "en", ""),
        ("நகரத் தலைவர் வருவார்", "ta", ""),
    ],
)
def test_the_main_verb_tells(words: str, lang: str, outlook: str) -> None:
    assert find_outlook(words, lang) == outlook
