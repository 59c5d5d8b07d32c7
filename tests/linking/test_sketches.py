"""What linking keeps of a report is all that it asks of it by itself."""

from __future__ import annotations

from typing import Any

import pytest

from srot.engine import InlineEngine
from srot.ledger.packing import pack, unpack
from srot.linking import entity_names, sketches
from srot.linking.dating_constraints import bind_own_words
from srot.linking.entities import resolve_entities
from srot.linking.entity_names import NamedBody
from srot.linking.kept import Kept
from srot.linking.passages import make_shingles
from srot.linking.profiles import make_profile
from srot.linking.reports import Report
from srot.linking.sketches import Outline, Sketch, Sketches, make_outline, make_sketch
from srot.reading import read_article
from srot.records import Article

TEXT = (
    "चंदनपुर में सोमवार को पुल टूटने से 12 लोगों की मौत हो गई। जिलाधिकारी मोहन वर्मा ने कहा कि राहत दल मौके पर है। "
    "देश ने 15 अगस्त 2023 को 77वां स्वतंत्रता दिवस मनाया था।"
)


def report(name: str = "art-1", published: str | None = "2024-07-09") -> Report:
    article = Article(name, TEXT, outlet="सुबह", title="पुल टूटा, 12 की मौत", lang="hi", published=published)
    return Report(article, read_article(article))


@pytest.mark.parametrize("published", ["2024-07-09", None])
def test_a_sketch_is_the_same_after_it_was_kept(published: str | None) -> None:
    sketch, outline = make_sketch(report(published=published)), make_outline(report(published=published))
    assert unpack(Sketch, pack(sketch)) == sketch
    assert unpack(Outline, pack(outline)) == outline


def test_a_profile_from_a_kept_sketch_is_that_of_the_report() -> None:
    whole = report()
    outline, entities = unpack(Outline, pack(make_outline(whole))), resolve_entities([whole])
    assert make_profile(outline.names_of(whole), entities, matter=outline.matter) == make_profile(whole, entities)


def test_the_days_that_its_words_allow_are_known_of_an_undated_report_alone() -> None:
    undated = report(published=None)
    assert bind_own_words(undated, make_sketch(undated).words).days == bind_own_words(undated).days
    assert make_sketch(report()).words is None


def sketched(reports: list[Report], kept: Kept | None = None) -> tuple[dict[str, Sketch], list[tuple[str, Outline]]]:
    found = Sketches(reports, InlineEngine(), kept)
    found.keep_names()
    return found.of, [(told.id, outline) for told, outline in found.outlines.of(reports)]


def test_a_report_is_sketched_once_until_it_changes(remembered: Any) -> None:
    kept = remembered()
    first = sketched([report("art-1"), report("art-2")], kept)
    assert sketched([report("art-1"), report("art-2")], kept) == first == sketched([report("art-1"), report("art-2")])
    assert kept.made == 9, "a sketch, an outline, the fingerprints and the shingles of each, and the names of both together"
    sketched([report("art-1", "2024-07-10"), report("art-2")], kept)
    assert kept.made == 13, "no name is new"


def test_what_a_name_is_made_of_is_kept_and_not_found_again(remembered: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    kept = remembered()
    first = Sketches([report("art-1")], InlineEngine(), kept)
    assert first.names["सीमा राणा"].words == 2, "asked for by whoever resolves names"
    first.keep_names()
    names = dict(first.names)
    for known in (sketches, entity_names):
        monkeypatch.setattr(known, "find_name_facts", None)
        monkeypatch.setattr(known, "find_state_body", None)
    again = Sketches([report("art-1")], InlineEngine(), kept).names
    assert again == names
    assert again.bodies() == [NamedBody("सुबह", "hi", None)]
    assert again.body("सुबह", "hi") is None
    assert {"मोहन वर्मा", "सीमा राणा"} <= again.keys()


def test_fingerprints_are_the_same_after_they_were_kept(remembered: Any) -> None:
    kept, reports = remembered(), [report("art-1"), report("art-2")]
    first = Sketches(reports, InlineEngine(), kept).prints
    assert Sketches(reports, InlineEngine(), kept).prints == first == Sketches(reports, InlineEngine()).prints
    assert first["art-1"] == first["art-2"] and len(first["art-1"]) > 1


def test_shingles_are_the_same_after_they_were_kept(remembered: Any) -> None:
    kept, reports = remembered(), [report("art-1"), report("art-2")]
    first = Sketches(reports, InlineEngine(), kept).shingles.of(reports)
    assert first == make_shingles(reports)
    assert Sketches(reports, InlineEngine(), kept).shingles.of(reports) == first == Sketches(reports, InlineEngine()).shingles.of(reports)
