"""Two sides that one sentence says to blame each other."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_blame import find_accusation_disputes, find_blame_disputes
from srot.linking.entities import resolve_entities
from srot.linking.homes import Homes
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article, Disagreement


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_blame_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)


def told(reporters: Any, text: str, *sides: str, name: str = "a", lang: str = "hi") -> Report:
    page = reporters.Page(name, text, lang=lang, published="2024-05-05", outlet=f"पत्र {name}")
    for side in sides:
        page.name(side, "ORG")
    page.said(text.rstrip("।."), (), cue=None)
    return page.report()


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("पुल टूटने पर Alfa और Beta ने एक-दूसरे पर आरोप लगाया।", "hi"),
        ("पुल टूटने के लिए Alfa और Beta ने एक दूसरे को ज़िम्मेदार ठहराया।", "hi"),
        ("After the bridge fell Alfa and Beta blamed each other for the breach.", "en"),
    ],
)
def test_each_of_two_sides_is_blamed_by_the_other(reporters: Any, text: str, lang: str) -> None:
    (found,) = disputes(reporters, told(reporters, text, "Alfa", "Beta", lang=lang))
    assert (found.kind, found.nature) == ("attribution", "conflict")
    assert {value.value: value.origins for value in found.values} == {"Alfa": ("Beta",), "Beta": ("Alfa",)}
    assert all(value.text in text for value in found.values)


@pytest.mark.parametrize(
    "text",
    [
        "डिब्बे के झटके से Alfa और Beta एक-दूसरे पर गिर पड़े।",
        "पुल टूटने पर Alfa और Beta ने शहर पर आरोप लगाया।",
        "Alfa ने पुल टूटने पर Beta के लोगों के साथ एक-दूसरे पर लगे आरोप की जांच की।",
    ],
)
def test_what_is_not_mutual_or_no_blame_or_has_no_two_sides_is_no_dispute(reporters: Any, text: str) -> None:
    assert disputes(reporters, told(reporters, text, "Alfa", "Beta")) == []


@pytest.mark.parametrize(
    ("text", "lang", "blamed"),
    [
        ("पेरू और इक्वाडोर की सेनाएं भिड़ीं। दोनों पक्षों ने एक-दूसरे पर पहले गोली चलाने का आरोप लगाया।", "hi", {"पेरू", "इक्वाडोर"}),
        ("Troops of Peru and Ecuador met at the falls. Both sides blamed the other for beginning the fire, officers said.", "en", {"पेरू", "इक्वाडोर"}),
        ("Troops of Peru and Ecuador met at the falls. The guide blamed the other boat for beginning the fire, officers said.", "en", set()),
        ("A ferry of Peru sank at the falls. Both sides blamed the other for beginning the fire, officers said.", "en", set()),
    ],
)
def test_both_sides_are_the_two_countries_that_the_report_names(text: str, lang: str, blamed: set[str]) -> None:
    article = Article("art-1", text, outlet="Falls Post", lang=lang, published="2024-05-05")
    report = Report(article, read_article(article))
    index = resolve_entities([report])
    found = find_blame_disputes("story-1", Homes(make_claims("story-1", [report], index, {})), index)
    assert {name for dispute in found for value in dispute.values for name in value.origins} == blamed


def test_many_reports_of_one_quarrel_are_one_dispute(reporters: Any) -> None:
    words = "पुल टूटने पर Alfa और Beta ने एक-दूसरे पर आरोप लगाया।"
    (found,) = disputes(reporters, *(told(reporters, words, "Alfa", "Beta", name=name) for name in "ab"))
    assert [len(value.articles) for value in found.values] == [2, 2]


def test_a_capital_that_stands_for_its_government_is_no_third_side(reporters: Any) -> None:
    reports = []
    for name, sides in (("a", ("रूस", "यूक्रेन")), ("b", ("मॉस्को", "कीव"))):
        text = f"पुल टूटने पर {sides[0]} और {sides[1]} ने एक-दूसरे पर आरोप लगाया।"
        page = reporters.Page(name, text, published="2024-05-05", outlet=f"पत्र {name}")
        for side in sides:
            page.name(side, "LOC")
        page.said(text.rstrip("।"), (), cue=None)
        reports.append(page.report())
    index = resolve_entities(reports)
    (found,) = find_blame_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)
    assert {value.value: value.origins for value in found.values} == {"रूस": ("यूक्रेन",), "यूक्रेन": ("रूस",)}


def accused(reporters: Any, *told: tuple[str, str, str, str, str]) -> list[Disagreement]:
    """What is disputed among reports of one saying each: source, cue, content, who is accused in it, language."""
    reports = []
    for number, (source, cue, content, culprit, lang) in enumerate(told):
        text = f"{source} {cue} {content}." if lang == "en" else f"{source} ने {content} {cue}।"
        page = reporters.Page("abc"[number], text, lang=lang, published="2024-05-05", outlet=f"पत्र {number}")
        page.name(culprit, "ORG")
        page.said(content, ((source, "body"),), cue=cue)
        reports.append(page.report())
    index = reporters.index(reports=reports)
    return find_accusation_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)


def test_who_owns_up_stands_against_whom_another_accuses(reporters: Any) -> None:
    minister = ("Alfa", "accused", "Beta of the attack on the depot", "Beta", "en")
    (found,) = accused(reporters, minister, ("Gamma", "claimed", "responsibility for the attack on the depot", "Gamma", "en"))
    assert (found.kind, found.nature) == ("attribution", "conflict")
    assert {value.value: value.origins for value in found.values} == {"Beta": ("Alfa",), "Gamma": ("Gamma",)}


def test_who_owns_up_as_the_minister_of_a_country_is_that_country() -> None:
    texts = {
        "a": ("चिली के विदेश मंत्रालय ने पेरू पर बंदरगाह पर हमले का आरोप लगाया।",),
        "b": ("पेरू के प्रधानमंत्री मारियो सोतो ने बंदरगाह पर हमले की जिम्मेदारी ली है।",),
    }
    articles = [Article(name, "\n".join(lines), outlet=f"पत्र {name}", lang="hi", published="2024-05-05") for name, lines in texts.items()]
    reports = [Report(article, read_article(article)) for article in articles]
    index = resolve_entities(reports)
    assert find_accusation_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index) == []


def test_who_is_accused_of_failing_is_no_rival_of_who_did_it(reporters: Any) -> None:
    failing = ("Delta", "accused", "Beta of failing to stop the attack on the depot", "Beta", "en")
    assert accused(reporters, failing, ("Gamma", "claimed", "responsibility for the attack on the depot", "Gamma", "en")) == []


def test_two_accused_of_two_kinds_of_deed_are_no_rivals(reporters: Any) -> None:
    fire = ("Alfa", "आरोप लगाया", "Beta पर गोदाम लूटने का", "Beta", "hi")
    assert accused(reporters, fire, ("Gamma", "आरोप लगाया", "Delta पर पुल पर हमले का", "Delta", "hi")) == []


def test_two_accused_of_attacks_on_two_towns_are_no_rivals(reporters: Any) -> None:
    def told(name: str, source: str, culprit: str, town: str) -> Report:
        page = reporters.Page(name, f"{source} accused {culprit} of an attack on {town}.", lang="en", published="2024-05-05", outlet=f"paper {name}")
        page.name(culprit, "ORG")
        page.name(town, "LOC")
        page.said(f"{culprit} of an attack on {town}", ((source, "body"),), cue="accused")
        report: Report = page.report()
        return report

    def found(*towns: str) -> list[Disagreement]:
        reports = [told("a", "Alfa", "Beta", towns[0]), told("b", "Beta", "Alfa", towns[1])]
        index = reporters.index(reports=reports)
        return find_accusation_disputes("story-1", Homes(make_claims("story-1", reports, index, {})), index)

    assert len(found("Oldtown", "Oldtown")) == 1
    assert found("Oldtown", "Newtown") == []
