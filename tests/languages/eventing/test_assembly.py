from __future__ import annotations

from dataclasses import replace

from srot.languages.eventing.assembly import assemble
from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.casualties import count_harm
from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Placed, Scene, set_scene
from srot.languages.pack import Draft
from srot.records import Article, Attribution, Mention, Quantity, Span

TEXT = "fire here . incident there . 5 dead ."
FIRE = Rule(("fire",), "noun", "ACCIDENT", "fire", (), "happen", "none", frozenset(), frozenset(), frozenset(), frozenset())
VAGUE = replace(FIRE, head=("incident",), type=None, mode=None, refers=frozenset({"ACCIDENT"}))


def candidate(rule: Rule, low: int, sentence: int, clause: tuple[int, int], **fields: object) -> Candidate:
    found = Candidate(rule, rule.type, rule.mode, low, low + 1, sentence, clause, 8, False)
    return replace(found, **fields)  # type: ignore[arg-type]


def scene(*attributions: Attribution) -> Scene:
    spans = (Span(0, 11), Span(12, 28), Span(29, 37))
    dead = Quantity("q", "art", 29, 30, "5", 5.0, 5.0, 5.0, state="dead")
    return set_scene(Draft(Article("art", TEXT), spans, quantities=(dead,), attributions=attributions))


def nowhere(scene: Scene, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    return ()


FIRST = candidate(FIRE, 0, 0, (0, 3))
SECOND = candidate(VAGUE, 3, 1, (3, 6))


def test_a_vague_noun_takes_type_and_mode_of_the_event_before_it() -> None:
    events = assemble(scene(), [FIRST, SECOND], {}, "test")
    assert [(e.text, e.type, e.mode) for e in events] == [("fire", "ACCIDENT", "fire"), ("incident", "ACCIDENT", "fire")]


def test_a_vague_noun_with_nothing_to_point_at_is_no_event() -> None:
    assert assemble(scene(), [SECOND], {}, "test") == ()


def test_a_vague_noun_points_at_no_event_that_is_only_feared() -> None:
    assert [e.text for e in assemble(scene(), [replace(FIRST, modality="possible"), SECOND], {}, "test")] == ["fire"]


def test_one_happening_of_a_clause_is_one_event() -> None:
    twin = candidate(FIRE, 1, 0, (0, 3), weight=9)
    assert [e.text for e in assemble(scene(), [FIRST, twin], {}, "test")] == ["here"]


def test_the_dead_of_a_sentence_without_event_go_to_the_last_before() -> None:
    counted = count_harm(scene(), [FIRST, SECOND], nowhere)
    assert [[q.id for q in found.quantities] for found in counted] == [[], ["q"]]


def test_the_dead_belong_to_both_events_of_a_row_and_bring_their_place() -> None:
    text = "fires and floods : in Gaya 5 dead"
    dead = Quantity("q", "art", 27, 28, "5", 5.0, 5.0, 5.0, state="dead")
    gaya = Mention("m", "art", 22, 26, "Gaya", "LOC", "Gaya")
    row = set_scene(Draft(Article("art", text), (Span(0, 33),), mentions=(gaya,), quantities=(dead,)))
    counted = count_harm(row, [candidate(FIRE, 0, 0, (0, 8)), candidate(FIRE, 2, 0, (0, 8))], lambda *_: (gaya,))
    assert [([q.id for q in found.quantities], found.places) for found in counted] == [(["q"], (gaya,))] * 2


def test_the_narrowest_attribution_hosts_an_event() -> None:
    wide = Attribution("wide", "art", 0, 28, TEXT[:28], "indirect", None, ())
    narrow = Attribution("narrow", "art", 0, 9, TEXT[:9], "indirect", None, ())
    events = assemble(scene(wide, narrow), [FIRST, SECOND], {}, "test")
    assert [event.attribution for event in events] == ["narrow", "wide"]


def test_words_of_the_clause_add_contexts() -> None:
    rule = replace(FIRST.rule, contexts=("military",))
    events = assemble(scene(), [replace(FIRST, rule=rule)], {"here": "election", "fire": "military"}, "test")
    assert events[0].contexts == ("military", "election")
