"""Speakers whom a headline calls by what they are, and whose name stands below."""

from __future__ import annotations

import pytest

from srot.linking.entities import resolve_entities
from srot.linking.meant import find_meant
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
