"""Frames: which case makes a party an actor or a recipient, for each kind of Hindi event."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Placed, one_each
from srot.languages.hi.event_roles import Part, can_act
from srot.records import Mention
from srot.text.normal import fold

Placing = tuple[Placed[Mention], ...]
_LED = frozenset(("act", "attack", "back", "give", "blame", "refuse", "plead", "take"))
_TRAVELS = ("go", "arrive")
_ANSWERED = ("की", fold("जिम्मेदारी"))
_BACKED = frozenset(map(fold, ("समर्थित", "प्रायोजित", "निर्मित", "नियंत्रित", "अधिकृत", "शासित", "आधारित", "मूल")))
_CLOSE = 3
_BY_FAR = 9  # "लेबनान की तरफ से हाइफा पर रॉकेट और ड्रोन से हमला"
_CHAIN = 14
_DEED = 12


@dataclass(frozen=True, slots=True)
class Frame:
    """Markers that make an actor and, best first, a recipient; `of` what a genitive before the noun is; `bare` what an unmarked name is."""

    actor: frozenset[str]
    recipient: tuple[str, ...]
    of: str = "actor"
    bare: str = "actor"


def _frame(actor: str, recipient: str, of: str = "actor", bare: str = "actor") -> Frame:
    return Frame(frozenset(actor.split()), tuple(recipient.split()), of, bare)


FRAMES = {
    "act": _frame("by through", "to on"),
    "meet": _frame("by between", "with from"),
    "attack": _frame("by through", "on to"),
    "hit": _frame("through", "to", of="recipient", bare="recipient"),
    "take": _frame("by through", "to with", of="recipient", bare="recipient"),
    "back": _frame("by through", "to", of="recipient"),
    "give": _frame("by through", "to"),
    "send": _frame("by through", "to in"),
    "blame": _frame("by through", "on to"),
    "scold": _frame("by through", "", of="recipient"),
    "refuse": _frame("by through", "on", of="recipient"),
    "plead": _frame("by through", "from to"),
    "go": _frame("by", "from"),
    "arrive": _frame("by", ""),
}


@dataclass(frozen=True, slots=True)
class Stand:
    """How an event's words ``[low, high)`` stand in their clause.

    ``verb``: they are its predicate; ``scene``: the clause tells what happened in it ("बैठक में"); ``aside``: they stand within another
    noun's phrase ("बैठक का ब्योरा").
    """

    low: int
    high: int
    kind: str


def cast_roles(parts: tuple[Part, ...], frame: str, stand: Stand, keys: tuple[str, ...], book: RuleBook) -> tuple[Placing, Placing]:
    """Actors and recipients among the parts of a clause.

    Whoever does something else in an attack did not strike: "पिता ने हत्या में छह पड़ोसियों को नामजद कराया", "राष्ट्रपति ने हमलों पर सेना से कहा"; nor did
    who speaks of a meeting meet ("प्रवक्ता ने मुलाकात से पहले लिखा").
    """
    rules = FRAMES.get(frame)
    if rules is None:
        return (), ()
    everyone = parts
    parts = tuple(part for part in parts if stand.kind == "verb" or part.at <= stand.low or part.marker == "by")
    told = frame in ("attack", "take") and stand.kind == "scene" and not book.words["harm"] & {*keys[stand.high : stand.high + _DEED]}
    told = told or (frame == "meet" and keys[stand.high : stand.high + 1] in (("पर",), ("से",)))
    if keys[stand.high : stand.high + 2] == _ANSWERED:  # "विस्फोट की जिम्मेदारी ली"
        return one_each([part.placed for part in parts if part.marker == "by" and can_act(part)]), ()
    actors = [part.placed for part in parts if part.marker in rules.actor and _acts(part, stand) and not (told and part.marker == "by")]
    recipients = _receivers(parts, rules, stand)
    if frame == "take":  # "मोहन राव की हत्या के मामले में दो गिरफ्तार": nobody arrests the victim
        parts = tuple(part for part in parts if not _suffers(part, stand, keys, book))
    near = _owner(parts, stand.low, _CLOSE if rules.of == "actor" else _CHAIN)
    if frame in _TRAVELS:  # "रूस का दौरा" is a visit to it
        near = [part for part in near if part.mention.type != "LOC"]
    if rules.of == "actor":
        actors = actors or [part.placed for part in near]
    elif not recipients:
        recipients = [part.placed for part in near if part.at == near[-1].at]
    if not recipients and frame == "attack" and stand.kind == "scene":
        recipients = _fallen(everyone, stand, keys, book)
    bare = _bare(parts, stand, keys, book, leads=frame in _LED)
    if bare and rules.bare == "actor" and not actors and stand.kind == "verb":
        actors = bare
    if bare and rules.bare == "recipient" and not recipients:
        recipients = bare
    return one_each(actors), one_each([placed for placed in recipients if placed not in actors])


def _fallen(parts: tuple[Part, ...], stand: Stand, keys: tuple[str, ...], book: RuleBook) -> list[Placed[Mention]]:
    """Who without a marker came to harm in an attack: "कमांडर सलीम हवाई हमले में मारा गया"."""
    if keys[stand.high : stand.high + 1] != ("में",) or keys[stand.high + 1 : stand.high + 2] == () or keys[stand.high + 1] not in book.words["harm"]:
        return []
    return [part.placed for part in parts if part.marker in ("bare", "in") and part.mention.type == "PER" and part.placed.high <= stand.low][-1:]


def _suffers(part: Part, stand: Stand, keys: tuple[str, ...], book: RuleBook) -> bool:
    after = part.at + 1
    return part.marker == "of" and after < stand.low and any(rule.is_harmful() and not rule.head[-1].endswith("कर") for rule in book.match(keys, after, stand.low))


def _acts(part: Part, stand: Stand) -> bool:
    """ने speaks of the clause's verb, so a noun within another's phrase has no part in it; द्वारा stands near what it belongs to."""
    if part.marker == "between":
        return part.at <= stand.low
    if part.marker == "through":
        return can_act(part) and 0 < stand.low - part.at <= _BY_FAR
    return can_act(part) and stand.kind != "aside"


def _receivers(parts: tuple[Part, ...], rules: Frame, stand: Stand) -> list[Placed[Mention]]:
    for marker in rules.recipient:
        found = [part.placed for part in parts if part.marker == marker and can_act(part) and _near(part, stand)]
        if found:
            return found
    return []


def _near(part: Part, stand: Stand) -> bool:
    return stand.kind != "aside" or 0 <= stand.low - part.at <= 6


def _owner(parts: tuple[Part, ...], low: int, reach: int) -> list[Part]:
    """The genitives in front of the noun: "किम और बेलौसोव की बैठक", "किम की चीन यात्रा", "रूस की नीति का समर्थन"."""
    owners: list[Part] = []
    for part in reversed(parts):
        if part.placed.high > low or (part.marker == "bare" and part.placed.high == low):
            continue
        if part.marker != "of" or low - part.at > reach or not can_act(part):
            break
        if owners and owners[-1].at != part.at:
            break
        owners.append(part)
    return owners[::-1]


def _bare(
    parts: tuple[Part, ...], stand: Stand, keys: tuple[str, ...], book: RuleBook, *, leads: bool
) -> list[Placed[Mention]]:
    """The unmarked name that comes first: "किम मंगलवार को रूस पहुंचे"; not one that only qualifies ("यूक्रेन युद्ध").

    `leads`: a name right before the event's words can be its subject too ("रूस मदद करेगा").
    """
    for part in parts:
        if part.marker != "bare" or part.placed.high > stand.low or not can_act(part):
            continue
        if keys[part.placed.high : part.placed.high + 1] != () and keys[part.placed.high] in _BACKED:
            continue  # "ईरान समर्थित विद्रोहियों ने"
        adjoins = part.placed.high == stand.low
        if leads if adjoins else not _qualifies(part, keys, book):
            return [other.placed for other in parts if other.at == part.at and other.marker == "bare"]
    return []


def _qualifies(part: Part, keys: tuple[str, ...], book: RuleBook) -> bool:
    if part.mention.type != "LOC" or part.at >= len(keys):
        return False
    return keys[part.at] in book.words["head"] or keys[part.at] in book.by_word
