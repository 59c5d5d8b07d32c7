from __future__ import annotations

from typing import Any

import pytest

from srot.languages.tables import read_cases
from srot.languages.tenses import tense_cues
from srot.reading import read_article
from srot.records import Article

CASES = [(lang, case) for lang in ("hi", "en") for case in read_cases(f"srot.languages.{lang}", "tenses")]


@pytest.mark.parametrize(("lang", "case"), CASES, ids=[f"{lang}: {case['text'][:30]}" for lang, case in CASES])
def test_days_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    article = Article(id="art-test", text=case["text"], lang=lang, published="2024-11-28", published_basis="metadata")
    assert [time.value for time in read_article(article).times] == case["days"]


def tense(text: str, time: str, package: str = "srot.languages.hi", *, verbs_first: bool = False) -> str | None:
    start = text.index(time)
    return tense_cues(package, verbs_first=verbs_first).tense(text, start, start + len(time), (0, len(text)))


def test_an_agent_tells_of_a_deed_done_unless_the_day_is_set_ahead() -> None:
    assert tense("मंत्री ने रविवार को मुलाकात की जगह देखी और आगे वह तय करेंगे", "रविवार") == "past"
    assert tense("मंत्री ने रविवार को होने वाली मुलाकात टाली", "रविवार") == "future"


def test_verbs_behind_a_relative_pronoun_say_nothing() -> None:
    assert tense("रविवार को झड़प, जिसमें पूछताछ होगी", "रविवार") is None


def test_a_faint_future_gives_way_to_any_other_verb() -> None:
    assert tense("Envoy to visit Oslo on Sunday", "Sunday", "srot.languages.en", verbs_first=True) == "future"
    assert tense("Envoy flew out to visit Oslo on Sunday", "Sunday", "srot.languages.en", verbs_first=True) == "past"


def test_what_looks_like_an_infinitive_is_past_where_its_root_ends_so() -> None:
    assert tense("यह घाट रविवार को बना है", "रविवार") == tense("रविवार को छह सदस्य चुने थे", "रविवार") == "past"
    assert tense("यह घाट रविवार को बनना है", "रविवार") == "future"
