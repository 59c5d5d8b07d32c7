"""What is told within what somebody says, and how far it reaches: "confirmed that A named the buyers and that B", "he says the union claims A, but B"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_held
from srot.languages.en.attribution_clause import DETERMINERS, QUOTES, Clause, trim
from srot.languages.en.attribution_segments import is_dash
from srot.languages.en.saying_words import words


def part_halves(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, each within another without what its outer speaker goes on to say himself."""
    made = []
    sayings = [_before_next_deed(clause, _within_dashes(clause, saying)) for saying in sayings]
    for saying in sayings:
        outer = next((o for o in sayings if o is not saying and _holds(o, saying)), None)
        if outer is None:
            made.append(saying)
        elif not _is_second_half(clause, outer, saying):
            made.append(_before_turn(clause, saying))
    return made


def _before_next_deed(clause: Clause, saying: Saying) -> Saying:
    """The saying of an object without what its speaker did next, or what stands against it: "denied the charge *and left the hall*", "sought leave for
    ten men *but the mill had closed its gates*"."""
    passage, keys = clause.passage, clause.passage.keys
    if saying.frame != "object" or saying.cue is None or saying.start < saying.cue[1]:
        return saying
    worded = next((k for k in range(saying.start, saying.end) if keys[k] in _WORDING or keys[k] in QUOTES), saying.end)
    for k in range(saying.start + 1, min(worded, saying.end - 2)):
        if keys[k] not in ("and", "but") or passage.quotation_at(k) is not None:
            continue
        deed = passage.words[k + 1].text.islower() and (is_held(keys[k + 1]) or (keys[k + 1].endswith("ed") and len(keys[k + 1]) > _SHORTEST))
        against = keys[k] == "but" and keys[k + 1] in DETERMINERS and any(is_finite(key) for key in keys[k + 2 : min(k + _SUBJECT, saying.end)])
        if not has_verb(clause, saying.start, k) and (against or (deed and keys[k + 2] in DETERMINERS | _GOVERNED)):
            start, end = trim(passage, saying.start, k)
            return replace(saying, start=start, end=end) if end > start else saying
    return saying


_GOVERNED, _WORDING = words("governed-objects"), frozenset(("that", ":", "how", "whether", "why"))
_SHORTEST, _SUBJECT = 4, 7
"""Letters of a verb in -ed; words from "but" to the verb of its clause."""


def _holds(outer: Saying, inner: Saying) -> bool:
    """Whether the cue of one saying stands within the content behind the verb of another."""
    plain = outer.frame in ("after", "object") and inner.frame == "after" and outer.cue is not None and inner.cue is not None and not outer.negative
    return plain and outer.cue is not None and inner.cue is not None and outer.cue[1] <= outer.start <= inner.reach[0] and inner.cue[1] <= outer.end


def _is_second_half(clause: Clause, outer: Saying, inner: Saying) -> bool:
    """Whether "and that" behind a deed with an object of its own goes on with what the outer speaker says."""
    keys = clause.passage.keys
    assert inner.cue is not None
    led = keys[outer.start - 1] == "that" and keys[inner.start - 2 : inner.start] == ("and", "that")
    return led and inner.start - 2 > inner.cue[1] and keys[inner.cue[1]] != "that"


def _before_turn(clause: Clause, saying: Saying) -> Saying:
    """The saying in front of ", but" and a clause with a subject of its own: "says the union claims it failed, but the mill runs"."""
    passage, keys = clause.passage, clause.passage.keys
    for k in range(saying.start + _LEAST, saying.end - _LEAST):
        turns = keys[k - 1 : k + 1] == (",", "but") and keys[k + 1] not in _GOING_ON and not is_finite(keys[k + 1])
        if turns and passage.quotation_at(k) is None and (keys[k + 1] in DETERMINERS or has_verb(clause, k + 2, saying.end)):
            return replace(saying, end=trim(passage, saying.start, k - 1)[1])
    return saying


def _within_dashes(clause: Clause, saying: Saying) -> Saying:
    """The saying in front of the closing one of two dashes between which it stands, source and all: "the line — which officials say is safe — runs north"."""
    if saying.frame not in ("after", "object") or saying.start < saying.reach[0]:
        return saying
    opening = [k for k in range(clause.start, saying.reach[0]) if is_dash(clause, k)]
    closing = next((k for k in range(saying.start + 1, min(saying.end, clause.end)) if is_dash(clause, k) and clause.passage.quotation_at(k) is None), None)
    return replace(saying, end=trim(clause.passage, saying.start, closing)[1]) if len(opening) % 2 and closing is not None else saying


_GOING_ON = ("that", "also", "only", "not", "no")
_LEAST = 3
"""Words of either half."""
