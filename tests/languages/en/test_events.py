from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.en.events_clauses import is_noun, is_passive, split_clauses
from srot.languages.en.events_forms import forms_of
from srot.languages.tables import read_cases
from srot.reading.reader import read_article
from srot.records import Article, Event, Reading

CASES = read_cases("srot.languages.en", "events")


def read_events(text: str) -> Reading:
    return read_article(Article("art-test", text, lang="en"))


def show_events(reading: Reading, expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of events that the case speaks of; findings as their words, an empty one as ""."""
    words = {item.id: item.text for item in (*reading.mentions, *reading.times, *reading.quantities)}
    asked = [*expected, *[{"text": "", "type": ""}] * len(reading.events)]
    return [{field: show_field(event, field, words) for field in fields} for event, fields in zip(reading.events, asked, strict=False)]


def show_field(event: Event, field: str, words: dict[str, str]) -> Any:
    value = getattr(event, field)
    if field in ("actors", "recipients", "quantities"):
        return [words[item] for item in value]
    return words.get(value or "", "") if field in ("time", "place") else value


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:40] for case in CASES])
def test_events_of_case(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    reading = read_events(case["text"])
    assert show_events(reading, case["events"]) == case["events"]


WORDS = st.sampled_from(sorted({word for case in CASES for word in case["text"].split()}))


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=30).map(" ".join))
def test_any_order_of_words_is_read_alike_twice(text: str) -> None:
    reading = read_events(text)
    assert reading.events == read_events(text).events
    assert all(text[event.start : event.end] == event.text for event in reading.events)


def test_forms_of_verbs() -> None:
    assert forms_of("deny") == ("deny", "denies", "denied", "denying")
    assert forms_of("clash") == ("clash", "clashes", "clashed", "clashing")
    assert "sent" in forms_of("send")


def test_a_time_word_opens_no_clause() -> None:
    keys = tuple(["it", "broke", "before", "dawn", "on", "tuesday"])
    assert split_clauses(keys, 0, 6, frozenset({3, 4, 5})) == [(0, 6)]
    assert split_clauses(keys, 0, 6) == [(0, 2), (2, 6)]


def test_noun_or_verb_and_voice() -> None:
    keys = tuple(["the", "attack", "on", "france"])
    assert is_noun(keys, 1, 2, 0, named=False)
    assert not is_noun(tuple(["they", "attack", "france"]), 1, 2, 0, named=False)
    assert is_passive(tuple(["iran", "was", "attacked"]), 2, 0)
