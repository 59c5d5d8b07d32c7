"""Where a Hindi event took place: the name in its clause whose marker says so, and the names beside and around that one."""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import Rule, RuleBook
from srot.languages.eventing.scene import Placed, Scene
from srot.languages.hi.event_clauses import STOPS
from srot.languages.hi.event_courts import find_seats, is_local_court
from srot.languages.hi.event_elsewhere import is_elsewhere
from srot.languages.hi.event_frames import Stand
from srot.languages.hi.event_roles import Part, can_act, mark_parts
from srot.languages.hi.word_kinds import GENITIVES
from srot.records import Mention, Quantity
from srot.text.normal import fold

_PURPOSE = fold("लिए")
_MEETING = word_set("srot.languages.hi", "meeting")
_GOING = ("go", "arrive")
LOCAL = ("arrest", "raid", "seize")
"""Modes of what the police do on the spot, as harm is done there: where the report was filed, where the clause before tells ("मोड़ के पास तलाशी के दौरान")."""
_TAKEN = ("arrest", "seize", "kidnap")
_BROUGHT = word_set("srot.languages.hi", "brought")
_TOLD = word_set("srot.languages.hi", "told")
WHERE = frozenset(map(fold, ("जहां", "यहां")))
"""Words that take up the place told just before: "घटना सिंहपुर की है, जहां बस पलट गई", "खबर कोडरमा से है। यहां ..."."""
_COMING = frozenset(map(fold, ("आ", "आई", "आया", "सामने")))
_ENDED = frozenset(map(fold, ("है", "हैं", "था", "थे", "थी", "गई", "गए", "गया", "हुई", "हुए", "हुआ", "दिया", "लिया", "किया", "जबकि", "और", ",")))
_DEPTH = 8  # "जिले के सदर कोतवाली क्षेत्र के"
_CENTRES = frozenset(map(fold, ("केंद्र", "केन्द्र")))
_SPOT = 4
_CLOSE = 6
"""How many words may stand between the marker of a place and the number that it belongs to."""


def find_places(
    scene: Scene, book: RuleBook, parts: tuple[Part, ...], before: tuple[Part, ...], rule: Rule, stand: Stand
) -> tuple[Mention, ...]:
    """The places of an event, the one that its words are nearest to first.

    The others stand in a row with it ("गया और नवादा में"), name what it lies in ("बिहार के गया में"), or are places of the same
    clause. `before` are the names of the clause before, which tells of the same event where the event has no place of its own, or heads it
    ("बिहार: तूफान का कहर").
    """
    host = scene.owner[stand.low]
    if host >= 0 and scene.mentions[host].item.type == "LOC":
        return (scene.mentions[host].item,)
    keys = scene.keys
    seats = find_seats(keys, book, (*before, *parts)) if rule.mode == "convict" else []
    if seats:
        return tuple(dict.fromkeys(part.mention for part in reversed(seats)))
    if not (rule.mode == "convict" and is_local_court(keys, parts, stand.low)):
        parts = _own(scene, book, parts, rule, stand)
    before = tuple(part for part in before if not is_elsewhere(scene, book, part))
    chosen = _choose(keys, parts, rule, stand)
    if chosen is None and (rule.is_harmful() or rule.mode in LOCAL) and stand.kind != "aside":
        parts = before
        chosen = _find_marked(keys, before, stand)
    if chosen is None and (rule.is_harmful() or rule.mode in LOCAL) and before and WHERE & {*keys[before[-1].placed.high : stand.low]}:
        chosen = next((part for part in reversed(before) if part.mention.type == "LOC"), None)
        parts = before if chosen is not None else parts
    if chosen is None and rule.is_harmful():
        parts = before
        chosen = next((part for part in before if part.loose is not None and keys[part.loose] == ":"), None)
    return _with_others(keys, book, parts, chosen, stand, widely=rule.is_harmful()) if chosen is not None else ()


_AFFAIRS = frozenset((fold(word),) for word in ("मामला", "घटना", "वाकया", "प्रकरण"))


def tells_place(keys: tuple[str, ...], part: Part) -> bool:
    """Whether a sentence says of a place that something is or was there: "घटना बुंडू की है", "खबर बुंडू से आ रही है"."""
    behind = keys[part.at + 1 + (keys[part.at + 1 : part.at + 2] in _AFFAIRS) :][:1]
    return locates(part) or (part.marker in ("of", "from") and behind != () and behind[0] in _TOLD | _COMING)


def find_spots(scene: Scene, book: RuleBook, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    """The place that the words before a number give for it alone, else those behind it: "गया में चार और नवादा में दो लोगों की मौत",
    "12 लोगों की मौत पुरी में हुई"."""
    before = [part for part in mark_parts(scene, book, low, number.low) if part.mention.type == "LOC" and part.marker == "in"]
    found = tuple(part.mention for part in before if number.low - part.at <= _CLOSE)
    if found:
        return found
    behind = next((p for p in mark_parts(scene, book, number.high, high) if p.mention.type == "LOC" and p.marker == "in"), None)
    if behind is None or behind.placed.low - number.high > _CLOSE or _ENDED & {*scene.keys[number.high : behind.placed.low]}:
        return ()
    return (behind.mention,)


def _own(scene: Scene, book: RuleBook, parts: tuple[Part, ...], rule: Rule, stand: Stand) -> tuple[Part, ...]:
    """Without the places of another deed, as of care for the hurt: "गाजा में हमले की निंदा" condemns, but not in Gaza."""
    if rule.is_harmful():
        return tuple(part for part in parts if not is_elsewhere(scene, book, part))
    return tuple(part for part in parts if part.at > stand.low or not _holds_harm(book, scene.keys[part.at : stand.low]))


def _holds_harm(book: RuleBook, gap: tuple[str, ...]) -> bool:
    return any(rule.type is not None and rule.is_harmful() for key in gap for rule in book.by_word.get(key, ()) if len(rule.head) == 1)


def _choose(keys: tuple[str, ...], parts: tuple[Part, ...], rule: Rule, stand: Stand) -> Part | None:
    chosen = _find_goal(parts, stand.low) if rule.frame in _GOING else None
    chosen = chosen or _find_marked(keys, parts, stand) or (_find_landfall(keys, parts) if rule.type == "DISASTER" else None)
    if chosen is None and rule.has_place():
        chosen = _find_owner(parts, stand.low)
        if chosen is not None and rule.frame == "attack" and stand.kind == "verb" and chosen.marker == "bare" and can_act(chosen):
            chosen = None  # "ईरान हमला करता है"
    if chosen is None and rule.mode in LOCAL and stand.kind == "verb":
        chosen = _find_spot(parts, stand)
    if chosen is None and rule.is_harmful():
        chosen = _find_spot(parts, stand) or _find_told(keys, parts, stand) or _find_centre(keys, parts, stand)
    if chosen is None and rule.mode in _TAKEN:
        chosen = _find_source(keys, parts, stand)
    return chosen


def _find_source(keys: tuple[str, ...], parts: tuple[Part, ...], stand: Stand) -> Part | None:
    """"रामपुर से पुलिस ने उसे गिरफ्तार किया": where somebody was caught, if nobody came or was brought from there."""
    places = (part for part in reversed(parts) if part.mention.type == "LOC" and part.marker == "from" and part.placed.high <= stand.low)
    return next((part for part in places if not _BROUGHT & {*keys[part.at + 1 : part.at + 4]}), None)


def _find_told(keys: tuple[str, ...], parts: tuple[Part, ...], stand: Stand) -> Part | None:
    """"घटना सिंहपुर की है": the place that the event is said to be of."""
    behind = (part for part in parts if part.mention.type == "LOC" and part.placed.low >= stand.high and part.marker == "of")
    return next((part for part in behind if _is_told(keys, part.at + 1)), None)


def _find_centre(keys: tuple[str, ...], parts: tuple[Part, ...], stand: Stand) -> Part | None:
    """"भूकंप का केंद्र चिली का कोकिम्बो था": the place that its centre is said to be."""
    behind = [part for part in parts if part.mention.type == "LOC" and part.placed.low >= stand.high and part.marker == "bare"]
    told = (part for part in behind if _CENTRES & {*keys[stand.high : part.placed.low]})
    return next((part for part in told if part.at < len(keys) and keys[part.at] in _TOLD | _ENDED), None)


def _is_told(keys: tuple[str, ...], at: int) -> bool:
    return at + 1 < len(keys) and keys[at] in _TOLD and keys[at + 1] in STOPS | {"."}


def _find_marked(keys: tuple[str, ...], parts: tuple[Part, ...], stand: Stand) -> Part | None:
    """The place whose marker stands nearest before the event, else behind it: "पर" counts where it is no state's.

    A place of a purpose ("यूक्रेन में युद्ध के लिए सहमति") is none of the event.
    """
    before, after = _marked(keys, parts, stand)
    return before[-1] if before else after[0] if after else None


def _marked(keys: tuple[str, ...], parts: tuple[Part, ...], stand: Stand) -> tuple[list[Part], list[Part]]:
    places = [part for part in parts if part.mention.type == "LOC" and locates(part)]
    before = [part for part in places if part.placed.high <= stand.low and _PURPOSE not in keys[part.at : stand.low]]
    return before, [part for part in places if part.placed.low >= stand.high and stand.kind != "aside"]


def locates(part: Part) -> bool:
    """Whether a marker says where: not "पर" behind a country, which is a party, nor "के बीच" behind two of them or their capitals."""
    if part.marker == "between":
        return part.mention.subtype not in ("country", "capital")
    return part.marker == "in" or (part.marker == "on" and part.mention.subtype != "country")


def _find_spot(parts: tuple[Part, ...], stand: Stand) -> Part | None:
    """The place that only qualifies where it happened: "लाहौर की एक फैक्ट्री में आग"."""
    found = [part for part in parts if part.loose is not None and _is_beside(part, stand)]
    before = [part for part in found if part.placed.high <= stand.low]
    return before[-1] if before else found[0] if found else None


def _qualifies(part: Part) -> bool:
    """Whether a place qualifies a spot right behind it: "मोहनपुर स्थित आजाद नगर मेन गली में"."""
    return part.mention.type == "LOC" and part.loose is not None and part.loose <= part.placed.high + _SPOT


def _is_beside(part: Part, stand: Stand) -> bool:
    loose = part.loose
    return loose is not None and (loose < stand.low or (part.placed.low >= stand.high and stand.kind != "aside"))


def _find_landfall(keys: tuple[str, ...], parts: tuple[Part, ...]) -> Part | None:
    """"ओडिशा के तट से टकराया": what a storm meets."""
    places = (part for part in parts if part.mention.type == "LOC")
    return next((part for part in places if _is_met(keys[part.placed.high : part.placed.high + 6])), None)


def _is_met(words: tuple[str, ...]) -> bool:
    return "से" in words[:3] and any(key in _MEETING for key in words)


def _find_goal(parts: tuple[Part, ...], low: int) -> Part | None:
    """"रूस पहुंचे", "रूस की यात्रा", "रूस के दौरे": the place right before a verb or noun of going."""
    for part in reversed(parts):
        if part.mention.type == "LOC" and part.placed.high <= low:
            behind = part.marker == "on" and part.at >= low  # "नेपाल की यात्रा पर"
            return part if (behind or part.marker in ("of", "bare", "in")) and low - part.placed.high <= 3 else None
    return None


def _find_owner(parts: tuple[Part, ...], low: int) -> Part | None:
    """"दिल्ली के दंगे", "केरल की बाढ़", "असम बाढ़": the place right before the noun."""
    for part in reversed(parts):
        if part.mention.type == "LOC" and part.placed.high <= low:
            near = low - part.placed.high <= 3
            return part if near and part.marker in ("of", "bare") else None
    return None


def _with_others(
    keys: tuple[str, ...], book: RuleBook, parts: tuple[Part, ...], chosen: Part, stand: Stand, *, widely: bool
) -> tuple[Mention, ...]:
    found = [chosen, *(part for part in parts if part.at == chosen.at and part.mention.type == "LOC")]
    if widely:
        before, after = _marked(keys, parts, stand)
        found += before + after
        found += [part for part in parts if _qualifies(part) and _is_beside(part, stand)]
    for part in tuple(found):
        found += _around(keys, book, parts, part)
    return tuple(dict.fromkeys(part.mention for part in found))


def _around(keys: tuple[str, ...], book: RuleBook, parts: tuple[Part, ...], inner: Part) -> list[Part]:
    """The places that one lies in, from the inside out: "बिहार के गया जिले के टिकारी में"."""
    found: list[Part] = []
    for part in reversed(parts):
        if part.placed.high > inner.placed.low:
            continue
        if part.mention.type != "LOC" or not _encloses(keys, book, part, inner):
            break
        found.append(part)
        inner = part
    return found


def _encloses(keys: tuple[str, ...], book: RuleBook, outer: Part, inner: Part) -> bool:
    gap = keys[outer.placed.high : inner.placed.low]
    if gap == ("(",):  # "गोमुख (उत्तरकाशी) के पास"
        return True
    joined = any(key in _OF for key in gap)
    return joined and len(gap) <= _DEPTH and all(key in _OF or key in book.words["place"] or key[0].isdigit() for key in gap)


_OF = GENITIVES | {*map(fold, ("स्थित", "अंतर्गत", "अन्तर्गत")), ","}
