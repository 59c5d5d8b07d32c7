"""Whether words can be read by themselves, in each language with a table and in one without."""

from __future__ import annotations

import pytest

from srot.languages.line_words import is_dangling, is_teaser, is_whole, points_with_noun, skip_joint


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
        ("the bridge that collapsed was old", "en", True),
        ("the clerk who was hurt is at home", "en", True),
        ("the clerk said that the bridge fell", "en", True),
        ("the governor saw the market, where nine traders had died", "en", True),
        ("the province of mining lakes, which are holy", "en", False),
        ("a plan that has failed", "en", False),
        ("Engineer Ida Holm, who spoke for the board, told the court that", "en", False),
        ("After Holm closed the bridge in the valley, the mayor of the town", "en", False),
        ("Soon after Holm closed the bridge, the mayor resigned", "en", True),
        ("After the flood the bridge was closed", "en", True),
        ("at the pier on Friday when the ferry sank, leaving forty people in the water", "en", False),
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


@pytest.mark.parametrize("text", ["को नाव मिल गई", "ने घाट बंद किया", "मेयर ने घाट खोलते हुए", "नाव डूबने की आशंका जताते हुए"])
def test_what_is_torn_from_its_head_or_its_verb_is_not_whole(text: str) -> None:
    assert not is_whole(text, "hi")


@pytest.mark.parametrize("text", ["पर घाट बंद रहा", "तीन लोग घायल हुए", "नाव लहरों से टकराते हुए डूबी"])
def test_what_only_looks_torn_is_whole(text: str) -> None:
    assert is_whole(text, "hi")


@pytest.mark.parametrize(
    ("text", "lang", "points"), [("इस नाव में दस थे", "hi", True), ("इस पर मेयर बोले", "hi", False), ("नाव में दस थे", "hi", False), ("This boat sank", "en", False)]
)
def test_a_pronoun_before_a_noun_says_what_it_means(text: str, lang: str, points: bool) -> None:
    assert points_with_noun(text, lang) is points


@pytest.mark.parametrize(
    ("text", "lang", "teaser"),
    [
        ("जानिए घाटी का पुल क्यों बंद हुआ", "hi", True),
        ("घाटी के पुल की पूरी कहानी पढ़ें", "hi", True),
        ("लोग घाटी का पुल देखने गए", "hi", False),
        ("the bridge was closed", "en", False),
        ("", "hi", False),
    ],
)
def test_a_call_on_the_reader_tells_nothing(text: str, lang: str, teaser: bool) -> None:
    assert is_teaser(text, lang) is teaser


@pytest.mark.parametrize(
    ("text", "lang", "rest"),
    [
        ("गौरतलब है कि घाटी का पुल बंद है", "hi", "घाटी का पुल बंद है"),
        ("आपको बता दें कि, घाटी का पुल बंद है", "hi", "घाटी का पुल बंद है"),
        ("Meanwhile, the bridge is closed", "en", "the bridge is closed"),
        ("घाटी का पुल बंद है", "hi", "घाटी का पुल बंद है"),
    ],
)
def test_what_only_presents_is_left_out(text: str, lang: str, rest: str) -> None:
    assert text[skip_joint(text, lang) :] == rest
