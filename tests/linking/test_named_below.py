"""Speakers whom a headline calls by what they are, and whose name stands below."""

from __future__ import annotations

from typing import Any

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.meant import find_meant
from srot.linking.named_below import find_named_below
from srot.linking.offices import Offices
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article


def meant(text: str, lang: str) -> list[str]:
    """The names of the first-hand sources of a report, as linking understands them."""
    article = Article(id="art-named", text=text, lang=lang)
    report = Report(article, read_article(article))
    entities = resolve_entities([report])
    offices = Offices([report], entities)
    return [find_meant(chain[0], report, entities, offices).link.name for said in report.reading.attributions for chain in said.chains]


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        (
            "The old bridge will not last the monsoon, expert says\nThe bridge of Rampura is too weak for lorries. “It needs new piers,” said bridge expert Mohan Rana.",
            "en", ["Mohan Rana", "Mohan Rana"],
        ),
        (
            "The old bridge will not last the monsoon, experts say\nThe bridge of Rampura is too weak for lorries. “It needs new piers,” said bridge expert Mohan Rana.",
            "en", ["experts", "Mohan Rana"],
        ),
        (
            "विशेषज्ञ ने कहा कि रामपुरा का पुराना पुल बरसात नहीं झेलेगा\nपुल पर लॉरी रोकी गई हैं। पुल विशेषज्ञ मोहन राणा ने कहा कि खंभे नए बनाने होंगे।",
            "hi", ["मोहन राणा", "मोहन राणा"],
        ),
    ],
)  # fmt: skip
def test_who_is_called_by_what_he_is_has_the_one_name_below(text: str, lang: str, names: list[str]) -> None:
    assert meant(text, lang) == names


@pytest.mark.parametrize(
    ("text", "lang", "names"),
    [
        ("Senior Bihar police officers said the bridge was closed.", "en", ["Bihar police"]),
        ("रेलवे बोर्ड की अध्यक्ष लीला महतो ने कहा कि पुल बंद है। रेलवे बोर्ड प्रमुख ने कहा कि जांच होगी।", "hi", ["लीला महतो", "लीला महतो"]),
    ],
)
def test_officers_are_their_force_and_the_head_of_a_body_is_one_by_any_word(text: str, lang: str, names: list[str]) -> None:
    assert meant(text, lang) == names


def below(report: Report) -> str | None:
    found = find_named_below(report.reading.attributions[0].chains[0][0], report)
    return found.name if found else None


def page_of(reporters: Any, title: str, who: str, body: str, *people: str, lang: str = "en") -> Report:
    page = reporters.Page("a", f"{title}\n{body}", lang=lang)
    for person in people:
        page.name(person, "PER")
    page.said(title.split(",")[0], ((who, "person"),), cue="says" if lang == "en" else "बोले")
    for person in people:
        page.said("the pier is rotten" if lang == "en" else "घाट सड़ चुका है", ((person, "person"),), cue="said" if lang == "en" else "कहा")
    return page.report()


def test_the_only_expert_below_is_meant(reporters: Any) -> None:
    body = "Mohan Lal Rana, a Goan pier expert advising the port, said the pier is rotten."
    assert below(page_of(reporters, "Pier will fall, says expert", "expert", body, "Mohan Lal Rana")) == "Mohan Lal Rana"
    body = "घाट विशेषज्ञ मोहन राणा ने कहा कि घाट सड़ चुका है।"
    assert below(page_of(reporters, "घाट गिरेगा, बोले विशेषज्ञ", "विशेषज्ञ", body, "मोहन राणा", lang="hi")) == "मोहन राणा"


def test_another_or_several_or_one_of_another_sort_is_nobody(reporters: Any) -> None:
    body = "Mohan Lal Rana, a Goan pier expert advising the port, said the pier is rotten."
    assert below(page_of(reporters, "Pier will fall, says another expert", "another expert", body, "Mohan Lal Rana")) is None
    assert below(page_of(reporters, "Pier will fall, says doctor", "doctor", body, "Mohan Lal Rana")) is None


def test_below_the_first_sentence_nobody_is_sought(reporters: Any) -> None:
    body = "The port is shut. The pier will fall, an expert said. Mohan Lal Rana, a pier expert, said the pier is rotten."
    page = reporters.Page("a", f"Port shut\n{body}", lang="en")
    page.name("Mohan Lal Rana", "PER")
    page.said("The pier will fall", (("an expert", "person"),), cue="said")
    page.said("the pier is rotten", (("Mohan Lal Rana", "person"),), cue="said")
    assert below(page.report()) is None


@pytest.mark.parametrize(
    ("who", "people", "name"),
    [
        ("a senior official", ("Mohan Lal Rana",), "Mohan Lal Rana"),
        ("an official", ("Mohan Lal Rana", "Leela Mahto"), None),
        ("another official", ("Mohan Lal Rana",), None),
        ("officials", ("Mohan Lal Rana",), None),
    ],
)
def test_the_official_of_an_agencys_first_sentence_is_the_one_officer_below(reporters: Any, who: str, people: tuple[str, ...], name: str | None) -> None:
    body = " ".join(f"Collector {person} said the pier is rotten." for person in people)
    page = reporters.Page("a", f"The pier will fall, said {who} on Monday.\n{body}", lang="en")
    page.said("The pier will fall", ((who, "unnamed"),), cue="said")
    for person in people:
        page.name(person, "PER", role="Collector")
        page.said("the pier is rotten", ((person, "person"),), cue="said")
    assert below(page.report()) == name
