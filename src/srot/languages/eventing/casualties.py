"""Which numbers belong to which event."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.rules import Rule
from srot.languages.eventing.scene import Placed, Scene, within
from srot.records import Quantity

HARM = frozenset(("dead", "injured", "missing", "trapped", "displaced", "rescued", "hospitalised"))
_COUNTED = frozenset(("MOBILIZE", "AID", "COERCE", "PROTEST", "YIELD", "SANCTION"))
_REACH = 5


def count_harm(scene: Scene, candidates: Sequence[Candidate]) -> list[Candidate]:
    """Candidates with the dead, hurt and missing of their clause, of their sentence, or of the sentences that go on about them.

    A number belongs to the nearest harmful event before it in its sentence, else behind it; a sentence without any goes to the
    last one before it, five sentences back at most.
    """
    found = list(candidates)
    by_sentence: dict[int, list[int]] = {}
    for number, candidate in enumerate(found):
        if _harms(candidate):
            by_sentence.setdefault(candidate.sentence, []).append(number)
    for sentence, (low, high) in enumerate(scene.sentences):
        for placed in within(scene.quantities, low, high):
            if placed.item.state in HARM:
                host = _host(scene, found, by_sentence, sentence, placed)
                if host is not None:
                    found[host] = _with(found[host], placed.item)
    return found


def find_counted(scene: Scene, rule: Rule, clause: tuple[int, int]) -> tuple[Quantity, ...]:
    """Numbers of a clause that tell how big such an event is: the soldiers sent, the people who marched."""
    if rule.type not in _COUNTED:
        return ()
    return tuple(p.item for p in within(scene.quantities, *clause) if p.item.unit in (None, "") and p.item.of)


def _harms(candidate: Candidate) -> bool:
    return candidate.rule.is_harmful() and candidate.polarity == "positive"


def _host(
    scene: Scene, found: Sequence[Candidate], by_sentence: dict[int, list[int]], sentence: int, placed: Placed[Quantity]
) -> int | None:
    here = by_sentence.get(sentence, [])
    before = [n for n in here if found[n].low < placed.low]
    if before:
        return before[-1]
    if here:
        return here[0]
    for back in range(sentence - 1, max(-1, sentence - 1 - _REACH), -1):
        if back in by_sentence:
            return by_sentence[back][-1]
    return None


def _with(candidate: Candidate, quantity: Quantity) -> Candidate:
    if any(known.id == quantity.id for known in candidate.quantities):
        return candidate
    return replace(candidate, quantities=(*candidate.quantities, quantity))
