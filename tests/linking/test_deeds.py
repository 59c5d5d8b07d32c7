"""Who does what a unit tells."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.deeds import Doer, find_doer, sides_of_names


def doer_in(reporters: Any, content: str, *names: str, lang: str = "hi") -> Doer | None:
    page = reporters.Page("a", f"विभाग: {content}", lang=lang)
    for name in names:
        page.name(name, "ORG" if "सेना" in name else "LOC")
    page.said(content, (("विभाग", "body"),), cue=None)
    report = page.report()
    index = reporters.index(reports=[report])
    (claim,) = make_claims("story-1", [report], index, {})
    return find_doer(claim, claim.units[0], index)


@pytest.mark.parametrize(
    ("content", "names", "side"),
    [
        ("रूस ने पुल पर मिसाइल हमला किया", ("रूस",), "country:RU"),
        ("पुल पर मिसाइल हमला रूसी सेना की ओर से हुआ", ("रूसी सेना",), "country:RU"),
        ("यूक्रेन के पुल पर मिसाइल हमला हुआ", ("यूक्रेन",), None),
        ("रूस ने पुल पर नया रास्ता बनाया", ("रूस",), None),
    ],
)
def test_the_doer_is_the_name_that_a_word_marks_as_such(reporters: Any, content: str, names: tuple[str, ...], side: str | None) -> None:
    found = doer_in(reporters, content, *names)
    assert (found.side if found else None) == side


def test_a_doer_is_marked_by_the_word_before_it_too(reporters: Any) -> None:
    found = doer_in(reporters, "the bridge was attacked by Russia at night", "Russia", lang="en")
    assert found is not None
    assert found.side == "country:RU"


def test_a_name_with_a_country_in_it_speaks_for_that_country() -> None:
    assert sides_of_names(["रूस के रक्षा मंत्रालय", "पुलिस"]) == {"country:RU"}
