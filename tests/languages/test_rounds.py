"""Which of a numbered row of happenings a text tells of."""

from __future__ import annotations

import pytest

from srot.languages.rounds import UNTOLD, find_rounds


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
        ("hi", "16वें दिन की बैठक", [("day", 16)]),
        ("hi", "जिरह के तीसरे दिन गवाह पलट गया", [("day", 3)]),
        ("en", "rain stopped play on the second day", [("day", 2)]),
        ("en", "all out before lunch on Day 4", [("day", 4)]),
        ("en", "Phase-2 of the polls", [("phase", 2)]),
        ("en", "they won Game Six by three runs", [("test", 6)]),
        ("en", "a match 2019 forgot, a round 3-1 up", []),
        ("hi", "चरण-4 का मतदान", [("phase", 4)]),
        ("hi", "मैच 3 विकेट से जीता", []),
        ("hi", "छठे और अंतिम चरण का मतदान", [("phase", 6)]),
        ("hi", "तीसरे एवं आखिरी दौर की वार्ता", [("round", 3)]),
        ("en", "the fifth and final phase", [("phase", 5)]),
        ("en", "the final phase follows Phase 1", [("phase", UNTOLD), ("phase", 1)]),
        ("hi", "दूसरी बार नेताओं का सम्मेलन", [("term", 2)]),
        ("en", "the 16th BRICS summit", [("summit", 16)]),
        ("en", "rounds of applause for the first woman", []),
        ("hi", "दूसरे एक दिवसीय मैच में", [("test", 2)]),
        ("hi", "तीसरे एवं अन्तिम एकदिवसीय मुकाबले में", [("test", 3)]),
        ("en", "the fourth one-day international", [("test", 4)]),
        ("hi", "पेट्रोल में लगातार छठी बढ़ोतरी", [("rise", 6)]),
        ("en", "a fifth consecutive hike", [("rise", 5)]),
        ("en", "dearer on the seventh straight day", [("day", 7)]),
        ("en", "rain fell for 12 consecutive days", [("day", 12)]),
        ("en", "rain fell for 12 days", []),
        ("hi", "लगातार 12 दिनों से बारिश", [("day", 12)]),
        ("hi", "लगातार चार दिन बारिश", [("day", 4)]),
        ("hi", "चार दिनों में बारिश", []),
        ("hi", "पहले दिनों में बारिश", []),
        ("en", "the third rate hike this year", [("rise", 3)]),
        ("hi", "दल ने दूसरी सूची निकाली", [("list", 2)]),
        ("hi", "77वें गणतंत्र दिवस पर", [("feast", 77)]),
        ("xx", "दूसरा दौर", []),
    ],
)
def test_rounds_of_a_text(lang: str, text: str, rounds: list[tuple[str, int]]) -> None:
    assert list(find_rounds(text, lang)) == rounds
