"""Disagreements gathered for the reader, and the line of why."""

from __future__ import annotations

import pytest

from srot.exports.dossier.disagreement_parts import gather
from srot.interface import load_words, translate_reason
from srot.records import Disagreement, DisputedValue


def over(name: str, nature: str, *values: tuple[str, str], kind: str = "number") -> Disagreement:
    sides = tuple(DisputedValue(value, value, (article,), ("unknown",), None) for value, article in values)
    return Disagreement(name, "story-1", ("claim-1",), kind, nature, "मृतक", sides, "")


def test_what_shares_a_value_of_one_report_stands_together() -> None:
    update, conflict = over("dis-1", "update", ("50", "a"), ("261", "b")), over("dis-2", "conflict", ("261", "b"), ("288", "c"))
    other, injured = over("dis-3", "update", ("261", "z"), ("300", "y")), over("dis-4", "date", ("261", "b"), ("9", "c"), kind="date")
    assert gather([update, other, injured, conflict]) == [[update, conflict], [other], [injured]]


def test_one_that_joins_two_brings_them_together() -> None:
    left, right = over("dis-1", "update", ("5", "a"), ("8", "b")), over("dis-2", "imprecise", ("9", "c"), ("10", "d"))
    between = over("dis-3", "conflict", ("8", "b"), ("9", "c"))
    assert gather([left, right, between]) == [[left, right, between]]


@pytest.mark.parametrize(
    ("reason", "hindi", "english"),
    [
        ("sources stand against each other: 12 from राणा against 1000000 from महतो", "राणा के अनुसार 12, महतो के अनुसार 10 लाख", "12 according to राणा, 1 million according to महतो"),
        ("cannot tell which is right: yes from राणा against no without a source", "कौन सा सही है, कहा नहीं जा सकता: राणा के अनुसार हां, और नहीं बिना स्रोत के", "it cannot be told which is right: yes according to राणा, no without a source"),
        ("पत्र alone has 68", "68 सिर्फ पत्र लिखता है", "पत्र alone has 68"),
        ("सोनभद्र is the wider place, उम्भा may lie in it", "सोनभद्र बड़ा इलाका है, उम्भा उसी में हो सकता है", "सोनभद्र is the wider place, उम्भा may lie in it"),
    ],
)  # fmt: skip
def test_the_line_of_why_says_who_gives_which_value(reason: str, hindi: str, english: str) -> None:
    assert translate_reason(reason, load_words("hi")).text == hindi
    assert translate_reason(reason, load_words("en")).text == english
