"""Which of several rivals a count of seats or votes belongs to."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claim_features import of_other_parties
from srot.linking.units import find_units

NAMES = (("नीलम पार्टी", "Neelam Party"), ("Neelam Party", "Neelam Party"), ("सागर मोर्चा", "Sagar Front"), ("Sagar Front", "Sagar Front"))


def seats(reporters: Any, name: str, text: str, figures: dict[str, float]) -> dict[float, Any]:
    """Figure -> its unit, of a report that counts seats."""
    page = reporters.Page(name, text, lang="en" if text.isascii() else "hi")
    for words, name in NAMES:
        if words in text:
            page.name(words, "ORG", name=name)
    for words, value in figures.items():
        page.figure(words, value, of="seats" if text.isascii() else "सीटें")
    report = page.report()
    units = find_units(report, reporters.index(reports=(report,)))
    return {unit.measure.quantity.value: unit for unit in units if unit.measure}


@pytest.mark.parametrize(
    ("text", "figures", "parties"),
    [
        ("नीलम पार्टी ने 31 और सागर मोर्चा ने 17 सीटें जीतीं।", {"31": 31.0, "17": 17.0}, ["ent-Neelam Party", "ent-Sagar Front"]),
        ("नीलम पार्टी 31 सीटें ले गई और 6 सीटों पर निर्दलीय जीते।", {"31": 31.0, "6": 6.0}, ["ent-Neelam Party", "none"]),
        ("The Sagar Front was left with 17 seats, and 31 seats went to the Neelam Party.", {"17": 17.0, "31": 31.0}, ["ent-Sagar Front", "ent-Neelam Party"]),
        ("नीलम पार्टी ने कुल 54 सीटों में से 31 सीटें जीतीं।", {"54": 54.0, "31": 31.0}, ["", "ent-Neelam Party"]),
    ],
)
def test_seats_are_of_the_party_named_nearest_before_them_or_behind(reporters: Any, text: str, figures: dict[str, float], parties: list[str]) -> None:
    found = seats(reporters, "a", text, figures)
    assert [found[value].measure.party for value in figures.values()] == parties


def test_seats_of_two_parties_stay_apart_and_those_of_one_do_not_whatever_the_language(reporters: Any) -> None:
    ours = seats(reporters, "a", "नीलम पार्टी ने 31 और सागर मोर्चा ने 17 सीटें जीतीं।", {"31": 31.0, "17": 17.0})
    theirs = seats(reporters, "b", "The Neelam Party won 29 seats.", {"29": 29.0})
    assert of_other_parties(ours[17.0], theirs[29.0]) == 1.0
    assert of_other_parties(ours[31.0], theirs[29.0]) == 0.0
    assert ours[31.0].measure.key == theirs[29.0].measure.key


def test_all_there_is_to_win_is_another_measure_and_what_is_won_of_it_no_part(reporters: Any) -> None:
    found = seats(reporters, "a", "नीलम पार्टी ने कुल 54 सीटों में से 31 सीटें जीतीं।", {"54": 54.0, "31": 31.0})
    assert found[54.0].measure.key != found[31.0].measure.key
    assert not found[31.0].measure.part


def test_the_members_that_an_alliance_has_are_its_own(reporters: Any) -> None:
    page = reporters.Page("a", "सागर गठजोड़ के पास 70 सांसद हैं।")
    page.name("सागर गठजोड़", "ORG", name="Sagar Bloc", subtype="alliance")
    page.figure("70", 70.0, of="सांसद")
    report = page.report()
    (measure,) = (unit.measure for unit in find_units(report, reporters.index(reports=(report,))) if unit.measure)
    assert measure.party == "ent-Sagar Bloc"
