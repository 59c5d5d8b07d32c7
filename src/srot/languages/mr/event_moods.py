"""Whether a Marathi event happened, will, may or did not: by its verb and by the noun that governs it."""

from __future__ import annotations

from functools import cache

from srot.languages.eventing.grammar import word_set
from srot.languages.mr.event_forms import cases
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.mr"
_NOT = word_set(_PACKAGE, "not")
_MAY = word_set(_PACKAGE, "may")
_MUST = word_set(_PACKAGE, "must")
_IF = word_set(_PACKAGE, "if")
_OFTEN = word_set(_PACKAGE, "often")
_COMING = word_set(_PACKAGE, "coming")
_PAST = word_set(_PACKAGE, "past")
_GENITIVE = ("चा", "ची", "चे", "च्या", "चं")
_FUTURE = ("णार", "णारा", "णारी", "णारे", "ईल", "ेल")
_WILL = frozenset(map(fold, ("करतील", "होतील", "देतील", "घेतील", "जातील", "येतील", "काढतील", "बसतील")))
_OUGHT = ("ावा", "ावी", "ावे", "ावं", "ावेत")
_AIM = "ण्यासाठी"
_WERE = "ल्यास"
_REACH = 4


@cache
def governors() -> dict[str, str]:
    """Folded noun -> what it makes of the event it governs."""
    return {fold(row["noun"]): row["effect"] for row in read_table(_PACKAGE, "event_governors")}


def read_mood(keys: tuple[str, ...], clause: tuple[int, int], high: int, verb: int | None, *, harmful: bool) -> tuple[str, str] | None:
    """Polarity and modality of an event whose words end before `high` and whose verb stands at `verb`; ``None`` drops it.

    "हल्ल्याची शक्यता" is possible, "आंदोलन करण्याचा इशारा" too, "करण्याचा प्रयत्न" no event.
    """
    if harmful and _OFTEN & {*keys[slice(*clause)]}:
        return None
    last = high - 1 if verb is None else verb
    effect = _governed(keys, last, clause[1], verbal=verb is not None)
    if effect == "dropped" or (verb is not None and keys[verb].endswith(_AIM)):
        return None
    if effect == "negative":
        return "negative", "asserted"
    if effect is not None:
        return "positive", effect
    if _IF & {*keys[clause[0] : high]} or (verb is not None and keys[verb].endswith(_WERE)):
        return "positive", "conditional"
    return _read_verb(keys, clause, high, verb)


def _governed(keys: tuple[str, ...], last: int, end: int, *, verbal: bool) -> str | None:
    """The effect of a noun behind a genitive: that of the event noun itself, or of its verb's infinitive."""
    owns = keys[last].endswith(_GENITIVE) and (cases().get(keys[last]) in _GENITIVE or (verbal and "ण्या" in keys[last]))
    if not owns:
        return None
    return next((governors()[key] for key in keys[last + 1 : min(end, last + 1 + _REACH)] if key in governors()), None)


def _read_verb(keys: tuple[str, ...], clause: tuple[int, int], high: int, verb: int | None) -> tuple[str, str]:
    if verb is None:
        planned = bool(_COMING & {*keys[max(clause[0], high - 3) : high]})
        return "positive", "planned" if planned else "asserted"
    tail = keys[verb : min(clause[1], verb + _REACH)]
    polarity = "negative" if _NOT & {*tail} else "positive"
    if _MUST & {*tail} or tail[0].endswith(_OUGHT) or any(key.endswith(_OUGHT) for key in tail[1:2]):
        return polarity, "demanded"
    if _MAY & {*tail}:
        return polarity, "possible"
    coming = any(key.endswith(_FUTURE) or key in _WILL for key in tail) and not _PAST & {*tail}
    return polarity, "planned" if coming else "asserted"
