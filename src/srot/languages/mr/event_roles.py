"""Who stands where in a Marathi clause: the case ending of each name, or of the noun behind it, as a marker.

The markers and the frames over them are those of Hindi, whose postpositions say what the endings of Marathi say.
"""

from __future__ import annotations

from srot.languages.eventing.grammar import word_map, word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Placed, Scene, within
from srot.languages.hi.event_roles import Part
from srot.languages.mr.event_forms import cases
from srot.records import Mention, Quantity
from srot.text.normal import fold

_PACKAGE = "srot.languages.mr"
_ENDING = word_map(_PACKAGE, "case")
_BEHIND = word_map(_PACKAGE, "postposition")
_LIST = word_set(_PACKAGE, "list") | {","}
_SKIPPED = frozenset((")", "(", '"', "'", "”", "“", "’", "‘"))
_HEADINGS = frozenset((":", "-", "–"))
_WHERE = ("in", "on")
_REACH = 6
_CLOSE = 4
_OFFICE = 6


def mark_parts(scene: Scene, book: RuleBook, low: int, high: int) -> tuple[Part, ...]:
    """The names of a clause with their markers; names joined by "आणि" or a comma share the last one's."""
    parts: list[Part] = []
    for placed in reversed(within(scene.mentions, low, high)):
        parts.append(_mark(scene, book, placed, _following(parts), high))
    return tuple(reversed(parts))


def _following(parts: list[Part]) -> Part | None:
    """The next name, or behind a state the one who holds its office: "क आणि अमेरिकेचे अध्यक्ष ख यांची भेट"."""
    if len(parts) > 1 and parts[-1].marker == "office":
        return parts[-2]
    return parts[-1] if parts else None


def _mark(scene: Scene, book: RuleBook, placed: Placed[Mention], following: Part | None, high: int) -> Part:
    keys, at = scene.keys, placed.high
    ending = _ENDING.get(fold(scene.row.text[placed.item.end : scene.row.ends[at - 1]]).strip("'’"))
    while at < high and keys[at] in _SKIPPED:
        at += 1
    if ending == "of" and placed.item.type == "LOC" and _holds_office(scene, at, high):
        return Part(placed, "office", placed.high)
    if ending == "of":
        return _mark_owner(scene, book, placed, at, high)
    if ending is not None:
        return Part(placed, ending, placed.high)
    if at >= high:
        return Part(placed, "bare", at)
    if keys[at] in _BEHIND:
        return Part(placed, _BEHIND[keys[at]], at)
    if following is not None and keys[at] in _LIST and following.placed.low - at <= _OFFICE and following.mention.type == placed.item.type:
        return Part(placed, following.marker, following.at, following.headed)
    noun = _pass_nouns(keys, book, at, high)
    if noun > at:
        return _mark_headed(scene, book, placed, noun - 1)
    spot = at if placed.item.type == "LOC" and keys[at] in _HEADINGS and placed.high == at else None
    return Part(placed, "bare", at, loose=spot if spot is not None else _find_spot(scene, book, placed, at, high))


def _holds_office(scene: Scene, at: int, high: int) -> bool:
    """Whether behind a place stands the person who holds an office there: "रशियाचे अध्यक्ष व्लादिमीर पुतिन"."""
    person = next((scene.mentions[scene.owner[place]] for place in range(at, min(high, at + _OFFICE)) if scene.owner[place] >= 0), None)
    return person is not None and person.item.type == "PER" and person.item.role is not None


def _pass_nouns(keys: tuple[str, ...], book: RuleBook, at: int, high: int) -> int:
    """Behind the place words or the body that belong to a name: "पुणे जिल्ह्यातील", "भारत सरकारने"."""
    while at < high and keys[at] in book.words["place"] and cases().get(keys[at]) == "":
        at += 1
    return at + 1 if at < high and (keys[at] in book.words["place"] or keys[at] in book.words["body"]) else at


def _mark_headed(scene: Scene, book: RuleBook, placed: Placed[Mention], noun: int) -> Part:
    """The marker that the noun behind a name bears, or the word behind that."""
    key = scene.keys[noun]
    marker = _ENDING.get(cases().get(key, ""), "bare")
    if marker == "bare" and noun + 1 < len(scene.keys):
        marker = _BEHIND.get(scene.keys[noun + 1], "bare")
    if key in book.words["body"]:
        return Part(placed, marker, noun, headed=True)
    return Part(placed, "in" if marker in (*_WHERE, "of") else marker, noun)


def _mark_owner(scene: Scene, book: RuleBook, placed: Placed[Mention], at: int, high: int) -> Part:
    """"मुंबईच्या", with what it owns behind: a body that acts, a place where something is, or nothing of the kind."""
    keys = scene.keys
    if at < high and _BEHIND.get(keys[at]) not in (None, "of"):
        return Part(placed, _BEHIND[keys[at]], at)
    if at < high and keys[at] in book.words["body"]:
        return Part(placed, _ENDING.get(cases().get(keys[at], ""), "bare"), at, headed=True)
    return Part(placed, "of", placed.high, loose=_find_spot(scene, book, placed, at, high))


def _find_spot(scene: Scene, book: RuleBook, placed: Placed[Mention], start: int, high: int) -> int | None:
    """Where the phrase that a place's name qualifies ends in a place with its case: "नाशिकच्या एका कारखान्यात"."""
    if placed.item.type != "LOC":
        return None
    for at in range(start, min(high, start + _REACH)):
        if scene.owner[at] >= 0 or scene.keys[at] == ",":
            return None
        if scene.keys[at] in book.words["site"] and _ENDING.get(cases().get(scene.keys[at], "")) in _WHERE:
            return at
    return None


def find_spots(scene: Scene, book: RuleBook, low: int, number: Placed[Quantity], high: int) -> tuple[Mention, ...]:
    """The place that the words before a number give for it alone: "केरळमध्ये 12 जणांचा, तर गोव्यात दोघांचा मृत्यू"."""
    parts = (part for part in mark_parts(scene, book, low, number.low) if part.mention.type == "LOC" and part.marker == "in")
    return tuple(part.mention for part in parts if number.low - part.at <= _CLOSE)
