"""Hindi denials of what somebody else's statement says: "X ने Y के उस दावे को ख़ारिज किया, जिसमें कहा गया था कि ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi.cue_voices import AUXILIARIES
from srot.languages.hi.saying_documents import STATEMENTS, WHEREIN
from srot.languages.hi.saying_parts import Clause
from srot.languages.hi.word_kinds import kind_of


def add_denied(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, a denial of a statement with what the statement says: two stand against each other over one content."""
    return [_with_matter(clause, saying, sayings) for saying in sayings]


def _with_matter(clause: Clause, denial: Saying, sayings: Sequence[Saying]) -> Saying:
    keys = clause.passage.keys
    if denial.cue is None or not denial.negative or not _is_of_statement(clause, denial):
        return denial
    place = denial.cue[1]
    while place < clause.end and (keys[place] == "," or keys[place] in AUXILIARIES):
        place += 1
    if place >= clause.end or keys[place] not in WHEREIN:
        return denial
    stated = next((s for s in sayings if s.firm and s.cue is not None and place < s.cue[0] and place < s.start), None)
    return replace(denial, start=stated.start, end=stated.end) if stated is not None else denial


def _is_of_statement(clause: Clause, denial: Saying) -> bool:
    """Whether what is denied is somebody's words, not a deed or a plan."""
    keys = clause.passage.keys[denial.start : denial.end]
    return any(key in STATEMENTS or kind_of(key) == "document" for key in keys[-_NEAR:])


_NEAR = 4
