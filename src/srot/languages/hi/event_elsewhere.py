"""Places of a Hindi clause that are not where its event was: where the hurt are treated, where those sit who tell of it, where somebody lives.

"अलवर में इलाज के दौरान मौत हो गई", "नागपुर स्थित मौसम केंद्र ने बताया", "सोहन निवासी शांति नगर हादसे में घायल हो गया".
"""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Scene
from srot.languages.hi.event_courts import is_seat_of_court
from srot.languages.hi.event_roles import Part
from srot.languages.hi.word_kinds import GENITIVES
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
_CARE = word_set(_PACKAGE, "care")
_SEATED = frozenset(map(fold, ("स्थित", "मौजूद")))
_MADE = word_set(_PACKAGE, "made")
_FLOWN = word_set(_PACKAGE, "flown")
_DWELLER = fold("निवासी")
_IN = fold("में")
_CASED = frozenset(map(fold, ("में", "पर", "से", "को", "पास", "समीप", "निकट")))
_BOUND = frozenset(map(fold, ("जा", "जाने", "जाती", "जाते", "लौट", "रवाना")))
_ADDRESS = 7
_CARED, _SAT = 5, 8
"""How many words may stand between the marker of a place and the word for care, between it and the "ने" of who sits there."""


def is_elsewhere(scene: Scene, book: RuleBook, part: Part) -> bool:
    """Whether the words around a place say that no harm was done there."""
    keys = scene.keys
    return part.mention.type == "LOC" and (
        _is_goal(keys, part) or _is_home(scene, book, part) or _is_of_care(keys, book, part) or _is_seat(keys, part) or _is_maker(keys, book, part)
        or is_seat_of_court(keys, book, part)
    )


def _is_goal(keys: tuple[str, ...], part: Part) -> bool:
    """Whether somebody or something was only on the way there: "लाहौर जा रही बसों पर हमला"."""
    high = part.placed.high
    return keys[high : high + 1] != () and keys[high] in _BOUND and part.marker == "bare"


def _is_home(scene: Scene, book: RuleBook, part: Part) -> bool:
    """Whether a place stands in somebody's address: "निवासी ग्राम पिपरिया थाना सदर आगरा"."""
    at = part.placed.low - 1
    while at > 0 and part.placed.low - at <= _ADDRESS and (scene.owner[at] >= 0 or scene.keys[at] in book.words["place"] or scene.keys[at] == ","):
        at -= 1
    return at >= 0 and scene.keys[at] == _DWELLER and scene.keys[part.placed.high : part.placed.high + 1] != (_DWELLER,)


def _is_of_care(keys: tuple[str, ...], book: RuleBook, part: Part) -> bool:
    """Whether those brought there were hurt already: a word for their care follows with no deed between."""
    marker = part.at if part.loose is None else part.loose
    for at in range(marker + 1, min(len(keys), marker + 1 + _CARED)):
        if keys[at] in _CARE:
            return True
        if any(rule.is_harmful() for rule in book.by_word.get(keys[at], ())):
            return False
    return False


def _is_maker(keys: tuple[str, ...], book: RuleBook, part: Part) -> bool:
    """Whether only the arms were made there: "ईरान में बने ड्रोन से हमला"; a building made there stands there."""
    behind = part.at + 1
    made = keys[part.at : part.at + 1] == (_IN,) and keys[behind : behind + 1] != () and keys[behind] in _MADE
    return made and any(key in book.words["arms"] | _FLOWN for key in keys[behind + 1 : behind + 4])


def _is_seat(keys: tuple[str, ...], part: Part) -> bool:
    """Whether somebody who sits there does something: "X स्थित केंद्र ने", "X में मौजूद अधिकारियों ने"."""
    high = part.placed.high
    behind = high + (keys[high : high + 1] == (_IN,))
    if keys[behind : behind + 1] == () or keys[behind] not in _SEATED:
        return False
    for at in range(behind + 1, min(len(keys), behind + 1 + _SAT)):
        if keys[at] == "ने":
            return True
        if keys[at] in _CASED and keys[at - 1] not in GENITIVES:
            return False
    return False
