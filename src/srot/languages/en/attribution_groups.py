"""The verb group of an English cue: its auxiliaries, negation and adverbs, and what leads over to it."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.attributing.patterns import find_patterns
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    Clause,
)
from srot.languages.en.attribution_sources import (
    ADVERBS,
    WHEN,
    is_manner,
    is_surname,
)
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words

_BEING = words("being")
NEGATIONS = words("negations")
PASSIVE = words("passive")
MODALS = words("modals")


@dataclass(frozen=True, slots=True)
class Group:
    """Where the group of a verb begins, and the words in front of the verb.

    `led` is "went on to say", which begins at "went"; `ongoing` is "is saying", a participle that governs a subject.
    """

    first: int
    before: tuple[str, ...]
    led: bool
    ongoing: bool

    @property
    def passive(self) -> bool:
        """Whether a form of "to be" makes it a passive: "was told", not "is saying"."""
        return not self.ongoing and any(key in PASSIVE for key in self.before)

    @property
    def negated(self) -> bool:
        """Whether a negation stands in front of the verb: "has not said"."""
        return any(key in NEGATIONS for key in self.before) or self.before[:2] == ("no", "longer")


def read_group(clause: Clause, i: int, cue: CueForm) -> Group:
    """The group of the verb at word `i`: "has on many occasions condemned" begins at "has"."""
    keys, start = clause.passage.keys, group_start(clause, i)
    first = _led_over(clause, start)
    before = keys[max(first, start) : i]
    ongoing = cue.form == "ing" and bool(before) and before[0] in _BEING and keys[i - 1] not in ("being", "been")
    ongoing = ongoing or (cue.form == "ing" and first > clause.start and keys[first - 1].endswith(("'re", "’re")))
    return Group(first, before, keys[i - 1] == "to" and first < i, ongoing)


def group_start(clause: Clause, i: int) -> int:
    """Where the verb group begins: auxiliaries, negation and adverbs in front of the verb."""
    keys, first = clause.passage.keys, _behind_auxiliary(clause, i)
    while first - 1 > clause.start and _belongs(clause, first - 1, first) and (keys[first - 1] in ADVERBS or keys[first - 1] in PASSIVE or is_manner(keys[first - 1])):
        first -= 1
    if keys[first] in WHEN and first - 2 > clause.start and keys[first - 1] == "in" and first < i:
        return first - 1  # "Rao in September outlined plans"
    if first - 2 > clause.start and keys[first - 2 : first] == ("no", "longer"):
        return first - 2  # "she no longer believes the claim"
    if first - 3 > clause.start and keys[first - 2 : first] == ("so", "far") and keys[first - 3] in ADVERBS:
        return first - 3  # "what she has so far revealed"
    return first


def _led_over(clause: Clause, first: int) -> int:
    """Where "went on to", "took to X to" in front of a verb group begins; else its own beginning."""
    if clause.passage.keys[first - 1] != "to":
        return first
    leads = find_patterns(clause.passage, clause.start, first, "srot.languages.en", "cue_leads")
    start = next((lead.start for lead in leads if lead.end == first), first)
    if start - 1 >= clause.start and (clause.passage.keys[start - 1] in _OWNING or clause.passage.keys[start - 1].endswith(("'s", "’s"))):
        return first  # "the mayor's move to reject the bid"
    while start < first and start - 1 > clause.start and (clause.passage.keys[start - 1] in _BEING or clause.passage.keys[start - 1] in ADVERBS):
        start -= 1
    return start


def _behind_auxiliary(clause: Clause, i: int) -> int:
    """Where an adverbial set into the verb group begins: "has on many occasions condemned", "has for years denied"."""
    keys = clause.passage.keys
    if keys[i - 1] == "," and (opening := _aside_start(clause, i - 1)) is not None:
        return opening
    for k in range(i - 2, max(clause.start, i - _ASIDE), -1):
        if keys[k] in ("in", "on", "for", "at", "since") and keys[k - 1] in ("has", "have", "had"):
            return k
        if keys[k] in _PARTING or keys[k] in FINITE:
            break
    return i


def _aside_start(clause: Clause, comma: int) -> int | None:
    """Where a verb group begins whose auxiliary stands in front of an aside between commas: "had, while hearing the plea, asked"."""
    keys = clause.passage.keys
    opening = next((k for k in range(comma - 1, clause.start, -1) if keys[k] == ","), None)
    return opening - 1 if opening is not None and keys[opening - 1] in ("has", "have", "had") else None


_ASIDE = 8
"""Words of an adverbial set into a verb group, with its preposition."""
_OWNING = DETERMINERS | words("owning-groups")
_PARTING = frozenset((",", ";", ":", "and", "that", "who", "which"))


def _belongs(clause: Clause, k: int, first: int) -> bool:
    """Whether an adverb in front of word `first` is none of a name ("Shelter Now"), and "on" one of a day."""
    passage = clause.passage
    named = passage.words[k].text[:1].isupper() and passage.keys[k] not in WHEN and k > clause.start
    return not is_surname(passage, k) and not named and (passage.keys[k] != "on" or passage.keys[first] in WHEN)
