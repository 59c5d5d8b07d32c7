"""English answers at the end of a sentence to what it tells: "..., a charge Delhi rejects", "..., which he denies"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import is_afterthought
from srot.languages.en.attribution_clause import Clause, Source, make_saying, trim
from srot.languages.en.attribution_groups import NEGATIONS, read_group
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.cues import CueForm, cue_at
from srot.languages.en.saying_words import words

_CHARGES = words("charges")
_ANSWERS = words("answers")
_REACH = 12


def add_retort(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with an answer at the end, whose content is what it answers; what is answered ends at its comma."""
    comma = _answered(clause)
    verb = _verb(clause, comma + 2) if comma is not None else None
    if comma is None or verb is None:
        return list(sayings)
    at, cue = verb
    behind = next((k for k in range(at + 2, clause.end) if clause.passage.keys[k] == ","), clause.end)
    if any((form := cue_at(clause.passage.keys, k)) is not None and form.form in ("past", "present") for k in range(behind, clause.end)):
        return list(sayings)  # "Of the plan, which was rejected by the board, Haas said it was sound"
    opening = comma + 2 + (clause.passage.keys[comma + 1] != "which")
    by = clause.passage.keys[at + 1 : at + 2] == ("by",) and cue.form == "past"  # "a claim denied by Delhi"
    first, last = (at + 2, clause.end) if by else (opening + (clause.passage.keys[opening] in ("that", "which")), read_group(clause, at, cue).first)
    parties = find_parties(clause.passage, first, last)
    kept = [replace(s, end=min(s.end, trim(clause.passage, clause.start, comma)[1])) for s in sayings if s.cue is None or s.cue[0] < comma]
    kept = [s for s in kept if s.end > s.start]
    if NEGATIONS.intersection(clause.passage.keys[comma + 2 : at]):
        return kept  # "a claim not yet confirmed by the army" answers nothing
    told = next((s for s in reversed(kept) if s.cue is not None), None)
    start, end = (told.start, told.end) if told is not None else trim(clause.passage, clause.start, comma)
    if told is None and len(parties) == 1 and parties[0].pronoun == "single":
        parties = _accused(clause, comma) or parties
    if not parties or end - start < (2 if told is None else 1):
        return list(sayings)
    retort = make_saying(clause, (at, at + 1), Source(parties, comma + 1, at), start, end, "retort", cue)
    return [*(s if s.end <= end or s.cue is None else replace(s, end=end) for s in kept), retort]


def _accused(clause: Clause, comma: int) -> tuple[Party, ...]:
    """Who opens a sentence of which he is the subject: "*Ms Holt* has been accused of theft, which she denies"."""
    opening = find_opening(clause, comma)
    return opening if len(opening) == 1 and opening[0].kind == "person" and not opening[0].pronoun and not opening[0].plural else ()


def _answered(clause: Clause) -> int | None:
    """The last comma behind which a noun like "a charge" or "which" takes up what stands in front."""
    keys = clause.passage.keys
    for k in range(clause.end - 3, clause.start + 2, -1):
        if keys[k] == "," and (keys[k + 1] == "which" or (keys[k + 1] in ("a", "an", "the") and keys[k + 2] in _CHARGES)):
            return k
    return None


def _verb(clause: Clause, start: int) -> tuple[int, CueForm] | None:
    """The verb of answering that ends the sentence, but for when and where."""
    for k in range(start + 1, min(start + _REACH, clause.end)):
        cue = cue_at(clause.passage.keys, k)
        if cue is not None and cue.verb in _ANSWERS and cue.form in ("past", "present", "base") and is_afterthought(clause, k + 1):
            return k, cue
    return None
