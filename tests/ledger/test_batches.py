"""Rows of many things at once are the rows of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from srot.ledger import Store, View, Writer, batches, open_store
from srot.records import Article
from srot.testing import SAMPLE, fill_sample

NAMES = [article.id for article in SAMPLE.articles]


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None, write=True) as opened:
        fill_sample(opened)
        yield opened


def test_each_row_is_that_of_one_question(store: Store) -> None:
    view = View(store)
    assert batches.articles_of(store, NAMES) == {name: view.article(name) for name in NAMES}
    assert batches.datings_of(store, NAMES) == {name: dating for name in NAMES if (dating := view.dating(name))}
    assert batches.links_of(store, NAMES) == {name: view.link_entities(name) for name in NAMES}
    assert batches.names_of(store, [entity.id for entity in SAMPLE.links.entities]) == {e.id: e.name for e in SAMPLE.links.entities}
    assert batches.copied_from(store, NAMES) == {item.target: item.source for item in SAMPLE.links.reuse}


def test_more_than_one_question_can_hold_are_asked_in_parts(store: Store) -> None:
    more = [Article(f"art-{number:016x}", f"बाजार {number}", lang="hi") for number in range(1203)]
    Writer(store).add_articles(more)
    assert len(batches.articles_of(store, [article.id for article in more])) == 1203


def test_sayings_come_without_their_content_and_in_no_other_report(store: Store) -> None:
    said = SAMPLE.readings[0].attributions[0]
    assert batches.sayings_of(store, {said.id: said.article}) == {said.id: replace(said, content="")}
    assert batches.sayings_of(store, {said.id: NAMES[1]}) == {}
    Writer(store).add_readings([replace(SAMPLE.readings[0], attributions=())], recipe="other")
    assert batches.sayings_of(store, {said.id: said.article}) == {}
