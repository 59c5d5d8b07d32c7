from __future__ import annotations

from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.leading import find_leading
from srot.languages.eventing.rules import Rule

FIRE = Rule(("fire",), "noun", "ACCIDENT", "fire", (), "happen", "none", frozenset(), frozenset(), frozenset(), frozenset())
FLOOD = replace(FIRE, head=("flood",), type="DISASTER", mode="flood")
INCIDENT = replace(FIRE, head=("incident",), type=None, mode=None, refers=frozenset({"ACCIDENT"}))


def tell(rule: Rule, **fields: str) -> Candidate:
    return replace(Candidate(rule, rule.type, rule.mode, 0, 1, 0, (0, 3), 8, False), **fields)  # type: ignore[arg-type]


def test_a_report_is_about_the_harm_that_most_of_it_tells() -> None:
    assert find_leading([tell(FIRE), tell(FLOOD), tell(FLOOD)]) == 1
    assert find_leading([tell(FIRE), tell(FLOOD)]) == 0


def test_vague_nouns_and_what_did_not_happen_do_not_count() -> None:
    assert find_leading([tell(INCIDENT), tell(FLOOD)]) == 1
    assert find_leading([tell(FIRE, polarity="negative"), tell(FIRE, modality="possible")]) is None
