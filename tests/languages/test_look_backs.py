"""Times that a report looks back to."""

from __future__ import annotations

import pytest

from srot.languages.look_backs import is_look_back


@pytest.mark.parametrize(
    ("lang", "text", "time", "found"),
    [
        ("hi", "इससे पहले 14 अगस्त को सुनवाई हुई", "14", True),
        ("hi", "14 अगस्त को सुनवाई हुई, इससे पहले बहस चली", "14", False),
        ("en", "Earlier, on 14 August, the court had heard both sides", "14", True),
        ("en", "The court heard both sides on 14 August", "14", False),
        ("xx", "इससे पहले 14 अगस्त को", "14", False),
    ],
)
def test_words_before_a_time_say_that_it_lies_before_the_news(lang: str, text: str, time: str, found: bool) -> None:
    assert is_look_back(text, lang, text.index(time)) is found
