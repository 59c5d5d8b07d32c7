"""Against whom a case was registered."""

from __future__ import annotations

import pytest

from srot.linking.booked import is_booked, is_of_one
from srot.records import Quantity, Span


@pytest.mark.parametrize(
    ("text", "figure", "noun", "booked"),
    [
        ("पुलिस ने सात लोगों के खिलाफ हत्या के प्रयास का मुकदमा दर्ज किया", "सात", "लोगों", True),
        ("सात अज्ञात लोगों पर केस दर्ज हुआ", "सात", "लोगों", True),
        ("सात महिलाओं की शिकायत पर मामला दर्ज हुआ", "सात", "महिलाओं", False),
        ("सात लोगों के खिलाफ नारे लगे", "सात", "लोगों", False),
        ("मुखिया को सात मामलों में नामजद किया गया", "सात", "मामलों", False),
        ("पुलिस ने सात लोगों को आरोपी बनाया है", "सात", "लोगों", True),
        ("Seven residents were named in the FIR", "Seven", "residents", True),
        ("पुलिस ने सात केस दर्ज किए", "सात", "केस", False),
        ("Police booked seven men over the brawl", "seven", "men", True),
        ("A case was registered against seven people", "seven", "people", True),
        ("Seven residents were booked for arson", "Seven", "residents", True),
        ("Seven residents filed a complaint", "Seven", "residents", False),
    ],
)
def test_who_is_accused_is_booked_and_who_complains_is_not(text: str, figure: str, noun: str, booked: bool) -> None:
    start = text.index(figure)
    count = Quantity("q", "a", start, start + len(figure), figure, 7.0, 7.0, 7.0, of=noun)
    assert is_booked(text, count, Span(0, len(text))) is booked


@pytest.mark.parametrize(
    ("text", "noun", "of_one"),
    [
        ("उस पर लूट के सात मुकदमे दर्ज हैं", "मुकदमे", True),
        ("सराय पर हमले के सात मुकदमे दर्ज हैं", "मुकदमे", False),
        ("There are सात cases against him", "cases", True),
        ("Police have lodged सात cases over the brawl", "cases", False),
        ("उस पर सात गोलियां चलीं", "गोलियां", False),
    ],
)
def test_the_cases_against_one_man_are_not_those_of_the_affair(text: str, noun: str, of_one: bool) -> None:
    start = text.index("सात")
    count = Quantity("q", "a", start, start + 3, "सात", 7.0, 7.0, 7.0, of=noun)
    assert is_of_one(text, count, Span(0, len(text))) is of_one
