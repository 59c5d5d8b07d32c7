"""Which of a numbered row of happenings a text tells of."""

from __future__ import annotations

import pytest

from srot.languages.rounds import find_rounds


@pytest.mark.parametrize(
    ("lang", "text", "rounds"),
    [
        ("hi", "सीमा वार्ता का 23वां दौर कल, पहले दौर को बरसों बीते", [("round", 23), ("round", 1)]),
        ("hi", "तीसरे चरण का मतदान थमा", [("phase", 3)]),
        ("hi", "दूसरी परीक्षण उड़ान टली", [("flight", 2)]),
        ("en", "The twelfth round of talks ended early; the 3rd phase begins on Monday", [("round", 12), ("phase", 3)]),
        ("hi", "17वें जापान-ब्राजील व्यापार शिखर सम्मेलन में", [("summit", 17)]),
        ("hi", "19वीं चिली-पेरू वार्षिक शिखर बैठक के लिए", [("summit", 19)]),
        ("en", "the 19th annual summit meeting", [("summit", 19)]),
        ("hi", "16वें दिन की बैठक", []),
        ("hi", "दूसरी बार नेताओं का सम्मेलन", [("term", 2)]),
        ("en", "the 16th BRICS summit", [("summit", 16)]),
        ("en", "rounds of applause for the first woman", []),
        ("xx", "दूसरा दौर", []),
    ],
)
def test_rounds_of_a_text(lang: str, text: str, rounds: list[tuple[str, int]]) -> None:
    assert list(find_rounds(text, lang)) == rounds
