"""Whose words an English heading gives at its end: "Rates will stay low – Carstens", "Two killed in shelling: governor"."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_clause import Clause, Source, kind_of, make_saying, trim
from srot.languages.en.attribution_colons import is_heading
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.cues import cue_forms
from srot.text.words import is_word

_DASHES = frozenset(("-", "–", "—"))
_LONGEST = 6
_SHORTEST = 3
_SPEAKING = ("role", "group", "document", "body", "agency")


def add_headings(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with that of a line without a full stop whose last words name a speaker behind a dash or a colon."""
    made = _read(clause)
    return [*sayings, made] if made is not None and not sayings else list(sayings)


def _read(clause: Clause) -> Saying | None:
    passage = clause.passage
    dash = next((i for i in range(clause.end - 2, max(clause.start + _SHORTEST, clause.end - _LONGEST) - 1, -1) if passage.keys[i] == ":" or (passage.keys[i] in _DASHES and _is_spaced(clause, i))), None)
    if dash is None or passage.keys[dash - 1] == "." or not is_word(passage.words[clause.end - 1].text) or not is_heading(clause):
        return None
    parties = find_parties(passage, dash + 1, clause.end)
    if len(parties) != 1 or not _speaks(clause, parties[0]):
        return None
    return make_saying(clause, (dash, dash + 1), Source(parties, dash + 1, clause.end), *trim(passage, clause.start, dash), "heading", cue_forms()["said"])


_SHORT_NAME = regex.compile(r"\p{Lu}{2,6}")
"""The name of a body by its letters: "SC"."""


def _is_spaced(clause: Clause, dash: int) -> bool:
    """Whether the dash parts words ("shelling -mayor" too), and is none of a name ("Jean-Paul")."""
    passage = clause.passage
    return passage.words[dash].start > passage.words[dash - 1].end


def _speaks(clause: Clause, party: Party) -> bool:
    """Whether somebody who can speak is named: an office, a group, a body by its noun, or a person whom the reading of names knows."""
    passage = clause.passage
    if kind_of(party.head) in _SPEAKING:
        return True
    last = passage.words[party.end - 1].text
    if passage.keys[party.start - 1] == ":" and (party.kind == "body" or (party.end - party.start == 1 and _SHORT_NAME.fullmatch(last))):
        return True  # "Delhi's claim is false: Norland", "The plan lacks figures: SC"
    return any(m.type == "PER" and last in m.name.split() for m in passage.mentions)
