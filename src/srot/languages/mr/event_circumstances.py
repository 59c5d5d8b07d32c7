"""What Marathi sentences tell of an event beside names, dates and numbers: "कारखान्यात", "चालकाचा मृत्यू"."""

from __future__ import annotations

from collections.abc import Iterator

from srot.languages.eventing.circumstances import CLAUSE, REPORT, Phrase
from srot.languages.eventing.grammar import word_map, word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Scene, within
from srot.languages.mr.event_clauses import split_clauses
from srot.languages.mr.event_forms import cases
from srot.languages.mr.event_hours import find_hours
from srot.languages.mr.quantities import marathi_quantities

_PACKAGE = "srot.languages.mr"
_ENDING = word_map(_PACKAGE, "case")
_BEHIND = word_map(_PACKAGE, "postposition")
_AMID = word_set(_PACKAGE, "amid")
_SAFE = word_set(_PACKAGE, "safe")
_SLAIN = word_set(_PACKAGE, "slain")
_NOT = word_set(_PACKAGE, "not")
_JOINS = word_set(_PACKAGE, "list") | {","}
_STATES = frozenset(("dead", "injured", "missing"))
_WHERE = ("in", "on", "to")
_GENITIVE = ("चा", "ची", "चे", "च्या")
_HOW = "ून"
"""Ending of how it was done: "गोळ्या झाडून हत्या"."""
_GAP = 3


def find_circumstances(scene: Scene, book: RuleBook, sentence: int) -> Iterator[Phrase]:
    """The phrases of a sentence that fill a role of an event, clause by clause."""
    for clause in split_clauses(scene.keys, *scene.sentences[sentence]):
        yield from _find_sites(scene, book, clause)
        yield from _find_victims(scene, book, clause)
        yield from find_hours(scene, clause)


def _find_sites(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[Phrase]:
    """"फटाक्यांच्या कारखान्यात", "गोदामाला आग": a place without a name, with the genitive before it; not where the hurt are treated."""
    for at in range(*clause):
        key = scene.keys[at]
        if key not in book.words["site"] or scene.owner[at] >= 0 or key in _SAFE or (at > clause[0] and scene.owner[at - 1] >= 0):
            continue
        behind = _BEHIND.get(scene.keys[at + 1]) if at + 1 < clause[1] and not cases().get(key) else None
        if (_ENDING.get(cases().get(key, "")) or behind) in _WHERE:
            owned = at > clause[0] and scene.owner[at - 1] < 0 and scene.keys[at - 1].endswith("च्या")
            yield Phrase("place", at - owned, at + 1, clause, CLAUSE)


def _find_victims(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[Phrase]:
    """Whom the clause says to be dead, hurt or missing, save those whose number it gives."""
    for at in range(*clause):
        state = _read_state(scene, at)
        if state is None or _NOT & {*scene.keys[at + 1 : min(at + 1 + _GAP, clause[1])]}:
            continue
        high = at
        while high > max(clause[0], at - _GAP) and (scene.keys[high - 1] in _AMID | _BEHIND.keys() or scene.keys[high - 1].endswith(_HOW)):
            high -= 1
        while high > clause[0] and (low := _person_start(scene, book, high, clause[0])) is not None:
            yield Phrase("harmed", low, high, clause, REPORT, state=state, finding=_name_at(scene, high - 1))
            if low <= clause[0] or scene.keys[low - 1] not in _JOINS:
                break
            high = low - 1


def _read_state(scene: Scene, at: int) -> str | None:
    if scene.keys[at] in _SLAIN:
        return "dead"
    found = marathi_quantities().words.roles["state"].at(scene.row, at)
    return found[1] if found is not None and found[1] in _STATES else None


def _person_start(scene: Scene, book: RuleBook, high: int, start: int) -> int | None:
    """The first word of who ends before `high`: a person's name, or a noun of people that no number counts."""
    owner = scene.owner[high - 1]
    if owner >= 0:
        return scene.mentions[owner].low if scene.mentions[owner].item.type == "PER" else None
    key = scene.keys[high - 1]
    if key not in book.words["kin"] or (cases().get(key) not in ("", *_GENITIVE)):
        return None
    return None if within(scene.quantities, max(start, high - 1 - _GAP), high) else high - 1


def _name_at(scene: Scene, at: int) -> str | None:
    return scene.mentions[scene.owner[at]].item.id if scene.owner[at] >= 0 else None
