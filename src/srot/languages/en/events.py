"""English events: what happened, by nouns and verbs of ``events.tsv`` and the names before and behind them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import zip_longest

from srot.languages.en.events_book import rule_book
from srot.languages.en.events_circumstances import find_circumstances
from srot.languages.en.events_clauses import goes_on, has_subject, is_noun, is_passive, split_clauses
from srot.languages.en.events_moods import read_mood
from srot.languages.en.events_roles import (
    Part,
    Placing,
    can_act,
    cast_roles,
    find_own_place,
    find_places,
    find_subject,
    mark_parts,
)
from srot.languages.en.events_times import dates_a_noun, find_move, find_time, owns
from srot.languages.eventing.assembly import assemble
from srot.languages.eventing.candidate import Candidate
from srot.languages.eventing.casualties import count_harm, find_counted
from srot.languages.eventing.circumstances import Phrase, add_circumstances
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.remembering import forget_days
from srot.languages.eventing.rules import Rule, RuleBook
from srot.languages.eventing.same_occasion import share_occasions
from srot.languages.eventing.scene import Placed, Scene, is_in_name, set_scene, within
from srot.languages.pack import Draft
from srot.records import Event, Mention, Quantity, TimeExpression

_PACKAGE = "srot.languages.en"
_AFTERMATH = word_set(_PACKAGE, "aftermath")
_OWN = 1  # words between a time and the noun that it dates: "Friday 's crash"
_CLOSE = 4
_BACK = 4  # clauses of a sentence before a participle
_SAME_TIME = word_set(_PACKAGE, "same_time")
_ASKING = word_set(_PACKAGE, "asking")
_LIGHT = word_set(_PACKAGE, "light")
_COUNTS = word_set(_PACKAGE, "count")
_CREW, _ATTEMPTED = word_set(_PACKAGE, "crew"), word_set(_PACKAGE, "attempted")
_REMEMBERING = word_set(_PACKAGE, "remembering")
_REACH = -10  # "the 80th anniversary of what they call victory over its surrender"
_LIGHT_REACH = 6
_HIT = 3
_RELATIVE = frozenset(("that", "which"))


@dataclass(frozen=True, slots=True)
class View:
    """One clause: its names with their markers, the subject it can take up from the clause before, that clause, the one behind, and those of the sentence before it, the last
    first."""

    scene: Scene
    number: int
    clause: tuple[int, int]
    parts: tuple[Part, ...]
    subject: Placing
    before: tuple[int, int] | None
    behind: tuple[int, int] | None
    earlier: tuple[tuple[int, int], ...] = ()


def find_events(draft: Draft) -> tuple[Event, ...]:
    """Events of an English article in text order; names, times, quantities and attributions of the draft fill their fields.

    >>> from srot.records import Article, Span
    >>> text = "A passenger train derailed near the river."
    >>> [(e.type, e.mode, e.text) for e in find_events(Draft(Article("a", text), (Span(0, len(text)),)))]
    [('ACCIDENT', 'train', 'derailed')]
    """
    scene = set_scene(draft)
    found = [candidate for number in range(len(scene.sentences)) for candidate in _read_sentence(scene, number)]
    found = add_circumstances(scene, count_harm(scene, found, _find_spots), _find_phrases)
    found = share_occasions(scene, forget_days(scene, found, _REMEMBERING, reach=_REACH), rule_book().words["this"])
    return assemble(scene, found, rule_book().contexts, "en.events")


def _find_phrases(scene: Scene, sentence: int) -> Iterator[Phrase]:
    return find_circumstances(scene, rule_book(), _clauses(scene, sentence))


def _clauses(scene: Scene, number: int) -> list[tuple[int, int]]:
    low, high = scene.sentences[number]
    dated = frozenset(at for placed in within(scene.times, low, high) for at in range(placed.low, placed.high))
    return split_clauses(scene.keys, low, high, dated)


def _find_spots(scene: Scene, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    """The place that stands before a number in its own words, "in Gaya four people died", else the one behind: "four people died in Gaya"."""
    before = [part for part in mark_parts(scene, rule_book(), low, number.low) if part.mention.type == "LOC" and part.marker == "in"]
    found = tuple(part.mention for part in before if number.low - part.placed.high <= _CLOSE)
    if found:
        return found
    behind = next((p for p in mark_parts(scene, rule_book(), number.high, high) if p.mention.type == "LOC" and p.marker == "in"), None)
    apart = behind is None or behind.placed.low - number.high > _CLOSE or "," in scene.keys[number.high : behind.placed.low]
    return () if behind is None or apart else (behind.mention,)


def _read_sentence(scene: Scene, number: int) -> Iterator[Candidate]:
    book = rule_book()
    keys = scene.keys
    low, high = scene.sentences[number]
    if not any(key in book.by_word for key in keys[low:high]):
        return
    subject: Placing = ()
    before: tuple[int, int] | None = None
    clauses = _clauses(scene, number)
    for number_of, (clause, behind) in enumerate(zip_longest(clauses, clauses[1:])):
        if clause[0] > low and not goes_on(keys, clause[0]):
            subject = ()
        parts = mark_parts(scene, book, *clause)
        view = View(scene, number, clause, parts, subject, before, behind, tuple(reversed(clauses[max(0, number_of - _BACK) : number_of])))
        before = clause
        for at, rules in _matches(scene, book, clause):
            candidate = _read(view, at, rules)
            if candidate is not None:
                yield candidate
        who = clause[1] < high and keys[clause[1]] in ("who", "which")
        bare = tuple(part.placed for part in parts if part.marker == "bare" and can_act(part))
        subject = (bare[-1:] if who else bare[:1]) or subject


def _matches(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[tuple[int, tuple[Rule, ...]]]:
    keys = scene.keys
    words = frozenset(keys[clause[0] : clause[1]])
    at = clause[0]
    while at < clause[1]:
        rules = book.match(keys, at, clause[1]) if keys[at] in book.by_word else ()
        if rules and not is_in_name(scene, at) and not _is_of_crew(keys, at):
            fitting = tuple(r for r in rules if (not r.needs or r.needs & words) and not r.bars & words)
            if fitting:
                yield at, fitting
                at += len(fitting[0].head) - 1
        at += 1


def _is_of_crew(keys: tuple[str, ...], at: int) -> bool:
    """"fire officials", "the fire department": who fights fires."""
    return keys[at] == "fire" and keys[at + 1 : at + 2] != () and keys[at + 1] in _CREW


def _read(view: View, at: int, rules: tuple[Rule, ...]) -> Candidate | None:
    keys, clause = view.scene.keys, view.clause
    noun = is_noun(keys, at, at + len(rules[0].head), clause[0], at > 0 and view.scene.owner[at - 1] >= 0)
    kinds = {rule.kind for rule in rules}
    for rule in rules:
        if len(kinds) > 1 and (rule.kind == "noun") != noun:
            continue
        if rule.kind == "noun" and not noun and len(rule.head) == 1 and keys[at - 1 : at] == ("to",):
            continue
        if rule.frame == "give" and rule.kind == "noun" and _ASKING & {*keys[clause[0] : at]}:
            continue  # "demanding repairs and compensation": nothing is given yet
        if at > clause[0] and keys[at - 1] in _ATTEMPTED:
            continue
        mood = read_mood(keys, clause, at, verbal=rule.kind == "verb")
        if mood is not None:
            return _fill(view, at, rule, mood)
    return None


def _fill(view: View, at: int, rule: Rule, mood: tuple[str, str]) -> Candidate | None:
    scene, clause, high = view.scene, view.clause, at + len(rule.head)
    verbal = rule.kind == "verb"
    passive = verbal and is_passive(scene.keys, at, clause[0])
    actors, recipients = cast_roles(view.parts, rule.frame, at, high, verbal=verbal, passive=passive)
    taken_up = () if has_subject(scene.keys, clause[0], at) else view.subject
    if verbal and not passive and not actors and rule.frame != "happen":
        actors = taken_up
    if passive and not recipients and rule.frame != "happen":
        recipients = taken_up
    if not verbal and not actors and rule.frame != "happen":
        actors = _led(view, at)
    if rule.asks == "actor" and not actors:
        return None
    time = _date(view, rule, at, high)
    places = _place(view, rule, at, high, actors)
    quantities = find_counted(scene, rule, clause)
    filled = bool(actors or recipients or time or places or quantities) or (_harms(rule) and _is_told(scene, at, high, clause))
    if not filled and (not verbal or mood[1] != "asserted" or not (rule.frame == "happen" or rule.is_harmful())):
        return None
    return Candidate(
        rule, rule.type, rule.mode, at, high, view.number, clause, _weigh(rule, time, places), verbal,
        actors, recipients, time, places, quantities, *mood,
    )


def _date(view: View, rule: Rule, at: int, high: int) -> TimeExpression | None:
    """The time of an event in its clause, else in the one that tells more of it; "crash victims", "the crash site" have only one right before them."""
    scene, clause, verbal = view.scene, view.clause, rule.kind == "verb"
    own = None if verbal else next((t.item for t in within(scene.times, *clause) if 0 <= at - t.high <= _OWN or owns(scene, t, at)), None)
    if own is not None or (not verbal and high < clause[1] and scene.keys[high] in _AFTERMATH):
        return own
    time = find_time(scene, clause, at, high, verbal=verbal)
    if time is not None and not rule.is_harmful() and dates_a_noun(scene, clause, time):
        time = None
    if time is None and view.before is not None and scene.keys[clause[0]] in _SAME_TIME:
        time = find_time(scene, view.before, at, high, verbal=True)
    if time is None and not verbal and rule.is_harmful() and high == clause[1] and _is_relative(view):
        behind = view.behind or clause
        moved = find_move(scene.keys, behind) if _COUNTS & {*scene.keys[clause[0] : at]} else behind[1]
        time = find_time(scene, (behind[0], moved), high, high, verbal=True)
    if time is None and _is_participle(view, rule, at):
        time = next((found for earlier in view.earlier if (found := find_time(scene, earlier, at, at, verbal=True)) is not None), None)
    return time


def _is_participle(view: View, rule: Rule, at: int) -> bool:
    """Whether a deed is told beside that of the clause before: "gunmen attacked a village, killing a man and kidnapping 18 people"."""
    keys = view.scene.keys
    opens = at - view.clause[0] <= 1 and keys[view.clause[0] - 1 : view.clause[0]] == (",",)
    return rule.kind == "verb" and (rule.is_harmful() or rule.frame == "take") and keys[at].endswith("ing") and opens


def _is_relative(view: View) -> bool:
    """"the quake that struck the coast on Friday": the clause behind tells what the event did."""
    keys, behind = view.scene.keys, view.behind
    return behind is not None and keys[behind[0]] in _RELATIVE and bool({*keys[behind[0] + 1 : behind[0] + 2]} & rule_book().words["strike"])


def _led(view: View, low: int) -> Placing:
    """The subject of the light verb whose object the noun is: "Germany expressed support", "the bank imposed new curbs"."""
    keys, start = view.scene.keys, view.clause[0]
    at = next((at for at in range(low - 1, max(start, low - _LIGHT_REACH) - 1, -1) if keys[at] in _LIGHT), None)
    if at is None or is_passive(keys, at, start) or any(placed.low > at for placed in within(view.scene.mentions, at, low)):
        return ()
    return tuple(find_subject(view.parts, at)) or view.subject


def _place(view: View, rule: Rule, low: int, high: int, actors: Placing) -> tuple[Mention, ...]:
    """The places of an event: no party to it, and of a saying or a sanction none that belongs to another deed ("condemned the attack in Gaza")."""
    parts = tuple(part for part in view.parts if part.placed not in actors)
    if not rule.is_harmful():
        parts = tuple(part for part in parts if not _belongs_elsewhere(view.scene.keys[high : part.placed.low]))
    struck = rule.kind == "verb" and rule.is_harmful()
    places = find_places(parts, low, high, goal=rule.frame in ("go", "arrive"), struck=struck)
    if not places and rule.is_harmful() and high == view.clause[1] - (view.scene.keys[view.clause[1] - 1] == ",") and _is_relative(view):
        behind = view.behind or view.clause
        others = mark_parts(view.scene, rule_book(), *behind)
        places = find_places(others, behind[0], behind[0], goal=False) or _find_hit(view.scene.keys, others, behind[0])
    if not places and _is_participle(view, rule, low):
        told = (find_places(mark_parts(view.scene, rule_book(), *earlier), low, low, goal=False) for earlier in view.earlier)
        places = next((found for found in told if found), ())
    if not places and rule.type == "DISASTER" and rule.kind == "noun":
        places = _find_hit(view.scene.keys, parts, high)
    return places if places or not rule.has_place() else find_own_place(view.scene, parts, low)


def _find_hit(keys: tuple[str, ...], parts: tuple[Part, ...], high: int) -> tuple[Mention, ...]:
    """What a disaster strikes: "floods hit Assam", "a quake has struck northern Chile"."""
    verb = next((at for at in range(high, min(high + _HIT, len(keys))) if keys[at] in rule_book().words["strike"]), None)
    struck = (part for part in parts if verb is not None and part.mention.type == "LOC" and part.marker == "bare" and 0 < part.placed.low - verb <= _HIT)
    return tuple(part.mention for part in struck)


def _belongs_elsewhere(gap: tuple[str, ...]) -> bool:
    return any(rule.is_harmful() and len(rule.head) == 1 for key in gap for rule in rule_book().by_word.get(key, ()))


def _harms(rule: Rule) -> bool:
    return rule.is_harmful() or rule.mode == "rescue"


def _is_told(scene: Scene, low: int, high: int, clause: tuple[int, int]) -> bool:
    """"the crash", "this flood": one that the reader knows of; "a quake struck", "died in a crash": one that does something."""
    words = rule_book().words
    before, after = scene.keys[max(clause[0], low - 3) : low], scene.keys[high : min(clause[1], high + 8)]
    if after[:1] in (("with",), ("between",)):
        return True
    harmed = scene.keys[max(clause[0], low - 6) : low]
    return any(key in words["this"] for key in before) or any(key in words["strike"] for key in (*harmed, *after))


def _weigh(rule: Rule, time: TimeExpression | None, places: tuple[Mention, ...]) -> int:
    return 8 * (not rule.refers) + 4 * (rule.kind == "verb") + 2 * (time is not None) + bool(places)
