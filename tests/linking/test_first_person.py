"""Words by which a speaker means himself."""

from __future__ import annotations

import pytest

from srot.linking.first_person import find_self


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("घाट बंद रहेगा। हम उसकी मरम्मत कराएंगे।", "हम"),
        ("The ghat stays shut. Our men will mend it.", "Our"),
        ("The US closed the port.", None),
        ("हम आपको बता दें कि घाट बंद है।", None),
        ("Our correspondent saw the ghat.", None),
        ("नाविक बोला, “हम कहां जाएं” और चला गया।", None),
        ("घाट बंद रहेगा।", None),
    ],
)
def test_a_speaker_means_himself_outside_quotation_marks(text: str, word: str | None) -> None:
    assert find_self(text, 0, len(text)) == word
