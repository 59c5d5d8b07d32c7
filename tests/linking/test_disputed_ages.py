"""Rival ages of one person."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_ages import find_age_disputes
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.records import Disagreement


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_age_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)


def told(reporters: Any, name: str, text: str) -> Report:
    page = reporters.Page(name, text, published="2024-05-05", outlet=f"पत्र {name}")
    if "सोहन भील" in text:
        page.name("सोहन भील")
    page.figure("40 बोरे", 40.0, of="बोरे")
    report: Report = page.report()
    return report


FIRST = "तालाब के पास 40 बोरे मिले। मृतक सोहन भील (19) धार के थे।"


SECOND = (
    "17 वर्षीय सोहन भील के पास 40 बोरे मिले।",
    "सत्रह साल के सोहन भील के पास 40 बोरे मिले।",
    "17 साल के छात्र सोहन भील के पास 40 बोरे मिले।",
    "सोहन भील, १७, के पास 40 बोरे मिले।",
    "सोहन भील (17 साल) के पास 40 बोरे मिले।",
    "मृतक सोहन भील है, जिसकी उम्र 17 वर्ष थी। उसके पास 40 बोरे मिले।",
    "मृतक का नाम सोहन भील है। वह 17 साल का है। पास में 40 बोरे मिले।",
    "सोहन भील के भाई ने कहा कि उसकी उम्र 17 साल थी। पास में 40 बोरे मिले।",
    "पास में 40 बोरे मिले। मृतक सोहन भील थे। पंचायत ने उनकी उम्र 17 साल बताई।",
)


@pytest.mark.parametrize("second", SECOND)
def test_two_ages_of_one_person_are_in_conflict(reporters: Any, second: str) -> None:
    (found,) = disputes(reporters, told(reporters, "a", FIRST), told(reporters, "b", second))
    assert (found.kind, found.nature) == ("number", "conflict")
    assert [value.value for value in found.values] == ["17", "19"]


def test_a_number_that_is_no_age_makes_nobody_older(reporters: Any) -> None:
    others = ("सोहन भील के पास 40 बोरे मिले।", "सोहन भील (विधायक) के पास 40 बोरे मिले।", "17 गांवों के सोहन भील के पास 40 बोरे मिले।", "सोहन भील, 17 साल की सजा काट चुके, के पास 40 बोरे मिले।", "सोहन भील की 17 साल की बेटी के पास 40 बोरे मिले।", "सोहन भील के पास 40 बोरे मिले। वह 17 साल का था, जब गांव आया।")
    assert disputes(reporters, told(reporters, "a", FIRST), *(told(reporters, name, text) for name, text in zip("bcdefg", others, strict=True))) == []


NAMELESS = "कुएं में 40 बोरे मिले। 17 वर्षीय छात्रा का शव भी वहीं था।"


def test_one_without_a_name_has_one_age_too(reporters: Any) -> None:
    (found,) = disputes(reporters, told(reporters, "a", NAMELESS), told(reporters, "b", "कुएं में 40 बोरे मिले। 15 साल की छात्रा शनिवार से लापता थी।"))
    assert [value.value for value in found.values] == ["15", "17"]


def test_another_kind_of_person_or_one_much_older_is_another_one(reporters: Any) -> None:
    others = ("कुएं में 40 बोरे मिले। 15 साल के छात्र ने शव देखा।", "कुएं में 40 बोरे मिले। 25 साल की युवती ने शव देखा।")
    assert disputes(reporters, told(reporters, "a", NAMELESS), *(told(reporters, name, text) for name, text in zip("bc", others, strict=True))) == []


def test_of_several_girls_each_has_her_age(reporters: Any) -> None:
    assert disputes(reporters, told(reporters, "a", NAMELESS), told(reporters, "b", "कुएं में 40 बोरे मिले। 15 साल की छात्रा और 16 साल की छात्रा लापता थीं।")) == []


def test_a_pronoun_for_another_makes_nobody_far_older(reporters: Any) -> None:
    other = told(reporters, "b", "40 बोरे मिले। चिकित्सक सोहन भील ने कहा कि उसकी उम्र 72 साल थी।")
    assert disputes(reporters, told(reporters, "a", FIRST), other) == []


@pytest.mark.parametrize(("second", "count"), [("बरवा", 0), ("पांकी", 1)])
def test_one_without_a_name_is_of_one_place(reporters: Any, second: str, count: int) -> None:
    def of(name: str, place: str, years: int) -> Report:
        page = reporters.Page(name, f"कुएं में 40 बोरे मिले। {place} की {years} वर्षीय छात्रा का शव भी वहीं था।", published="2024-05-05", outlet=f"पत्र {name}")
        page.name(place, "LOC")
        page.figure("40 बोरे", 40.0, of="बोरे")
        report: Report = page.report()
        return report

    assert len(disputes(reporters, of("a", "पांकी", 17), of("b", second, 15))) == count


def test_an_age_that_a_source_claims_stands_against_that_of_its_report(reporters: Any) -> None:
    def both(content: str) -> list[list[str]]:
        page = reporters.Page("a", f"मृतक 22 साल का सोहन भील है, जिसके पास 40 बोरे मिले। परिवार ने कहा कि {content}।", published="2024-05-05", outlet="पत्र")
        page.name("सोहन भील")
        page.name("Sohan Bhil", name="सोहन भील")
        page.figure("40 बोरे", 40.0, of="बोरे")
        page.said(content, (("परिवार ने", "unnamed"),), cue="कहा")
        return [[value.value for value in found.values] for found in disputes(reporters, page.report())]

    assert both("Sohan Bhil की उम्र 17 साल थी") == [["17", "22"]]
    assert both("Sohan Bhil की उम्र 61 साल थी") == [], "so far apart they are two of one name"
