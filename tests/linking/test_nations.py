"""Whose people a figure counts."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claim_features import of_other_nations
from srot.linking.nations import find_nations
from srot.linking.units import find_units
from srot.records import Span


@pytest.mark.parametrize(
    ("text", "words", "of", "country", "nations"),
    [
        ("The raid killed 7 Kenyan soldiers at dawn.", "7", "soldiers", "", {"KE"}),
        ("The raid killed 7 North Korean sailors.", "7", "sailors", "", {"KP"}),
        ("The raid killed 7 Nepalis.", "7", "Nepalis", "", {"NP"}),
        ("The raid killed 7 tired soldiers.", "7", "soldiers", "", set()),
        ("The raid killed Nepal's 7 soldiers.", "7", "soldiers", "Nepal", {"NP"}),
        ("हमले में 7 नेपाली सैनिक मारे गए।", "7", "सैनिक", "", {"NP"}),
        ("हमले में नेपाल के कम से कम 7 सैनिक मारे गए।", "7", "सैनिक", "नेपाल", {"NP"}),
        ("नेपाल में सुनामी से दूर 7 सैनिक मारे गए।", "7", "सैनिक", "नेपाल", set()),
    ],
)
def test_the_country_of_the_counted_stands_beside_them(reporters: Any, text: str, words: str, of: str, country: str, nations: set[str]) -> None:
    page = reporters.Page("a", text, lang="en" if text.isascii() else "hi")
    if country:
        page.name(country, "LOC", subtype="country")
    page.figure(words, 7.0, state="dead", of=of)
    report = page.report()
    assert find_nations(report, report.reading.quantities[0], Span(0, len(text)), ()) == nations


def test_else_it_is_where_the_figure_counts(reporters: Any) -> None:
    page = reporters.Page("a", "Shelling left 12 dead in Nepal.", lang="en")
    page.name("Nepal", "LOC", subtype="country")
    page.figure("12", 12.0, state="dead")
    report = page.report()
    assert find_nations(report, report.reading.quantities[0], Span(0, 31), report.reading.mentions) == {"NP"}


def test_the_dead_of_two_countries_are_two_counts_and_their_rifles_are_not_asked(reporters: Any) -> None:
    def unit(name: str, text: str, of: str, **fields: Any) -> Any:
        page = reporters.Page(name, text, lang="en")
        page.figure("7", 7.0, of=of, **fields)
        report = page.report()
        return next(u for u in find_units(report, reporters.index(reports=(report,))) if u.measure)

    ours = unit("a", "The army said 7 Kenyan soldiers were killed at the border.", "soldiers", state="dead")
    theirs = unit("b", "The army said 7 Somali soldiers were killed at the border.", "soldiers", state="dead")
    any_one = unit("c", "The army said 7 soldiers were killed at the border.", "soldiers", state="dead")
    assert (of_other_nations(ours, theirs), of_other_nations(ours, any_one), of_other_nations(ours, ours)) == (1.0, 0.0, 0.0)
    rifles = [unit(name, f"The army showed 7 {nation} rifles.", "rifles") for name, nation in (("d", "Kenyan"), ("e", "Somali"))]
    assert of_other_nations(*rifles) == 0.0
