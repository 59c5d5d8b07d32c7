"""From reports to links: one pure function, the same in any order."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, partial
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from srot.engine import open_engine
from srot.linking import comparisons_ahead, kept_units, name_pairs, sketches, story_links, translation
from srot.linking.kept import Memory
from srot.linking.linker import link, link_reports
from srot.linking.reports import StoredReport
from srot.linking.rulings import name_place
from srot.linking.story_links import title_of
from srot.models import embedder_kept
from srot.models.embedder_hashed import HashedEmbedder
from srot.models.embedder_kept import KeptEmbedder, encode_each
from srot.reading import read_article
from srot.records import Article, Judgement, Links, Reading, from_json, to_json

BRIDGE = (
    "चंदनपुर में सोमवार को नदी का पुल टूटने से 12 लोगों की मौत हो गई। जिलाधिकारी मोहन वर्मा ने बताया कि राहत दल मौके पर है। "
    "घायलों को जिला अस्पताल में भर्ती कराया गया है और लापता लोगों की तलाश रात भर चलती रही।"
)
ARTICLES = (
    Article("art-1", BRIDGE, outlet="सुबह", title="पुल टूटा, 12 की मौत", lang="hi", published="2024-07-09"),
    Article("art-2", f"{BRIDGE} मुख्यमंत्री ने शोक जताया है।", outlet="शाम", title="चंदनपुर में पुल टूटा", lang="hi", published="2024-07-10"),
    Article(
        "art-3", "At least 15 people died when a river bridge fell in Chandanpur on Monday, the district hospital said. "
        "District magistrate Mohan Verma said rescue teams were at the site.",
        outlet="Noon", title="Bridge falls in Chandanpur", lang="en", published="2024-07-10",
    ),
    Article("art-4", "शिक्षक संघ ने हड़ताल पर जाने का ऐलान किया। संघ की अध्यक्ष सीमा राणा ने कहा, \"वेतन छह महीने से नहीं मिला है।\"",
            outlet="सुबह", title="शिक्षकों की हड़ताल", lang="hi", published="2024-09-02"),
    Article("art-5", "शिक्षक संघ की अध्यक्ष सीमा राणा ने कहा कि वेतन छह महीने से नहीं मिला है। सरकार ने आरोप से इनकार किया।", outlet="शाम", lang="hi"),
    Article("art-6", "Почта закрыта до пятницы. Об этом сообщила мэрия.", lang="ru"),
)  # fmt: skip


@cache
def read(article: Article) -> Reading:
    return read_article(article)


def linked(articles: tuple[Article, ...] | list[Article], *judgements: Judgement) -> Links:
    return link(articles, [read(article) for article in articles], judgements)


@cache
def whole() -> Links:
    return linked(ARTICLES)


@settings(max_examples=5, deadline=None)
@given(order=st.permutations(ARTICLES), other=st.permutations(ARTICLES))
def test_links_do_not_depend_on_any_order(order: list[Article], other: list[Article]) -> None:
    assert link(order, [read(article) for article in other]) == whole()


def test_all_links_round_trip_through_json() -> None:
    assert from_json(Links, to_json(whole())) == whole()


def test_ids_are_unique_and_lists_are_sorted() -> None:
    for name in ("stories", "storylines", "entities", "claims", "disagreements", "reuse"):
        ids = [record.id for record in getattr(whole(), name)]
        assert ids == sorted(set(ids)), name
    dates = [entry.date or "9999" for entry in whole().timeline]
    assert dates == sorted(dates)


def test_every_report_is_in_one_story_and_every_story_in_one_storyline() -> None:
    placed = [name for story in whole().stories for name in story.articles]
    assert sorted(placed) == [article.id for article in ARTICLES]
    assert {story.storyline for story in whole().stories} == {line.id for line in whole().storylines}
    assert sorted(name for line in whole().storylines for name in line.stories) == [story.id for story in whole().stories]


def test_the_bridge_is_a_story_of_both_languages() -> None:
    (story,) = [story for story in whole().stories if "art-1" in story.articles]
    assert story.articles == ("art-1", "art-2", "art-3")
    assert (story.first_published, story.last_published) == ("2024-07-09", "2024-07-10")
    assert story.title in {article.title for article in ARTICLES}
    assert story.why


def test_the_later_print_is_a_copy_of_the_earlier() -> None:
    assert [(found.source, found.target, found.kind) for found in whole().reuse if found.kind != "translation"] == [("art-1", "art-2", "near-copy")]


def test_findings_point_at_what_is_there() -> None:
    texts = {article.id: article.text for article in ARTICLES}
    entities = {entity.id for entity in whole().entities}
    for claim in whole().claims:
        assert claim.n_articles == len({item.article for item in claim.assertions})
        assert claim.n_origins <= len(claim.origins)
        assert all(0 <= item.start < item.end <= len(texts[item.article]) for item in claim.assertions)
        assert all(origin.entity is None or origin.entity in entities for origin in claim.origins)
    assert {entity for _, entity in whole().mention_entities} <= entities
    claims = {claim.id for claim in whole().claims}
    assert {claim for _, claim in whole().attribution_claims} <= claims
    assert {name for found in whole().disagreements for name in found.claims} <= claims


def test_an_undated_copy_takes_its_day_from_its_story_and_its_weekday_counts_from_there() -> None:
    undated = Article("art-7", f"{BRIDGE} विधायक ने दौरा किया।", outlet="रात", lang="hi")
    links = linked([*ARTICLES[:2], undated])
    assert [(dating.article, dating.basis) for dating in links.datings] == [("art-7", "story")]
    assert [story.articles for story in links.stories] == [("art-1", "art-2", "art-7")]
    weekday = next(time for time in read(undated).times if time.text.startswith("सोमवार"))
    assert dict(links.resolved_times)[weekday.id] == "2024-07-08"


def ruling(kind: str, verdict: str, left: str, right: str | None = None, **fields: Any) -> Judgement:
    return Judgement(f"jud-{kind}-{left}", kind, verdict, left, right, "a reader", "2024-10-01", **fields)


def test_a_story_ruled_apart_is_apart_until_the_ruling_is_withdrawn() -> None:
    apart = linked(ARTICLES, ruling("story", "different", "art-1", "art-3"), ruling("story", "different", "art-2", "art-3"))
    assert ("art-3",) in {story.articles for story in apart.stories}
    withdrawn = [ruling("story", "different", name, "art-3", withdrawn_at="2024-10-02") for name in ("art-1", "art-2")]
    assert linked(ARTICLES, *withdrawn) == whole()


def test_an_attribution_ruled_wrong_carries_no_claim() -> None:
    said = next(name for name, _ in whole().attribution_claims)
    assert said not in dict(linked(ARTICLES, ruling("attribution", "wrong", said)).attribution_claims)


def test_articles_without_a_reading_are_left_out_and_nothing_makes_nothing() -> None:
    assert link(ARTICLES, []) == Links() == link([], [])


@pytest.mark.parametrize(
    ("title", "text", "expected"),
    [
        ("पुल टूटा", "लंबा पाठ।", "पुल टूटा"),
        (None, "पुल टूटा।\nबाकी कल।", "पुल टूटा।"),
        (None, "Мост закрыт. Ярмарка идёт.", "Мост закрыт."),
        (None, "नाव घाट " * 40, ("नाव घाट " * 40)[:120].rpartition(" ")[0] + " …"),
        (None, "桥" * 300, "桥" * 120 + " …"),
    ],
)
def test_a_story_without_a_title_is_called_by_its_first_words(reporters: Any, title: str | None, text: str, expected: str) -> None:
    assert title_of(reporters.Page("a", text, title=title).report()) == expected


def test_a_ruling_on_two_claims_is_obeyed_until_it_is_withdrawn() -> None:
    bridge = next(story.id for story in whole().stories if "art-1" in story.articles)
    first, second, *_ = (claim for claim in whole().claims if claim.story == bridge)
    joined = linked(ARTICLES, ruling("claim", "same", second.id, first.id))
    (claim,) = [claim for claim in joined.claims if claim.id in (first.id, second.id)]
    assert {(a.article, a.start) for a in claim.assertions} == {(a.article, a.start) for c in (first, second) for a in c.assertions}
    assert linked(ARTICLES, ruling("claim", "same", second.id, first.id, withdrawn_at="2024-12-02")) == whole()


def test_words_ruled_to_say_something_else_leave_their_claim() -> None:
    claim = max(whole().claims, key=lambda claim: (claim.n_articles, claim.id))
    first, *_, last = claim.assertions
    sides = tuple(name_place(item.article, item.start, item.end) for item in (first, last))
    parted = linked(ARTICLES, ruling("claim", "different", *sides))
    holders = [c.id for c in parted.claims for a in c.assertions if (a.article, a.start) in ((first.article, first.start), (last.article, last.start))]
    assert len(set(holders)) > 1
    assert parted != whole()


def test_a_printed_day_that_is_corrected_moves_what_is_counted_from_it() -> None:
    corrected = linked(ARTICLES, ruling("time", "right", "art-1", "2024-07-16"), ruling("time", "right", "art-2", "2024-07-17"))
    (story,) = [story for story in corrected.stories if "art-1" in story.articles]
    assert (story.first_published, story.last_published) == ("2024-07-10", "2024-07-17")
    monday = next(time for time in read(ARTICLES[0]).times if time.text == "सोमवार")
    assert (monday.value, dict(corrected.resolved_times)[monday.id]) == ("2024-07-08", "2024-07-15")
    assert [dating.basis for dating in corrected.datings if dating.article == "art-1"] == ["ruling"]


@pytest.fixture(scope="session")
def memory(remembered: Any) -> Any:
    """Makes a memory of everything, and names what of it holds the links of stories."""

    def make() -> tuple[Memory, Any]:
        stories = remembered()
        return Memory(*(remembered() for _ in range(4)), stories, remembered(), remembered()), stories

    return make


def test_only_stories_of_which_something_changed_are_linked_anew(memory: Any) -> None:
    (kept, stories), readings = memory(), [read(article) for article in ARTICLES]
    link(ARTICLES[:5], readings, kept=kept)
    before = stories.made
    assert link(ARTICLES, readings, kept=kept) == whole()
    assert stories.made == before + 3, "the links of the new story, its head, and the units of its report"
    assert link(ARTICLES, readings, kept=kept) == whole()
    assert stories.made == before + 3


def test_units_are_made_again_only_of_what_is_new_in_a_story(memory: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    (kept, _), readings, asked = memory(), [read(article) for article in ARTICLES], list[str]()
    link(ARTICLES[1:], readings, kept=kept)
    make = kept_units.find_units
    monkeypatch.setattr(kept_units, "find_units", lambda report, *told: asked.append(report.id) or make(report, *told))
    assert link(ARTICLES, readings, kept=kept) == whole()
    assert "art-1" in asked
    assert len(asked) < 3, "the story has three reports"


def test_only_new_reports_are_sketched(memory: Any) -> None:
    (kept, _), readings = memory(), [read(article) for article in ARTICLES]
    link(ARTICLES[:5], readings, kept=kept)
    names = {name_pairs.FULL, name_pairs.BARE, sketches.ALL_NAMES}
    sketched = [key for key in kept.sketches.keys() - names if not key.endswith(" stories")]
    assert len(sketched) == 30, "of each a sketch, an outline, its fingerprints, its shingles, its terms, its profile"
    before = dict(kept.sketches)
    link(ARTICLES, readings, kept=kept)
    assert len([key for key in kept.sketches.keys() - names if not key.endswith(" stories")]) == 36
    assert all(kept.sketches[key] is content for key, content in before.items() if key not in names)


def test_readings_are_fetched_only_where_something_is_new(memory: Any) -> None:
    """A report that is stored and unchanged is linked from what is kept of it."""
    fetched: list[str] = []

    def fetch(article: str) -> Reading:
        fetched.append(article)
        return next(read(found) for found in ARTICLES if found.id == article)

    (kept, _), dated = memory(), [replace(article, published=article.published or "2024-09-03") for article in ARTICLES]
    reports = [StoredReport(article, f"key of {article.id}", fetch) for article in dated]
    first = link_reports(reports, kept=kept).gather()
    assert {article.id for article in dated} == set(fetched)
    fetched.clear()
    assert link_reports(reports, kept=kept).gather() == first
    assert set(fetched) <= {article for story in first.stories for article in story.articles if len(story.articles) > 1}


@settings(max_examples=5, deadline=None)
@given(batches=st.lists(st.sets(st.sampled_from(ARTICLES), min_size=1), max_size=4))
def test_what_is_kept_never_shows(batches: list[set[Article]], memory: Any) -> None:
    (kept, _), readings = memory(), [read(article) for article in ARTICLES]
    for batch in batches:
        assert link(batch, readings, kept=kept) == link(batch, readings)
    assert link(ARTICLES, readings, kept=kept) == whole()


@settings(max_examples=5, deadline=None)
@given(order=st.permutations(ARTICLES), cuts=st.sets(st.integers(1, len(ARTICLES) - 1), max_size=3))
def test_what_is_added_in_pieces_is_linked_as_if_it_had_come_at_once(
    order: list[Article], cuts: set[int], memory: Any
) -> None:
    (kept, _), readings = memory(), [read(article) for article in ARTICLES]
    for end in sorted(cuts):
        assert link(order[:end], readings, kept=kept) == link(order[:end], readings)
    assert link(order, readings, kept=kept) == whole()


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_other_processes_link_the_same(workers: int, monkeypatch: pytest.MonkeyPatch, memory: Any) -> None:
    monkeypatch.setattr(story_links, "FEW", 4)
    monkeypatch.setattr(comparisons_ahead, "MANY", 1)
    monkeypatch.setattr(comparisons_ahead, "AT_ONCE", 2)
    monkeypatch.setattr(translation, "FEW", 1)
    with open_engine(workers=workers) as engine:
        assert link(ARTICLES, [read(article) for article in ARTICLES], engine=engine) == whole()
        assert link(ARTICLES, [read(article) for article in ARTICLES], engine=engine, kept=memory()[0]) == whole()


@pytest.mark.parametrize("few", [1, 16])
def test_vectors_made_and_lent_in_other_processes_link_the_same(
    few: int, monkeypatch: pytest.MonkeyPatch, remembered: Any
) -> None:
    monkeypatch.setattr(story_links, "FEW", few * 4)
    monkeypatch.setattr(embedder_kept, "FEW", few)
    readings = [read(article) for article in ARTICLES]
    alone = link(ARTICLES, readings, embedder=KeptEmbedder(HashedEmbedder(), remembered()))
    with open_engine(workers=2) as engine:
        spread = partial(engine.map, partial(encode_each, name="hashed"))
        lending = KeptEmbedder(HashedEmbedder(), remembered(), name="hashed", spread=spread)
        assert link(ARTICLES, readings, embedder=lending, engine=engine) == alone


def test_a_ruling_within_a_story_is_obeyed_though_its_links_are_kept(memory: Any) -> None:
    (kept, _), readings = memory(), [read(article) for article in ARTICLES]
    said = next(name for name, _ in link(ARTICLES, readings, kept=kept).attribution_claims)
    ruled = ruling("attribution", "wrong", said)
    assert link(ARTICLES, readings, [ruled], kept=kept) == linked(ARTICLES, ruled)
