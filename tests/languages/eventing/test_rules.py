from __future__ import annotations

import pytest

from srot.languages.en.events_book import rule_book as english_rules
from srot.languages.eventing.grammar import word_map, word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.hi.events import rule_book as hindi_rules
from srot.languages.tables import read_table

TYPES = {
    "AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "YIELD", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION",
    "MOBILIZE", "COERCE", "ASSAULT", "DISASTER", "ACCIDENT",
}  # fmt: skip


@pytest.fixture(params=[hindi_rules, english_rules], ids=["hi", "en"])
def book(request: pytest.FixtureRequest) -> RuleBook:
    found: RuleBook = request.param()
    return found


def test_rules_name_known_types_and_all_of_them(book: RuleBook) -> None:
    rules = [rule for found in book.by_word.values() for rule in found]
    assert {rule.type for rule in rules if rule.type} == TYPES
    assert {kind.partition(":")[0] for rule in rules for kind in rule.refers} <= TYPES


def test_modes_are_those_of_the_table(book: RuleBook) -> None:
    known = {(row["type"], row["mode"]) for row in read_table("srot.languages.eventing", "modes")}
    rules = [rule for found in book.by_word.values() for rule in found]
    assert {(rule.type, rule.mode) for rule in rules if rule.type and rule.mode} <= known


def test_a_rule_without_a_type_can_point_at_one(book: RuleBook) -> None:
    assert all(rule.type or rule.refers for found in book.by_word.values() for rule in found)


def test_rules_have_known_kinds_and_demands(book: RuleBook) -> None:
    rules = [rule for found in book.by_word.values() for rule in found]
    assert {rule.kind for rule in rules} == {"noun", "verb"}
    assert {rule.asks for rule in rules} <= {"none", "argument", "verb", "actor"}


def test_longer_heads_stand_first(book: RuleBook) -> None:
    for found in book.by_word.values():
        sizes = [len(rule.head) for rule in found]
        assert sizes == sorted(sizes, reverse=True)


def test_harm_is_of_type_or_of_what_is_pointed_at() -> None:
    vague = next(rule for rule in hindi_rules().by_word["घटना"] if rule.refers)
    assert vague.type is None and vague.is_harmful()
    assert not any(rule.is_harmful() for rule in hindi_rules().by_word["समर्थन"])


def test_word_classes_are_folded_and_must_exist() -> None:
    assert "साथ" in word_map("srot.languages.hi", "postposition")
    assert word_map("srot.languages.en", "preposition")["near"] == "in"
    with pytest.raises(KeyError, match="no class 'nothing'"):
        word_set("srot.languages.hi", "nothing")
