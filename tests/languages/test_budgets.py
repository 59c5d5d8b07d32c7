"""Words of budgets and headings with a year."""

from __future__ import annotations

import pytest

from srot.languages.budgets import find_heading, has_budget


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Goa Budget 2023: जानें बड़ी बातें", 2023),
        ("असम बजट 2021-22: कोई नया कर नहीं", 2021),
        ("Kerala Election 2026 Result | तीन सीटों पर कांटे की टक्कर", 2026),
        ("2021 में बाढ़: तीन साल बाद", None),
        ("उसने 2021 में कहा था: मैं लौटूंगा", None),
        ("नदी का पुल टूटा", None),
    ],
)
def test_headings_that_name_their_year(text: str, year: int | None) -> None:
    found = find_heading(text, "hi")
    assert (found[2] if found else None) == year


@pytest.mark.parametrize(("lang", "text", "role", "found"), [("hi", "पूरक बजट आया", "extra", True), ("en", "the draft budget", "present", False), ("xx", "बजट", "budget", False)])
def test_words_of_budgets(lang: str, text: str, role: str, found: bool) -> None:
    assert has_budget(text, lang, 0, len(text), role) == found
