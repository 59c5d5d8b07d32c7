"""Who did it, and who said it."""

from __future__ import annotations

from typing import Any

from srot.linking.claimed import make_claims
from srot.linking.disputed_authors import find_author_disputes
from srot.linking.reports import Report
from srot.records import Disagreement


def disputes(reporters: Any, *reports: Report) -> list[Disagreement]:
    index = reporters.index(reports=reports)
    return find_author_disputes("story-1", make_claims("story-1", reports, index, {}), index)


def short(found: list[Disagreement]) -> list[tuple[str, str, list[str]]]:
    return [(item.kind, item.nature, [value.value for value in item.values]) for item in found]


def blame(reporters: Any, name: str, speaker: str, actor: str) -> Report:
    content = f"तेल डिपो पर रात का हमला {actor} ने किया"
    page = reporters.Page(name, f"{speaker} ने आरोप लगाया कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
    page.said(content, ((speaker, "body"),), cue="आरोप लगाया")
    return page.report()


def test_two_who_blame_each_other_dispute_who_did_it(reporters: Any) -> None:
    found = disputes(reporters, blame(reporters, "a", "विद्रोही गुट", "सरकारी सेना"), blame(reporters, "b", "सरकारी सेना", "विद्रोही गुट"))
    assert short(found) == [("attribution", "conflict", ["विद्रोही गुट", "सरकारी सेना"])]
    assert {value.value: value.origins for value in found[0].values} == {"विद्रोही गुट": ("सरकारी सेना",), "सरकारी सेना": ("विद्रोही गुट",)}


def test_two_who_blame_a_third_agree(reporters: Any) -> None:
    assert disputes(reporters, blame(reporters, "a", "विद्रोही गुट", "डाकू"), blame(reporters, "b", "सरकारी सेना", "डाकू")) == []


def quote(reporters: Any, name: str, speaker: str) -> Report:
    content = "बाजार में महंगाई का सबसे कठिन दौर अब बीत चुका है"
    page = reporters.Page(name, f"{speaker} ने कहा कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
    page.name(speaker, "PER")
    page.said(content, ((speaker, "person"),), cue="कहा")
    return page.report()


def test_a_saying_put_into_another_mouth_by_one_outlet_is_a_misreport(reporters: Any) -> None:
    (found,) = disputes(reporters, *(quote(reporters, name, "मोहन राणा") for name in "ab"), quote(reporters, "c", "लीला महतो"))
    assert (found.kind, found.nature, found.why) == ("attribution", "misreport", "पत्र c alone quotes लीला महतो; the others quote मोहन राणा")


def test_two_who_are_each_quoted_by_some_may_both_have_said_it(reporters: Any) -> None:
    pile = [quote(reporters, name, "मोहन राणा") for name in "ab"] + [quote(reporters, name, "लीला महतो") for name in "cd"]
    assert disputes(reporters, *pile) == []


def test_who_owns_up_stands_against_who_is_blamed(reporters: Any) -> None:
    accused = reporters.Page("a", "पुलिस प्रमुख ने कहा कि तेल डिपो पर रात का हमला लाल दस्ता ने किया।", outlet="पत्र a", published="2024-05-05")
    accused.name("लाल दस्ता", "ORG")
    accused.said("तेल डिपो पर रात का हमला लाल दस्ता ने किया", (("पुलिस प्रमुख", "person"),), cue="कहा")
    found = disputes(reporters, accused.report(), blame(reporters, "b", "जनमुक्ति मोर्चा", "उसी"))
    assert short(found) == [("attribution", "conflict", ["जनमुक्ति मोर्चा", "लाल दस्ता"])]


def charge(reporters: Any, name: str, speaker: str, content: str, *doers: tuple[str, str]) -> Report:
    page = reporters.Page(name, f"{speaker} ने कहा कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
    for doer, kind in doers:
        page.name(doer, kind)
    page.said(content, ((speaker, "body"),), cue="कहा")
    return page.report()


def test_two_ministries_who_each_say_that_the_other_country_broke_the_truce_dispute_it(reporters: Any) -> None:
    def breach(name: str, speaker: str, doer: str) -> Report:
        return charge(reporters, name, f"{speaker} के रक्षा मंत्रालय", f"{doer} ने सीमा के गांव में संघर्षविराम का उल्लंघन किया", (doer, "LOC"))

    found = disputes(reporters, breach("a", "अज़रबैजान", "आर्मेनिया"), breach("b", "आर्मेनिया", "अज़रबैजान"))
    assert [(kind, nature) for kind, nature, _ in short(found)] == [("attribution", "conflict")]
    assert len(found[0].values) == 2


def test_two_who_name_other_doers_of_one_deed_dispute_it_and_of_two_deeds_do_not(reporters: Any) -> None:
    def deed(name: str, speaker: str, doer: str, what: str) -> Report:
        return charge(reporters, name, speaker, f"यात्री विमान पर {what} {doer} ने किया", (doer, "ORG"))

    one, other = deed("a", "जांच दल", "रूसी सेना", "मिसाइल हमला"), deed("b", "विमानन विभाग", "यूक्रेनी सेना", "मिसाइल हमला")
    assert [(item.kind, item.nature) for item in disputes(reporters, one, other)] == [("attribution", "conflict")]
    praise = [deed(name, speaker, doer, "काम का बखान") for name, speaker, doer in (("a", "जांच दल", "रूसी सेना"), ("b", "विमानन विभाग", "यूक्रेनी सेना"))]
    assert disputes(reporters, *praise) == [], "both may have done it"


def test_each_side_counting_the_dead_of_the_other_blames_nobody(reporters: Any) -> None:
    def losses(name: str, speaker: str, other: str) -> Report:
        content = f"ताज़ा लड़ाई में {other} के 230 सैनिक मारे गए हैं"
        page = reporters.Page(name, f"{speaker} के रक्षा मंत्रालय ने कहा कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
        page.name(other, "LOC")
        page.figure("230 सैनिक", 230.0, state="dead")
        page.said(content, ((f"{speaker} के रक्षा मंत्रालय", "body"),), cue="कहा")
        return page.report()

    assert disputes(reporters, losses("a", "अज़रबैजान", "आर्मेनिया"), losses("b", "आर्मेनिया", "अज़रबैजान")) == []


def test_who_says_more_than_the_other_speaks_for_himself(reporters: Any) -> None:
    more = "अगले महीने से दाल के आयात पर नया शुल्क लगेगा"
    page = reporters.Page("c", f"लीला महतो ने कहा कि बाजार में महंगाई का सबसे कठिन दौर अब बीत चुका है। लीला महतो ने बताया कि {more}।", published="2024-05-05", outlet="पत्र c")
    page.name("लीला महतो", "PER")
    page.said("बाजार में महंगाई का सबसे कठिन दौर अब बीत चुका है", (("लीला महतो", "person"),), cue="कहा")
    page.said(more, (("लीला महतो", "person"),), cue="बताया")
    assert disputes(reporters, *(quote(reporters, name, "मोहन राणा") for name in "ab"), page.report()) == []


def test_who_counts_his_own_losses_owns_up_to_nothing(reporters: Any) -> None:
    def loss(name: str, speaker: str, content: str) -> Report:
        page = reporters.Page(name, f"{speaker} ने कहा कि {content}।", published="2024-05-05", outlet=f"पत्र {name}")
        page.figure("25 सैनिक", 25.0, state="dead", of="सैनिक")
        page.said(content, ((speaker, "body"),), cue="कहा")
        return page.report()

    reports = (loss("a", "विद्रोही गुट", "सीमा की चौकी पर रात के हमले में 25 सैनिक मारे गए"), loss("b", "सरकारी सेना", "सीमा की चौकी पर रात के हमले में उसके 25 सैनिक मारे गए"))
    assert disputes(reporters, *reports) == []
