from __future__ import annotations

import pytest

from srot.text.language import UNKNOWN, identify_language, script_for


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("मुख्यमंत्री ने कहा कि गांव में पानी की कमी नहीं है और टैंकर भेजे गए हैं।", "hi"),
        ("Market News: शहर के बाज़ार में आज भी भीड़ रही और दुकानें देर तक खुली थीं।", "hi"),
        ("पुतिन ने कहा", "hi"),
        ("मुख्यमंत्र्यांनी सांगितले की गावात पाणी नाही आणि टँकर पाठवण्यात आले आहेत.", "mr"),
        ("प्रधानमन्त्रीले गाउँमा पानी पुगेको छ भनेका छन् र अर्को योजना पनि सुरु भएको छ।", "ne"),
        ("अद्य नगरे महती वृष्टिः अभवत् इति सर्वे वदन्ति, तत्र जनाः न सन्ति।", "sa"),
        ("The minister said on Monday that the road was open and that no one had been hurt.", "en"),
        ("mantri ne kaha ki sadak khul gayi hai aur kisi ko chot nahi aayi", "hi-Latn"),
        ("El ministro dijo el lunes que la carretera estaba abierta y que nadie resultó herido.", "es"),
        ("Министр сообщил в понедельник, что дорога открыта и никто не пострадал.", "ru"),
        ("মন্ত্রী সোমবার বলেছেন যে রাস্তা খোলা আছে এবং কেউ আহত হয়নি।", "bn"),
        ("அமைச்சர் திங்களன்று சாலை திறந்துள்ளது என்றார்", "ta"),
    ],
)
def test_language_is_told(text: str, lang: str) -> None:
    assert identify_language(text) == lang


@pytest.mark.parametrize("text", ["", "42", "…", "ok", "12 34 56 78"])
def test_too_little_text_is_unknown(text: str) -> None:
    assert identify_language(text) == UNKNOWN


def test_english_with_a_few_shared_words_is_no_roman_hindi() -> None:
    assert identify_language("He liked the bhai and the ki of the song by the sea, she said to us.") == "en"


def test_scripts_of_codes() -> None:
    assert [script_for(code) for code in ("hi", "mr", "en", "hi-Latn", "ta", "qqq")] == [
        "Devanagari", "Devanagari", "Latin", "Latin", "Tamil", None,
    ]
