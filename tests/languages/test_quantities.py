from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srot.languages.en.quantities as english
import srot.languages.en.sentences as english_sentences
import srot.languages.en.times as english_times
import srot.languages.hi.quantities as hindi
import srot.languages.hi.sentences as hindi_sentences
import srot.languages.hi.times as hindi_times
import srot.languages.mr.quantities as marathi
import srot.languages.mr.times as marathi_times
from srot.languages.pack import Draft
from srot.languages.quantity_grammar import quantity_grammar
from srot.languages.tables import read_cases, read_table
from srot.records import Article, Mention, Quantity, TimeExpression

Finder = Callable[[Draft], tuple[Quantity, ...]]
FINDERS: dict[str, Finder] = {"hi": hindi.find_quantities, "en": english.find_quantities, "mr": marathi.find_quantities}
TIMES: dict[str, Callable[[Draft], tuple[TimeExpression, ...]]] = {"hi": hindi_times.find_times, "en": english_times.find_times, "mr": marathi_times.find_times}
SPLITTERS = {"hi": hindi_sentences.split_sentences, "en": english_sentences.split_sentences, "mr": hindi_sentences.split_sentences}
CASES = [(lang, case) for lang in FINDERS for case in read_cases(f"srot.languages.{lang}", "quantities")]
NAMES = [f"{lang}: {case['text'][:30]}" for lang, case in CASES]
USUAL = {
    "text": "", "value": None, "low": None, "high": None, "modifier": "exact", "unit": None, "of": None, "state": None,
    "status": "current",
}


def make_draft(lang: str, text: str) -> Draft:
    draft = Draft(Article(id="art-test", text=text, published="2024-11-30"), SPLITTERS[lang](text))
    return replace(draft, times=TIMES[lang](draft))


def shown(found: Quantity) -> dict[str, Any]:
    return {field: getattr(found, field) for field, usual in USUAL.items() if getattr(found, field) != usual}


@pytest.mark.parametrize(("lang", "case"), CASES, ids=NAMES)
def test_quantities_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    assert [shown(found) for found in FINDERS[lang](make_draft(lang, case["text"]))] == case["quantities"]


WORDS = [word for _, case in CASES for word in case["text"].split()]


@pytest.mark.parametrize("lang", FINDERS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40), between=st.sampled_from([" ", "\n", ""]))
@settings(max_examples=120)
def test_spans_stand_in_the_text_and_off_its_times(lang: str, words: list[str], between: str) -> None:
    text = between.join(words)
    draft = make_draft(lang, text)
    quantities = FINDERS[lang](draft)
    assert all(text[found.start : found.end] == found.text for found in quantities)
    assert all(left.end <= right.start for left, right in pairwise(quantities))
    assert not any(time.start < found.end and found.start < time.end for time in draft.times for found in quantities)


@pytest.mark.parametrize("lang", FINDERS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40))
@settings(max_examples=100)
def test_limits_hold_the_value(lang: str, words: list[str]) -> None:
    for found in FINDERS[lang](make_draft(lang, " ".join(words))):
        low = float("-inf") if found.low is None else found.low
        high = float("inf") if found.high is None else found.high
        assert low <= high
        if found.value is None:
            assert found.modifier == "vague" or low < high
        else:
            assert low <= found.value <= high


def test_number_behind_a_name_is_part_of_it() -> None:
    text = "चैनल रूस 2 ने बताया कि 2 लोग बचे।"
    draft = make_draft("hi", text)
    name = Mention(id="men-test", article="art-test", start=5, end=8, text="रूस", type="ORG", name="रूस")
    assert [found.start for found in FINDERS["hi"](replace(draft, mentions=(name,)))] == [text.rindex("2")]


@pytest.mark.parametrize("package", ["srot.languages.hi", "srot.languages.en"])
def test_a_phrase_has_one_meaning_in_a_role(package: str) -> None:
    meanings: dict[tuple[str, str], set[str]] = {}
    for row in read_table(package, "quantity_words"):
        for words in row["words"].split("|"):
            meanings.setdefault((row["role"], words.strip()), set()).add(row["value"])
    assert [key for key, values in meanings.items() if len(values) > 1] == []


def test_a_number_between_commas_behind_a_person_is_an_age() -> None:
    text = "Saleem, 26, and Adil, 23, were shot dead, while 12, says the army, fled."
    people = frozenset((text.index(name), text.index(name) + len(name)) for name in ("Saleem", "Adil"))
    grammar = quantity_grammar("srot.languages.en")
    assert [found.value for found in grammar.find(text, [], sorted(people), people)] == [12.0]
