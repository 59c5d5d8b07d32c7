"""What two reports tell alike beyond their topic."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from tests.linking.test_stories import PILE

from srot.linking.profiles import Profile
from srot.linking.story_facts import few_names_carry, few_words_carry, tells_the_same_fact

BARE = replace(PILE[0], day=None, values=frozenset(), counts=frozenset(), marks=frozenset(), deed_days=(), called={}, routes=())


@pytest.mark.parametrize(
    "fact",
    [
        {"values": frozenset(("4217",))},
        {"counts": frozenset(("3 c:woman",))},
        {"deed_days": (2,)},
        {"called": {"storm": ("mk",)}},
        {"routes": (("rjpr", "blpr"),)},
    ],
)
def test_one_fact_alike_is_enough(fact: dict[str, Any]) -> None:
    assert tells_the_same_fact(replace(BARE, **fact), replace(BARE, **fact)) == 1.0
    assert tells_the_same_fact(replace(BARE, **fact), BARE) == 0.0


def test_where_days_are_known_they_tell_enough() -> None:
    a, b = (replace(BARE, day=day, counts=frozenset(("3 c:woman",))) for day in (date(2031, 3, 4), date(2032, 3, 4)))
    assert (tells_the_same_fact(a, b), tells_the_same_fact(a, replace(b, day=None))) == (0.0, 1.0)


def with_words(words: dict[str, float], names: dict[str, float]) -> Profile:
    return replace(BARE, keys=words, names=names)


def test_the_words_and_the_name_that_weigh_most_are_the_topic() -> None:
    a = with_words({"missile": 0.8, "test": 0.4, "army": 0.4, "dawn": 0.2}, {"ent-land": 0.8, "ent-guest": 0.6})
    b = with_words({"missile": 0.6, "test": 0.6, "army": 0.4, "noon": 0.36}, {"ent-land": 0.6, "ent-host": 0.8})
    assert few_words_carry(a, b) == few_words_carry(b, a) == pytest.approx(0.88)
    assert few_names_carry(a, b) == pytest.approx(0.48)
    assert few_words_carry(a, with_words({}, {})) == 0.0
