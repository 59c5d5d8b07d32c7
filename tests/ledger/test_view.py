"""Questions to the sample ledger."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from srot.errors import NotFoundError
from srot.ledger import View, open_store
from srot.records import Reading
from srot.testing import SAMPLE, fill_sample


@pytest.fixture
def view() -> Iterator[View]:
    with View(open_store(None)) as opened:
        fill_sample(opened.store)
        yield opened


def test_counts(view: View) -> None:
    counts = view.counts()
    assert (counts.articles, counts.outlets, counts.stories, counts.claims, counts.judgements) == (4, 3, 2, 1, 1)


@pytest.mark.parametrize("given", ["story-5a00000000000001", "story-5a", "5a"])
def test_an_id_may_be_given_by_its_beginning(view: View, given: str) -> None:
    assert view.story(given) == SAMPLE.links.stories[0]


def test_an_ambiguous_beginning_lists_the_candidates(view: View) -> None:
    with pytest.raises(NotFoundError, match=r"'story-5' fits several: story-5a0+1, story-5b0+2; give more of the id"):
        view.story("story-5")


def test_an_unknown_id_names_near_ones_and_the_listing(view: View) -> None:
    with pytest.raises(NotFoundError, match=r"near it: story-5a0+1; see all with: srot stories"):
        view.story("story-5aff")


def test_a_part_of_a_name_leads_to_the_names_that_hold_it(view: View) -> None:
    name = max((entity.name for entity in view.entities()), key=len)
    with pytest.raises(NotFoundError, match=f"near it: .*{name}"):
        view.entity(name[1:])


def test_an_empty_ledger_says_that_it_is_empty() -> None:
    with View(open_store(None)) as empty, pytest.raises(NotFoundError, match="holds no claim at all"):
        empty.claim("claim-7a")


def test_an_empty_id_fits_nothing(view: View) -> None:
    with pytest.raises(NotFoundError):
        view.story("")


def test_claims_by_story_article_and_origins(view: View) -> None:
    assert view.claims(story="story-5a") == view.claims(article="art-1b") == view.claims(min_origins=2) == SAMPLE.links.claims
    assert view.claims(story="story-5b") == view.claims(min_origins=3) == view.claims(article="art-2d") == ()


def test_disagreements_by_nature(view: View) -> None:
    assert view.disagreements(nature="conflict") == SAMPLE.links.disagreements
    assert view.disagreements(nature="update") == ()


def test_articles_of_a_story(view: View) -> None:
    assert [article.id for article in view.articles(story="5b")] == ["art-2d00000000000004"]


def test_stories_of_a_storyline_and_of_an_article(view: View) -> None:
    assert view.stories(storyline="line-6a") == view.stories(article="art-1b") == SAMPLE.links.stories[:1]


def test_the_timeline_by_storyline_and_entity(view: View) -> None:
    assert view.timeline(storyline="line-6a") == view.timeline(entity="ent-9a") == SAMPLE.links.timeline[:1]


def test_entities_by_any_spelling_of_a_name(view: View) -> None:
    assert [entity.id for entity in view.entities(name="नदी  समाचार")] == ["ent-9b00000000000002"]
    assert view.entities(name="नदी समाचार", type="PER") == ()
    assert view.articles_naming("ent-9a") == ("art-1a00000000000001", "art-1b00000000000002")


def test_reuse_of_an_article_and_of_a_story(view: View) -> None:
    assert view.reuse(article="art-1a") == view.reuse(story="story-5a") == SAMPLE.links.reuse
    assert view.reuse(story="story-5b") == ()


def test_an_article_not_read_yet_has_an_empty_reading(view: View) -> None:
    view.store.connection.execute("DELETE FROM reading WHERE article = 'art-1a00000000000001'")
    assert view.reading("art-1a") == Reading("art-1a00000000000001", "hi")
    assert view.unread("sample") == ("art-1a00000000000001",)


def test_articles_read_by_another_recipe_are_unread(view: View) -> None:
    assert len(view.unread("a newer recipe")) == 4


def test_the_fingerprint_moves_with_recipe_and_judgements(view: View) -> None:
    before = view.fingerprint("one")
    assert before == view.fingerprint("one") != view.fingerprint("two")
    view.store.connection.execute("UPDATE judgement SET withdrawn_at = '2025'")
    assert view.fingerprint("one") != before


def test_search_meets_other_spellings_and_marks_the_words(view: View) -> None:
    (hit,) = view.search("मन्त्रालय समाचार")
    assert hit.article == "art-1a00000000000001"
    assert [hit.snippet[mark.start : mark.end] for mark in hit.marks] == ["मंत्रालय", "समाचार"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("पुल", ["art-1a00000000000001", "art-1b00000000000002"]),
        ("१२", ["art-1a00000000000001", "art-1b00000000000002"]),
        ('"नदी समाचार"', ["art-1a00000000000001"]),
        ('"समाचार नदी"', []),
        ("BRIDGE", ["art-2c00000000000003"]),
        ("अस्पताल", []),
        ("शुक्र*", ["art-2d00000000000004"]),
        ("शुक्र", []),
        ("म", []),
        ('पुल" OR (', []),
    ],
)
def test_search(view: View, words: str, found: list[str]) -> None:
    assert sorted(hit.article for hit in view.search(words)) == found


def test_a_hit_has_the_day_its_report_was_given_and_its_story(view: View) -> None:
    hits = {hit.article: hit for hit in view.search("मौत")}
    undated = hits["art-1b00000000000002"]
    assert (undated.published, undated.story, undated.outlet) == ("2024-07-09", "story-5a00000000000001", "शाम")


def test_search_takes_a_limit(view: View) -> None:
    assert len(view.search("पुल", limit=1)) == 1


def test_a_search_without_words_is_refused(view: View) -> None:
    with pytest.raises(Exception, match="there is no word in it"):
        view.search("… !")


def test_trace_runs_from_origin_over_relay_to_outlet(view: View) -> None:
    ministry, hospital = view.trace("claim-7a").origins
    assert [(child.role, child.name) for child in ministry.children] == [("outlet", "शाम"), ("relay", "नदी समाचार")]
    paper = ministry.children[1].children[0]
    assert (paper.role, paper.name, paper.value, paper.cue) == ("outlet", "सुबह", "12", "बताया")
    assert paper.words == "सोमवार को पुल टूटने से 12 लोगों की मौत हो गई"
    assert [child.name for child in hospital.children] == ["Noon"]


def test_trace_says_who_copied_and_when_undated_reports_were_printed(view: View) -> None:
    copy = view.trace("claim-7a").origins[0].children[0]
    assert (copy.copied_from, copy.published) == ("art-1a00000000000001", "2024-07-09")
