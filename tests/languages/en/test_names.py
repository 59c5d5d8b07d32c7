from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.languages.en.names import find_names
from srot.languages.en.sentences import split_sentences
from srot.languages.pack import Draft
from srot.languages.tables import read_cases
from srot.records import Article, Mention

CASES = read_cases("srot.languages.en", "names")
FIELDS = {"text": "text", "type": "type", "name": "name", "role": "role", "key": "gazetteer"}


def read_names(text: str) -> tuple[Mention, ...]:
    return find_names(Draft(Article(id="art-test", text=text, lang="en"), split_sentences(text)))


def shown(mentions: tuple[Mention, ...], expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of mentions that the case speaks of."""
    asked = [*expected, *[{"text": "", "type": ""}] * len(mentions)]
    return [{field: getattr(mention, FIELDS[field]) for field in fields} for mention, fields in zip(mentions, asked, strict=False)]


@pytest.mark.parametrize("case", CASES, ids=[case["text"][:30] for case in CASES])
def test_names_of_case(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    mentions = read_names(case["text"])
    assert shown(mentions, case["names"]) == case["names"]


WORDS = st.sampled_from([word for case in CASES for word in case["text"].split()])


@settings(max_examples=60, deadline=None)
@given(st.lists(WORDS, max_size=25).map(" ".join))
def test_spans_are_words_of_the_text_in_order_and_apart(text: str) -> None:
    mentions = read_names(text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert mentions == read_names(text)
