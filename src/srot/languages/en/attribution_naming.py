"""Who tells who somebody is: "police identified the injured as two porters", "officials named the suspect as Karl Brandt"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_clause import Clause, is_quoted, kind_of, make_saying, trim
from srot.languages.en.attribution_groups import PASSIVE
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_NAMING = words("naming-verbs")
_PERFECT = words("before-naming")
_TELLERS = ("role", "group", "body", "agency", "outlet")
_THEMSELVES = frozenset(("himself", "herself", "themselves", "itself"))
_OBJECT = 12
"""Words from the verb to "as"."""


def add_namings(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those that tell who somebody is, where nobody else is quoted with it."""
    made = list(sayings)
    for i in range(clause.start + 1, clause.end - 3):
        if clause.passage.keys[i] in _NAMING and not is_quoted(clause.passage, i) and not any(s.reach[0] <= i < max(s.reach[1], s.end) or s.start <= i < s.end for s in made):
            made += [saying for saying in (_read(clause, i),) if saying is not None]
    return made


def _read(clause: Clause, i: int) -> Saying | None:
    keys, first = clause.passage.keys, i
    place = next((k for k in range(i + 2, min(i + _OBJECT, clause.end - 1)) if keys[k] == "as"), None)
    while first - 1 > clause.start and keys[first - 1] in _PERFECT:
        first -= 1
    if place is None or keys[first - 1] in PASSIVE or any(keys[k] in (",", ";", "by") for k in range(i, place)):
        return None
    source = find_subject(clause, first)
    if source is None or source.parties[0].pronoun or kind_of(source.parties[0].head) not in _TELLERS or keys[i + 1] in _THEMSELVES:
        return None
    return make_saying(clause, (i, i + 1), source, *trim(clause.passage, i + 1, clause.end), "object", cue_forms()["said"], firm=True)
