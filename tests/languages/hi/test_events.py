from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.hi.event_clauses import split_clauses
from srot.languages.hi.event_forms import forms_of
from srot.languages.hi.events import rule_book
from srot.languages.tables import read_cases
from srot.reading.reader import read_article
from srot.records import Article, Event, Reading

CASES = read_cases("srot.languages.hi", "events")


def read_events(text: str) -> Reading:
    return read_article(Article("art-test", text, lang="hi"))


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
    assert [event.start for event in reading.events] == sorted(event.start for event in reading.events)


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, min_size=1, max_size=30))
def test_clauses_divide_their_sentence(words: list[str]) -> None:
    clauses = split_clauses(tuple(words), 0, len(words))
    assert clauses[0][0] == 0 and clauses[-1][1] == len(words)
    assert all(left[1] == right[0] for left, right in pairwise(clauses))


def test_forms_of_regular_and_irregular_verbs() -> None:
    assert {"टकराया", "टकराएगी", "टकराने"} <= set(forms_of("टकरा"))
    assert {"गया", "जाएगा"} <= set(forms_of("जा"))


def test_the_longest_head_wins() -> None:
    keys = ("आत्मघाती", "हमला", "हुआ")
    assert {rule.mode for rule in rule_book().match(keys, 0, 3)} == {"suicide-attack"}
    assert rule_book().match(keys, 1, 3)[0].refers == {"ASSAULT"}
