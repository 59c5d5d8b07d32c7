"""Hindi denials of what somebody else's statement says: "X ने Y के उस दावे को ख़ारिज किया, जिसमें कहा गया था कि ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi.clauses import WHEREIN
from srot.languages.hi.cue_voices import AUXILIARIES
from srot.languages.hi.saying_documents import STATEMENTS
from srot.languages.hi.saying_nominal import owned_matter
from srot.languages.hi.saying_parts import Clause
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.normal import fold


def add_denied(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, a denial of a statement with what the statement says: two stand against each other over one content."""
    return [_with_matter(clause, saying, sayings) for saying in sayings]


def add_turned_down(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with what somebody turns down: "क के जमीन हड़पने के आरोप को ख ने ख़ारिज किया" is a charge of क's and a denial of ख's."""
    kept = list(sayings)
    for denial in sayings:
        stated = _stated_in(clause, denial) if denial.cue is not None and (denial.negative or denial.frame == "called" or clause.passage.keys[denial.cue[0]] == _CALLED) else None
        if stated is not None and not any(s is not denial and s.start < stated.end and stated.start < s.end for s in sayings):
            kept.append(stated)
    return sorted(kept, key=lambda saying: saying.reach) if len(kept) > len(sayings) else kept


def _stated_in(clause: Clause, denial: Saying) -> Saying | None:
    keys = clause.passage.keys
    nouns = (i for i in range(denial.end - 1, denial.start + 2, -1) if keys[i] in _TURNED_DOWN and keys[i + 1 : i + 2] in (("को",), ("से",)))
    noun = next(nouns, None)
    if noun is None or keys[noun - 1] not in GENITIVES:
        return None
    stated = owned_matter(clause, noun, denial.start)
    return replace(stated, modality="possible") if stated is not None and keys[noun] in _THREATS else stated


_CALLED = fold("करार")
_TURNED_DOWN, _THREATS = words("turned-down"), words("threats")


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
