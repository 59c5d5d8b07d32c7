"""Whether words can be read by themselves, in each language with a table and in one without."""

from __future__ import annotations

import pytest

from srot.languages.line_words import is_dangling, is_whole, skip_joint


@pytest.mark.parametrize(
    ("text", "lang", "whole"),
    [
        ("नदी का पानी खतरे के निशान से ऊपर बह रहा है", "hi", True),
        ("बांध के फाटक खोल दिए जाएंगे", "hi", True),
        ("गांव में कोई डॉक्टर नहीं", "hi", True),
        ("आगे भी बातचीत जारी रखने", "hi", False),
        ("पड़ोसी देश के लिए 'खुला समर्थन", "hi", False),
        ("गावात पाणी शिरले", "mr", True),
        ("पुलाचे काम", "mr", False),
        ("the ferry was carrying forty people", "en", True),
        ("the ferry sank near the pier", "en", True),
        ("the worst storm in a decade", "en", False),
        ("பாலம் மூடப்பட்டது", "ta", True),
        ("", "hi", False),
        ("", "ta", False),
    ],
)
def test_whole_words_have_a_finite_verb(text: str, lang: str, whole: bool) -> None:
    assert is_whole(text, lang) is whole


@pytest.mark.parametrize(
    ("text", "lang", "dangling"),
    [
        ("इनमें नौ बच्चे हैं", "hi", True),
        ("नाव में नौ बच्चे थे", "hi", False),
        ("They were taken to the camp", "en", True),
        ("Nine of them were taken to the camp", "en", False),
        ("त्यांनी मदत मागितली", "mr", True),
        ("அவர்கள் வந்தனர்", "ta", False),
    ],
)
def test_a_pronoun_at_the_head_points_back(text: str, lang: str, dangling: bool) -> None:
    assert is_dangling(text, lang) is dangling


@pytest.mark.parametrize(
    ("text", "lang", "rest"),
    [
        (", और पुल टूट गया", "hi", "पुल टूट गया"),
        ("पुल टूट गया", "hi", "पुल टूट गया"),
        ("and the bridge gave way", "en", "the bridge gave way"),
        ("– ", "hi", "– "),
    ],
)
def test_a_joining_word_at_the_head_is_skipped(text: str, lang: str, rest: str) -> None:
    assert text[skip_joint(text, lang) :] == rest
