"""Hindi events: what happened, by nouns and verbs of ``events.tsv`` and the cases of the names around them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
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
from srot.languages.hi.event_circumstances import find_circumstances
from srot.languages.hi.event_clauses import AFTER, STOPS, THAT, goes_on, split_clauses
from srot.languages.hi.event_evidence import find_stand, find_time, find_verb, is_led, pass_name
from srot.languages.hi.event_forms import forms_of
from srot.languages.hi.event_frames import Placing, Stand, cast_roles
from srot.languages.hi.event_hours import find_hours
from srot.languages.hi.event_moods import is_charged, read_mood, shares_subject
from srot.languages.hi.event_places import WHERE, find_places, find_spots, tells_place
from srot.languages.hi.event_roles import Part, mark_parts
from srot.languages.hi.event_settings import place_by_dateline, set_in_scene
from srot.languages.hi.respelled import SLIPS
from srot.languages.pack import Draft
from srot.records import Event, Mention, Quantity
from srot.text.normal import fold

_EMPTY = frozenset(("THREATEN", "ACCUSE", "MOBILIZE", "SUPPORT", "REQUEST", "COOPERATE"))
"""Types that say nothing without a party, time or place."""
_LEADING = fold("नेतृत्व")
_WHEN = fold("जब")
_HIMSELF = word_set("srot.languages.hi", "himself")
_REMEMBERING = word_set("srot.languages.hi", "remembering")
# words before ने, and with it, that take up who acted before; behind "but" they are the others
_ANAPHORS = frozenset(map(fold, ("दोनों", "सभी", "खुद", "स्वयं", "इस", "उस", "इन", "उन", "तीनों", "चारों", "सब")))
_THEY = frozenset(map(fold, ("उन्होंने", "उसने", "इन्होंने")))
# what a clause with a subject of its own, or in the passive, has; what an active one ends in
_OTHERWISE = frozenset(map(fold, ("ने", "गया", "गई", "गए", "गये", "गयी", "हुआ", "हुई", "हुए", "द्वारा", "जाएगा", "जाएगी", "होगा")))
_DONE = frozenset(map(fold, ("किया", "लिया", "दिया", "गिराया", "दबोचा", "पकड़ा", "की", "दी", "मारा", "मारी")))
_BUT = frozenset(map(fold, ("लेकिन", "मगर", "परंतु", "परन्तु", "किंतु", "तो")))
_REACH = 3  # "हमले की पहली बरसी"


@dataclass(frozen=True, slots=True)
class View:
    """One clause as the grammar sees it: its names with their markers, the parties it can
    take up from the clause before; that clause's names, and the range of the clauses before, if no event of their own stood in them."""

    scene: Scene
    number: int
    clause: tuple[int, int]
    parts: tuple[Part, ...]
    subject: tuple[Part, ...]
    before: tuple[Part, ...]
    earlier: tuple[int, int] | None


@cache
def rule_book() -> RuleBook:
    """The rules of ``events.tsv``, read once."""
    return load_rules("srot.languages.hi", forms_of)


def find_events(draft: Draft) -> tuple[Event, ...]:
    """Events of a Hindi article in text order; names, times, quantities and attributions of the draft fill their fields.

    >>> from srot.languages.hi.sentences import split_sentences
    >>> from srot.records import Article
    >>> text = "दोनों पक्षों ने समझौते पर हस्ताक्षर किए।"
    >>> [(e.type, e.text) for e in find_events(Draft(Article("a", text), split_sentences(text)))]
    [('AGREE', 'हस्ताक्षर')]
    """
    scene = set_scene(draft, SLIPS)
    found = [candidate for number in range(len(scene.sentences)) for candidate in _read_sentence(scene, number)]
    found = count_harm(scene, set_in_scene(scene, found, rule_book()), _find_spots)
    found = add_circumstances(scene, place_by_dateline(scene, found), _find_phrases)
    found = share_occasions(scene, forget_days(scene, found, _REMEMBERING, reach=_REACH), rule_book().words["this"])
    return assemble(scene, found, rule_book().contexts, "hi.events")


def _find_phrases(scene: Scene, sentence: int) -> Iterator[Phrase]:
    return find_circumstances(scene, rule_book(), sentence)


def _find_spots(scene: Scene, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    return find_spots(scene, rule_book(), low, number, high)


def _read_sentence(scene: Scene, number: int) -> Iterator[Candidate]:
    book = rule_book()
    keys = scene.keys
    low, high = scene.sentences[number]
    if not any(key in book.by_word for key in keys[low:high]):
        return
    subject: tuple[Part, ...] = ()
    last = before = _places_before(scene, number)
    earlier: tuple[int, int] | None = None
    for clause in split_clauses(keys, low, high):
        if not goes_on(keys, clause[0]) and clause[0] > low:
            subject = subject if _means_source(keys, clause) or _tells_own_deed(keys, clause, subject) else ()
            earlier = earlier if keys[clause[0]] == _WHEN else None
        parts = mark_parts(scene, book, *clause)
        view = View(scene, number, clause, parts, subject, before or (last if keys[clause[0]] in WHERE else ()), earlier)
        found = [_read(view, at, rules) for at, rules in _matches(scene, book, clause)]
        yield from (candidate for candidate in found if candidate is not None)
        last = parts
        before, earlier = ((), None) if any(found) else (parts, (earlier[0] if earlier else clause[0], clause[1]))
        subject = _subjects(keys, clause, parts) or subject


def _means_source(keys: tuple[str, ...], clause: tuple[int, int]) -> bool:
    """Whether a clause behind "कि" has the one who says it as its subject: "ईडी ने कहा कि उसने संपत्ति कुर्क की"."""
    return keys[clause[0] - 1] == THAT and bool(_HIMSELF & {*keys[clause[0] : min(clause[1], clause[0] + _REACH)]})


def _tells_own_deed(keys: tuple[str, ...], clause: tuple[int, int], subject: tuple[Part, ...]) -> bool:
    """Whether a body tells behind "कि" what it did itself, with no other subject and in no passive: "सेना ने कहा कि कमांडर को मार गिराया है"."""
    bodies = bool(subject) and all(part.mention.type == "ORG" for part in subject)
    return keys[clause[0] - 1] == THAT and bodies and not _OTHERWISE & {*keys[slice(*clause)]} and bool(_DONE & {*keys[max(clause[0], clause[1] - _REACH - 1) : clause[1]]})


def _places_before(scene: Scene, number: int) -> tuple[Part, ...]:
    """The names that a sentence takes up which opens with जहां or यहां: "खबर राजधानी रांची के बुंडू से है। जहां ..."."""
    low = scene.sentences[number][0]
    if scene.keys[low] not in WHERE or number == 0 or scene.lines[number] != scene.lines[number - 1]:
        return ()
    parts = mark_parts(scene, rule_book(), *split_clauses(scene.keys, *scene.sentences[number - 1])[-1])
    told = [number for number, part in enumerate(parts) if part.mention.type == "LOC" and tells_place(scene.keys, part)]
    return parts[: told[-1] + 1] if told else ()


def _subjects(keys: tuple[str, ...], clause: tuple[int, int], parts: tuple[Part, ...]) -> tuple[Part, ...]:
    """Parties that the next clause can take up: those with ने, and who leads a delegation ("जिसका नेतृत्व ... कर रहे थे")."""
    if _LEADING in keys[clause[0] : clause[1]]:
        return tuple(replace(part, marker="by") for part in parts if part.marker == "bare" and part.mention.type == "PER")
    return tuple(part for part in parts if part.marker == "by")


def _matches(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    """Heads in a clause with the rules that its other words allow; words inside the name of a body are no event."""
    at = clause[0]
    keys = scene.keys
    words: frozenset[str] | None = None
    while at < clause[1]:
        rules = book.match(keys, at, clause[1]) if keys[at] in book.by_word else ()
        if rules and not _is_bracketed(keys, at) and (not is_in_name(scene, at) or _ends_name(scene, at, rules[0])):
            words = words or frozenset(keys[clause[0] : clause[1]])
            fitting = tuple(r for r in rules if (not r.needs or r.needs & (_taken(keys, clause) if r.frame == "take" else words)) and not r.bars & words)
            if fitting:
                yield at, fitting
                at += len(fitting[0].head) - 1
        at += 1


def _is_bracketed(keys: tuple[str, ...], at: int) -> bool:
    """Whether a word stands in brackets alone, as an agency's name does: "भोपाल (वार्ता)"."""
    return at > 0 and keys[at - 1] == "(" and keys[at + 1 : at + 2] == (")",)


def _taken(keys: tuple[str, ...], clause: tuple[int, int]) -> frozenset[str]:
    """Words of a clause that may be who is caught, not who catches: "महिला ने बच्चे को पकड़ लिया" arrests nobody."""
    return frozenset(keys[i] for i in range(*clause) if keys[i + 1 : i + 2] != ("ने",))


def _ends_name(scene: Scene, at: int, rule: Rule) -> bool:
    """"बालासोर हादसा" read as one name: the noun at its end is still the event."""
    name = scene.mentions[scene.owner[at]]
    return rule.is_harmful() and name.low < at and name.high == at + len(rule.head)


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
    behind = pass_name(view.scene.keys, high, view.clause[1])
    stand = Stand(at, high, find_stand(view.scene, behind, view.clause[1], verb))
    actors, recipients = _cast(view, rule, stand, verb)
    time = find_time(view.scene, rule_book(), view.clause, at, behind, stand.kind, follows=not rule.is_harmful())
    carried = rule.is_harmful() or view.scene.keys[view.clause[0] - 1] in AFTER
    if time is None and view.earlier is not None and carried and stand.kind == "verb":
        time = find_time(view.scene, rule_book(), view.earlier, at, behind, stand.kind)
    acting = frozenset(placed.item.id for placed in actors)
    found = find_places(view.scene, rule_book(), view.parts, view.before, rule, stand)
    places = tuple(place for place in found if place.id not in acting)
    quantities = find_counted(view.scene, rule, view.clause)
    led = is_led(view.scene, rule_book(), at, view.clause[0])
    filled = bool(time or places or actors or recipients or quantities) or _is_scene(view, rule, stand) or _has_hour(view, rule)
    if rule.asks == "actor" and not actors:
        return None
    if not filled and not _stands_alone(view, rule, verb, led, mood[1]):
        return None
    return Candidate(
        rule, rule.type, rule.mode, at, high, view.number, view.clause, _weigh(rule, verb, time is not None, bool(places)), verb is not None,
        actors, recipients, time, places, quantities, *mood,
    )


def _stands_alone(view: View, rule: Rule, verb: int | None, led: bool, modality: str) -> bool:
    """Whether words that bring no time, place, party or number still tell of an event."""
    if modality != "asserted" or (rule.asks == "argument" and verb is None and not led):
        return False
    return rule.type not in _EMPTY or "ने" in view.scene.keys[view.clause[0] : view.clause[1]]


def _has_hour(view: View, rule: Rule) -> bool:
    """"घटना शाम पांच बजे की है": harm that is given its time of day took place."""
    return rule.is_harmful() and any(True for _ in find_hours(view.scene, view.clause))


def _is_scene(view: View, rule: Rule, stand: Stand) -> bool:
    """"हमले में घायल लोग", "बाढ़ से प्रभावित": harm that goes on in the clause is told as a happening without more ado."""
    if not rule.is_harmful() or stand.kind == "verb" or stand.high >= len(view.scene.keys):
        return False
    after = view.scene.keys[stand.high]
    return after in (":", ";") or (stand.kind == "scene" and stand.high < view.clause[1] and after not in STOPS)


def _cast(view: View, rule: Rule, stand: Stand, verb: int | None) -> tuple[Placing, Placing]:
    keys, end = view.scene.keys, view.clause[1]
    if verb is not None and not shares_subject(keys, verb, end):
        actors, recipients = cast_roles(view.parts, rule.frame, replace(stand, kind="aside"), keys, rule_book())
        if is_charged(keys, verb, end):
            actors = tuple(part.placed for part in view.parts if part.marker == "on" and part.placed.high <= stand.low)
        return actors, tuple(placed for placed in recipients if placed not in actors)
    actors, recipients = cast_roles(view.parts, rule.frame, stand, keys, rule_book())
    if not actors and verb is not None and view.subject and not _has_other_subject(view):
        actors, _ = cast_roles(view.subject, rule.frame, stand, keys, rule_book())
    return actors, recipients


def _has_other_subject(view: View) -> bool:
    """Whether somebody without a name acts in a clause, so that the one of the clause before does not: "घेर लिया तो बदमाशों ने", "लेकिन उन्होंने"."""
    low, high = view.clause
    keys = view.scene.keys
    if any(keys[at] == "ने" and keys[at - 1] not in _ANAPHORS for at in range(low + 1, high)):
        return True
    return bool(_BUT & {*keys[low : low + 2]}) and any(key in _THEY for key in keys[low + 1 : min(high, low + _REACH)])


def _weigh(rule: Rule, verb: int | None, dated: bool, placed: bool) -> int:
    """A noun of its own meaning before a vague one, a predicate before a bare noun."""
    return 8 * (not rule.refers) + 4 * (verb is not None) + 2 * dated + placed
