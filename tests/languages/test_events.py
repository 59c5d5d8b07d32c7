from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.tables import read_cases
from srot.reading.reader import read_article
from srot.records import Article, Event, Reading

LANGUAGES = ("hi", "en", "mr")
CASES = [(lang, case) for lang in LANGUAGES for case in read_cases(f"srot.languages.{lang}", "events")]


def read_events(lang: str, text: str) -> Reading:
    return read_article(Article("art-test", text, lang=lang))


def show_events(reading: Reading, expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of events that the case speaks of; findings as their words, an empty one as ""."""
    words = {item.id: item.text for item in (*reading.mentions, *reading.times, *reading.quantities)}
    asked = [*expected, *[{"text": "", "type": ""}] * len(reading.events)]
    return [{field: show_field(event, field, words) for field in fields} for event, fields in zip(reading.events, asked, strict=False)]


def show_field(event: Event, field: str, words: dict[str, str]) -> Any:
    value = getattr(event, field)
    if field in ("actors", "recipients", "quantities", "other_places"):
        return [words[item] for item in value]
    if field == "circumstances":
        return [": ".join((" ".join(filter(None, (told.role, told.state))), told.text)) for told in value]
    return words.get(value or "", "") if field in ("time", "place") else value


@pytest.mark.parametrize(("lang", "case"), CASES, ids=[f"{lang}: {case['text'][:40]}" for lang, case in CASES])
def test_events_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    reading = read_events(lang, case["text"])
    assert show_events(reading, case["events"]) == case["events"]


@pytest.mark.parametrize("lang", LANGUAGES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_order_of_words_is_read_alike_twice(lang: str, data: st.DataObject) -> None:
    words = sorted({word for own, case in CASES if own == lang for word in case["text"].split()})
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=30)))
    reading = read_events(lang, text)
    assert reading.events == read_events(lang, text).events
    assert all(text[event.start : event.end] == event.text for event in reading.events)
    assert all(text[told.start : told.end] == told.text for event in reading.events for told in event.circumstances)
    assert [event.start for event in reading.events] == sorted(event.start for event in reading.events)
