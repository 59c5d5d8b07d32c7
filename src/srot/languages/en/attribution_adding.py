"""English participles that go on what somebody says: "X said ..., adding that ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_worded
from srot.languages.en.attribution_along import (
    BEFORE_GERUNDS,
    GROUNDING,
    is_put_out,
    is_unparted,
    read_demanding,
    said_along,
)
from srot.languages.en.attribution_clause import Clause, Source, make_saying, trim
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_objects import is_courtesy, is_renamed, is_taken
from srot.languages.en.attribution_participles import put_out_first, read_absolute, read_written
from srot.languages.en.attribution_relays import find_addressee
from srot.languages.en.cues import CueForm, cue_at
from srot.languages.en.saying_words import words

FIGURATIVE = words("figurative")
_POINTING = frozenset(("highlight", "underscore", "underline"))
_PROMISING = words("promising")
_SAYING_ALONG = words("saying-along")
_SHORT_OBJECT = 12
_WHEN_ALSO = frozenset(("after", "while", "before", "by"))
_FURTHER = words("further")


def read_participle(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ..., adding that ..."."""
    put_out = is_put_out(clause, i)
    apart = _behind_order(clause, i, cue, found) or read_absolute(clause, i, cue) or _objecting(clause, i, cue, found)
    if (apart := apart or (put_out_first(clause, i, cue) if put_out else read_written(clause, i, cue))) is not None:
        return apart
    if (cue.verb == "demand" or (cue.verb == "seek" and is_taken(clause, i + 1, cue))) and not found and (demand := read_demanding(clause, i, cue)) is not None:
        return demand
    if cue.verb == "challenge" and not is_taken(clause, i + 1, cue):
        return None  # "filed by the state, challenging his bail"
    if cue.verb == "describe" and "as" not in clause.passage.keys[i + 2 : clause.end]:
        return None  # "..., he said, describing the flood that swept the town"
    if not found and cue.verb in _PROMISING and is_worded(clause, i + 1):
        return said_along(clause, i, cue)
    if not found and (cue.verb in _SAYING_ALONG or put_out):
        return said_along(clause, i, cue)
    if found and (found[-1].frame != "object" or "," in clause.passage.keys[found[-1].end : i]) and cue.verb in GROUNDING and is_unparted(clause, i) and found[-1].end <= i:
        return said_along(clause, i, cue)
    if not found or found[-1].sentence != clause.number:
        return None
    last, grounds = _outermost(found) if clause.passage.keys[i - 1] == "," else found[-1], _is_ground(i, cue, found[-1]) and clause.passage.keys[i - 1] not in BEFORE_GERUNDS
    lead = clause.passage.keys[i - 1 - (clause.passage.keys[i - 1] in _FURTHER)]  # ", further noting that ..."
    if lead not in (",", "and", "while") and not grounds and not _follows_directly(i, cue, found[-1], lead):
        return None
    if _adds_nothing(clause, i, cue):
        return None
    _, p = find_addressee(clause, i, cue)
    calls = cue.takes == "called" and clause.passage.keys[p : p + 1] in (("on",), ("upon",))
    renamed = cue.takes == "called" and i + 2 < clause.end and is_renamed(clause, i + 1)  # "..., calling the raid a breach of the law"
    content = trim(clause.passage, i + 1, clause.end) if renamed else content_behind(clause, p + (calls or clause.passage.keys[p : p + 2] == (",", "that") or _is_set_off(clause, p, cue)))
    if content is None or not (calls or renamed or cue.takes in ("that", "object", "word", "tell")):
        return None
    if grounds:
        found[-1] = replace(last, end=trim(clause.passage, last.start, i)[1])
    made = make_saying(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)
    return replace(made, modality="demanded") if calls else made


def _is_set_off(clause: Clause, p: int, cue: CueForm) -> bool:
    """Whether a comma too many stands in front of what is added: "..., the clerk said, adding, police were told"."""
    return cue.verb == "add" and clause.passage.keys[p : p + 1] == (",",) and has_verb(clause, p + 1, clause.end)


def _follows_directly(i: int, cue: CueForm, last: Saying, lead: str) -> bool:
    """Whether nothing parts a participle from who spoke: "..., the inspector said adding that", "said after noting that"."""
    if last.cue is None:
        return False
    behind_source = cue.verb == "add" and last.frame == "before" and last.reach[1] == i
    return behind_source or last.cue[1] == i or (last.cue[1] == i - 1 and lead in _WHEN_ALSO)


def _adds_nothing(clause: Clause, i: int, cue: CueForm) -> bool:
    """Whether a participle behind a saying only tells what it was about or led to."""
    behind = clause.passage.keys[i + 1 : i + 2]
    if cue.verb == "comment" and behind in (("on",), ("about",)):
        return True  # "he said, commenting on reports that it had sunk"
    if cue.verb == "express" and is_courtesy(clause, i + 1):
        return True
    if cue.verb == "respond" and not is_worded(clause, i + 1):
        return True  # "..., he said, responding to questions"
    if cue.verb == "add" and behind == ("to",):
        return True  # "cut its rate, adding to the pressure"
    if cue.verb == "add" and clause.passage.keys[i - 1] in _WHEN_ALSO and not is_worded(clause, i + 1) and not has_verb(clause, i + 1, clause.end):
        return True  # "said the month was good after adding two players"
    pointed = cue.verb in _POINTING and behind == ("that",)  # "called for calm, highlighting that schools were open"
    return not pointed and cue.verb in FIGURATIVE and (clause.passage.keys[i - 1] not in _FURTHER or not is_worded(clause, i + 1))  # "..., the agency said, suggesting the toll will rise": so the report concludes; "even suggesting that ..." he does himself


def _behind_order(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"told them to settle it with the owners and go home saying the cow was back": who gives the order says it, and nobody whom the order names."""
    last, content = found[-1] if found else None, content_behind(clause, i + 1)
    if last is None or content is None or last.modality != "demanded" or last.frame != "object" or cue.verb not in GROUNDING or clause.passage.keys[i - 1] in BEFORE_GERUNDS:
        return None
    keys = clause.passage.keys[last.start : i]
    if not last.start < i <= last.end or "," in keys or not {"to", "and"}.issubset(keys):
        return None
    found[-1] = replace(last, end=trim(clause.passage, last.start, i)[1])
    return make_saying(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)


def _objecting(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"raised objections to the plea, stating it was late": who raises them says it, and no paper that they are raised against."""
    last = found[-1] if found else None
    if last is None or last.cue is None or last.frame != "object" or not last.start < i < last.end or cue.takes not in ("that", "word"):
        return None
    form, content = cue_at(clause.passage.keys, last.cue[0]), content_behind(clause, i + 1)
    if form is None or form.takes != "notice" or content is None or "," in clause.passage.keys[last.start : i - 1]:
        return None
    found[-1] = replace(last, end=trim(clause.passage, last.start, i)[1])
    return make_saying(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)


def _outermost(found: Sequence[Saying]) -> Saying:
    """The saying that a participle behind a comma goes on: in "he recalled that the mayor declared it shut, arguing that ..." he argues."""
    last = found[-1]
    if len(found) < 2 or last.frame != "object":
        return last
    outer = found[-2]
    within = outer.sentence == last.sentence and outer.frame == "after" and outer.firm and outer.start <= last.reach[0] < outer.end
    return outer if within else last


def _is_ground(i: int, cue: CueForm, last: Saying) -> bool:
    """Whether a participle goes on without a comma: "dismissed the threat saying the law was clear", "said it was shut adding that ..."."""
    if cue.verb == "add":
        return last.start + 2 < i < last.end
    return cue.verb in GROUNDING and last.frame == "object" and last.start < i < last.end and i - last.start < _SHORT_OBJECT
