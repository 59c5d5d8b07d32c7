"""What Hindi sentences tell of an event beside names, dates and numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from srot.languages.eventing.circumstances import LEADING, REPORT, Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import HARMFUL, RuleBook
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.event_clauses import split_clauses
from srot.languages.hi.event_elsewhere import is_elsewhere
from srot.languages.hi.event_hours import find_hours, find_twins
from srot.languages.hi.event_places import locates
from srot.languages.hi.event_roles import Part, mark_parts
from srot.languages.hi.event_sites import find_sites
from srot.languages.hi.event_victims import find_victims

_AFTERMATH = word_set("srot.languages.hi", "aftermath")
_BESIDE = 4
_SUFFERS = 10
_DISASTER = frozenset(("DISASTER",))
_OTHERS = HARMFUL - _DISASTER
_WAVES = frozenset(("DISASTER:heat_wave", "DISASTER:cold_wave"))
_WATERS = frozenset(("DISASTER:flood", "DISASTER:storm", "DISASTER:landslide"))


def find_circumstances(scene: Scene, book: RuleBook, sentence: int) -> Iterator[Phrase]:
    """The phrases of a sentence that fill a role of an event, clause by clause."""
    for clause in split_clauses(scene.keys, *scene.sentences[sentence]):
        kinds = _lasting(scene, book, clause)
        if book.words["relief"] & {*scene.keys[slice(*clause)]}:
            yield from (replace(phrase, reach=LEADING, kinds=HARMFUL) for phrase in _find_reached(scene, book, clause, HARMFUL) if phrase.role == "place")
        if kinds == _DISASTER:
            yield from (replace(phrase, reach=LEADING, kinds=_OTHERS) for phrase in _find_reached(scene, book, clause, kinds))
        for site in find_sites(scene, book, clause):
            goes_on = kinds and kinds != _WATERS and not _has_event(scene, book, clause)
            yield replace(site, reach=REPORT, kinds=kinds) if goes_on else site
        yield from _find_reached(scene, book, clause, kinds)
        yield from find_victims(scene, clause)
        if not _AFTERMATH & {*scene.keys[slice(*clause)]}:
            yield from find_hours(scene, clause)
        yield from find_twins(scene, clause)


def _lasting(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> frozenset[str]:
    """The kinds of disaster that a clause goes on about: any by damage or the dead, waves of heat and cold by degrees, floods and storms by the rain
    that fell, not by what is forecast."""
    words = {*scene.keys[slice(*clause)]}
    if book.words["damage"] & words:
        return _DISASTER
    if book.words["degrees"] & words:
        return _WAVES
    return _WATERS if book.words["rain"] & words and not book.words["forecast"] & words else frozenset()


def _has_event(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> bool:
    return any(book.match(scene.keys, at, clause[1]) for at in range(*clause))


def _find_reached(scene: Scene, book: RuleBook, clause: tuple[int, int], kinds: frozenset[str]) -> Iterator[Phrase]:
    """Places that a disaster reached and days on which it did: those named where a clause that goes on about it tells of damage or the dead,
    or how hot or cold it was; not the day on which somebody said so."""
    if not kinds:
        return
    for part in mark_parts(scene, book, *clause):
        if part.mention.type == "LOC" and not is_elsewhere(scene, book, part) and (locates(part) or _is_measured(scene, book, part) or _is_hit(scene, book, part, clause)):
            yield Phrase("place", part.placed.low, part.placed.high, clause, REPORT, finding=part.mention.id, kinds=kinds)
    for time in within(scene.times, *clause):
        if not (_AFTERMATH | {"ने"}) & {*scene.keys[slice(*clause)]}:
            yield Phrase("time", time.low, time.high, clause, REPORT, finding=time.item.id, kinds=kinds)


def _is_hit(scene: Scene, book: RuleBook, part: Part, clause: tuple[int, int]) -> bool:
    """"गुंटूर और कृष्णा जिले प्रभावित हुए", "सिलचर को नुकसान": a place that is itself what suffered, where nobody is said to do something."""
    words = scene.keys[part.at : clause[1]]
    at_head = part.placed.low == 0 or scene.keys[part.placed.low - 1] == "\n"
    if part.marker not in ("bare", "to") or at_head or "ने" in scene.keys[slice(*clause)]:
        return False
    return bool(book.words["suffer"] & {*words[:_SUFFERS]})


def _is_measured(scene: Scene, book: RuleBook, part: Part) -> bool:
    """"जयपुर का अधिकतम तापमान": a place whose heat or cold is told."""
    return part.marker == "of" and bool(book.words["degrees"] & {*scene.keys[part.at : part.at + _BESIDE]})
