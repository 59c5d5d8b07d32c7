"""Which jail somebody was in."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_jails import find_jail_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


def told(name: str, text: str, lang: str) -> Report:
    article = Article(f"art-{name}", text, lang=lang, outlet=f"पत्र {name}", published="2024-05-06", published_basis="metadata")
    return Report(article, read_article(article))


def jails(reporters: Any, *texts: tuple[str, str]) -> list[list[str]]:
    reports = tuple(told(name, text, lang) for name, (text, lang) in zip("abc", texts, strict=False))
    index = reporters.index({"मोहन राणा": "ent-मोहन राणा", "Mohan Rana": "ent-मोहन राणा"}, reports=reports)
    found = find_jail_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)
    return [[value.value for value in item.values] for item in found]


HELD = ("मोहन राणा की सोमवार को हत्या कर दी गई। वह उदयपुर जेल से पैरोल पर आया था।", "hi")


@pytest.mark.parametrize(
    ("other", "lang", "found"),
    [
        ("मोहन राणा पिछले तीन साल से अजमेर सेंट्रल जेल में बंद था।", "hi", [["अजमेर सेंट्रल जेल", "उदयपुर जेल"]]),
        ("Mohan Rana was lodged in Ajmer Central Jail.", "en", [["Ajmer Central Jail", "उदयपुर जेल"]]),
        ("मोहन राणा की सोमवार को हत्या कर दी गई। मोहन राणा को पिछले साल अजमेर जेल में शिफ्ट किया गया था।", "hi", [["अजमेर जेल", "उदयपुर जेल"]]),
        ("मोहन राणा को अजमेर जेल में शिफ्ट किया जाएगा।", "hi", []),
        ("मोहन राणा पहले अजमेर जेल में बंद था।", "hi", []),
        ("Mohan Rana was lodged in Udaipur District Jail.", "en", []),
        ("Mohan Rana visited Ajmer jail.", "en", []),
        ("मोहन राणा अजमेर जेल में बंद था। उदयपुर जेल के बाहर पुलिस तैनात है।", "hi", []),
    ],
)
def test_nobody_is_in_the_jails_of_two_towns(reporters: Any, other: str, lang: str, found: list[list[str]]) -> None:
    assert [sorted(values) for values in jails(reporters, HELD, (other, lang))] == found


def test_a_jail_is_called_by_its_quarter_or_by_its_city(reporters: Any) -> None:
    assert jails(reporters, ("मोहन राणा तिहाड़ जेल में बंद है।", "hi"), ("Mohan Rana is lodged in Delhi jail.", "en")) == []
