"""Who came to harm in a Hindi event without being counted: "चालक की मौत", "पत्नी घायल", "सिपाही को गोली मारी"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from srot.languages.eventing.circumstances import REPORT, Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.event_clauses import JOINS, is_finite
from srot.languages.hi.event_evidence import is_cased
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.words import is_word

_PACKAGE = "srot.languages.hi"
_AMID = word_set(_PACKAGE, "amid")
_HITTING = word_set(_PACKAGE, "hitting")
_HIT = word_set(_PACKAGE, "hit")
_STRUCK = word_set(_PACKAGE, "struck")
_BLOWS = _HITTING | _HIT | _STRUCK
_AIMED = word_set(_PACKAGE, "aimed")
_KIN = word_set(_PACKAGE, "kin")
_NOT = word_set(_PACKAGE, "not")
_PLAIN = word_set(_PACKAGE, "plain") | word_set(_PACKAGE, "daypart")
_PENALTY = word_set(_PACKAGE, "penalty")
_VAGUELY = word_set(_PACKAGE, "vaguely")
_CORPSE = word_set(_PACKAGE, "corpse")
_HURT = word_set(_PACKAGE, "hurt")
_NAMED = word_set(_PACKAGE, "named")
_DYING = word_set(_PACKAGE, "dying")
_FATAL = word_set(_PACKAGE, "fatal")
_STATES = frozenset(("dead", "injured", "missing"))
_GAP = 6
_WIDTH = 2
_AHEAD = 4
_OBJECT = 5
_AGE = 4
_FAR = 14
_ROLES = ("role", "group")
_OWNERS = frozenset(("उसके", "उसकी", "उनके", "उनकी", "इसके", "इसकी", "इनके", "इनकी"))


def find_victims(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """Whom the clause says to be dead, hurt or missing, save those whose number it gives; each word of harm has one, and those joined to him."""
    seen: set[int] = set()
    for at in filter(_tellers(scene), range(*clause)):
        state = _read_state(scene, at, clause[1])
        if state is None or (_NOT | _PENALTY | _AIMED) & {*scene.keys[at : min(at + _AHEAD, clause[1])]}:
            continue
        object_ = _find_object(scene, at, clause[0])
        doer = _find_doer(scene, at, clause[0]) if object_ is None else None
        before = next((place for place in (object_, doer) if place is not None), at)
        named = tuple(_find_named(scene, at, clause[1]))
        attributive = bool(named) and named[0][0] == at + 1  # in "मोहन घायल किरण को ले गया" nothing befell Mohan
        near = next(filter(None, (tuple(find(scene, before, clause[0])) for find in (_find_people, _find_behind_cause, _find_behind_deed))), ())
        for low, high in named if attributive else (*near, *named):
            if high not in seen:
                seen.add(high)
                yield Phrase("harmed", low, high, clause, REPORT, state=state, finding=_name_at(scene, high - 1))


def _tellers(scene: Scene) -> Callable[[int], bool]:
    """Whether the words at a place may tell what befell somebody: most do not, and nothing else is asked of them."""
    keys, states = scene.keys, hindi_quantities().words.roles["state"].by_first
    return lambda at: keys[at] in _BLOWS or keys[at] in states


def _find_doer(scene: Scene, at: int, start: int) -> int | None:
    """The "ने" behind who came to the harm at `at` by an act of his own: "चालक ने अस्पताल में दम तोड़ दिया"."""
    if hindi_quantities().words.roles["own-act"].at(scene.row, at) is None:
        return None
    return next((back for back in range(at - 1, max(start, at - _FAR), -1) if scene.keys[back] == "ने"), None)


def _find_named(scene: Scene, at: int, end: int) -> Iterator[tuple[int, int]]:
    """Those whose names stand behind the word of harm at `at`: "मृतक सोहन", "घायल किरण को", "मृतकों में सोहन और किरण शामिल हैं"."""
    behind = at + 1 if scene.keys[at] in _HURT else end
    while behind < end and scene.keys[behind] in _NAMED:
        behind += 1
    while behind < end and scene.owner[behind] >= 0 and scene.mentions[scene.owner[behind]].item.type == "PER":
        name = scene.mentions[scene.owner[behind]]
        yield name.low, name.high
        behind = _skip_brackets(scene.keys, name.high, end)
        behind = behind + 1 if behind < end and scene.keys[behind] in JOINS else end


def _skip_brackets(keys: tuple[str, ...], at: int, end: int) -> int:
    """Behind the brackets that give someone's age: "राकेश वर्मा (35)"."""
    return at + 3 if keys[at : at + 1] == ("(",) and keys[at + 2 : at + 3] == (")",) and at + 3 <= end else at


def _read_state(scene: Scene, at: int, end: int) -> str | None:
    """What befell somebody by the words at `at`; ``None`` for other words."""
    if _is_blow(scene, at, end):
        return "injured" if _find_object(scene, at, max(0, at - _OBJECT)) is not None else None
    words = hindi_quantities().words.roles
    found = words["state"].at(scene.row, at)
    return found[1] if found is not None and found[1] in _STATES and words["harmless"].at(scene.row, at) is None else None


def _is_blow(scene: Scene, at: int, end: int) -> bool:
    """"को गोली मारी", "ने मारी गोली", "को कुचल दिया"."""
    pair = {*scene.keys[at : min(at + 2, end)]}
    return scene.keys[at] in _STRUCK or (bool(pair & _HIT) and bool(pair & _HITTING))


def _find_object(scene: Scene, at: int, start: int) -> int | None:
    """Behind whom the blow at `at` struck: the last "को" before it, a number of shots or its doer between."""
    if not _is_blow(scene, at, len(scene.keys)):
        return None
    return next((back for back in range(at, max(start, at - _OBJECT), -1) if scene.keys[back - 1] == "को"), None)


def _find_people(scene: Scene, at: int, start: int) -> Iterator[tuple[int, int]]:
    """The ranges of words that say who stands before the words of harm at `at`, from the last of those joined by "और" on."""
    if scene.keys[at] in _CORPSE and (at == start or scene.keys[at - 1] not in GENITIVES):
        return
    high = at
    while high > max(start, at - _GAP) and scene.keys[high - 1] in _AMID:
        high -= 1
    high = _skip_age(scene.keys, high, start)
    while high > start and _is_person(scene, high - 1):
        low = _find_start(scene, high - 1, start)
        if _is_counted(scene, low, high) or _VAGUELY & {*scene.keys[max(start, low - 1) : high]}:
            return
        yield low, high
        low = _skip_owner(scene.keys, low, start)
        if low <= start or scene.keys[low - 1] not in JOINS:
            return
        high = _skip_age(scene.keys, low - 1, start)


def _find_behind_cause(scene: Scene, at: int, start: int) -> Iterator[tuple[int, int]]:
    """Who died, where what it was of stands between: "एक किसान की करंट लगने से मौत", "चालक की पेड़ के नीचे दबने से मौत"."""
    keys = scene.keys
    high = next((back for back in range(at, max(start, at - _GAP), -1) if keys[back - 1] == "से"), None)
    if high is None or high - 2 < start or not keys[high - 2].endswith("ने") or not all(key in _AMID for key in keys[high:at]):
        return
    owners = (back for back in range(high - 2, max(start, high - _FAR), -1) if keys[back] == "की" and _is_person(scene, back - 1))
    for back in owners:
        if not any((is_finite(key) and key not in GENITIVES) or key == "ने" for key in keys[back + 1 : high - 1]):
            yield from _find_people(scene, back + 1, start)
        return


def _find_behind_deed(scene: Scene, at: int, start: int) -> Iterator[tuple[int, int]]:
    """Who died, where who did it or what he died in stands between: "दुकानदार की बदमाशों ने हत्या की", "महिला की सड़क हादसे में मौत"."""
    keys = scene.keys
    if keys[at] not in _DYING:
        return
    owner = next((back for back in range(at - 1, max(start, at - _FAR), -1) if keys[back] in GENITIVES and _is_person(scene, back - 1)), None)
    if owner is None or keys[owner] != "की" or any(is_finite(key) and key not in GENITIVES for key in keys[owner + 1 : at]):
        return
    ends = [back for back in range(owner + 2, at) if keys[back] == "ने" or (keys[back] in ("में", "से") and keys[back - 1] in _FATAL)]
    if ends and not _KIN & {*keys[owner + 1 : ends[0]]}:
        yield from _find_people(scene, owner + 1, start)


def _skip_age(keys: tuple[str, ...], high: int, start: int) -> int:
    """Before the brackets that give someone's age: "राकेश वर्मा (35)"."""
    if high > start and keys[high - 1] == ")":
        opening = next((at for at in range(high - 2, max(start, high - _AGE) - 1, -1) if keys[at] == "("), None)
        return high if opening is None else opening
    return high


def _skip_owner(keys: tuple[str, ...], low: int, start: int) -> int:
    """Before the pronoun that ties one of the joined to the other: "राकेश और उनके बेटे की मौत"."""
    return low - 1 if low - 1 > start and keys[low - 1] in _OWNERS else low


def _is_person(scene: Scene, at: int) -> bool:
    owner = scene.owner[at]
    if owner >= 0:
        return scene.mentions[owner].item.type == "PER"
    return is_counted_person(scene, at) or scene.keys[at] in _KIN or kind_of(scene.keys[at]) in _ROLES


def is_counted_person(scene: Scene, at: int) -> bool:
    """Whether a noun of people stands at `at`."""
    noun = hindi_quantities().words.roles["noun"].at(scene.row, at)
    return noun is not None and noun[1] == "person"


def _find_start(scene: Scene, at: int, start: int) -> int:
    """The first word of who is named at `at`: the whole name, or the noun with the words that describe it."""
    if scene.owner[at] >= 0:
        return scene.mentions[scene.owner[at]].low
    low = at
    while low > start and at - low < _WIDTH and _describes(scene, low - 1):
        low -= 1
    return low


def _describes(scene: Scene, at: int) -> bool:
    key = scene.keys[at]
    if not is_word(key) or scene.owner[at] >= 0 or key in JOINS or key in GENITIVES:
        return False
    return not (is_cased(key) or is_finite(key) or key in _AMID or key in _PLAIN)


def _is_counted(scene: Scene, low: int, high: int) -> bool:
    """Whether a number of people stands in or right before the words, their home between: "4 नेपाल मूल के मजदूरों"."""
    near = (placed for placed in within(scene.quantities, max(0, low - 6), high) if placed.item.state is not None)
    return any(placed.high > low - 2 or _is_home(scene.keys[placed.high : low]) for placed in near)


def _is_home(gap: tuple[str, ...]) -> bool:
    return gap[-1] in GENITIVES and not any(key in JOINS or (is_cased(key) and key not in GENITIVES) for key in gap)


def _name_at(scene: Scene, at: int) -> str | None:
    return scene.mentions[scene.owner[at]].item.id if scene.owner[at] >= 0 else None
