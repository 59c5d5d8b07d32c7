"""The names and numbers by which a storm, a train or a craft is told from the next."""

from __future__ import annotations

import pytest

from srot.languages.called import find_called


@pytest.mark.parametrize(
    ("lang", "text", "called"),
    [
        ("hi", "चक्रवाती तूफान मेकुनु तट से टकराया", [("storm", "मेकुनु")]),
        ("hi", "तूफान ‘लहर’ कमजोर पड़ा", [("storm", "लहर")]),
        ("hi", "तूफान के बाद", []),
        ("hi", "अवध असम एक्सप्रेस की तीन बोगियां", [("train", "असम")]),
        ("hi", "इंडियन एक्सप्रेस की खबर", []),
        ("hi", "ट्रेन नंबर 12345 रद्द", [("train number", "12345")]),
        ("hi", "पीएसएलवी-सी 61 और जीएसएलवी एफ12", [("pslv", "61"), ("gslv", "12")]),
        ("hi", "आईएनएस विराट लौटा", [("vessel", "विराट")]),
        ("en", "Typhoon Kalmaegi and the storm that followed", [("storm", "Kalmaegi")]),
        ("en", "the Vaishali Express derailed", [("train", "Vaishali")]),
        ("en", "The Indian Express said so", []),
        ("en", "they express doubts", []),
        ("en", "M/V Lady Rose sank off the port", [("vessel", "Lady")]),
        ("en", "PSLV lifted off at 9", []),
        ("xx", "Cyclone Mocha", []),
    ],
)
def test_names_beside_their_kind(lang: str, text: str, called: list[tuple[str, str]]) -> None:
    assert [(found.kind, found.name) for found in find_called(text, lang)] == called
