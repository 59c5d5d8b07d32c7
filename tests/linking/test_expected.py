"""Figures of what was expected."""

from __future__ import annotations

import pytest

from srot.linking.expected import is_expected, is_feared
from srot.linking.reports import Report
from srot.records import Article, Reading, Span


@pytest.mark.parametrize(
    ("lang", "text", "expected"),
    [
        ("hi", "मेले में 700 लोगों के आने की उम्मीद थी", True),
        ("hi", "मेले में 700 लोगों के आने का अनुमान था", True),
        ("hi", "मेले में 700 से ज्यादा पट्टों पर हस्ताक्षर होने की संभावना है", True),
        ("hi", "भीड़ करीब 700 होने का अनुमान है", False),
        ("hi", "मेले में 700 लोग जुटे और बारिश की संभावना है", False),
        ("en", "organisers had anticipated a gathering of 700 people", True),
        ("en", "anticipating 700 people", True),
        ("en", "more than expected 700 people came", False),
        ("en", "they expected few, but 700 people came", False),
        ("mr", "जत्रेत 700 लोक आले", False),
    ],
)
def test_what_was_expected_is_told_by_the_words_beside_the_figure(lang: str, text: str, expected: bool) -> None:
    start = text.index("700")
    sentence = (Span(0, len(text)),)
    report = Report(Article("art-1", text, lang=lang), Reading("art-1", lang, sentence))
    assert is_expected(report, Span(start, start + 3), Span(0, len(text))) is expected


@pytest.mark.parametrize(
    ("lang", "text", "feared"),
    [
        ("hi", "हादसे में 700 से ज्यादा लोगों की मौत की आशंका है", True),
        ("hi", "हादसे में 700 लोगों की मौत हुई और कई के दबे होने की आशंका है", False),
        ("hi", "हादसे में 700 लोगों की मौत हो गई", False),
    ],
)
def test_what_is_feared_is_told_right_behind_the_figure(lang: str, text: str, feared: bool) -> None:
    start = text.index("700")
    report = Report(Article("art-1", text, lang=lang), Reading("art-1", lang, (Span(0, len(text)),)))
    assert is_feared(report, Span(start, start + 3), Span(0, len(text))) is feared
