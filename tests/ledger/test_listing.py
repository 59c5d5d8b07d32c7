"""Lists of which a page shows a part."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from srot.ledger import Store, View, Writer, listing, naming, open_store, standings
from srot.ledger.doubts import Doubt
from srot.records import Assertion, DoubtfulDate, Entity, Links, NameForm, Origin
from srot.testing import SAMPLE, fill_sample

STORY, MINISTRY, AGENCY = "story-5a00000000000001", "ent-9a00000000000001", "ent-9b00000000000002"


@pytest.fixture
def store() -> Iterator[Store]:
    with open_store(None, write=True) as opened:
        fill_sample(opened)
        yield opened


def with_names(store: Store, *names: str) -> None:
    forms = tuple(NameForm(name, "und", "Latin", 3) for name in names)
    entity = Entity("ent-9c00000000000003", "PER", names[0], forms)
    links = replace(SAMPLE.links, entities=(*SAMPLE.links.entities, entity))
    Writer(store).replace_links(links, fingerprint="names")


def test_stories_by_last_movement_with_their_counts(store: Store) -> None:
    first, second = listing.list_stories(store, listing.StoryFilter(), seen=2)
    assert (first.id, first.reports, first.fresh) == ("story-5b00000000000002", 1, 1)
    assert (second.id, second.reports, second.outlets, second.origins, second.conflicts) == (STORY, 3, 3, 2, 1)
    assert listing.list_stories(store, listing.StoryFilter(), limit=1, offset=1)[0].id == STORY


def test_conditions_add_up(store: Store) -> None:
    def found(**conditions: object) -> list[str]:
        return [row.id for row in listing.list_stories(store, listing.StoryFilter(**conditions))]  # type: ignore[arg-type]

    assert found(lang="en", outlet="Noon", event="ACCIDENT", origins=2, disputed=True) == [STORY]
    assert found(lang="en", outlet="सुबह") == [STORY]
    assert found(entities=((MINISTRY,), (AGENCY,))) == [STORY]
    assert found(entities=((MINISTRY,), ("ent-none",))) == []
    assert found(newer_than=3) == ["story-5b00000000000002"]
    assert found(words="bridge", first_day="2024-07-10", last_day="2024-07-09") == [STORY]
    assert found(origins=3) == []


@pytest.mark.parametrize("asked", ["Belousov", "belousov", "बेलौसोव", "Белоусов", "Andrei Belousov"])
def test_names_are_found_in_any_spelling(store: Store, asked: str) -> None:
    with_names(store, "आंद्रेई बेलौसोव", "Andrei Belousov")
    assert [entity.name for entity in naming.find_names(store, asked)] == ["आंद्रेई बेलौसोव"]
    assert naming.find_names(store, asked, type="LOC") == ()


def test_a_word_stands_for_all_spellings_of_the_name(store: Store) -> None:
    with_names(store, "पुल", "Poole")
    hits = naming.search_reports(store, "Poole")
    assert {hit.article for hit in hits} == {"art-1a00000000000001", "art-1b00000000000002"}
    assert all(hit.snippet[mark.start : mark.end] == "पुल" for hit in hits for mark in hit.marks)
    assert View(store).search("Poole") == hits


def test_what_sounds_like_nothing_finds_nothing(store: Store) -> None:
    assert naming.find_names(store, "…") == ()
    assert naming.find_names(store, "Zwickendraht") == ()


def test_how_often_an_origin_is_alone(store: Store) -> None:
    assert standings.standing(store, MINISTRY) == standings.Standing(claims=1, alone=0, reports=2, named_in=2)
    claim = SAMPLE.links.claims[0]
    lonely = replace(claim, origins=claim.origins[:1], n_origins=1)
    Writer(store).replace_links(replace(SAMPLE.links, claims=(lonely,)), fingerprint="lonely")
    assert standings.standing(store, MINISTRY).alone == 1
    assert standings.quoting_outlets(store, MINISTRY) == (("शाम", 1), ("सुबह", 1))
    assert standings.claims_from(store, MINISTRY) == (lonely,)


def test_news(store: Store) -> None:
    assert listing.news(store) == listing.News(4, "sample", False)
    number = Writer(store).start_run()
    assert listing.news(store).running
    Writer(store).finish_run(number, state="finished", counts={})
    assert not listing.news(store).running


def test_events_of_a_report_are_replaced_with_its_reading(store: Store) -> None:
    assert listing.event_types(store) == ("ACCIDENT",)
    bare = [replace(reading, events=()) for reading in SAMPLE.readings]
    Writer(store).add_readings(bare, recipe="later")
    assert listing.event_types(store) == ()


def doubts_of(links: Links) -> tuple[Doubt, ...]:
    """What a person is asked once these links are written."""
    with open_store(None) as store:
        Writer(store).replace_links(links, fingerprint="doubts")
        return listing.list_doubts(store)


def test_doubts_are_ordered_by_what_they_would_change() -> None:
    doubts = doubts_of(SAMPLE.links)
    assert [(doubt.kind, doubt.change) for doubt in doubts] == [("disagreement", 3), ("dating", 1), ("printed", 1)]
    assert doubts_of(replace(SAMPLE.links, claims=tuple(reversed(SAMPLE.links.claims)))) == doubts


def test_an_origin_that_rests_on_one_inference_is_doubted() -> None:
    claim = SAMPLE.links.claims[0]
    first = replace(claim.assertions[0], origins=("ent-9a00000000000001",), why="inferred: the report names the source in another sentence")
    only = replace(claim, assertions=(first,))
    (doubt,) = [item for item in doubts_of(replace(SAMPLE.links, claims=(only,))) if item.kind == "source"]
    assert (doubt.left, doubt.names, doubt.article) == ("att-11", ("मंत्रालय",), "art-1a00000000000001")
    second = replace(first, why="stated: मंत्रालय बताया")
    told = replace(claim, assertions=(first, second))
    assert not [item for item in doubts_of(replace(SAMPLE.links, claims=(told,))) if item.kind == "source"]


def test_origins_with_names_alike_are_asked_about() -> None:
    entities = tuple(
        Entity(name, "PER", text, (NameForm(text, "en", "Latin", 1),)) for name, text in (("ent-1a", "Ivan Petrov"), ("ent-1b", "Petrov"))
    )
    claim = SAMPLE.links.claims[0]
    origins = tuple(Origin(entity.id, entity.name, "person", (claim.assertions[0].article,)) for entity in entities)
    links = Links(entities=entities, claims=(replace(claim, origins=origins, assertions=(Assertion("a", None, 0, 1),)),))
    (doubt,) = doubts_of(links)
    assert (doubt.kind, doubt.left, doubt.right, doubt.change) == ("pair", "ent-1a", "ent-1b", 3)


def test_a_printed_day_in_doubt_is_asked_about_and_one_that_a_person_gave_is_not() -> None:
    printed = DoubtfulDate("art-1a00000000000001", "2024-07-09", ("the 2 other dated reports of its story are of 2023-01-01 to 2023-01-02",))
    ruled = replace(SAMPLE.links.datings[0], basis="ruling")
    asked = doubts_of(replace(SAMPLE.links, doubtful_dates=(printed,), datings=(ruled,)))
    (doubt,) = [item for item in asked if item.kind in ("printed", "dating")]
    assert (doubt.kind, doubt.left, doubt.names, doubt.story) == ("printed", printed.article, ("2024-07-09",), "story-5a00000000000001")
    assert doubt.why == printed.why[0]
