"""Classes of people, and parts of a count."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.units import find_units


def keys(reporters: Any, text: str, *figures: tuple[str, float, str | None, str]) -> list[tuple[str, bool]]:
    page = reporters.Page("a", text, lang="en" if text.isascii() else "hi")
    for words, value, state, of in figures:
        page.figure(words, value, state=state, of=of)
    report = page.report()
    found = [unit.measure for unit in find_units(report, reporters.index(reports=(report,))) if unit.measure]
    return [(measure.key, measure.part) for measure in found]


@pytest.mark.parametrize(
    ("text", "figures", "found"),
    [
        (
            "Shelling killed 12 civilians and 5 soldiers in the town.",
            [("12", 12.0, "dead", "civilians"), ("5", 5.0, "dead", "soldiers")],
            [("state:dead:civilians", False), ("state:dead:soldiers", False)],
        ),
        ("बाढ़ में अब तक 14 नागरिकों की मौत हो गई है।", [("14", 14.0, "dead", "नागरिकों")], [("state:dead", False)]),
        (
            "Doctors counted 30 dead, 11 of them civilians from the old town.",
            [("30", 30.0, "dead", ""), ("11", 11.0, "dead", "civilians")],
            [("state:dead", False), ("state:dead:civilians", False)],
        ),
    ],
)
def test_civilians_are_a_class_beside_soldiers_or_as_a_part(reporters: Any, text: str, figures: list[Any], found: list[Any]) -> None:
    assert keys(reporters, text, *figures) == found
