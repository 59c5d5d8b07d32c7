"""Whether a Hindi event happened, will, may or did not: by its verb and by the noun that governs it."""

from __future__ import annotations

from functools import cache

from srot.languages.eventing.grammar import word_set
from srot.languages.hi.event_clauses import FUTURE
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.tables import read_table
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"
_NOT = word_set(_PACKAGE, "not")
_MAY = word_set(_PACKAGE, "may")
_MUST = word_set(_PACKAGE, "must")
_IF = word_set(_PACKAGE, "if")
_SET = word_set(_PACKAGE, "set")
_COMING = word_set(_PACKAGE, "coming")
_INFINITIVE = ("ना", "ने", "नी")
_MARKS = frozenset((",", "'", '"', "’", "‘", "”", ":", "(", ")"))
_BE = word_set(_PACKAGE, "be")
_AVERTED = word_set(_PACKAGE, "averted")
_OFTEN = word_set(_PACKAGE, "often")
_EACH = word_set(_PACKAGE, "each")
_DAYS = word_set(_PACKAGE, "period")
_WHILE = word_set(_PACKAGE, "while")
_CHARGE = word_set(_PACKAGE, "charge")
_PAST = word_set(_PACKAGE, "past")
_ENDING = word_set(_PACKAGE, "ending")
_GOING = frozenset(fold(word) for word in ("जा", "जाने"))


@cache
def governors() -> dict[str, str]:
    """Folded noun -> what it makes of the event it governs."""
    return {fold(row["noun"]): row["effect"] for row in read_table("srot.languages.hi", "event_governors")}


def read_mood(
    keys: tuple[str, ...], clause: tuple[int, int], high: int, verb: int | None, *, harmful: bool
) -> tuple[str, str] | None:
    """Polarity and modality of an event whose words end before `high` and whose verb stands at `verb`; ``None`` drops it.

    "हमले की आशंका" is possible, "हमले से इनकार" negative, "हमला करने की कोशिश" no event.
    """
    governed = _governed(keys, high, clause[1]) or (_governed_verb(keys, verb, clause[1]) if verb is not None else None)
    if governed in ("dropped", "averted"):
        return None
    if governed == "negative":
        return "negative", "asserted"
    if governed is not None and governed != "asserted":
        return "positive", governed
    if harmful and _is_habit(keys, *clause):
        return None
    if any(key in _IF for key in keys[clause[0] : min(clause[0] + 4, high)]) or _follows_if(keys, clause[0]):
        return "positive", "conditional"
    return _read_verb(keys, clause, high, verb)


def _is_habit(keys: tuple[str, ...], low: int, high: int) -> bool:
    """"आए दिन हादसे होते हैं", "हर साल बाढ़ आती है": what happens again and again is no one event."""
    return any(keys[at] in _OFTEN or (keys[at] in _EACH and keys[at + 1] in _DAYS) for at in range(low, high - 1))


def _follows_if(keys: tuple[str, ...], start: int) -> bool:
    """"... तो" behind an "अगर" of the last forty words."""
    return keys[start] == "तो" and any(key in _IF for key in keys[max(0, start - 40) : start])


def shares_subject(keys: tuple[str, ...], verb: int, end: int) -> bool:
    """Whether the clause's subject is that of the verb: not for an infinitive under another verb, save a promise or a plan of one's own."""
    if not keys[verb].endswith(_INFINITIVE) or len(keys[verb]) < 3 or keys[verb + 1 : verb + 2] == ("जा",):
        return True
    if keys[verb + 1 : verb + 2] == ("के",) and verb + 2 < end and keys[verb + 2] in _WHILE:
        return True
    return _governed_verb(keys, verb, end) in ("promised", "planned") if verb + 1 < end else True


def is_charged(keys: tuple[str, ...], verb: int, end: int) -> bool:
    """Whether the verb tells of what someone is accused of ("भेजने का भी आरोप")."""
    return keys[verb].endswith(_INFINITIVE) and any(key in _CHARGE for key in keys[verb + 1 : min(end, verb + 5)])


def _read_verb(keys: tuple[str, ...], clause: tuple[int, int], high: int, verb: int | None) -> tuple[str, str]:
    if verb is None:
        near = _own_phrase(keys[max(clause[0], high - 5) : high])
        planned = any(key in _COMING for key in near) or any(key in _SET for key in near)
        return "positive", "planned" if planned else "asserted"
    tail = keys[verb : min(clause[1], verb + 5)]
    if keys[verb] in _AVERTED:
        return "negative", "asserted"
    polarity = "negative" if any(key in _NOT for key in keys[max(high, verb - 2) : min(clause[1], verb + 4)]) else "positive"
    return polarity, _tense(tail, keys[max(clause[0], high - 3) : verb])


def _own_phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """What stands behind the last mark."""
    last = max((n + 1 for n, key in enumerate(words) if key in _MARKS), default=0)
    return words[last:]


def _tense(tail: tuple[str, ...], before: tuple[str, ...]) -> str:
    if any(key in _MUST for key in tail):
        return "demanded"
    if any(key in _MAY for key in tail):
        return "possible"
    if tail[0].endswith(("ना", "नी")) and tail[1:2] and tail[1] in _BE:
        return "planned"
    past = any(key in _PAST for key in tail)
    if any(key.endswith(FUTURE) or key in _SET for key in tail) and not past:
        return "planned"
    if not past and (any(key in _COMING for key in (*before, *tail[:2])) or any(key in _SET for key in before)):
        return "planned"
    if tail[0].endswith("ने") and any(key in _GOING for key in tail[1:2]):
        return "planned"
    return "asserted"


def _governed(keys: tuple[str, ...], high: int, end: int) -> str | None:
    """The effect of a noun behind the event noun: "हमले की आशंका", "हमले से इनकार", "बाढ़ पीड़ितों"."""
    if high >= end:
        return None
    table = governors()
    if keys[high] in table:
        effect = table[keys[high]]
        return effect if effect in ("dropped", "averted", "possible", "negative") else None
    if keys[high] in GENITIVES or keys[high] == "से":
        for at in range(high + 1, min(end, high + 4)):
            if keys[at] in _ENDING:
                return None  # "हमले के दौरान नौ सुरक्षा कर्मी", "हमले के मामले में फैसला"
            if keys[at] in table:
                effect = table[keys[at]]
                return effect if keys[high] != "से" or effect in ("negative", "averted") else None
    return None


def _governed_verb(keys: tuple[str, ...], verb: int, end: int) -> str | None:
    """The effect on an infinitive: "हमला करने की धमकी"; one that is a mere aim ("करने के लिए") is no event."""
    if not keys[verb].endswith(_INFINITIVE) or len(keys[verb]) < 3 or verb + 1 >= end:
        return None
    table = governors()
    if keys[verb + 1] in GENITIVES:
        if verb + 2 < end and keys[verb + 2] == "लिए":
            return "dropped"
        for at in range(verb + 2, min(end, verb + 5)):
            if keys[at] in table:
                return table[keys[at]]
    if keys[verb + 1] in ("से", "से,"):
        return next((table[key] for key in keys[verb + 2 : verb + 4] if table.get(key) in ("negative", "averted")), None)
    if keys[verb + 1] == "पर":
        return "conditional" if keys[verb] in ("होने", "जाने") else "dropped"
    return "dropped" if keys[verb + 1] == "में" else None
