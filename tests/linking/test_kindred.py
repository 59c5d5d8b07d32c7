"""Words of one meaning in what is said."""

from __future__ import annotations

from typing import Any

import pytest

from srot.languages.tables import read_table
from srot.linking.kindred import kindred_keys
from srot.linking.units import find_units


@pytest.mark.parametrize(
    ("hindi", "english", "notion"),
    [("फूंका", "torch", "c:fire"), ("मिलीभगत", "collusion", "c:collude"), ("हलफनामा", "affidavit", "c:affidavit"), ("रद्द", "cancel", "c:cancel"), ("रस्सी", "rope", "c:rope"), ("शौचालय", "washroom", "c:toilet"), ("गतिरोध", "standoff", "c:standoff"), ("बैलिस्टिक", "ballistic", "c:ballistic"), ("फैक्ट्री", "factory", "c:factory"), ("कार्यबल", "workforce", "c:workforce"), ("चीनी", "chinese", "c:chinese"), ("धांधली", "irregularity", "c:irregularity"), ("तस्कर", "smuggler", "c:smuggle"), ("जर्जर", "rickety", "c:dilapidated"), ("घाटा", "deficit", "c:deficit"), ("हस्तक्षेप", "intervene", "c:interfere"), ("संयम", "restraint", "c:restraint"), ("बीमार", "unwell", "c:unwell"), ("अभ्यर्थी", "aspirant", "c:candidate"), ("बरामद", "discovery", "c:find"), ("सार्थक", "productive", "c:fruitful"), ("नकदी", "cash", "c:cash"), ("गोदाम", "warehouse", "c:warehouse"), ("अलगाववादी", "separatist", "c:separatist")],
)
def test_kindred_words_are_one_notion_in_all_languages(hindi: str, english: str, notion: str) -> None:
    assert (kindred_keys("hi")[hindi], kindred_keys("en")[english]) == (notion, notion)


def test_a_language_without_a_column_has_no_kindred_words() -> None:
    assert kindred_keys("ta") == {}


@pytest.mark.parametrize("code", ["hi", "en", "mr"])
def test_a_word_stands_in_one_row(code: str) -> None:
    words = [word for row in read_table("srot.linking", "kindred") for word in row[code].split(",") if word]
    assert sorted(words) == sorted(set(words))


def test_half_of_a_phrase_is_no_notion_of_the_whole() -> None:
    assert kindred_keys("hi").keys().isdisjoint(("मनी", "सामूहिक", "आंसू", "किराया"))


@pytest.mark.parametrize("code", ["hi", "en", "mr"])
def test_every_entry_is_one_word(code: str) -> None:
    """Of "stand-off" the lexicon would make "stand" a notion."""
    words = [word for row in read_table("srot.linking", "kindred") for word in row[code].split(",") if word]
    assert [word for word in words if "-" in word or " " in word.strip()] == []


def test_kindred_words_of_one_sentence_weigh_together(reporters: Any) -> None:
    page = reporters.Page("a", "The rebels torched the granary with the burned mill until the river froze.", lang="en")
    report = page.report()
    (unit,) = find_units(report, reporters.index(reports=(report,)))
    assert "torch" in unit.keys
    assert "torch" not in unit.matter
    assert unit.matter["c:fire"] == max(unit.matter.values())


@pytest.mark.parametrize("word", ["left", "share", "base", "spot", "run", "act", "block", "catch", "free"])
def test_a_word_of_many_senses_is_no_notion(word: str) -> None:
    """It would join what is told of other things: the Left and who left, a share and shares, on the spot and who saw."""
    assert word not in kindred_keys("en")
