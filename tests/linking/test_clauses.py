"""What a sentence tells beside its figures, and its clauses."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.clauses import find_clauses
from srot.linking.units import find_units
from srot.records import Span


def told(reporters: Any, text: str, words: str, value: float, **fields: Any) -> list[str]:
    page = reporters.Page("a", text, lang="en" if text.isascii() else "hi")
    page.figure(words, value, **fields)
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    return [text[unit.start : unit.end] for unit in units if unit.measure is None]


@pytest.mark.parametrize(
    ("text", "words", "of", "rest"),
    [
        (
            "Dozens were hurt, and the district office of the ruling party was set on fire by the mob.", "Dozens", None,
            ["the district office of the ruling party was set on fire by the mob"],
        ),
        (
            "The governor visited the ruined textile market near the old harbour, where 39 traders were killed.", "39 traders", "traders",
            ["The governor visited the ruined textile market near the old harbour"],
        ),
        (
            "राज्यपाल ने पुराने बंदरगाह के जले हुए कपड़ा बाजार का दौरा किया, जहां 39 दुकानदार मारे गए थे।", "39 दुकानदार", "दुकानदार",
            ["राज्यपाल ने पुराने बंदरगाह के जले हुए कपड़ा बाजार का दौरा किया"],
        ),
        (
            "भीड़ ने सत्तारूढ़ पार्टी के जिला दफ्तर में आग लगा दी और 10 गाड़ियों को फूंक दिया।", "10 गाड़ियों", "गाड़ियों",
            ["भीड़ ने सत्तारूढ़ पार्टी के जिला दफ्तर में आग लगा दी"],
        ),
        ("The grey ferry, chartered by the fishing company of the old harbour, has been blamed for the loss of 39 traders.", "39 traders", "traders", []),
        (
            "The harbour master of the old port resigned after 39 traders were killed.", "39 traders", "traders",
            ["The harbour master of the old port resigned"],
        ),
        (
            "At least 39 traders were killed when a gas cylinder of the tea stall burst.", "39 traders", "traders",
            ["a gas cylinder of the tea stall burst"],
        ),
        ("At least 39 traders were killed after being trapped by the flames of the stall.", "39 traders", "traders", []),
        ("The ferry with 57 passengers left the harbour before sunrise in heavy fog.", "57 passengers", "passengers", []),
        ("In the ruined textile market near the old harbour 39 traders were killed.", "39 traders", "traders", []),
    ],
)  # fmt: skip
def test_a_whole_clause_beside_a_figure_is_a_unit(reporters: Any, text: str, words: str, of: str | None, rest: list[str]) -> None:
    assert told(reporters, text, words, 39.0, state="dead", of=of) == rest


@pytest.mark.parametrize(
    ("lang", "text", "parts"),
    [
        ("hi", "घाट की सीढ़ी टूट गई और नाविकों ने यात्रियों को किनारे पहुंचाया है", ["घाट की सीढ़ी टूट गई", "नाविकों ने यात्रियों को किनारे पहुंचाया है"]),
        ("hi", "दो तस्कर पकड़े गए हैं, एक ने थाने में समर्पण किया है", ["दो तस्कर पकड़े गए हैं", "एक ने थाने में समर्पण किया है"]),
        ("hi", "जो नाव डूब गई, उसे बाहर निकाला गया", ["जो नाव डूब गई, उसे बाहर निकाला गया"]),
        ("hi", "अगर बांध टूट गया, तो गांव खाली होंगे", ["अगर बांध टूट गया, तो गांव खाली होंगे"]),
        ("hi", "नाविक राम, जिसने कल गवाही दी, मुख्य गवाह है", ["नाविक राम, जिसने कल गवाही दी, मुख्य गवाह है"]),
        ("hi", "नाविक घाट से भेजे गए हैं और उनकी नावें टापू पर खड़ी की गई हैं", ["नाविक घाट से भेजे गए हैं और उनकी नावें टापू पर खड़ी की गई हैं"]),
        ("hi", "मेयर और पुलिस अधिकारी घाट पर पहुंचे", ["मेयर और पुलिस अधिकारी घाट पर पहुंचे"]),
        ("en", "The ferry sank near the pier when a barge rammed it", ["The ferry sank near the pier", "a barge rammed it"]),
        ("en", "The ferry sank near the pier after the storm", ["The ferry sank near the pier after the storm"]),
        ("en", "The ferry sank near the pier, and the harbour master has resigned", ["The ferry sank near the pier", "the harbour master has resigned"]),
        ("en", "The ferry sank near the pier and drowned a boatman", ["The ferry sank near the pier and drowned a boatman"]),
        ("en", "The harbour master was suspended on Monday and has now been arrested", ["The harbour master was suspended on Monday", "has now been arrested"]),
        ("en", "Divers searched the wreck of the ferry and tug that were lost", ["Divers searched the wreck of the ferry and tug that were lost"]),
        ("en", "When the ferry sank, the pier was full and a crane was idle", ["When the ferry sank, the pier was full and a crane was idle"]),
        ("en", "The union said the “docks and the yards were shut”", ["The union said the “docks and the yards were shut”"]),
        ("ta", "படகு மூழ்கியது, மேயர் வந்தார்", ["படகு மூழ்கியது, மேயர் வந்தார்"]),
    ],
)
def test_whole_clauses_side_by_side_are_told_apart(lang: str, text: str, parts: list[str]) -> None:
    assert [text[span.start : span.end] for span in find_clauses(text, lang, Span(0, len(text)))] == parts


def test_each_clause_of_narration_is_a_unit(reporters: Any) -> None:
    text = "घाट की पुरानी सीढ़ी सोमवार को टूट गई और नाविकों ने डूबते यात्रियों को किनारे पहुंचाया है।"
    report = reporters.Page("a", text, lang="hi").report()
    units = find_units(report, reporters.index(reports=(report,)))
    assert [text[unit.start : unit.end] for unit in units] == ["घाट की पुरानी सीढ़ी सोमवार को टूट गई", "नाविकों ने डूबते यात्रियों को किनारे पहुंचाया है"]
