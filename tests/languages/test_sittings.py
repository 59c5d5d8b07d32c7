"""Words by which a report says that it tells of a sitting of a court."""

from __future__ import annotations

import pytest

from srot.languages.sittings import tells_of_sitting


@pytest.mark.parametrize(
    ("lang", "text", "sitting"),
    [
        ("hi", "हाईकोर्ट ने बांध के ठेके की याचिका पर सुनवाई टाल दी", True),
        ("hi", "न्यायमूर्ति की पीठ ने ठेकेदार को जमानत दी", True),
        ("hi", "विशेष जज ने पूर्व सरपंच की हिरासत 9 जून तक बढ़ाई", True),
        ("hi", "कलेक्टर ने जांच के आदेश दिए", False),
        ("hi", "अदालत परिसर में पौधे लगाए गए", False),
        ("en", "The high court on Friday adjourned the ferry case", True),
        ("en", "A special judge sent the contractor to custody", True),
        ("en", "The mayor ordered an inquiry", False),
        ("en", "The new court building has forty rooms", False),
        ("xx", "the court heard the plea", False),
    ],
)
def test_a_sitting_is_told_by_who_sits_and_what_is_done(lang: str, text: str, sitting: bool) -> None:
    assert tells_of_sitting(text, lang) is sitting
