"""What English sentences tell of an event beside names, dates and numbers: "near a school", "a guard was killed"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from srot.languages.en.events_roles import PREPOSITIONS, Part, mark_parts
from srot.languages.en.quantities import english_quantities
from srot.languages.eventing.circumstances import LEADING, SENTENCE, Phrase
from srot.languages.eventing.grammar import word_set
from srot.languages.eventing.rules import RuleBook
from srot.languages.eventing.scene import Scene, within
from srot.text.words import is_word

_PACKAGE = "srot.languages.en"
_OPENING = word_set(_PACKAGE, "opening")
_AUXILIARY = word_set(_PACKAGE, "auxiliary")
_CARE = word_set(_PACKAGE, "care")
_BARRED = word_set(_PACKAGE, "not")
_STATES = frozenset(("dead", "injured", "missing", "trapped", "abducted"))
_WIDTH = 4
"""How many words may stand between what opens a phrase and its noun: "a crowded fish market"."""
_PRISONS, _TERM = frozenset(("prison", "jail")), frozenset(("life", "year", "years", "months", "month", "term", "sentence", "sentenced", "behind"))
_VERB = 4
_COUNTING = frozenset(("over", "around"))


def find_circumstances(scene: Scene, book: RuleBook, clauses: Iterable[tuple[int, int]]) -> Iterator[Phrase]:
    """The places without a name of a sentence, and those without a number who died, were hurt or taken, clause by clause."""
    for clause in clauses:
        yield from _find_sites(scene, book, clause)
        yield from _find_victims(scene, clause)
        yield from _find_reached(scene, book, clause)


def _find_reached(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[Phrase]:
    """Places of a clause that goes on about harm, by its toll, by what it did to a place or by what is done after it: "three people died in Haflong",
    "Bicol was the hardest hit"."""
    words = {*scene.keys[slice(*clause)]}
    toll, relief = book.words["toll"] & words, book.words["relief"] & words
    if not (toll or relief or book.words["suffer"] & words) or _CARE & words:
        return
    for part in mark_parts(scene, book, *clause):
        if part.mention.type == "LOC" and ((part.marker == "in" and (toll or relief)) or _is_hit(scene, book, part, clause)):
            yield Phrase("place", part.placed.low, part.placed.high, clause, LEADING, finding=part.mention.id)


def _is_hit(scene: Scene, book: RuleBook, part: Part, clause: tuple[int, int]) -> bool:
    """"the city of Srinagar was submerged": a place that is itself what suffered."""
    behind = scene.keys[part.placed.high : min(part.placed.high + _WIDTH, clause[1])]
    told = next((n for n, key in enumerate(behind) if key in _AUXILIARY), None)
    return told is not None and part.marker in ("bare", "of") and bool(book.words["suffer"] & {*behind[told:]})


def _find_sites(scene: Scene, book: RuleBook, clause: tuple[int, int]) -> Iterator[Phrase]:
    """"at a crowded market", "outside the city court", "attacked a police post": not where the hurt are treated."""
    keys = scene.keys
    for at in range(clause[0] + 1, clause[1]):
        if keys[at] not in book.words["site"] or scene.owner[at] >= 0 or (at + 1 < clause[1] and keys[at + 1] in book.words["site"]):
            continue
        low = _find_opening(scene, at, clause[0])
        if _opens_name(scene, at) or (low is not None and _is_term(keys, low, at)):
            continue
        if low is None and _is_attack(book, keys[at - 1]):
            low = at  # "attacked villages"
        if low is None or _CARE & {*keys[max(clause[0], low - _VERB) : low]}:
            continue
        if within(scene.quantities, max(0, low - 1), at + 1) and keys[low - 1] in _COUNTING:
            continue
        if PREPOSITIONS.get(keys[low - 1]) not in ("in", "on") and not _is_attack(book, keys[low - 1]):
            continue
        yield Phrase("place", low + (keys[low] in _OPENING), at + 1, clause)


def _opens_name(scene: Scene, at: int) -> bool:
    """Whether the noun begins a name: "the Temple of Justice"."""
    of = scene.keys[at + 1 : at + 2] == ("of",) and at + 2 < len(scene.keys)
    return of and scene.row.text[scene.row.starts[at]].isupper() and scene.row.text[scene.row.starts[at + 2]].isupper()


def _is_term(keys: tuple[str, ...], low: int, at: int) -> bool:
    """Whether a prison is what somebody got, not where something happened: "life in prison", "five years in jail"."""
    return keys[at] in _PRISONS and low == at and bool(_TERM & {*keys[max(0, low - _VERB) : low]})


def _is_attack(book: RuleBook, key: str) -> bool:
    return any(rule.kind == "verb" and rule.frame == "attack" and rule.is_harmful() for rule in book.by_word.get(key, ()))


def _find_opening(scene: Scene, at: int, start: int) -> int | None:
    """The first word of a plain phrase that ends in the noun at `at`: its article, or the word behind a preposition."""
    for low in range(at, max(start, at - _WIDTH), -1):
        key = scene.keys[low]
        if key in _OPENING or (low > 0 and scene.keys[low - 1] in PREPOSITIONS):
            return low if low > start else None
        if not is_word(key) or scene.owner[low] >= 0 or key in _AUXILIARY:
            return None
    return None


def _find_victims(scene: Scene, clause: tuple[int, int]) -> Iterator[Phrase]:
    """"a guard was killed", "killing a bystander", "the singer died": a noun or name of somebody, and what befell him."""
    roles = english_quantities().words.roles
    for at in range(*clause):
        if scene.owner[at] >= 0:
            name = scene.mentions[scene.owner[at]]
            low, high, person = name.low, name.high, name.item.type == "PER"
        else:
            noun = roles["noun"].at(scene.row, at)
            opening = _find_opening(scene, at, clause[0] - 1) if noun is not None else None
            low, high = (at if opening is None else opening), at + 1
            person = noun is not None and noun[1] == "person" and opening is not None and scene.keys[opening] in _OPENING
        if high == at + 1 and person and not within(scene.quantities, max(0, low - 2), high):
            state = _state_behind(scene, high, clause[1]) or _state_ahead(scene, low)
            if state in _STATES:
                name_id = scene.mentions[scene.owner[at]].item.id if scene.owner[at] >= 0 else None
                yield Phrase("harmed", low + (scene.keys[low] in _OPENING), high, clause, SENTENCE, state=state, finding=name_id)


def _state_behind(scene: Scene, high: int, end: int) -> str | None:
    """"was shot dead", "died": the first word of harm behind auxiliaries; none behind "not"."""
    roles = english_quantities().words.roles
    for at in range(high, min(end, high + _VERB)):
        found = roles["state"].at(scene.row, at)
        passive = any(key in _AUXILIARY for key in scene.keys[high:at])
        if found is not None:
            active = roles["ahead"].at(scene.row, at) is not None and not passive
            return None if active else found[1]
        if scene.keys[at] not in _AUXILIARY and not scene.keys[at].endswith("ly") and scene.keys[at] not in ("shot", "also", "later"):
            return None
        if scene.keys[at] in _BARRED:
            return None
    return None


def _state_ahead(scene: Scene, low: int) -> str | None:
    roles = english_quantities().words.roles
    found = roles["ahead"].before(scene.row, low)
    passive = found is not None and any(key in _AUXILIARY for key in scene.keys[max(0, found[0] - 2) : found[0]])
    return None if found is None or passive else found[1]
