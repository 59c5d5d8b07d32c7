"""What a sentence tells beside its figures."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.units import find_units


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
        ("The ferry with 57 passengers left the harbour before sunrise in heavy fog.", "57 passengers", "passengers", []),
        ("In the ruined textile market near the old harbour 39 traders were killed.", "39 traders", "traders", []),
    ],
)  # fmt: skip
def test_a_whole_clause_beside_a_figure_is_a_unit(reporters: Any, text: str, words: str, of: str | None, rest: list[str]) -> None:
    assert told(reporters, text, words, 39.0, state="dead", of=of) == rest
