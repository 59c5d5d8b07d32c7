from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.circumstances import CLAUSE, REPORT, SENTENCE, Phrase, add_circumstances
from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Scene, set_scene
from srot.languages.pack import Draft
from srot.records import Article, Mention, Span

TEXT = "fire here . then there . yard burnt ."
FIRE = Rule(("fire",), "noun", "ACCIDENT", "fire", (), "happen", "none", frozenset(), frozenset(), frozenset(), frozenset())
EVENT = Candidate(FIRE, "ACCIDENT", "fire", 0, 1, 0, (0, 3), 8, False)
YARD = Phrase("place", 6, 7, (6, 9))
HERE = Phrase("place", 1, 2, (0, 3))


def told(phrase: Phrase, sentence: int, *candidates: Candidate) -> list[list[str]]:
    spans = (Span(0, 11), Span(12, 24), Span(25, 37))
    scene = set_scene(Draft(Article("art", TEXT), spans))

    def phrases(scene: Scene, number: int) -> Iterator[Phrase]:
        return iter([phrase] if number == sentence else [])

    return [[each.text for each in found.circumstances] for found in add_circumstances(scene, candidates or (EVENT,), phrases)]


def test_a_phrase_belongs_to_the_event_of_its_clause() -> None:
    assert told(HERE, 0) == [["here"]]


def test_how_far_a_phrase_reaches() -> None:
    assert told(YARD, 2) == [[]]
    assert told(replace(YARD, reach=REPORT), 2) == [["yard"]]
    aside = replace(HERE, clause=(1, 3))
    assert [told(replace(aside, reach=reach), 0) for reach in (CLAUSE, SENTENCE)] == [[[]], [["here"]]]


def test_a_phrase_goes_to_an_event_of_its_kinds_alone() -> None:
    assert told(replace(HERE, kinds=frozenset({"DISASTER"})), 0) == [[]]
    assert told(replace(HERE, kinds=frozenset({"ACCIDENT:fire"})), 0) == [["here"]]


def test_what_did_not_happen_has_no_circumstances() -> None:
    assert told(HERE, 0, replace(EVENT, polarity="negative")) == [[]]


def test_a_place_that_the_event_has_is_not_told_twice() -> None:
    here = Mention("m", "art", 5, 9, "here", "LOC", "here")
    assert told(replace(HERE, finding="m"), 0, replace(EVENT, places=(here,))) == [[]]
