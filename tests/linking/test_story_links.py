"""The links of a story are made of what touches them, and of nothing else."""

from __future__ import annotations

import pickle
from typing import Any

import numpy as np

from srot.ledger.packing import pack, unpack
from srot.ledger.parts import StoryPart
from srot.linking.entities import resolve_entities
from srot.linking.likenesses import Likenesses
from srot.linking.origins import SPEAKER
from srot.linking.reports import Report, StoredReport
from srot.linking.rulings import NO_RULINGS
from srot.linking.story_features import FEATURES
from srot.linking.story_links import LinkedStories, Told, gather_stories, link_story
from srot.reading import read_article
from srot.records import Article, Reuse

FERRY = "रामघाट पर गुरुवार को नाव पलटने से 9 लोगों की मौत हो गई। थाना प्रभारी सुधा नेगी ने बताया कि 4 लोग अब भी लापता हैं।"
ARTICLES = (
    Article("art-1", FERRY, outlet="सुबह", title="नाव पलटी, 9 की मौत", lang="hi", published="2024-08-02"),
    Article("art-2", f"{FERRY} मेले को रोक दिया गया है।", outlet="शाम", title="रामघाट पर हादसा", lang="hi", published="2024-08-02"),
)
REPORTS = tuple(Report(article, read_article(article)) for article in ARTICLES)
NAMES = [feature.__name__ for feature in FEATURES]
MATTER, SOUND = NAMES[:2]
UNLIKE = Likenesses(["art-1", "art-2"], np.array([], np.int64), np.array([]), np.array([], np.int64))


def told(score: float, *why: str) -> Told:
    bits = sum(1 << NAMES.index(name) for name in why)
    likeness = Likenesses(["art-1", "art-2"], np.array([1]), np.array([score]), np.array([bits]))
    return Told(REPORTS, resolve_entities(REPORTS), likeness, {}, {}, NO_RULINGS, SPEAKER)


def test_reports_that_are_more_alike_than_before_name_their_story_anew_and_no_more(remembered: Any) -> None:
    kept = remembered()
    before = LinkedStories([told(0.6, MATTER)], None, kept)
    assert kept.made == 4, "the links of the story, its head, and the units of two reports"
    after = LinkedStories([told(0.9, SOUND)], None, kept)
    assert kept.made == 5, "its head"
    (story,) = after.heads
    assert after.keys == before.keys
    assert (before.heads[story].story.why, after.heads[story].story.why) == ((MATTER,), (SOUND,))
    assert after.heads[story] == link_story(told(0.9, SOUND)).head
    assert list(after.fetch([story])) == list(before.fetch([story])) == [unpack(StoryPart, link_story(told(0.9)).part)]


def test_a_stored_report_arrives_whole_in_another_process_be_it_sent_packed_or_not() -> None:
    whole = REPORTS[0]
    for packed in (None, lambda name: pack(whole.reading)):
        stored = StoredReport(whole.article, "key", lambda name: whole.reading, packed=packed)
        assert pickle.loads(pickle.dumps(stored)) == whole


def test_links_held_or_kept_are_the_same(remembered: Any) -> None:
    held, kept = (LinkedStories([told(0.7)], None, memory) for memory in (None, remembered()))
    assert held.heads == kept.heads
    assert list(held.fetch(sorted(held.heads))) == list(kept.fetch(sorted(kept.heads)))


def test_what_was_taken_from_a_report_of_another_story_makes_no_story_anew() -> None:
    mentions = {report.id: [mention.id for mention in report.reading.mentions] for report in REPORTS}
    taken = Reuse("reuse-1", "art-1", "art-2", "part", 0.6, ())

    def keys(*groups: list[str], reuse: tuple[Reuse, ...] = ()) -> list[str]:
        gathered = gather_stories(REPORTS, groups, mentions, resolve_entities(REPORTS), UNLIKE, reuse, {}, NO_RULINGS, SPEAKER)
        return [each.key for each in gathered]

    assert keys(["art-1"], ["art-2"], reuse=(taken,)) == keys(["art-1"], ["art-2"])
    assert keys(["art-1", "art-2"], reuse=(taken,)) != keys(["art-1", "art-2"])
