"""Reading of one text down to its events, shown in the terms of the case files."""

from __future__ import annotations

from typing import Any

from srot.reading.reader import read_article
from srot.records import Article, Event, Reading


def read_events(text: str, lang: str) -> Reading:
    """The reading of a text as an article without a date."""
    return read_article(Article("art-test", text, lang=lang))


def show_events(reading: Reading, expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of events that the case speaks of; findings as their words, an empty one as ""."""
    words = {item.id: item.text for item in (*reading.mentions, *reading.times, *reading.quantities)}
    asked = [*expected, *[{"text": "", "type": ""}] * len(reading.events)]
    return [{field: _show(event, field, words) for field in fields} for event, fields in zip(reading.events, asked, strict=False)]


def _show(event: Event, field: str, words: dict[str, str]) -> Any:
    value = getattr(event, field)
    if field in ("actors", "recipients", "quantities"):
        return [words[item] for item in value]
    return words.get(value or "", "") if field in ("time", "place") else value
