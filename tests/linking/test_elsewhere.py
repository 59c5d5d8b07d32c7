"""Counts of other places, tolls that are outlived, villages of two names and whose bullets killed, as whole reports tell them."""

from __future__ import annotations

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_figures import find_figure_disputes
from srot.linking.disputes import find_disputes
from srot.linking.elsewhere import LEAST
from srot.linking.entities import resolve_entities
from srot.linking.manners import find_manner
from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article

Told = tuple[str, str, str]
"""Language, day and text of a report."""


def read(name: str, told: Told) -> Report:
    lang, day, text = told
    article = Article(f"art-{name}", text, outlet=f"Paper {name}", lang=lang, published=day, published_basis="metadata")
    return Report(article, read_article(article))


def disputes(*told: Told) -> list[tuple[str, str, list[str]]]:
    reports = [read(str(number), one) for number, one in enumerate(told)]
    index = resolve_entities(reports)
    claims = make_claims("story-1", reports, index, {})
    return [(item.kind, item.nature, [value.value for value in item.values]) for item in find_disputes("story-1", claims, (), {}, index)]


def figures(*told: Told) -> list[tuple[str, list[str]]]:
    reports = [read(str(number), one) for number, one in enumerate(told)]
    claims = make_claims("story-1", reports, resolve_entities(reports), {})
    return [(item.nature, [value.value for value in item.values]) for item in find_figure_disputes("story-1", claims, {})]


def test_officers_of_two_places_each_count_their_own() -> None:
    both = "While the civil surgeon of Gaya reported 11 heat deaths on Thursday, officials in Aurangabad said six people had died there."
    assert figures(("en", "2024-06-20", both), ("hi", "2024-06-20", "गया में लू से गुरुवार को 11 लोगों की मौत हो गई, सिविल सर्जन ने बताया।")) == []


def test_a_count_of_a_place_that_the_story_does_not_know_is_a_part() -> None:
    strike: Told = ("en", "2024-12-25", "Officials said on Wednesday that 46 people were killed in the air strikes.")
    raid: Told = ("en", "2024-12-26", "Officials said 46 people were killed in the air strikes. The army said 27 people were killed in Quetta.")
    assert figures(raid, *[strike] * (LEAST - 1)) == []


def test_those_brought_to_one_hospital_are_a_part() -> None:
    both = "As many as 14 people died in the clashes at the square. Seven people who were brought to the Rampur Trauma Centre died, Dr Mohan Karki said."
    assert figures(("en", "2025-09-08", both), ("en", "2025-09-08", "As many as 14 people died in the clashes at the square, officials said.")) == []


def test_a_toll_that_is_printed_no_more_has_grown() -> None:
    first: Told = ("hi", "2024-11-24", "सिरसी में रविवार की झड़प में तीन लोगों की मौत हुई, आयुक्त अनिल राव ने बताया।")
    again: Told = ("hi", "2024-11-25", first[2])
    fourth: Told = ("hi", "2024-11-25", "सिरसी की झड़प में मरने वालों की संख्या चार हो गई है।")
    police: Told = ("en", "2024-11-27", "Four men were killed in the clash in Sirsi on Sunday, police said.")
    assert figures(first, again, fourth, police) == [("update", ["3", "4"])]
    assert [nature for nature, _ in figures(first, again, ("hi", "2024-11-25", fourth[2] + " पुलिस ने बताया कि झड़प में चार लोग मारे गए।"), police)] == ["conflict"]


def test_a_range_stands_against_a_figure_far_above_it() -> None:
    police: Told = ("hi", "2022-08-20", "काबुल। पुलिस अधिकारी रहीम खान ने शनिवार को कहा कि गेस्ट हाउस में 15 से 20 लोग बंधक हैं।")
    group = "Kabul. The group said on Saturday that it was holding {} people hostage in the guest house."
    assert figures(police, ("en", "2022-08-20", group.format(80))) == [("conflict", ["15 से 20", "80"])]
    assert figures(police, ("en", "2022-08-20", group.format(18))) == []


def test_two_villages_of_two_languages_are_two_places() -> None:
    english: Told = ("en", "2024-08-11", "Gonda. Four people went missing after a boat capsized at Semra village of Gonda district on Saturday evening.")
    hindi = "गोंडा। जिले के {} गांव में शनिवार शाम नाव पलटने से चार लोग लापता हो गए।"
    assert [item[:2] for item in disputes(english, ("hi", "2024-08-11", hindi.format("कठौतिया")))] == [("place", "conflict")]
    assert disputes(english, ("hi", "2024-08-11", hindi.format("सेमरा"))) == []


@pytest.mark.parametrize(
    ("words", "manner"),
    [
        ("तीनों की मौत पुलिस की गोली लगने से हुई", "police_bullets"),
        ("the three died in firing by the mob", "mob_bullets"),
        ("तीनों की मौत पुलिस की गोली से नहीं हुई", None),
        ("पुलिस ने तीन गोलियां बरामद कीं", None),
    ],
)
def test_whose_bullets_killed_is_told_with_the_death(words: str, manner: str | None) -> None:
    found = find_manner(words)
    assert (found[0] if found else None) == manner
