from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import srot.languages.en.names as english
import srot.languages.en.sentences as english_sentences
import srot.languages.hi.names as hindi
import srot.languages.hi.sentences as hindi_sentences
import srot.languages.mr.names as marathi
from srot.languages.pack import Draft
from srot.languages.tables import read_cases
from srot.records import Article, Mention

Finder = Callable[[Draft], tuple[Mention, ...]]
FINDERS: dict[str, Finder] = {"hi": hindi.find_names, "en": english.find_names, "mr": marathi.find_names}
SPLITTERS = {"hi": hindi_sentences.split_sentences, "en": english_sentences.split_sentences, "mr": hindi_sentences.split_sentences}
CASES = [(lang, case) for lang in FINDERS for case in read_cases(f"srot.languages.{lang}", "names")]
FIELDS = {"text": "text", "type": "type", "name": "name", "role": "role", "key": "gazetteer"}


def read_names(lang: str, text: str) -> tuple[Mention, ...]:
    return FINDERS[lang](Draft(Article(id="art-test", text=text, lang=lang), SPLITTERS[lang](text)))


def shown(mentions: tuple[Mention, ...], expected: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The fields of mentions that the case speaks of."""
    asked = [*expected, *[{"text": "", "type": ""}] * len(mentions)]
    return [{field: getattr(mention, FIELDS[field]) for field in fields} for mention, fields in zip(mentions, asked, strict=False)]


@pytest.mark.parametrize(("lang", "case"), CASES, ids=[f"{lang}: {case['text'][:30]}" for lang, case in CASES])
def test_names_of_case(lang: str, case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if "xfail" in case:
        request.applymarker(pytest.mark.xfail(reason=case["xfail"], strict=True))
    assert shown(read_names(lang, case["text"]), case["names"]) == case["names"]


@pytest.mark.parametrize("lang", FINDERS)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_spans_are_words_of_the_text_in_order_and_apart(lang: str, data: st.DataObject) -> None:
    words = [word for own, case in CASES if own == lang for word in case["text"].split()]
    text = " ".join(data.draw(st.lists(st.sampled_from(words), max_size=25)))
    mentions = read_names(lang, text)
    assert all(text[mention.start : mention.end] == mention.text for mention in mentions)
    assert all(left.end <= right.start for left, right in pairwise(mentions))
    assert mentions == read_names(lang, text)
