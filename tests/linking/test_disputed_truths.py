"""Assertions and their denials."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_truths import find_truth_disputes
from srot.linking.reports import Report
from srot.records import Disagreement


def saying(reporters: Any, name: str, speaker: str, content: str, *, cue: str = "कहा", tail: str = "", **fields: Any) -> Report:
    page = reporters.Page(name, f"{speaker} ने {content} {tail} {cue}।", published="2024-05-05", outlet=f"पत्र {name}")
    page.said(content, ((speaker, "person"),), cue=cue, **fields)
    return page.report()


def truths(reporters: Any, *reports: Report) -> list[Disagreement]:
    entities = reporters.index(reports=reports)
    return find_truth_disputes("story-1", make_claims("story-1", reports, entities, {}), entities)


ASSERTED = "महापौर ने ठेकेदार से पुल के ठेके में रिश्वत ली"


def test_a_denial_in_other_words_is_one_of_what_it_names(reporters: Any) -> None:
    denial = saying(reporters, "b", "लीला महतो", "ठेकेदार से रिश्वत लेने के आरोप", tail="से", cue="इनकार किया", polarity="negative")
    (found,) = truths(reporters, saying(reporters, "a", "मोहन राणा", ASSERTED), denial)
    assert [(value.value, value.origins) for value in found.values] == [("no", ("लीला महतो",)), ("yes", ("मोहन राणा",))]


def test_what_is_called_baseless_is_denied(reporters: Any) -> None:
    denial = saying(reporters, "b", "लीला महतो", "ठेकेदार से रिश्वत लेने के आरोप को निराधार", cue="बताया")
    assert [found.nature for found in truths(reporters, saying(reporters, "a", "मोहन राणा", ASSERTED), denial)] == ["conflict"]


@pytest.mark.parametrize(
    ("content", "cue", "polarity"),
    [
        ("पुल के उद्घाटन में देरी के आरोप", "इनकार किया", "negative"),
        ("महापौर नई बस्ती की सड़क के उद्घाटन में शामिल नहीं हुए", "कहा", "negative"),
        ("महापौर ने ठेकेदार से पुल के ठेके में रिश्वत ली", "कहा", "positive"),
    ],
)
def test_a_denial_of_something_else_and_a_second_assertion_dispute_nothing(reporters: Any, content: str, cue: str, polarity: str) -> None:
    other = saying(reporters, "b", "लीला महतो", content, cue=cue, polarity=polarity)
    assert truths(reporters, saying(reporters, "a", "मोहन राणा", ASSERTED), other) == []


def test_two_narrations_that_differ_by_a_negation_are_a_dispute(reporters: Any) -> None:
    def told(name: str, words: str) -> Report:
        return reporters.Page(name, words, published="2024-05-05", outlet=f"पत्र {name}").report()

    reports = (told("a", "अदालत ने पूर्व विधायक मोहन राणा को जमानत दी।"), told("b", "अदालत ने पूर्व विधायक मोहन राणा को जमानत नहीं दी।"))
    (found,) = truths(reporters, *reports)
    assert [value.value for value in found.values] == ["no", "yes"]


def test_a_negated_sentence_must_have_its_predicate_in_what_it_denies(reporters: Any) -> None:
    def report(name: str, words: str, speaker: str, polarity: str) -> Report:
        return saying(reporters, name, speaker, words, polarity=polarity)

    missing = report("a", "हादसे के दिन से इंजीनियर अपने घर से लापता है", "मोहन राणा", "positive")
    unseen = report("b", "हादसे के दिन से इंजीनियर को घर पर नहीं देखा", "लीला महतो", "negative")
    assert truths(reporters, missing, unseen) == []


def test_what_holds_the_same_negation_is_not_denied_by_it(reporters: Any) -> None:
    found = saying(reporters, "a", "मोहन राणा", "पुल के खंभों का सीमेंट \"मानक के अनुरूप नहीं मिला था\" और पुल बंद है")
    declared = saying(reporters, "b", "लीला महतो", "पुल के खंभों का सीमेंट \"मानक के अनुरूप नहीं मिला था\"", polarity="negative")
    assert truths(reporters, found, declared) == []


@pytest.mark.parametrize("content", ["राज्य कोयला खरीदना बंद कर देगा", "राज्य ने भरोसा दिया है कि वह कोयला नहीं खरीदेगा", "राज्य कोयला खरीदना जारी रखेगा"])
def test_who_says_that_something_ends_or_is_promised_not_to_be_is_not_denied_by_who_says_that_it_is_not(reporters: Any, content: str) -> None:
    denial = saying(reporters, "b", "लीला महतो", "राज्य कोयला नहीं खरीदेगा", polarity="negative")
    assert len(truths(reporters, saying(reporters, "a", "मोहन राणा", content), denial)) == ("जारी" in content)


def test_an_aside_of_a_denial_denies_nothing(reporters: Any) -> None:
    content = "any involvement in the building of the tunnel, where 41 labourers have been trapped for two weeks"
    page = reporters.Page("a", f"The group denied {content}.", lang="en", published="2024-05-05", outlet="Paper A")
    page.figure("41 labourers", 41.0, state="trapped", of="labourers")
    page.said(content, (("The group", "body"),), cue="denied", polarity="negative")
    prayer = reporters.Page("b", "Officers prayed for the trapped labourers of the tunnel.", lang="en", published="2024-05-05", outlet="Paper B")
    prayer.said("prayed for the trapped labourers of the tunnel", (("Officers", "person"),))
    assert truths(reporters, page.report(), prayer.report()) == []


def test_who_tells_of_a_denial_and_who_narrates_a_claim_assert_nothing(reporters: Any) -> None:
    denial = saying(reporters, "b", "लीला महतो", "ठेकेदार से पुल के ठेके में रिश्वत लेने के आरोप", tail="से", cue="इनकार किया", polarity="negative")
    retold = saying(reporters, "c", "सोमेश राय", "महापौर ने ठेकेदार से पुल के ठेके में रिश्वत लेने के आरोप से इनकार किया है")
    narrated = reporters.Page("d", "महापौर के ठेकेदार से पुल के ठेके में रिश्वत लेने के दावे पर नगर में चर्चा है।", published="2024-05-05").report()
    assert truths(reporters, denial, retold) == truths(reporters, denial, narrated) == []


def test_what_nor_turns_round_is_denied_by_itself(reporters: Any) -> None:
    asserted = saying(reporters, "a", "मोहन राणा", "गोरखपुर की ट्रेन का प्लेटफ़ॉर्म आखिरी वक्त पर बदला गया")
    denied = saying(reporters, "b", "लीला महतो", "न तो कोई ट्रेन रद्द हुई और न ही गोरखपुर की ट्रेन का प्लेटफ़ॉर्म बदला गया")
    (found,) = truths(reporters, asserted, denied)
    assert [(value.value, value.origins) for value in found.values] == [("no", ("लीला महतो",)), ("yes", ("मोहन राणा",))]


def test_a_speaker_who_denies_one_thing_and_says_another_of_it_contradicts_nobody(reporters: Any) -> None:
    denial = saying(reporters, "a", "लीला महतो", "पुल के ठेके में रिश्वत लेने के आरोप", tail="से", cue="इनकार किया", polarity="negative")
    sympathy = saying(reporters, "b", "लीला महतो", "पुल के ठेके में काम करने वाले मजदूरों को मदद दी जाएगी")
    assert truths(reporters, denial, sympathy) == []


def test_a_denial_that_points_stands_against_the_one_whose_words_it_means(reporters: Any) -> None:
    page = reporters.Page("a", f"मोहन राणा ने आरोप लगाया कि {ASSERTED}। लीला महतो ने इसे झूठ बताया।", published="2024-05-05")
    page.said(ASSERTED, (("मोहन राणा", "person"),), cue="आरोप लगाया")
    page.said("इसे झूठ", (("लीला महतो", "person"),), cue="बताया")
    again = saying(reporters, "b", "सोमेश राय", ASSERTED)
    (found,) = truths(reporters, page.report(), again)
    assert [(value.value, value.origins) for value in found.values] == [("no", ("लीला महतो",)), ("yes", ("मोहन राणा", "सोमेश राय"))]


def test_who_passes_a_denial_on_asserts_nothing(reporters: Any) -> None:
    text = "लीला महतो ने ठेके में रिश्वत लेने से इनकार किया। मोहन राणा ने इन आरोपों को खारिज किया।"
    page = reporters.Page("a", text, published="2024-05-05")
    page.said("ठेके में रिश्वत लेने से", (("लीला महतो", "person"),), cue="इनकार किया", polarity="negative")
    page.said("इन आरोपों को", (("मोहन राणा", "person"),), cue="खारिज किया", polarity="negative")
    assert truths(reporters, page.report()) == []


@pytest.mark.parametrize(("now", "natures"), [(ASSERTED, ["update"]), ("महापौर छुट्टी पर हैं", ["conflict"])])
def test_a_denial_of_before_gives_way_to_what_its_source_says_now(reporters: Any, now: str, natures: list[str]) -> None:
    text = f"लीला महतो ने कहा कि {now}। पहले लीला महतो ने ठेकेदार से रिश्वत लेने के आरोप से इनकार किया था।"
    page = reporters.Page("a", text, published="2024-05-05")
    page.said(now, (("लीला महतो", "person"),), cue="कहा")
    page.said("ठेकेदार से रिश्वत लेने के आरोप से", (("लीला महतो", "person"),), cue="इनकार किया", polarity="negative")
    assert [found.nature for found in truths(reporters, page.report(), saying(reporters, "b", "मोहन राणा", ASSERTED))] == natures


def test_what_a_source_denies_is_not_its_own_assertion_elsewhere_in_the_report(reporters: Any) -> None:
    text = f"मोहन राणा ने आरोप लगाया कि {ASSERTED}। लीला महतो ने इन आरोपों से इनकार किया। लीला महतो ने कहा कि महापौर ने ठेकेदार से पुल के ठेके में पैसे लौटवाए।"
    page = reporters.Page("a", text, published="2024-05-05")
    page.said(ASSERTED, (("मोहन राणा", "person"),), cue="आरोप लगाया")
    page.said("इन आरोपों से", (("लीला महतो", "person"),), cue="इनकार किया", polarity="negative")
    page.said("महापौर ने ठेकेदार से पुल के ठेके में पैसे लौटवाए", (("लीला महतो", "person"),), cue="कहा")
    (found,) = truths(reporters, page.report())
    assert [(value.value, value.origins) for value in found.values] == [("no", ("लीला महतो",)), ("yes", ("मोहन राणा",))]


def test_who_turns_a_charge_down_on_the_way_to_his_own_words_denies_it(reporters: Any) -> None:
    text = f"मोहन राणा ने आरोप लगाया कि {ASSERTED}। लीला महतो ने इन आरोपों को खारिज करते हुए कहा कि ठेका नियम से दिया गया।"
    page = reporters.Page("a", text, published="2024-05-05")
    page.said(ASSERTED, (("मोहन राणा", "person"),), cue="आरोप लगाया")
    page.said("ठेका नियम से दिया गया", (("लीला महतो", "person"),), cue="कहा")
    (found,) = truths(reporters, page.report())
    assert [(value.value, value.origins) for value in found.values] == [("no", ("लीला महतो",)), ("yes", ("मोहन राणा",))]


def test_a_dispute_is_headed_by_what_is_asserted(reporters: Any) -> None:
    denied = "महापौर ने ठेकेदार से पुल के ठेके में रिश्वत नहीं ली"
    denials = [saying(reporters, name, speaker, denied, polarity="negative") for name, speaker in (("b", "लीला महतो"), ("c", "राजू सेन"))]
    (found,) = truths(reporters, saying(reporters, "a", "मोहन राणा", ASSERTED), *denials)
    assert found.about == ASSERTED
    assert {value.value: value.origins for value in found.values}["yes"] == ("मोहन राणा",)


@pytest.mark.parametrize(
    ("content", "count"),
    [
        ("वीडियो जारी करते हुए मोहन राणा की मौत की खबर को कोरी अफवाह", 1),
        ("वीडियो जारी करते हुए सोहन बागड़ी की मौत की खबर को कोरी अफवाह", 0),
        ("मोहन राणा की शादी की खबर को कोरी अफवाह", 0),
    ],
)
def test_news_of_somebody_is_denied_by_whom_and_what_it_names(reporters: Any, content: str, count: int) -> None:
    news = reporters.Page("a", "मीडिया के हवाले से कहा कि गायक मोहन राणा का निधन हो गया।", published="2024-05-05", outlet="पत्र a")
    news.name("मोहन राणा")
    news.said("गायक मोहन राणा का निधन हो गया", (("मीडिया", "outlet"),), cue="कहा")
    page = reporters.Page("b", f"लीला महतो ने {content} बताया।", published="2024-05-05", outlet="पत्र b")
    page.name("मोहन राणा" if "मोहन राणा" in content else "सोहन बागड़ी")
    page.said(content, (("लीला महतो", "person"),), cue="बताया", polarity="negative")
    assert len(truths(reporters, news.report(), page.report())) == count
