"""The clause of an English content that its mood is read from: the first sentence, its main clause, without what only tells more of a noun."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.en.attribution_adverbials import is_finite, is_held
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, PREPOSITIONS, QUOTES
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

MAY, WILL = words("may"), words("will")
IF = frozenset(("if", "unless", "provided"))
_SUBJECTS = frozenset(("it", "they", "he", "she", "there"))
_RELATIVES = frozenset(("that", "who", "whom", "which"))
_ASKED = frozenset(("how", "when", "where", "whether", "what", "who"))
_JOINING = frozenset(("and", "but", ";", "who", "which", "where", "because", "so", "while", "although", "though"))
_SHORTEST = 4


def first_sentence(passage: Passage, start: int, end: int) -> int:
    """Where the first of several sentences of a content ends: "we will see the file. If they fail, ..." is no condition."""
    stop = next((i for i in range(start + _SHORTEST, end - 1) if passage.keys[i] in (".", "?", "!") and passage.words[i + 1].text[:1].isupper() and len(passage.words[i - 1].text) > 2), None)
    return end if stop is None else stop


def first_clause(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words up to where another clause joins the first: "the well is dry, and the pump may fail" is no guess."""
    told = done = False
    for place, key in enumerate(keys):
        if told and key in _ASKED and (keys[place - 1] in PREPOSITIONS or keys[place - 1] in _UNKNOWN or (key == "whether" and keys[place - 1] == "of")):
            return keys[:place]  # "talks were centred on | how long the truce would last"
        behind = [k for k in keys[place + 1 : place + 3] if k not in QUOTES][:1]
        if told and key == "," and behind and behind[0].endswith("ing"):
            return keys[:place]  # "the findings were grave, | suggesting that clerks may be guilty"
        told, done = told or key in FINITE or key == "cannot", done or tells(keys, place)
        if told and key == "that" and keys[place - 1].endswith("s") and keys[place - 1] not in FINITE and keys[place + 1 : place + 2] and keys[place + 1] in FINITE:
            return keys[:place]  # "they have plans for shows | that will be held outdoors"
        if place > 2 and opens_relative(keys, place):
            return keys[:place]  # "a deal has been struck | that will free the crew"
        if told and key == "that" and not THINKING.intersection(keys[max(0, place - _THOUGHT) : place]):
            return keys[:place]  # "we told the court | that we would hear it", not "it is likely that"
        if (told or done) and (key in _JOINING or (key == "," and keys[place + 1 : place + 2] and keys[place + 1] in _JOINING)):
            return keys[:place]
    return keys


def is_past_form(key: str) -> bool:
    return len(key) > 3 and (key.endswith("ed") or is_held(key))


def tells(keys: tuple[str, ...], place: int) -> bool:
    """Whether a past form tells something already: "fired dozens of drones", "ran for an hour"; not "the injured"."""
    past = is_past_form(keys[place])
    behind = keys[place + 1 : place + 2]
    return past and place > 0 and keys[place - 1] not in DETERMINERS and bool(behind) and (behind[0] in _DONE or behind[0].isdigit())


_DONE = DETERMINERS | (PREPOSITIONS - {"by"}) | words("counted-masses")
"""Words that open what was done behind its verb: "a", "for", "dozens"."""
_UNKNOWN = words("unknown-matters")
"""Words behind which a question is named, not answered: "it was unclear *whether* the deal would hold"."""
THINKING = words("thinking-that")
"""Words in front of "that" behind which the mood goes on: "it is likely that he fled", "we hope that it will"."""
_THOUGHT = 3


def opens_relative(keys: tuple[str, ...], place: int) -> bool:
    """Whether "that" only tells more of a noun: "a deal *that will* free the crew", "a way *that would* not show it"."""
    behind = keys[place + 1 : place + 2]
    return keys[place] == "that" and bool(behind) and behind[0] in WILL | MAY and keys[place - 1] not in cue_forms()


def without_relatives(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words without the clauses that tell more of the subject: "the firm *that may buy the mill* is Danish" is no guess.

    >>> " ".join(without_relatives(tuple("the hall , which could be shut , was safe".split())))
    'the hall was safe'
    """
    place = next((i for i in range(1, len(keys)) if _tells_more(keys, i)), None)
    if place is None or any(_is_verb(keys, i) for i in range(place)):
        return keys
    set_off = keys[place - 1] == ","
    stop = next((i + 1 for i in range(place + 2, len(keys) - 1) if keys[i] == ","), None) if set_off else _second_verb(keys, place)
    return keys if stop is None else without_relatives(keys[: place - set_off] + keys[stop:])


def _tells_more(keys: tuple[str, ...], place: int) -> bool:
    return keys[place] in _RELATIVES and keys[place - 1] not in cue_forms() and keys[place - 1] not in THINKING


def _second_verb(keys: tuple[str, ...], place: int) -> int | None:
    """Where the main verb stands behind the one of the relative clause that opens at `place`."""
    first = next((i for i in range(place + 1, min(place + _NEAR, len(keys))) if _is_verb(keys, i)), place + 1)
    while first + 1 < len(keys) and (_is_verb(keys, first + 1) or keys[first + 1] in ("not", "also", "have", "be", "been")):
        first += 1
    if keys[first : first + 1] and keys[first] in FINITE:
        first += 1  # the verb behind its helpers: "may | buy"
    return next((i for i in range(first + 1, len(keys)) if (_is_verb(keys, i) and keys[i] not in ("be", "been")) or keys[i] in _RELATIVES), None)


_NEAR = 5


def _is_verb(keys: tuple[str, ...], place: int) -> bool:
    """Whether a word is the finite verb of a clause by its form; "the injured" and "charged with" are none."""
    key = keys[place]
    if key in FINITE or not is_finite(key) or not (is_held(key) or key.endswith("ed")):
        return key not in ("be", "been") and is_finite(key)
    return place > 0 and keys[place - 1] not in DETERMINERS and keys[place - 1] not in PREPOSITIONS and keys[place + 1 : place + 2] != ("by",)


def main_clause(passage: Passage, start: int, end: int, *, conditions: bool = False) -> int:
    """Where the main clause begins behind others: "with the net off, as no mast stands, | life is hard" denies nothing."""
    while start < end and (passage.keys[start] in _OPENING or (conditions and passage.keys[start] in ("if", "unless", "by", "without"))):
        comma = next((i for i in range(start + 2, min(end - 2, start + _EARLY)) if passage.keys[i] == ","), None)
        if comma is None:
            return start
        start = comma + 1
    return start


_OPENING = frozenset(("as", "because", "since", "when", "while", "with", "although", "though", "after", "before", "once", "despite"))
_EARLY = 22


def without_aside(keys: tuple[str, ...]) -> tuple[str, ...]:
    """The words without what first stands between long dashes or brackets: "Rao — a man known in Maru — had no link to the gang"."""
    first = next((place for place in range(1, min(len(keys), _EARLY)) if keys[place] in _ASIDES), None)
    second = next((place for place in range(first + 1, len(keys)) if keys[place] == _ASIDES[keys[first]]), None) if first is not None else None
    return keys if first is None or second is None else keys[:first] + keys[second + 1 :]


_ASIDES = {"—": "—", "–": "–", "(": ")"}


def opens_condition(keys: tuple[str, ...], place: int) -> bool:
    """Whether a word opens a condition; aid that is "provided to the farmers" does not, and "never, even if" bounds nothing."""
    behind = keys[place + 1 : place + 2]
    if keys[place] not in IF or keys[place - 1 : place] in (("even",), ("as",)) or behind in (("need",), ("any",), ("necessary",), ("possible",)):
        return False
    return keys[place] != "provided" or behind == ("that",) or bool(_SUBJECTS.intersection(behind)) or (bool(DETERMINERS.intersection(behind)) and keys[place - 1] not in FINITE | {"be", "been"})
