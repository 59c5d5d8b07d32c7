"""What words weigh in a story of which they are the topic."""

from __future__ import annotations

import math

import pytest

from srot.linking.measures import Measure
from srot.linking.story_rarity import weigh_in_story
from srot.linking.units import Unit
from srot.linking.vectors import unit_vector
from srot.records import Quantity


def unit(name: str, words: str, measure: Measure | None = None) -> Unit:
    keys = unit_vector(dict.fromkeys(words.split(), 1.0))
    return Unit(name, f"art-{name}", "hi", None, 0, 9, keys, frozenset(), measure, "positive", "asserted", matter=keys)


STORY = [unit(f"u{number}", f"आग गोदाम शब्द{number}") for number in range(20)]


def test_the_topic_of_a_story_weighs_less_than_what_one_sentence_adds() -> None:
    found = weigh_in_story(STORY)[0]
    assert found.matter["शब्द0"] > 5 * found.matter["आग"]
    assert math.isclose(sum(weight**2 for weight in found.matter.values()), 1.0)
    assert found.keys == STORY[0].keys


def test_a_word_of_two_sentences_in_three_is_no_topic_yet() -> None:
    few = weigh_in_story([unit("a", "आग गोदाम लापरवाही"), unit("b", "आग गोदाम लापरवाही"), unit("c", "मुआवजा घोषणा मंत्री")])
    assert few[0].matter == pytest.approx(unit("a", "आग गोदाम लापरवाही").matter)


def test_a_sentence_told_twice_of_one_report_counts_once() -> None:
    once, twice = weigh_in_story([*STORY, unit("x", "ताला चाबी")]), weigh_in_story([*STORY, unit("x", "ताला चाबी"), unit("x", "ताला चाबी")])
    assert once[:20] == twice[:20]


def test_figures_keep_their_words() -> None:
    figure = unit("f", "आग मृतक", Measure("state:dead", Quantity("qua-f", "art-f", 0, 2, "9", 9.0, 9.0, 9.0, state="dead")))
    assert weigh_in_story([*STORY, figure])[-1] == figure
