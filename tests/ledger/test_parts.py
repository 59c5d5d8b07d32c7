"""The links of stories are written part by part, and only where they are other than those that are there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from srot.ledger import Store, Writer, listing, open_store
from srot.ledger.parts import PartedLinks, StoryPart
from srot.records import Claim, Links, Story
from srot.testing import SAMPLE

TABLES = (
    "story", "claim", "disagreement", "timeline", "claim_article", "timeline_entity", "attribution_claim", "story_count", "origin_article", "doubt",
    "story_part",
)  # fmt: skip
OTHER = Story("story-other", "और", ("art-other",))


def moved(claim: Claim) -> Claim:
    """The claim, told of the other story."""
    return replace(claim, story=OTHER.id)


PILES = (
    SAMPLE.links,
    Links(),
    replace(SAMPLE.links, claims=()),
    replace(SAMPLE.links, disagreements=(), timeline=()),
    replace(SAMPLE.links, stories=(*SAMPLE.links.stories, OTHER), claims=tuple(map(moved, SAMPLE.links.claims))),
    replace(SAMPLE.links, claims=tuple(replace(claim, text=f"{claim.text} आज") for claim in SAMPLE.links.claims)),
)


class Counted(PartedLinks):
    """Links that know which of their parts were asked for."""

    def __init__(self, links: Links) -> None:
        super().__init__(links)
        self.asked: list[str] = []

    def fetch(self, stories: Sequence[str]) -> Iterator[StoryPart]:
        self.asked.extend(stories)
        return super().fetch(stories)


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    return {table: sorted(store.rows(f"SELECT * FROM {table}"), key=repr) for table in TABLES}


@settings(max_examples=20, deadline=None)
@given(piles=st.lists(st.sampled_from(PILES), max_size=4), last=st.sampled_from(PILES))
def test_what_was_written_before_never_shows(piles: list[Links], last: Links) -> None:
    with open_store(None) as store, open_store(None) as fresh:
        for pile in (*piles, last):
            Writer(store).replace_links(pile, fingerprint="x")
        Writer(fresh).replace_links(last, fingerprint="x")
        assert rows(store) == rows(fresh)


def test_only_parts_that_are_other_are_asked_for() -> None:
    with open_store(None) as store:
        for pile, asked in ((SAMPLE.links, 2), (SAMPLE.links, 0), (PILES[5], 1), (PILES[4], 2)):
            found = Counted(pile)
            Writer(store).replace_links(found, fingerprint="x")
            assert len(found.asked) == asked


def test_the_parts_are_the_whole() -> None:
    found = PartedLinks(SAMPLE.links)
    parts = list(found.fetch([story.id for story in SAMPLE.links.stories]))
    for name in ("claims", "disagreements", "timeline", "attribution_claims"):
        assert tuple(item for part in parts for item in getattr(part, name)) == getattr(SAMPLE.links, name)
    assert found.whole == replace(SAMPLE.links, claims=(), disagreements=(), timeline=(), attribution_claims=())


def test_one_doubt_of_two_stories_is_asked_once() -> None:
    with open_store(None) as store:
        Writer(store).replace_links(SAMPLE.links, fingerprint="x")
        (first, *_) = rows(store)["doubt"]
        with store.transaction() as connection:
            connection.execute("INSERT INTO doubt VALUES (?, ?, ?, ?, ?, ?, ?)", (first[0], "story-zz", 0, *first[3:]))
        found = [doubt.id for doubt in listing.list_doubts(store)]
        assert len(found) == len(set(found))
