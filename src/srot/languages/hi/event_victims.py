"""Who came to harm in a Hindi event without being counted: "चालक की मौत", "पत्नी घायल", "सिपाही को गोली मारी"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from srot.gazetteer import fold_name
from srot.languages.eventing.circumstances import REPORT, Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.scene import Scene, within
from srot.languages.hi.event_clauses import JOINS, STOPS, is_finite
from srot.languages.hi.event_evidence import is_cased
from srot.languages.hi.name_cues import cue_words
from srot.languages.hi.quantities import hindi_quantities
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.normal import fold
from srot.text.words import is_word

_PACKAGE = "srot.languages.hi"
_AMID = word_set(_PACKAGE, "amid")
_HITTING = word_set(_PACKAGE, "hitting")
_HIT = word_set(_PACKAGE, "hit")
_STRUCK = word_set(_PACKAGE, "struck")
_BLOWS = _HITTING | _HIT | _STRUCK
_AIMED = word_set(_PACKAGE, "aimed")
_KIN = word_set(_PACKAGE, "kin")
_COURTS = word_set(_PACKAGE, "court")
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
_HAVING = fold("कर")  # "गोदकर", "पीट-पीटकर"
_AGED = frozenset(map(fold, ("वर्ष", "साल", "वर्षीय")))
_AGE_WORDS = frozenset(map(fold, ("उम्र", "आयु", "करीब", "लगभग", "(", ")", ",")))
_DWELLER, _MURDER, _OTHER = map(fold, ("निवासी", "हत्या", "अन्य"))
_FOR = ("के", fold("लिए"))
_ANSWERING = frozenset(map(fold, ("जिम्मेदार", "जिम्मेवार", "दोषी", "माफी")))
_THE_DEAD = tuple((fold(word),) for word in ("मृतक", "मृतका", "मृतकों"))
_SECOND = frozenset(map(fold, ("दूसरा", "दूसरी")))
_CHILD = frozenset(map(fold, ("पुत्र", "पुत्री", "सुपुत्र", "पिता", "पत्नी")))
_THIS = frozenset(map(fold, ("इस", "इसी", "सड़क", "भीषण", "दर्दनाक")))
_BECOMING = frozenset(map(fold, ("हो", "हुआ", "हुए", "हुई", "है", "हैं", "था", "थे", ",")))
_OWNERS = frozenset(("उसके", "उसकी", "उनके", "उनकी", "इसके", "इसकी", "इनके", "इनकी"))


def find_victims(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """Whom the clause says to be dead, hurt or missing, save those whose number it gives; each word of harm has one, and those joined to him."""
    seen: set[int] = set()
    for at in filter(_tellers(scene), range(*clause)):
        state = _read_state(scene, at, clause[1])
        if state is None or (_NOT | _PENALTY | _AIMED) & {*scene.keys[at : min(at + _AHEAD, clause[1])]} or _is_bought(scene.keys, at):
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


def _is_bought(keys: tuple[str, ...], at: int) -> bool:
    """Whether a murder is what somebody pays or plans for: "हत्या के लिए दस लाख रुपये"; another answers for one that was done."""
    return keys[at] == _MURDER and keys[at + 1 : at + 3] == _FOR and keys[at + 3 : at + 4] != () and keys[at + 3] not in _ANSWERING


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
    if scene.keys[at] in _CORPSE and (at == start or scene.keys[at - 1] not in GENITIVES or scene.keys[at - 2 : at - 1] in _THE_DEAD):
        return
    high = _skip_home(scene, _skip_age(scene.keys, _skip_amid(scene.keys, at, start), start), start)
    while high > start and (_is_person(scene, high - 1) or _is_another(scene.keys, high - 1, at)):
        low = high - 2 if scene.keys[high - 1] == _OTHER else _find_start(scene, high - 1, start)
        if _is_counted(scene, low, high) or _VAGUELY & {*scene.keys[max(start, low - 1) : high]}:
            return
        yield low, high
        low = _skip_owner(scene, low, start)
        if low <= start or scene.keys[low - 1] not in JOINS:
            return
        high = _skip_home(scene, _skip_age(scene.keys, low - 1, start), start)


def _is_another(keys: tuple[str, ...], at: int, harm: int) -> bool:
    """Whether one more is told of right before the words of harm: "एक अन्य घायल", "दूसरा जख्मी"."""
    return at + 1 == harm and (keys[at] in _SECOND or (keys[at] == _OTHER and at > 0 and keys[at - 1] == "एक"))


def _skip_amid(keys: tuple[str, ...], at: int, start: int) -> int:
    """Before the words between who came to harm and what befell him, what he came to it in among them where the clause ends in it: "इस हादसे में घायल हो गया"."""
    told = keys[at + 1 : at + 2] == () or keys[at + 1] in STOPS or keys[at + 1] in _BECOMING
    high = at
    while high > max(start, at - _GAP):
        in_it = told and high < at and (keys[high - 1] in _FATAL if keys[high] == "में" else keys[high] in _FATAL and keys[high - 1] in _THIS)
        if keys[high - 1] not in _AMID and not in_it:
            break
        high -= 1
    return high


def _skip_home(scene: Scene, high: int, start: int) -> int:
    """Before where somebody lives and whose child he is: "छत्रपाल पुत्र मोहन सिंह निवासी ग्राम पिपरिया की"."""
    keys = scene.keys
    home = next((at for at in range(high - 2, max(start, high - _FAR), -1) if keys[at] == _DWELLER), None)
    if home is not None and all(_is_address(scene, at) for at in range(home + 1, high)):
        high = _skip_age(keys, home, start)
    owner = scene.owner[high - 1] if high > start else -1
    if owner < 0 or scene.mentions[owner].item.type != "PER":
        return high
    low = scene.mentions[owner].low
    child = next((at for at in range(low - 1, max(start, low - _AGE), -1) if keys[at] in _CHILD), None)
    if child is None:
        return high
    before = _skip_age(keys, child, start)
    named = before > start and scene.owner[before - 1] >= 0 and scene.mentions[scene.owner[before - 1]].item.type == "PER"
    return before if named else high  # in "उनके पुत्र अजीत की" the son himself is told of


def _is_address(scene: Scene, at: int) -> bool:
    key = scene.keys[at]
    placed = scene.owner[at] >= 0 and scene.mentions[scene.owner[at]].item.type == "LOC"
    return placed or key[0].isdigit() or key in (",", "-") or fold_name(key) in cue_words("place_kind", "place_before")


def _find_behind_cause(scene: Scene, at: int, start: int) -> Iterator[tuple[int, int]]:
    """Who died, where what it was of stands between: "एक किसान की करंट लगने से मौत", "चालक की पेड़ के नीचे दबने से मौत"."""
    keys = scene.keys
    high = next((back for back in range(at, max(start, at - _GAP), -1) if keys[back - 1] == "से"), None)
    if high is None or high - 2 < start or not keys[high - 2].endswith("ने") or not all(key in _AMID for key in keys[high:at]):
        return
    owners = (back for back in range(high - 2, max(start, high - _FAR), -1) if keys[back] == "की" and _is_owner(scene, back, start))
    for back in owners:
        if not any((is_finite(key) and key not in GENITIVES) or key == "ने" for key in keys[back + 1 : high - 1]):
            yield from _find_people(scene, back + 1, start)
        return


def _is_owner(scene: Scene, genitive: int, start: int) -> bool:
    """Whether somebody stands before a genitive, his age and home between."""
    high = _skip_home(scene, _skip_age(scene.keys, genitive, start), start)
    return high > start and _is_person(scene, high - 1)


def _find_behind_deed(scene: Scene, at: int, start: int) -> Iterator[tuple[int, int]]:
    """Who died, where who did it or what he died in stands between: "दुकानदार की बदमाशों ने हत्या की", "महिला की सड़क हादसे में मौत",
    "युवक की चाकू से गोदकर हत्या"."""
    keys = scene.keys
    if keys[at] not in _DYING:
        return
    owner = next((back for back in range(at - 1, max(start, at - _FAR), -1) if keys[back] in GENITIVES and _is_owner(scene, back, start)), None)
    if owner is None or keys[owner] != "की" or any(is_finite(key) and key not in GENITIVES for key in keys[owner + 1 : at]):
        return
    ends = [back for back in range(owner + 2, at) if keys[back] == "ने" or keys[back].endswith(_HAVING) or (keys[back] in ("में", "से") and keys[back - 1] in _FATAL)]
    if ends and not (_KIN | _COURTS) & {*keys[owner + 1 : ends[0]]}:
        yield from _find_people(scene, owner + 1, start)


def _skip_age(keys: tuple[str, ...], high: int, start: int) -> int:
    """Before what tells someone's age: "राकेश वर्मा (35)", "राकेश वर्मा (35) वर्ष", "राकेश वर्मा उम्र करीब 35 वर्ष"."""
    low = high - 1 if high > start and keys[high - 1] in _AGED else high
    if low == high and not (high > start and keys[high - 1] == ")"):
        return high
    numbers = 0
    while low > start and high - low <= _AGE + 1 and (keys[low - 1] in _AGE_WORDS or (not numbers and _is_number(keys[low - 1]))):
        low -= 1
        numbers += _is_number(keys[low])
        if keys[low] == "(":
            break
    return low if numbers else high


def _is_number(key: str) -> bool:
    return key[0].isdigit() or hindi_quantities().numbers.kind(key) == "unit"


def _skip_owner(scene: Scene, low: int, start: int) -> int:
    """Before the words that tie one of the joined to the other: "राकेश और उनके बेटे की मौत", "दामोदर व उसके भाई छत्रपाल की मौत"."""
    keys = scene.keys
    kin = low - 1 > start and scene.owner[low] >= 0 and scene.owner[low - 1] < 0 and _is_person(scene, low - 1)
    aged = low - 3 > start and keys[low - 1] in GENITIVES and keys[low - 2] in _AGED and _is_number(keys[low - 3])
    owner = low - 1 - kin - 3 * aged
    return owner if owner > start and scene.keys[owner] in _OWNERS else low


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
