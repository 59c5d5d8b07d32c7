"""Whose people and things a sentence names."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claim_features import of_other_countries
from srot.linking.claims import group_claims
from srot.linking.units import find_units


def unit_of(reporters: Any, name: str, text: str, country: str = "") -> Any:
    page = reporters.Page(name, text, lang="en" if text.isascii() else "hi")
    if country:
        page.name(country, "LOC", subtype="country")
    report = page.report()
    return find_units(report, reporters.index(reports=(report,)))[0]


@pytest.mark.parametrize(
    ("text", "country", "found"),
    [
        ("The ministry expelled a senior Kenyan diplomat on Monday.", "", {("c:diplomat", "KE")}),
        ("The ministry expelled two North Korean diplomats on Monday.", "", {("c:diplomat", "KP")}),
        ("The court freed Nepal's pilots after a month.", "Nepal", {("c:pilot", "NP")}),
        ("मंत्रालय ने सोमवार को नेपाली राजनयिक को निकाल दिया।", "", {("c:diplomat", "NP")}),
        ("मंत्रालय ने सोमवार को नेपाल के एक शीर्ष राजनयिक को निकाल दिया।", "नेपाल", {("c:diplomat", "NP")}),
        ("मंत्रालय ने सोमवार को नेपाल में एक राजनयिक को सम्मान दिया।", "नेपाल", set()),
        ("The Kenyan capital saw rain and wind all day.", "", set()),
    ],
)
def test_an_adjective_or_a_genitive_tells_whose(reporters: Any, text: str, country: str, found: set[tuple[str, str]]) -> None:
    assert unit_of(reporters, "a", text, country).belongings == found


def test_diplomats_of_two_countries_keep_two_claims_apart(reporters: Any) -> None:
    kenyan = unit_of(reporters, "a", "Uganda expelled a senior Kenyan diplomat on Monday.")
    ugandan = unit_of(reporters, "b", "Kenya expelled a senior Ugandan diplomat on Monday.")
    none = unit_of(reporters, "c", "Kenya expelled a senior diplomat of its neighbour on Monday.")
    assert of_other_countries(kenyan, ugandan) == 1.0
    assert of_other_countries(kenyan, none) == of_other_countries(kenyan, kenyan) == 0.0


def test_they_do_so_where_they_are_counted_too(reporters: Any) -> None:
    pages = []
    for name, text, noun in (("a", "Uganda expelled six Kenyan diplomats on Monday.", "diplomats"), ("b", "Kenya expelled six Ugandan diplomats on Monday.", "diplomats")):
        page = reporters.Page(name, text, lang="en")
        page.figure("six", 6.0, of=noun)
        pages.append(page.report())
    units = {unit.id: unit for report in pages for unit in find_units(report, reporters.index(reports=(report,)))}
    assert len(units) == 2
    assert len(group_claims(list(units.values()), dict.fromkeys(units, ""))) == 2
