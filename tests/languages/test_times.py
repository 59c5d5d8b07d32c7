from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srot.languages.en.sentences as english_sentences
import srot.languages.en.times as english
import srot.languages.hi.sentences as hindi_sentences
import srot.languages.hi.times as hindi
import srot.languages.mr.times as marathi
from srot.calendar.feasts import feast_day
from srot.calendar.relation import resolve
from srot.languages.pack import Draft
from srot.languages.tables import read_cases, read_table
from srot.records import Article, TimeExpression

Finder = Callable[[Draft], tuple[TimeExpression, ...]]
FINDERS: dict[str, Finder] = {"hi": hindi.find_times, "en": english.find_times, "mr": marathi.find_times}
SPLITTERS = {"hi": hindi_sentences.split_sentences, "en": english_sentences.split_sentences, "mr": hindi_sentences.split_sentences}
CASES = [(lang, case) for lang in FINDERS for case in read_cases(f"srot.languages.{lang}", "times")]
NAMES = [f"{lang}: {case['text'][:30]}" for lang, case in CASES]
FIELDS = ("text", "value", "grain", "basis")


def read_times(lang: str, text: str, published: str | None) -> tuple[TimeExpression, ...]:
    return FINDERS[lang](Draft(Article(id="art-test", text=text, published=published), SPLITTERS[lang](text)))


def shown(time: TimeExpression) -> dict[str, Any]:
    return {field: getattr(time, field) for field in FIELDS if getattr(time, field) is not None}


@pytest.mark.parametrize(("lang", "case"), CASES, ids=NAMES)
def test_times_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    assert [shown(time) for time in read_times(lang, case["text"], case.get("published"))] == case["times"]


@pytest.mark.parametrize(("lang", "case"), CASES, ids=NAMES)
def test_relation_alone_gives_the_value_again(lang: str, case: dict[str, Any]) -> None:
    day = date(2024, 11, 30)
    published = read_times(lang, case["text"], day.isoformat())
    unpublished = read_times(lang, case["text"], None)
    for time, undated in zip(published, unpublished, strict=True):
        assert replace(time, value=None, basis="", grain="") == replace(undated, value=None, basis="", grain="")
        if time.relation is not None:
            assert resolve(time.relation, day) == (time.value, time.grain)


@pytest.mark.parametrize("lang", FINDERS)
def test_every_feast_that_moves_has_a_day(lang: str) -> None:
    rows = read_table(f"srot.languages.{lang}", "times")
    named = {row["value"] for row in rows if row["sign"] in ("MOVABLE", "FASTDAY")}
    assert named
    assert not {name for name in named if feast_day(name, 2020) is None}


WORDS = [word for _, case in CASES for word in case["text"].split()]


@pytest.mark.parametrize("lang", FINDERS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40), between=st.sampled_from([" ", "\n", ""]))
@settings(max_examples=120)
def test_spans_stand_in_the_text_in_order(lang: str, words: list[str], between: str) -> None:
    text = between.join(words)
    times = read_times(lang, text, "2024-11-30")
    assert all(text[time.start : time.end] == time.text for time in times)
    assert all(left.end <= right.start for left, right in pairwise(times))
    assert all("\n" not in time.text for time in times)


@pytest.mark.parametrize(
    ("lang", "text", "value"),
    [("en", "It is due on 5/7/2024.", "2024-07-05"), ("hi", "बैठक 5/7/2024 को है।", "2024-07-05"), ("hi", "बैठक 12/25/2024 को है।", "2024-12-25")],
)
def test_day_stands_first_unless_it_cannot(lang: str, text: str, value: str) -> None:
    assert [time.value for time in read_times(lang, text, "2024-11-30")] == [value]


def test_month_first_is_a_choice() -> None:
    found = hindi.hindi_times(month_first=True).find("बैठक 5/7/2024 को है।", [])
    assert [time.value for time in found] == ["2024-05-07"]
