"""Who stands where in an English clause: by the preposition before a name and by its side of the verb."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.eventing.grammar import word_map, word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Placed, Scene, one_each, within
from srot.records import Mention
from srot.text.words import is_word

Placing = tuple[Placed[Mention], ...]
_PACKAGE = "srot.languages.en"
PREPOSITIONS = word_map(_PACKAGE, "preposition")
_SKIPPED = word_set(_PACKAGE, "skipped")
_STATES = ("country", "capital")
_REACH = 8
_APPOSED = 5
_OBJECT = 3
_CAPITAL = frozenset(("capital",))
_VEHICLES = ("road", "rail", "air", "boat")
_FORCES = frozenset(("drone", "drones", "missile", "air", "airstrike", "airstrikes", "forces", "troops", "army"))
_BOUND = ("for", "from", "to")
_OFFICE = 6
_QUALIFIERS = 5


@dataclass(frozen=True, slots=True)
class Part:
    """A name with the marker of its phrase: a preposition's sense, ``bare`` without one, ``own`` before an ``'s``.

    `headed` tells that a body stands behind the name ("the Odisha government", "Ukraine's army").
    """

    placed: Placed[Mention]
    marker: str
    headed: bool

    @property
    def mention(self) -> Mention:
        """The name."""
        return self.placed.item


def mark_parts(scene: Scene, book: RuleBook, low: int, high: int) -> tuple[Part, ...]:
    """The names of a clause with their markers; names joined by "and" share the first one's."""
    parts: list[Part] = []
    for placed in within(scene.mentions, low, high):
        parts.append(_mark(scene, book, placed, parts[-1] if parts else None, low))
    return tuple(parts)


def _mark(scene: Scene, book: RuleBook, placed: Placed[Mention], before: Part | None, low: int) -> Part:
    keys = scene.keys
    last = keys[placed.high - 1]
    following = keys[placed.high] if placed.high < len(keys) else ""
    if last.endswith(("'s", "’s")) or (following in ("'", "’")):
        headed = any(key in book.words["body"] for key in keys[placed.high : placed.high + 4])
        marker, _ = _lead(scene, book, placed, low)
        if not headed:
            inner = _is_within(scene, placed.high)
            marker = "in" if marker == "in" and inner else "in" if _is_inside(marker, keys[placed.high : placed.high + 4], book) else "own"
        return Part(placed, marker, headed)
    marker, at = _lead(scene, book, placed, low)
    headed = following in book.words["body"]
    if marker == "in" and (following in _FORCES or any(following in book.words[kind] for kind in _VEHICLES)):
        return Part(placed, "own", headed)  # "four passengers in the Goa bus"
    if marker == "bare" and _is_office(scene, placed):
        return Part(placed, "own", headed)
    if before is not None and marker == "bare" and not (headed and "and" not in keys[before.placed.high : at + 1]) and _joined(keys, before.placed.high, at):
        return Part(placed, before.marker, before.headed or headed)
    if before is not None and marker == "bare" and _is_owned(keys, before, placed.low):
        return Part(placed, before.marker if before.marker == "in" else _lead(scene, book, before.placed, low)[0], headed)
    if before is not None and marker == "in" and before.marker in _BOUND and at == before.placed.high and before.mention.type == "LOC":
        return Part(placed, before.marker, headed)  # "a coach bound for Puri in Odisha"
    if before is not None and marker == "of" and _lies_in(keys[before.placed.high : at + 1], book):
        return Part(placed, before.marker, headed)
    return Part(placed, marker, headed)


def _is_within(scene: Scene, at: int) -> bool:
    """Whether a place is named right behind one with an 's, words that qualify it between: "in Chile's coastal Maule region"."""
    limit = min(at + _QUALIFIERS, len(scene.keys) - 1)
    while at < limit and scene.owner[at] < 0 and _qualifies(scene.keys, at):
        at += 1
    return at < len(scene.keys) and scene.owner[at] >= 0 and scene.mentions[scene.owner[at]].item.type == "LOC"


def _is_hyphen(keys: tuple[str, ...], at: int) -> bool:
    """Whether a hyphen stands between two words that qualify a place: "north-eastern"."""
    return keys[at] == "-" and keys[at - 1] in _SKIPPED and keys[at + 1 : at + 2] != () and keys[at + 1] in _SKIPPED


def _is_owned(keys: tuple[str, ...], before: Part, low: int) -> bool:
    """Whether a place right behind "Chile's restive" or "Maule region's" lies in the place before."""
    owner = next((at for at in range(before.placed.high - 1, low) if keys[at].endswith(("'s", "’s"))), None)
    near = owner is not None and owner <= before.placed.high and low - owner <= _QUALIFIERS
    return before.mention.type == "LOC" and near and owner is not None and all(_qualifies(keys, at) for at in range(owner + 1, low))


def _qualifies(keys: tuple[str, ...], at: int) -> bool:
    """Whether a word can stand between an 's and the place that it is part of: "Chile's restive northern Maule region"."""
    return keys[at] in _SKIPPED or _is_hyphen(keys, at) or (is_word(keys[at]) and keys[at] not in PREPOSITIONS and keys[at] not in ("and", "or"))


def _joined(keys: tuple[str, ...], start: int, at: int) -> bool:
    gap = keys[start : at + 1]
    return 0 < len(gap) <= 3 and all(key in ("and", ",", "the") for key in gap)


def _is_office(scene: Scene, placed: Placed[Mention]) -> bool:
    """Whether a state is only part of somebody's office: "U.S. President Anne Reed"."""
    behind = within(scene.mentions, placed.high, placed.high + _OFFICE)
    role = behind[0].item.role if behind and behind[0].item.type == "PER" else None
    return placed.item.type == "LOC" and role is not None and scene.keys[placed.high] in role.casefold().split()


def _is_inside(marker: str, behind: tuple[str, ...], book: RuleBook) -> bool:
    """Whether what is in or on a part of a place is in it: "in Nigeria's northern state", "on Indonesia's main island"."""
    return any((marker == "in" and key in book.words["place"]) or (marker == "on" and key in book.words["shore"]) for key in behind)


def _lies_in(gap: tuple[str, ...], book: RuleBook) -> bool:
    """Whether the words between two names make the first a part of the second: "in Doro village of Kupang district"."""
    return gap[-1:] == ("of",) and all(key in book.words["place"] for key in gap[:-1])


def _lead(scene: Scene, book: RuleBook, placed: Placed[Mention], low: int) -> tuple[str, int]:
    """The sense of the preposition before a name, words of office between; and where the search ended."""
    keys, row = scene.keys, scene.row
    at = placed.low - 1
    steps = 0
    while at >= low and steps < _REACH:
        key = keys[at]
        if key in PREPOSITIONS:
            around = _lead_of_place(keys, at - 1, low, book) if key == "of" else None
            return around or PREPOSITIONS[key], at
        office = placed.item.role is not None and key in placed.item.role.casefold()
        capital = scene.owner[at] < 0 and row.text[row.starts[at]].isupper() and at > low
        part = key.removesuffix("'s").removesuffix("’s") in book.words["place"]
        named = key == "," and at > low and keys[at - 1] in book.words["place"] | _CAPITAL  # "in the capital, Kabul"
        if not (key in _SKIPPED or named or _is_hyphen(keys, at) or office or capital or part):
            break
        at -= 1
        steps += 1
    return "bare", at


def _lead_of_place(keys: tuple[str, ...], at: int, low: int, book: RuleBook) -> str | None:
    """``in`` where the name is that of a place whose noun stands before it: "near the village of Tarak", "in a remote part of Bale district"."""
    if at < low or keys[at] not in book.words["place"]:
        return None
    for before in range(at - 1, max(low, at - _APPOSED) - 1, -1):
        if keys[before] in PREPOSITIONS:
            return "in" if _is_inside(PREPOSITIONS[keys[before]], (keys[at],), book) else None
        if keys[before] in (",", "and"):
            return None
    return None


def can_act(part: Part) -> bool:
    """Whether a name can be a party to an event: a person, a body, a state, or a place with a body behind it ("Odisha government")."""
    return part.mention.type in ("PER", "ORG") or part.mention.subtype in _STATES or part.headed


def find_subject(parts: tuple[Part, ...], low: int) -> list[Placed[Mention]]:
    """The unmarked name nearest before a verb, with those joined to it by "and"."""
    found: list[Placed[Mention]] = []
    for part in reversed(parts):
        if part.placed.high > low or part.marker != "bare" or not can_act(part):
            if found:
                break
            continue
        if found and found[-1].low - part.placed.high > 2:
            break
        found.append(part.placed)
    return found[::-1]


def _is_agent(part: Part, high: int) -> bool:
    return part.marker != "by" or part.placed.low >= high


@dataclass(frozen=True, slots=True)
class Frame:
    """Markers of actors and recipients; `object` is what an unmarked name behind the verb is, `own` what one with 's is."""

    actor: frozenset[str]
    recipient: tuple[str, ...]
    object: str = "recipient"
    own: str = "actor"


def _frame(actor: str, recipient: str, object_: str = "recipient", own: str = "actor") -> Frame:
    return Frame(frozenset(actor.split()), tuple(recipient.split()), object_, own)


FRAMES = {
    "act": _frame("by", "on to with"),
    "meet": _frame("between by", "with"),
    "attack": _frame("by", "on to"),
    "take": _frame("by", "of with", own="recipient"),
    "back": _frame("by from", "to"),
    "give": _frame("by from", "to"),
    "send": _frame("by", "to"),
    "blame": _frame("by from", "on"),
    "refuse": _frame("by", "of"),
    "plead": _frame("by from", "on to"),
    "go": _frame("by", "with", object_="none"),
    "arrive": _frame("by", "", object_="none"),
}


def cast_roles(parts: tuple[Part, ...], frame: str, low: int, high: int, *, verbal: bool, passive: bool) -> tuple[Placing, Placing]:
    """Actors and recipients: subject before, object behind the verb, turned round in the passive; prepositions as the frame says."""
    rules = FRAMES.get(frame)
    if rules is None:
        return (), ()
    actors = [p.placed for p in parts if p.marker in rules.actor and can_act(p) and _is_agent(p, high)]
    recipients = _receivers(parts, rules)
    if verbal:
        subject = find_subject(parts, low)
        behind = [p.placed for p in parts if p.marker == "bare" and p.placed.low >= high and can_act(p)] if rules.object != "none" else []
        behind = behind[:1]
        if passive:
            recipients = recipients or subject
        else:
            actors = subject or actors
            recipients = behind or recipients or _owners_behind(parts, rules, high)
    else:
        owner = [p.placed for p in parts if p.marker == "own" and p.placed.high <= low and low - p.placed.high <= 3 and can_act(p)]
        if rules.own == "actor":
            actors = actors or owner
        else:
            recipients = recipients or owner
    return one_each(actors), one_each([placed for placed in recipients if placed not in actors])


def _owners_behind(parts: tuple[Part, ...], rules: Frame, high: int) -> list[Placed[Mention]]:
    """"rejected India's charges", "attacked Iran's embassy": whose it is bears it."""
    if rules.object == "none":
        return []
    return [p.placed for p in parts if p.marker == "own" and 0 <= p.placed.low - high <= 2 and can_act(p)][:1]


def _receivers(parts: tuple[Part, ...], rules: Frame) -> list[Placed[Mention]]:
    for marker in rules.recipient:
        found = [part.placed for part in parts if part.marker == marker and can_act(part)]
        if found:
            return found
    return []


def find_places(parts: tuple[Part, ...], low: int, high: int, *, goal: bool, struck: bool = False) -> tuple[Mention, ...]:
    """The places of the clause, the one nearest behind the event first, else before it; of "in Balasore in Odisha" the narrower.

    With `goal` (visits, arrivals) an unmarked place behind the verb, and one with "to", is the place, and there is no other. With
    `struck` (attacks, storms) so is a town that is the verb's object, beside the others; a state is a party.
    """
    markers = ("in", "to", "bare") if goal else ("in",)
    places = [p for p in parts if p.mention.type == "LOC" and p.marker in markers and (p.marker == "in" or p.placed.low >= high)]
    if struck:
        places += [p for p in parts if _is_struck(p, high)]
    after = [p.mention for p in places if p.placed.low >= high]
    before = [p.mention for p in places if p.placed.high <= low]
    found = tuple(dict.fromkeys((*after, *reversed(before))))
    return found[:1] if goal else found


def _is_struck(part: Part, high: int) -> bool:
    near = 0 <= part.placed.low - high <= _OBJECT
    return near and part.mention.type == "LOC" and part.marker == "bare" and part.mention.subtype not in _STATES


def find_own_place(scene: Scene, parts: tuple[Part, ...], low: int) -> tuple[Mention, ...]:
    """"the Odisha train crash", "Odisha's crash": the place right before the noun."""
    for part in reversed(parts):
        if part.mention.type == "LOC" and part.placed.high <= low:
            near = low - part.placed.high <= 2 and not any(scene.owner[at] >= 0 for at in range(part.placed.high, low))
            return (part.mention,) if near and part.marker in ("own", "bare", "of", "on") else ()
    return ()
