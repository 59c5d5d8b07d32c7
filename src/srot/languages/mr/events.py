"""Marathi events: what happened, by nouns and verbs of ``events.tsv`` and the case endings of the names around them.

Frames, places and datelines are read as in Hindi, from the markers that ``event_roles`` makes of the endings.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from srot.languages.eventing.assembly import assemble
from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.casualties import count_harm, find_counted
from srot.languages.eventing.circumstances import Phrase, add_circumstances
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.remembering import forget_days
from srot.languages.eventing.rules import Rule, RuleBook, load_rules
from srot.languages.eventing.same_occasion import share_occasions
from srot.languages.eventing.scene import Placed, Scene, is_in_name, set_scene
from srot.languages.hi.event_frames import Placing, Stand, cast_roles
from srot.languages.hi.event_places import find_places
from srot.languages.hi.event_roles import Part, can_act
from srot.languages.hi.event_settings import place_by_dateline
from srot.languages.mr.event_circumstances import find_circumstances
from srot.languages.mr.event_clauses import split_clauses
from srot.languages.mr.event_evidence import find_stand, find_time, find_verb
from srot.languages.mr.event_forms import forms_of
from srot.languages.mr.event_moods import read_mood
from srot.languages.mr.event_roles import find_spots, mark_parts
from srot.languages.pack import Draft
from srot.records import Event, Mention, Quantity

_PACKAGE = "srot.languages.mr"
_REMEMBERING = word_set(_PACKAGE, "remembering")
_REACH = 3
_NEAR = 8
_EMPTY = frozenset(("THREATEN", "ACCUSE", "MOBILIZE", "SUPPORT", "REQUEST", "REJECT"))
"""Types that say nothing without a party, time or place."""


@dataclass(frozen=True, slots=True)
class View:
    """One clause: its names with their markers, the names of the clause before and the doers named there, and that clause where it tells no event itself."""

    scene: Scene
    number: int
    clause: tuple[int, int]
    parts: tuple[Part, ...]
    before: tuple[Part, ...]
    subject: tuple[Part, ...]
    earlier: tuple[int, int] | None


@cache
def rule_book() -> RuleBook:
    """The rules of ``events.tsv``, read once."""
    return load_rules(_PACKAGE, forms_of)


def find_events(draft: Draft) -> tuple[Event, ...]:
    """Events of a Marathi article in text order; names, times, quantities and attributions of the draft fill their fields.

    >>> from srot.languages.hi.sentences import split_sentences
    >>> from srot.records import Article
    >>> text = "दोन बसची समोरासमोर धडक झाली."
    >>> [(e.type, e.mode, e.text) for e in find_events(Draft(Article("a", text, lang="mr"), split_sentences(text)))]
    [('ACCIDENT', 'road', 'धडक')]
    """
    scene = set_scene(draft)
    found = [candidate for number in range(len(scene.sentences)) for candidate in _read_sentence(scene, number)]
    found = add_circumstances(scene, place_by_dateline(scene, count_harm(scene, found, _find_spots)), _find_phrases)
    found = share_occasions(scene, forget_days(scene, found, _REMEMBERING, reach=_REACH), rule_book().words["this"])
    return assemble(scene, found, rule_book().contexts, "mr.events")


def _find_phrases(scene: Scene, sentence: int) -> Iterator[Phrase]:
    return find_circumstances(scene, rule_book(), sentence)


def _find_spots(scene: Scene, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    return find_spots(scene, rule_book(), low, number, high)


def _read_sentence(scene: Scene, number: int) -> Iterator[Candidate]:
    book, keys = rule_book(), scene.keys
    low, high = scene.sentences[number]
    if not any(key in book.by_word for key in keys[low:high]):
        return
    before: tuple[Part, ...] = ()
    subject: tuple[Part, ...] = ()
    earlier: tuple[int, int] | None = None
    for clause in split_clauses(keys, low, high):
        view = View(scene, number, clause, mark_parts(scene, book, *clause), before, subject, earlier)
        found = [candidate for at, rules in _matches(scene, book, clause) if (candidate := _read(view, at, rules)) is not None]
        yield from found
        before, earlier = ((), None) if found else (view.parts, clause)
        subject = tuple(part for part in view.parts if part.marker == "by") or subject


def _matches(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Heads in a clause with the rules that its other words allow; words inside a longer name are no event."""
    keys, at = scene.keys, clause[0]
    words = frozenset(keys[slice(*clause)])
    while at < clause[1]:
        rules = book.match(keys, at, clause[1]) if keys[at] in book.by_word else ()
        fitting = () if is_in_name(scene, at) else tuple(rule for rule in rules if (not rule.needs or rule.needs & words) and not rule.bars & words)
        if fitting:
            yield at, fitting
            at += len(fitting[0].head) - 1
        at += 1


def _read(view: View, at: int, rules: tuple[Rule, ...]) -> Candidate | None:
    for rule in rules:
        high = at + len(rule.head)
        verb = high - 1 if rule.kind == "verb" else find_verb(view.scene, rule, at, high, view.clause)
        if verb is None and rule.asks == "verb":
            continue
        mood = read_mood(view.scene.keys, view.clause, high, verb, harmful=rule.is_harmful())
        if mood is not None:
            return _fill(view, at, rule, verb, mood)
    return None


def _fill(view: View, at: int, rule: Rule, verb: int | None, mood: tuple[str, str]) -> Candidate | None:
    high = at + len(rule.head)
    stand = Stand(at, high, find_stand(view.scene, high, verb))
    actors, recipients = _cast(view, rule, stand)
    time = find_time(view.scene, view.clause, at, high, stand.kind)
    if time is None and view.earlier is not None and rule.is_harmful() and stand.kind == "verb":
        time = find_time(view.scene, view.earlier, at, high, stand.kind)
    acting = frozenset(placed.item.id for placed in (*actors, *recipients))
    found = find_places(view.scene, rule_book(), view.parts, view.before, rule, stand)
    places = tuple(place for place in found if place.id not in acting)
    quantities = find_counted(view.scene, rule, view.clause)
    filled = bool(time or places or actors or recipients or quantities) or (rule.is_harmful() and stand.kind != "aside")
    if not filled and (mood[1] != "asserted" or verb is None or rule.type in _EMPTY):
        return None
    weight = 8 * (not rule.refers) + 4 * (verb is not None) + 2 * (time is not None) + bool(places)
    return Candidate(
        rule, rule.type, rule.mode, at, high, view.number, view.clause, weight, verb is not None, actors, recipients, time, places, quantities, *mood
    )


def _cast(view: View, rule: Rule, stand: Stand) -> tuple[Placing, Placing]:
    """Actors and recipients by the frame; who is met stands in the genitive: "क यांनी ख यांची भेट घेतली"."""
    keys, book = view.scene.keys, rule_book()
    actors, recipients = cast_roles(view.parts, rule.frame, stand, keys, book)
    if not actors and view.subject and stand.kind == "verb":
        actors, _ = cast_roles(view.subject, rule.frame, stand, keys, book)
    if rule.frame == "meet" and actors and not recipients:
        owners = (part for part in view.parts if part.marker == "of" and can_act(part) and 0 <= stand.low - part.at <= _NEAR)
        recipients = tuple(part.placed for part in owners if part.placed not in actors)
    if rule.type == "PROTEST" and stand.kind != "verb":
        actors = tuple(placed for placed in actors if placed.item.type != "LOC")
    return actors, recipients
