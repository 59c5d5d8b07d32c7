"""Who stands where in a Hindi clause: the case marker behind each name, and the roles that a frame gives to it."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.eventing.grammar import word_map, word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Placed, Scene, within
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.hi.word_kinds import GENITIVES
from srot.records import Mention
from srot.text.normal import fold
from srot.text.words import is_word

_PACKAGE = "srot.languages.hi"
_SIMPLE = word_map(_PACKAGE, "case")
COMPOUND = word_map(_PACKAGE, "postposition")
_JOINING = word_set(_PACKAGE, "list") | {",", "-"}
_SKIPPED = frozenset((")", "(", '"', "'", "”", "“", "जी", "भी", "ही", "तो", "*"))
_ENDING = frozenset(("ने", "को", "से", ",", "।", "और", "कि", '"'))
_HEADS = ("PER", "ORG")
_STATES = ("country", "capital")
_PARTIES = ("by", "through", "to", "from")
_LIMITING = frozenset(map(fold, ("करीब", "आसपास", "लगभग")))
_APART = frozenset(map(fold, ("दूर", "दूरी")))
_ASSETS = frozenset(map(fold, ("काफिले", "क़ाफ़िले", "काफिला", "घर", "आवास", "कार्यालय", "दफ्तर", "वाहन", "गाड़ी", "समर्थकों")))
_REACH = 6


@dataclass(frozen=True, slots=True)
class Part:
    """A name in a clause with the marker of its phrase and where that marker stands.

    `marker` is ``by`` (ने), ``through`` (द्वारा), ``to``, ``from``, ``with``, ``on``, ``in``, ``between``, ``of``, ``bare``, ``relay`` or ``till``;
    `headed` tells that another noun stands between name and marker ("रूस की सेना ने"). `loose` is where the marker of a
    place that it qualifies stands ("लाहौर की एक फैक्ट्री में").
    """

    placed: Placed[Mention]
    marker: str
    at: int
    headed: bool = False
    loose: int | None = None

    @property
    def mention(self) -> Mention:
        """The name."""
        return self.placed.item


def mark_parts(scene: Scene, book: RuleBook, low: int, high: int) -> tuple[Part, ...]:
    """The names of a clause with their markers; names joined by "और" or a comma share the last one's."""
    parts: list[Part] = []
    for placed in reversed(within(scene.mentions, low, high)):
        parts.append(_mark(scene, book, placed, _following(parts, placed), high))
    return tuple(reversed(parts))


def _following(parts: list[Part], placed: Placed[Mention]) -> Part | None:
    """The next name, or behind a state the one who holds its office: "ट्रंप और यूक्रेन के राष्ट्रपति जेलेंस्की के बीच"."""
    if len(parts) > 1 and parts[-1].mention.type == "LOC" and parts[-2].mention.type == "PER" and placed.item.type == "PER":
        office = parts[-2].mention.role
        if office and office.startswith(parts[-1].mention.text) and _next_is(parts[-2], placed.high + 1):
            return parts[-2]
    return parts[-1] if parts else None


def _mark(scene: Scene, book: RuleBook, placed: Placed[Mention], following: Part | None, high: int) -> Part:
    keys = scene.keys
    at = placed.high
    while at < high and keys[at] in _SKIPPED:
        at += 1
    if at >= high:
        return Part(placed, "bare", at)
    if following is not None and _is_other_name(keys, placed, following):
        return Part(placed, following.marker, following.at, following.headed)
    key = keys[at]
    if following is not None and key == "," and _is_dateline(scene, placed, following):
        return Part(placed, "bare", at)
    if following is not None and key in _JOINING and _next_is(following, at + 1):
        return Part(placed, following.marker, following.at, following.headed)
    if key in GENITIVES:
        return _mark_genitive(scene, book, placed, at, high, following)
    if key in book.words["body"] and at + 1 < high and keys[at + 1] in _SIMPLE:
        return Part(placed, _SIMPLE[keys[at + 1]], at + 1, headed=True)
    if key in book.words["place"]:
        return _mark_place(scene, book, placed, at, high)
    marker = "in" if _is_apart(keys, at, high) else _SIMPLE.get(key, "bare")
    return Part(placed, marker, at, loose=_find_spot(scene, placed, at, high) if marker == "bare" else None)


def _is_apart(keys: tuple[str, ...], at: int, high: int) -> bool:
    """"शहर से 30 किलोमीटर दूर": where a place is told by how far it is from one that has a name."""
    return keys[at] == "से" and bool(_APART & {*keys[at + 2 : min(at + _REACH, high)]})


def _is_other_name(keys: tuple[str, ...], placed: Placed[Mention], following: Part) -> bool:
    """Whether the next name stands in brackets behind this one, as its short form: "केंद्रीय जांच ब्यूरो (सीबीआई) ने"."""
    low, high = following.placed.low, following.placed.high
    return low == placed.high + 1 and keys[placed.high] == "(" and keys[high : high + 1] == (")",) and placed.item.type == following.mention.type == "ORG"


def _is_dateline(scene: Scene, placed: Placed[Mention], following: Part) -> bool:
    """Whether a place at the head of a line is where the report was sent from: "कीव, रूस ने", but not "अमेरिका, रूस और चीन ने"."""
    opening = placed.item.type == "LOC" and (placed.low == 0 or scene.keys[placed.low - 1] == "\n")
    return opening and following.at == following.placed.high and following.marker != "bare"


def _find_spot(scene: Scene, placed: Placed[Mention], start: int, high: int) -> int | None:
    """Where the phrase that a place's name qualifies ends in में, पर, के पास: the words between are no names and no other case."""
    keys = scene.keys
    if placed.item.type != "LOC":
        return None
    if start < high and keys[start] == ":":
        return start
    start += keys[start : start + 1] == (",",)  # "गांधी चौक, पुराने डाकघर के पास"
    for at in range(start, min(high, start + _REACH + 2)):
        if (scene.owner[at] >= 0 and scene.mentions[scene.owner[at]].item.type != "ORG") or keys[at] in _ENDING:
            return None
        if keys[at] in ("में", "पर", "स्थित") or (keys[at] in GENITIVES and at + 1 < high and COMPOUND.get(keys[at + 1]) == "in"):
            return at if at > start else None
    return None


def _next_is(following: Part, at: int) -> bool:
    """Whether the next name stands behind the joining word, its words of office aside."""
    office = following.mention.role
    return at <= following.placed.low <= at + 2 + (len(office.split()) if office else 0)


def _mark_genitive(
    scene: Scene, book: RuleBook, placed: Placed[Mention], at: int, high: int, following: Part | None = None
) -> Part:
    keys = scene.keys
    after = keys[at + 1] if at + 1 < high else ""
    if after in COMPOUND and not (after in _LIMITING and _counts(keys, at + 2, high)):
        return Part(placed, COMPOUND[after], at + 1)
    for step in range(at + 1, min(high, at + 1 + _REACH)):
        if scene.owner[step] >= 0:
            break
        if following is not None and following.headed and _stands_beside(scene, book, step, following):
            return Part(placed, following.marker, following.at, headed=True)
        marker = _SIMPLE.get(keys[step])
        crowd = placed.item.type == "ORG" and keys[step - 1] in book.words["crowd"]
        if marker in _PARTIES and (crowd or keys[step - 1] in book.words["body"] | book.words["target"]):
            return Part(placed, marker, step, headed=True)
        if marker is None and keys[step - 1] in book.words["people"] and scene.owner[step] < 0 and _is_plain(keys[step]):
            return Part(placed, "bare", step, headed=True)
        if marker in ("in", "on") and keys[step - 1] in book.words["place"]:
            return Part(placed, "in", step, headed=True)
        if marker == "on" and (_stands_for(placed.item) or keys[step - 1] in _ASSETS):
            return Part(placed, "on", step, headed=True)
        if marker is not None:
            break
    spot = _find_spot(scene, placed, at + 1, high)
    return Part(placed, "of", at) if spot is None else Part(placed, "of", at, loose=spot)


def _counts(keys: tuple[str, ...], at: int, high: int) -> bool:
    """Whether a number stands at `at`, so that the word before it limits that: "संघ के करीब 40 सदस्य" stood near nobody."""
    return at < high and (keys[at][0].isdigit() or hindi_quantities().numbers.kind(keys[at]) == "unit")


def _is_plain(key: str) -> bool:
    """Whether a word behind a noun leaves it without a case: "यूनियन के पदाधिकारी धरने पर बैठे"."""
    return is_word(key) and key not in GENITIVES and key not in COMPOUND and key not in _JOINING


def _stands_beside(scene: Scene, book: RuleBook, at: int, following: Part) -> bool:
    """"जर्मनी के चांसलर और इटली की प्रधानमंत्री ने": an office, and behind "और" another's, which has the marker."""
    return scene.keys[at] in _JOINING and scene.keys[at - 1] in book.words["body"] and following.placed.low == at + 1


def _mark_place(scene: Scene, book: RuleBook, placed: Placed[Mention], at: int, high: int) -> Part:
    """"गया जिले के टिकारी गांव में": a place word after the name belongs to it."""
    keys = scene.keys
    while at < high and keys[at] in book.words["place"]:
        at += 1
    if at >= high:
        return Part(placed, "bare", at)
    if keys[at] in GENITIVES:
        return _mark_genitive(scene, book, placed, at, high)
    marker = "in" if _is_apart(keys, at, high) else _SIMPLE.get(keys[at], "bare")
    return Part(placed, "in" if marker == "on" else marker, at)


def _stands_for(mention: Mention) -> bool:
    return mention.type == "ORG" or mention.subtype in _STATES


def can_act(part: Part) -> bool:
    """Whether a name can be a party to an event: a person, a body, a state, or a place with a body behind it ("बिहार सरकार ने")."""
    return part.mention.type in _HEADS or part.mention.subtype in _STATES or part.headed
