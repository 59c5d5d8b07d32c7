"""Denials that name what they deny by a noun alone."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import Claimed, make_claims
from srot.linking.entities import EntityIndex
from srot.linking.rejections import find_rejected
from srot.linking.reports import Report
from srot.linking.units import find_units

TOLD = "मेयर लीला महतो ने कहा कि नदी का पानी पीने लायक हो गया है।"


def denial(reporters: Any, text: str, content: str, cue: str) -> Report:
    page = reporters.Page("a", text)
    page.said("नदी का पानी पीने लायक हो गया है", (("लीला महतो", "person"),), cue="कहा")
    page.said(content, (("जल बोर्ड", "body"),), cue=cue, polarity="positive" if cue == "बताया" else "negative")
    report: Report = page.report()
    return report


def index_of(reporters: Any, report: Report) -> EntityIndex:
    index: EntityIndex = reporters.index(reports=(report,))
    return index


def rejected(reporters: Any, report: Report) -> list[tuple[str, str]]:
    index = index_of(reporters, report)
    units = find_units(report, index)
    text = {unit.id: report.article.text[unit.start : unit.end] for unit in units}
    return [(text[no], text[told]) for no, told in find_rejected(units, {report.id: report}, index).items()]


@pytest.mark.parametrize(
    ("behind", "content", "cue", "found"),
    [
        ("जल बोर्ड ने इस दावे को खारिज किया।", "इस दावे को", "खारिज किया", True),
        ("जल बोर्ड ने इन बातों और आरोपों से इनकार किया।", "इन बातों और आरोपों", "इनकार किया", True),
        ("जल बोर्ड ने इस दावे को निराधार बताया।", "इस दावे को निराधार", "बताया", True),
        ("जल बोर्ड ने इसे झूठ बताया।", "इसे झूठ", "बताया", True),
        ("मेला बारह दिन का है। जल बोर्ड ने महतो के दावे को गलत बताया।", "महतो के दावे को गलत", "बताया", True),
        ("जल बोर्ड ने राज्यपाल के दावे को गलत बताया।", "राज्यपाल के दावे को गलत", "बताया", False),
        ("जल बोर्ड ने कहा कि इस दावे में कोई सच्चाई नहीं है।", "इस दावे में कोई सच्चाई नहीं है", "कहा", True),
        ("जल बोर्ड ने कहा कि ऐसी कोई बात नहीं है।", "ऐसी कोई बात नहीं है", "कहा", True),
        ("जल बोर्ड ने कहा कि ऐसी कोई शिकायत नहीं आई।", "ऐसी कोई शिकायत नहीं आई", "कहा", False),
        ("जल बोर्ड ने नदी के पीने लायक होने से इनकार किया।", "नदी के पीने लायक होने से", "इनकार किया", True),
        ("जल बोर्ड ने नए बांध की मंजूरी से इनकार किया।", "नए बांध की मंजूरी", "इनकार किया", False),
    ],
)
def test_a_noun_alone_means_what_somebody_else_said_before(reporters: Any, behind: str, content: str, cue: str, found: bool) -> None:
    report = denial(reporters, f"{TOLD} {behind}", content, cue)
    assert rejected(reporters, report) == ([(content, "नदी का पानी पीने लायक हो गया है")] if found else [])


@pytest.mark.parametrize(
    ("noun", "meant"),
    [("इन आरोपों को निराधार", "नाला महीनों से बंद है"), ("इसे झूठ", "नाले की सफाई मई में हुई थी")],
)
def test_a_charge_that_is_denied_is_what_was_said_as_one(reporters: Any, noun: str, meant: str) -> None:
    charged = "व्यापारी संघ ने आरोप लगाया कि नाला महीनों से बंद है। मेयर लीला महतो ने कहा कि नाले की सफाई मई में हुई थी।"
    page = reporters.Page("a", f"{charged} जल बोर्ड ने {noun} बताया।")
    page.said("नाला महीनों से बंद है", (("व्यापारी संघ", "body"),), cue="आरोप लगाया")
    page.said("नाले की सफाई मई में हुई थी", (("लीला महतो", "person"),), cue="कहा")
    page.said(noun, (("जल बोर्ड", "body"),), cue="बताया", polarity="positive")
    assert rejected(reporters, page.report()) == [(noun, meant)]


def test_nothing_is_denied_that_was_told_long_before(reporters: Any) -> None:
    far = "बाज़ार में सब्ज़ियों की आवक बढ़ी है और दाम घटे हैं। " * 10
    assert rejected(reporters, denial(reporters, f"{TOLD} {far}जल बोर्ड ने इस दावे को खारिज किया।", "इस दावे को", "खारिज किया")) == []


def test_whose_claim_it_is_may_stand_before_what_he_said(reporters: Any) -> None:
    page = reporters.Page("a", "जल बोर्ड ने महतो के दावे को खारिज किया है। मेयर लीला महतो ने कहा था कि नदी का पानी पीने लायक हो गया है।")
    page.name("महतो", "PER", name="लीला महतो")
    page.said("महतो के दावे को", (("जल बोर्ड", "body"),), cue="खारिज किया", polarity="negative")
    page.said("नदी का पानी पीने लायक हो गया है", (("लीला महतो", "person"),), cue="कहा था")
    assert rejected(reporters, page.report()) == [("महतो के दावे को", "नदी का पानी पीने लायक हो गया है")]


def test_a_source_does_not_deny_its_own_words(reporters: Any) -> None:
    page = reporters.Page("a", "जल बोर्ड ने कहा कि नदी का पानी पीने लायक हो गया है। जल बोर्ड ने आरोप से इनकार किया।")
    page.said("नदी का पानी पीने लायक हो गया है", (("जल बोर्ड", "body"),), cue="कहा")
    page.said("आरोप", (("जल बोर्ड", "body"),), cue="इनकार किया", polarity="negative")
    assert rejected(reporters, page.report()) == []


def test_whom_a_denial_names_may_have_said_but_one_thing_wherever_that_stands(reporters: Any) -> None:
    far = "बाज़ार में सब्ज़ियों की आवक बढ़ी है और दाम घटे हैं। " * 10
    page = reporters.Page("a", f"जल बोर्ड ने महतो के दावे को खारिज किया। {far}{TOLD}")
    page.name("महतो", "PER", name="लीला महतो")
    page.said("नदी का पानी पीने लायक हो गया है", (("लीला महतो", "person"),), cue="कहा")
    page.said("महतो के दावे को", (("जल बोर्ड", "body"),), cue="खारिज किया", polarity="negative")
    assert rejected(reporters, page.report()) == [("महतो के दावे को", "नदी का पानी पीने लायक हो गया है")]


def test_a_denial_of_one_who_said_nothing_means_nothing(reporters: Any) -> None:
    page = reporters.Page("b", f"{TOLD} जल बोर्ड ने विधायक सोमेश राय के दावे को खारिज किया।")
    page.name("सोमेश राय")
    page.said("नदी का पानी पीने लायक हो गया है", (("लीला महतो", "person"),), cue="कहा")
    page.said("विधायक सोमेश राय के दावे को", (("जल बोर्ड", "body"),), cue="खारिज किया", polarity="negative")
    assert rejected(reporters, page.report()) == []


def test_what_a_denial_brings_behind_itself_is_what_it_denies(reporters: Any) -> None:
    page = reporters.Page("a", "जल बोर्ड ने उन खबरों का खंडन किया जिनमें लीला महतो ने कहा था कि नदी का पानी पीने लायक हो गया है।")
    page.said("उन खबरों का", (("जल बोर्ड", "body"),), cue="खंडन किया", polarity="negative")
    page.said("नदी का पानी पीने लायक हो गया है", (("लीला महतो", "person"),), cue="कहा था")
    assert rejected(reporters, page.report()) == [("उन खबरों का", "नदी का पानी पीने लायक हो गया है")]


def test_a_denial_stands_with_the_claim_and_its_source_not_behind_it(reporters: Any) -> None:
    report = denial(reporters, f"{TOLD} जल बोर्ड ने इस दावे को खारिज किया।", "इस दावे को", "खारिज किया")
    (found,) = _claims(reporters, report)
    assert [item.start for item in found.claim.assertions] == sorted(item.start for item in found.claim.assertions)
    assert len(found.claim.assertions) == 2
    assert [origin.name for origin in found.claim.origins] == ["लीला महतो"]
    assert (found.claim.text, found.claim.polarity) == ("नदी का पानी पीने लायक हो गया है", "positive")


def test_what_nobody_asserts_has_its_denier_as_origin(reporters: Any) -> None:
    page = reporters.Page("a", "जल बोर्ड ने नए बांध को मंजूरी देने से इनकार किया।")
    page.said("नए बांध को मंजूरी देने", (("जल बोर्ड", "body"),), cue="इनकार किया", polarity="negative")
    (found,) = _claims(reporters, page.report())
    assert [origin.name for origin in found.claim.origins] == ["जल बोर्ड"]


def test_what_somebody_promised_may_be_denied(reporters: Any) -> None:
    page = reporters.Page("a", "लीला महतो ने वादा किया कि मेला बारह दिन चलेगा। जल बोर्ड ने इस दावे को खारिज किया।")
    page.said("मेला बारह दिन चलेगा", (("लीला महतो", "person"),), cue="वादा किया", modality="promised")
    page.said("इस दावे को", (("जल बोर्ड", "body"),), cue="खारिज किया", polarity="negative")
    report = page.report()
    assert rejected(reporters, report) == [("इस दावे को", "मेला बारह दिन चलेगा")]


def test_who_denies_what_a_report_narrates_does_not_stand_behind_it(reporters: Any) -> None:
    pages = [reporters.Page("a", "नदी का पानी पीने लायक हो गया है।")]
    for name, source in (("b", "जल बोर्ड"), ("c", "लीला महतो")):
        page = reporters.Page(name, f"{source} ने नदी का पानी पीने लायक होने से इनकार किया।")
        page.said("नदी का पानी पीने लायक होने", ((source, "body"),), cue="इनकार किया", polarity="negative")
        pages.append(page)
    reports = [page.report() for page in pages]
    (found,) = make_claims("story-1", reports, reporters.index(reports=reports), {})
    assert len(found.claim.assertions) == 3
    assert (found.claim.n_origins, found.claim.n_origins_unknown) == (0, 1)


def _claims(reporters: Any, report: Report) -> list[Claimed]:
    return make_claims("story-1", [report], index_of(reporters, report), {})


def test_a_charge_is_what_somebody_accuses_of_and_not_what_he_says_later(reporters: Any) -> None:
    text = "पार्षद राजू सेन ने आरोप लगाया कि मेला समिति ने रसीदें छिपाईं। राजू सेन ने कहा कि वह वार्ड में ही रहेंगे। मेला समिति ने राजू सेन के आरोप को खारिज किया।"
    page = reporters.Page("a", text)
    person = (("राजू सेन", "person"),)
    page.said("मेला समिति ने रसीदें छिपाईं", person, cue="आरोप लगाया")
    page.said("वह वार्ड में ही रहेंगे", person, cue="कहा")
    page.said("राजू सेन के आरोप को", (("मेला समिति", "body"),), cue="खारिज किया", polarity="negative")
    page.name("राजू सेन")
    assert rejected(reporters, page.report()) == [("राजू सेन के आरोप को", "मेला समिति ने रसीदें छिपाईं")]
