"""Disagreements gathered for the reader, and the line of why."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest

from srot.exports.dossier.disagreement_parts import gather, make_disagreement
from srot.exports.dossier.shelf import Shelf
from srot.interface import load_words, translate_reason
from srot.records import Article, Attribution, Disagreement, DisputedValue, Reading, Span, TextSpan


def over(name: str, nature: str, *values: tuple[str, str], kind: str = "number", at: int = 0) -> Disagreement:
    """A disagreement whose values stand in these articles; `at` moves the first of them."""
    places = [at + int(value) if number == 0 else int(value) for number, (value, _) in enumerate(values)]
    sides = tuple(
        DisputedValue(value, value, (article,), ("unknown",), None, (TextSpan(article, start, start + len(value)),))
        for (value, article), start in zip(values, places, strict=True)
    )
    return Disagreement(name, "story-1", ("claim-1",), kind, nature, "मृतक", sides, "")


def test_what_shares_the_words_of_a_value_stands_together() -> None:
    update, conflict = over("dis-1", "update", ("50", "a"), ("261", "b")), over("dis-2", "conflict", ("261", "b"), ("288", "c"))
    other, injured = over("dis-3", "update", ("261", "z"), ("300", "y")), over("dis-4", "date", ("261", "b"), ("9", "c"), kind="date")
    assert gather([update, other, injured, conflict]) == [[update, conflict], [other], [injured]]


def test_one_figure_for_two_things_in_one_report_brings_nothing_together() -> None:
    dead, ambulances = over("dis-1", "update", ("50", "a"), ("261", "b")), over("dis-2", "update", ("50", "a"), ("200", "c"), at=700)
    assert gather([dead, ambulances]) == [[dead], [ambulances]]


def test_one_that_joins_two_brings_them_together() -> None:
    left, right = over("dis-1", "update", ("5", "a"), ("8", "b")), over("dis-2", "imprecise", ("9", "c"), ("10", "d"))
    between = over("dis-3", "conflict", ("8", "b"), ("9", "c"))
    assert gather([left, right, between]) == [[left, right, between]]


@pytest.mark.parametrize(
    ("reason", "hindi", "english"),
    [
        ("sources stand against each other: 12 from राणा against 15 from राणा", "राणा के ही अनुसार एक जगह 12, दूसरी जगह 15", "from राणा: 12 in one place, 15 in another"),
        ("sources stand against each other: 12 from राणा against 1000000 from महतो", "राणा के अनुसार 12, पर महतो के अनुसार 10 लाख", "12 according to राणा, but 1 million according to महतो"),
        ("cannot tell which is right: yes from राणा against no without a source", "कौन सा सही है, कहा नहीं जा सकता: राणा के अनुसार हां, पर नहीं बिना स्रोत के", "it cannot be told which is right: yes according to राणा, but no without a source"),
        ("100 -> 290 on days unknown", "पहले 100, बाद में 290; दिन पता नहीं", "100, later 290; the days are not known"),
        ("पत्र alone has 68", "68 सिर्फ पत्र लिखता है", "पत्र alone has 68"),
        ("सोनभद्र is the wider place, उम्भा may lie in it", "सोनभद्र बड़ा इलाका है, उम्भा उसी में हो सकता है", "सोनभद्र is the wider place, उम्भा may lie in it"),
    ],
)  # fmt: skip
def test_the_line_of_why_says_who_gives_which_value(reason: str, hindi: str, english: str) -> None:
    assert translate_reason(reason, load_words("hi")).text == hindi
    assert translate_reason(reason, load_words("en")).text == english


def shelf_of(*articles: tuple[Article, Reading]) -> Shelf:
    bare: dict[str, Any] = {field.name: {} for field in fields(Shelf)}
    held = {"stories": (), "judgements": 0, "articles": {a.id: a for a, _ in articles}, "readings": {a.id: r for a, r in articles}}
    return Shelf(**(bare | held))


def report(name: str, text: str, *said: tuple[int, int]) -> tuple[Article, Reading]:
    found = tuple(Attribution(f"att-{name}", name, start, end, text[start:end], "indirect", None, ()) for start, end in said)
    return Article(name, text, lang="hi"), Reading(name, "hi", (Span(0, len(text)),), attributions=found)


def test_a_side_with_a_source_shows_the_words_of_a_report_that_has_one() -> None:
    told, quoted = "कुल 16 मजदूर घायल हुए।", "अस्पताल ने कहा कि 16 मजदूर घायल हुए।"
    shelf = shelf_of(report("art-a", told), report("art-b", quoted, (18, len(quoted) - 1)))
    places = tuple(TextSpan(name, text.index("16"), text.index("16") + 2) for name, text in (("art-a", told), ("art-b", quoted)))
    for origins, shown in ((("अस्पताल", "unknown"), "अस्पताल ने कहा कि "), (("unknown",), "कुल ")):
        side = DisputedValue("16", "16", ("art-a", "art-b"), origins, None, places)
        part = make_disagreement(shelf, load_words("hi"), Disagreement("dis-1", "story-1", (), "number", "conflict", "घायल", (side,), ""))
        assert part.sides[0].before == shown
