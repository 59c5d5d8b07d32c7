from __future__ import annotations

from typing import Any

import pytest

from srot.languages.anniversaries import find_anniversaries
from srot.languages.tables import read_cases
from srot.languages.time_bonds import package_of, time_bonds

CASES = [(lang, case) for lang in ("hi", "en") for case in read_cases(f"srot.languages.{lang}", "anniversaries")]


@pytest.mark.parametrize(("lang", "case"), CASES, ids=[f"{lang} {case['text'][:30]}" for lang, case in CASES])
def test_anniversaries_of_case(lang: str, case: dict[str, Any]) -> None:
    found = find_anniversaries(case["text"], lang, [(0, len(case["text"]))])
    shown = [{"number": a.number, "base": a.known[0].base if a.known else "", "ahead": a.ahead} for a in found]
    assert shown == case["anniversaries"]


def test_spans_hold_the_words() -> None:
    text = "कल 26/11 की 15वीं बरसी है।"
    (found,) = find_anniversaries(text, "hi", [(0, len(text))])
    assert text[found.start : found.end] == "15वीं बरसी"


def test_a_language_without_tables_has_none() -> None:
    assert find_anniversaries("das 80. Jubiläum", "de", [(0, 16)]) == ()
    assert package_of("de") is None


def test_a_plan_is_no_past() -> None:
    bonds = time_bonds("hi")
    text = "2036 में पुल बनाने की योजना बनाई गई थी"
    assert bonds.speaks_of_plans(text, 0, len(text))
    assert bonds.is_located(text, 0, 4)
    assert not bonds.is_term(text, 0, 4)
