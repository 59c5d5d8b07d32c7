"""Which state a village lies in."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_states import find_state_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article

NAMES = {name: "ent-मणिधार" for name in ("मणिधार", "Manidhar")}


def told(name: str, text: str, lang: str) -> Report:
    article = Article(f"art-{name}", text, lang=lang, outlet=f"पत्र {name}", published="2024-05-06", published_basis="metadata")
    return Report(article, read_article(article))


def states(reporters: Any, *texts: tuple[str, str]) -> list[tuple[str, list[str]]]:
    reports = tuple(told(name, text, lang) for name, (text, lang) in zip("abc", texts, strict=False))
    index = reporters.index(NAMES, reports=reports)
    found = find_state_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)
    return [(item.nature, sorted(value.value for value in item.values)) for item in found]


TWO = ("हिमाचल प्रदेश के मणिधार गांव में बादल फटा।", "hi")
BOTH = ["उत्तराखंड", "हिमाचल प्रदेश"]


@pytest.mark.parametrize(
    ("other", "lang", "found"),
    [
        ("A cloudburst hit Manidhar village in Uttarakhand.", "en", [("conflict", BOTH)]),
        ("उत्तराखंड के चमोली जिले के मणिधार गांव में बादल फटा।", "hi", [("conflict", BOTH)]),
        ("चमोली जिले के मणिधार गांव में बादल फटा।", "hi", [("conflict", BOTH)]),
        ("A cloudburst hit Manidhar village in Himachal Pradesh.", "en", []),
        ("मणिधार और उत्तराखंड के कई गांवों में बारिश हुई।", "hi", []),
        ("उत्तराखंड के मणिधार बॉर्डर पर जाम लगा।", "hi", []),
        ("उत्तराखंड के मणिधार गांव और हिमाचल प्रदेश के मणिधार गांव में बादल फटा।", "hi", []),
    ],
)
def test_a_village_lies_in_one_state(reporters: Any, other: str, lang: str, found: list[tuple[str, list[str]]]) -> None:
    assert states(reporters, TWO, (other, lang)) == found


def test_one_outlet_alone_has_it_wrong(reporters: Any) -> None:
    third = ("A cloudburst hit Manidhar village in Uttarakhand.", "en")
    assert states(reporters, TWO, ("मंडी जिले के मणिधार गांव में बादल फटा।", "hi"), third) == [("misreport", BOTH)]
