"""Denials that name nothing themselves."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from srot.linking.claimed import make_claims
from srot.linking.disputed_answers import find_answers
from srot.linking.reports import Report

CHARGE = "पुल के ठेके में अफसरों ने करोड़ों की रिश्वत ली"


def answered(reporters: Any, *reports: Report) -> list[list[tuple[str, tuple[str, ...]]]]:
    index = reporters.index(reports=reports)
    found = find_answers(make_claims("story-1", reports, index, {}), index)
    return [[(side.value, tuple(root.name for root in side.roots)) for side in sides] for _, sides in found]


def debate(reporters: Any, content: str, cue: str, *, speaker: str = "लीला महतो", between: str = "", **fields: Any) -> Report:
    text = f"मोहन राणा ने आरोप लगाया कि {CHARGE}। {between}{speaker} ने {content} {cue}।"
    page = reporters.Page("a", text, published="2024-05-05", outlet="पत्र a")
    page.said(CHARGE, (("मोहन राणा", "person"),), cue="आरोप लगाया")
    page.said(content, ((speaker, "person"),), cue=cue, **fields)
    return page.report()


@pytest.mark.parametrize(
    ("content", "cue", "polarity"),
    [("इन आरोपों से", "इनकार किया", "negative"), ("इन आरोपों को निराधार", "बताया", "positive"), ("इस दावे का", "खंडन किया", "negative")],
)
def test_a_denial_answers_what_another_is_quoted_with_before_it(reporters: Any, content: str, cue: str, polarity: str) -> None:
    (sides,) = answered(reporters, debate(reporters, content, cue, polarity=polarity))
    assert sides == [("yes", ("मोहन राणा",)), ("no", ("लीला महतो",))]


def test_nobody_denies_his_own_words_nor_what_stands_far_off(reporters: Any) -> None:
    own = debate(reporters, "इन आरोपों से", "इनकार किया", speaker="मोहन राणा", polarity="negative")
    far = debate(reporters, "इन आरोपों से", "इनकार किया", between="शहर में बारिश होती रही। " * 30, polarity="negative")
    assert answered(reporters, own) == answered(reporters, far) == []


def test_a_denial_with_words_of_its_own_points_nowhere(reporters: Any) -> None:
    assert answered(reporters, debate(reporters, "सड़क पर जाम की खबर से", "इनकार किया", polarity="negative")) == []


def test_a_denial_in_other_forms_of_the_words_answers_what_stands_close_before_it(reporters: Any) -> None:
    (sides,) = answered(reporters, debate(reporters, "ठेके में रिश्वतखोरी से", "इनकार किया", polarity="negative"))
    assert [value for value, _ in sides] == ["yes", "no"]
    assert answered(reporters, debate(reporters, "सड़क के ठेके में देरी से", "इनकार किया", polarity="negative")) == []


def test_an_answer_that_denies_nothing_is_none(reporters: Any) -> None:
    assert answered(reporters, debate(reporters, "इन आरोपों पर", "जवाब दिया")) == []


def test_a_denial_answers_the_one_whom_it_names_wherever_he_spoke(reporters: Any) -> None:
    text = f"मोहन राणा ने आरोप लगाया कि {CHARGE}। {'शहर में बारिश होती रही। ' * 30}लीला महतो ने विधायक राणा के दावे को खारिज किया।"
    page = reporters.Page("a", text, published="2024-05-05", outlet="पत्र a")
    page.said(CHARGE, (("मोहन राणा", "person"),), cue="आरोप लगाया")
    page.said("विधायक राणा के दावे को", (("लीला महतो", "person"),), cue="खारिज किया", polarity="negative")
    start = page.place("विधायक राणा")[1]
    page.name("मोहन राणा")
    (first,) = page.found["mentions"]
    page.found["mentions"].append(replace(first, id="men-2", start=start - 4, end=start))
    (sides,) = answered(reporters, page.report())
    assert sides == [("yes", ("मोहन राणा",)), ("no", ("लीला महतो",))]


def test_a_denial_of_one_who_said_nothing_in_the_story_answers_nothing(reporters: Any) -> None:
    page = reporters.Page("b", "लीला महतो ने विधायक सोमेश राय के दावे को खारिज किया।", published="2024-05-05")
    page.said("विधायक सोमेश राय के दावे को", (("लीला महतो", "person"),), cue="खारिज किया", polarity="negative")
    page.name("सोमेश राय")
    assert answered(reporters, page.report()) == []


def test_what_a_denial_brings_behind_itself_is_what_it_denies(reporters: Any) -> None:
    text = f"लीला महतो ने उन खबरों का खंडन किया जिनमें मोहन राणा ने कहा था कि {CHARGE}।"
    page = reporters.Page("a", text, published="2024-05-05", outlet="पत्र a")
    page.said("उन खबरों का", (("लीला महतो", "person"),), cue="खंडन किया", polarity="negative")
    page.said(CHARGE, (("मोहन राणा", "person"),), cue="कहा था")
    (sides,) = answered(reporters, page.report())
    assert sides == [("yes", ("मोहन राणा",)), ("no", ("लीला महतो",))]
