"""Whether an English event happened, will, may or did not: by its auxiliaries and by the word that governs it."""

from __future__ import annotations

from functools import cache

from srot.languages.eventing.grammar import word_set
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.en"
_NOT = word_set(_PACKAGE, "not")
_WILL = word_set(_PACKAGE, "will")
_MAY = word_set(_PACKAGE, "may")
_MUST = word_set(_PACKAGE, "must")
_AUXILIARY = word_set(_PACKAGE, "auxiliary") | {"also", "further", "again"}
_IF = word_set(_PACKAGE, "if")
_AFTERNOON = 5


@cache
def governors() -> dict[str, str]:
    """Folded word -> what it makes of the event it governs."""
    return {fold(row["noun"]): row["effect"] for row in read_table("srot.languages.en", "event_governors")}


def read_mood(keys: tuple[str, ...], clause: tuple[int, int], low: int, *, verbal: bool) -> tuple[str, str] | None:
    """Polarity and modality of an event whose words begin at `low`; ``None`` drops it ("tried to attack")."""
    near = keys[max(clause[0], low - _AFTERNOON) : low]
    if verbal and _is_infinitive(near):
        return _governed(keys[max(clause[0], low - 7) : low])
    if verbal and keys[low].endswith("ing") and near and near[-1] in governors():
        return _governed(near[-1:])  # "denied attacking"
    if not verbal and "to" in near[1:] and near[near.index("to", 1) - 1] in governors():
        return _governed(near[: near.index("to", 1)])  # "agreed to hold talks"
    if any(key in _NOT for key in near[-3:]):
        return "negative", "asserted"
    if keys[clause[0]] in _IF:
        return "positive", "conditional"
    if any(key in _MUST for key in near[-3:]) and verbal:
        return "positive", "demanded"
    if any(key in _MAY for key in near[-3:]):
        return "positive", "possible"
    if any(key in _WILL for key in near[-4:]):
        return "positive", "planned"
    return _threat(near, verbal)


def _is_infinitive(near: tuple[str, ...]) -> bool:
    """Whether "to" stands before a verb, an adverb or an auxiliary between at most: "to kill", "to be killed", but not "a bus to Goa fell"."""
    return near[-1:] == ("to",) or (near[-2:-1] == ("to",) and (near[-1] in _AUXILIARY or near[-1].endswith("ly")))


def _threat(near: tuple[str, ...], verbal: bool) -> tuple[str, str] | None:
    """"fears of floods", "plans for a meeting" before a noun."""
    table = governors()
    for at in range(len(near) - 1, 0, -1):
        if near[at] in ("of", "for") and not verbal and table.get(near[at - 1]) in ("possible", "planned", "demanded"):
            return "positive", table[near[at - 1]]
    return "positive", "asserted"


def _governed(before: tuple[str, ...]) -> tuple[str, str] | None:
    """An infinitive is an event only under a word that says what becomes of it."""
    table = governors()
    effect = next((table[key] for key in reversed(before) if key in table), None)
    if effect is None or effect == "dropped":
        return None
    if effect == "negative":
        return "negative", "asserted"
    return "positive", effect
