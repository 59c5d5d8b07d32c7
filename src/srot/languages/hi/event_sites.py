"""Where a Hindi event took place when no name says so: "एक गोदाम में", "पुराने पुल के पास"; and the places named around such words."""

from __future__ import annotations

from collections.abc import Iterator

from srot.languages.eventing.circumstances import Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.event_clauses import JOINS, OPENERS, STOPS, is_finite
from srot.languages.hi.event_evidence import is_cased
from srot.languages.hi.event_roles import COMPOUND
from srot.languages.hi.event_victims import is_counted_person
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.words import is_word

_PACKAGE = "srot.languages.hi"
_MARKERS = frozenset(("में", "पर", "स्थित")) | word_set(_PACKAGE, "beside")
_SAFE = word_set(_PACKAGE, "safe")
_CARE = word_set(_PACKAGE, "care")
_PLAIN = word_set(_PACKAGE, "plain") | word_set(_PACKAGE, "daypart")
_LEAN = frozenset(("भी", "ही"))
_WIDTH = 2
"""How many words before the noun of a place can be part of what it is called: "केमिकल गोदाम", "राष्ट्रीय राजमार्ग"."""
_AHEAD = 5
_AREA = word_set(_PACKAGE, "area")
_TRACTS = word_set(_PACKAGE, "tract")
_CROWD = word_set(_PACKAGE, "crowd")
_DOING = word_set(_PACKAGE, "doing")
_ROADS = word_set(_PACKAGE, "highway")
_PARTS = word_set(_PACKAGE, "part")
_ABSOLUTIVE = 3
_BACK = 4
_SUFFERS = 8


def find_sites(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[Phrase]:
    """The places without a name of a clause, in text order; the one that a name stands before bears that name ("फूलपुर गांव में").

    Not those that the hurt are brought to or that are called safe.
    """
    keys = scene.keys
    for at in range(*clause):
        if keys[at] not in book.words["site"] or not _is_end(scene, at) or _is_extent(keys, at) or _is_of_vehicle(scene, book, at):
            continue
        behind = _pass_marker(keys, _pass_number(keys, at, clause[1]), clause[1]) or (at + 1 if _is_hit(scene, book, at, clause) else None)
        if behind is None or _CARE & {*keys[behind : min(behind + _AHEAD, clause[1])]}:
            continue
        low = _find_start(scene, book, at, clause[0])
        if not _SAFE & {*keys[max(clause[0], low - 1) : at]}:
            yield from _phrases(scene, clause, low, _pass_number(keys, at, clause[1]))


def _is_extent(keys: tuple[str, ...], at: int) -> bool:
    """Whether words tell how much of such places, not which: "40 एकड़ क्षेत्र में", "तीन लाख घरों में"."""
    before = keys[max(0, at - _BACK) : at]
    return bool(keys[at] in _TRACTS and _AREA & {*before}) or (bool(before) and before[-1] in _CROWD)


def _is_of_vehicle(scene: Scene, book: RuleBook, at: int) -> bool:
    """Whether the noun is a part of what came to harm: "बस के अगले हिस्से में", "ट्रेन की छत पर"."""
    if scene.keys[at] not in _PARTS:
        return False
    before = scene.keys[max(0, at - _BACK) : at]
    return any(key in book.words[kind] for key in before for kind in ("road", "rail", "air", "boat"))


def _pass_number(keys: tuple[str, ...], at: int, end: int) -> int:
    """Behind the noun at `at` and the number that a road bears: "एनएच-57", "राजमार्ग 31"."""
    behind = at + 1 + (keys[at + 1 : at + 2] == ("-",))
    numbered = keys[at] in _ROADS and behind < end and keys[behind][0].isdigit()
    return behind + 1 if numbered else at + 1


def _is_hit(scene: Scene, book: RuleBook, at: int, clause: tuple[int, int]) -> bool:
    """"264 गांव बाढ़ की चपेट में", "निचले इलाके पानी में डूब गए": places that are themselves what suffered, where nobody is said to do something."""
    words = scene.keys[at + 1 : min(at + 1 + _SUFFERS, clause[1])]
    return bool(words) and scene.keys[at] in book.words["place"] and not is_cased(words[0]) and "ने" not in scene.keys[slice(*clause)] and bool(book.words["suffer"] & {*words})


def _is_end(scene: Scene, at: int) -> bool:
    """Whether the noun stands in no name, or ends that of a body, which then is where something happened too ("भारतीय संसद पर हमला")."""
    if scene.owner[at] < 0:
        return True
    name = scene.mentions[scene.owner[at]]
    return name.item.type == "ORG" and name.high == at + 1


def _pass_marker(keys: tuple[str, ...], at: int, end: int) -> int | None:
    """Behind the words that say that something is there: में, पर, के पास, किनारे; ``None`` where none stand at `at`."""
    while at < end and keys[at] in _LEAN:
        at += 1
    if at < end and keys[at] in _MARKERS:
        return at + 1
    if at + 1 < end and keys[at] in GENITIVES and COMPOUND.get(keys[at + 1]) == "in":
        return at + 2
    return None


def _find_start(scene: Scene, book: RuleBook, at: int, start: int) -> int:
    """The first word of what the place whose noun stands at `at` is called, a name before it apart."""
    low = at if scene.owner[at] < 0 else scene.mentions[scene.owner[at]].low
    while scene.owner[at] < 0 and low > start and at - low < _WIDTH and _describes(scene, book, low - 1):
        low -= 1
    return _with_highway(scene.keys, low, start)


def _with_highway(keys: tuple[str, ...], low: int, start: int) -> int:
    """Before the letters of the highway whose number a place begins with: "एनएच-2 रोड"."""
    if not keys[low][0].isdigit():
        return low
    first = low - 1 - (low > start and keys[low - 1] == "-")
    return first if first >= start and keys[first] in _ROADS else low


def _describes(scene: Scene, book: RuleBook, at: int) -> bool:
    """Whether a word is part of what a place is called: no deed, no person, no vehicle ("कार सड़क किनारे पलटी")."""
    key = scene.keys[at]
    if _is_deed(book, key) or is_counted_person(scene, at) or any(key in book.words[kind] for kind in ("road", "boat", "air")):
        return False
    if not is_word(key) or scene.owner[at] >= 0 or is_cased(key) or key in COMPOUND or key in _PLAIN:
        return False
    if key in _DOING or _is_absolutive(key) or key in JOINS or key in STOPS or key in OPENERS or is_finite(key):
        return False
    return not any(time.low <= at < time.high for time in within(scene.times, max(0, at - 6), at + 6))


def _is_absolutive(key: str) -> bool:
    """Whether a word tells what was done first: "सुनकर", "तोड़कर"."""
    return key == "कर" or (key.endswith("कर") and len(key) > _ABSOLUTIVE)


def _is_deed(book: RuleBook, key: str) -> bool:
    return any(len(rule.head) == 1 for rule in book.by_word.get(key, ()))


def _phrases(scene: Scene, clause: tuple[int, int], low: int, high: int) -> Iterator[Phrase]:
    if scene.owner[high - 1] >= 0:
        name = scene.mentions[scene.owner[high - 1]]
        yield Phrase("place", name.low, high, clause, finding=name.item.id)
        return
    owner = scene.owner[low - 1] if low > clause[0] else -1
    if owner < 0:
        yield Phrase("place", low, high, clause)
        return
    name = scene.mentions[owner]
    if name.item.type == "LOC":
        yield Phrase("place", name.low, high, clause, finding=name.item.id)
    elif name.item.type == "PER":  # "सोहन खेत में था"
        yield Phrase("place", low, high, clause)
