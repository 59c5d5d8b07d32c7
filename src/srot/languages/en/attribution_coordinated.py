"""English verbs of saying behind "and", "but": "X said ... and warned that ..."."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_worded
from srot.languages.en.attribution_clause import PREPOSITIONS, Clause, Source, make_saying, trim
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_groups import NEGATIONS
from srot.languages.en.attribution_objects import is_taken
from srot.languages.en.attribution_relays import find_addressee
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words

_CHOOSY = words("choosy")


def coordinated(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ... and warned that ...": the subject of the verb before."""
    keys = clause.passage.keys
    if not found or cue.form == "ing" or i - 1 < clause.start or not ({"and", "but", ","} & set(keys[max(clause.start, i - 3) : i])):
        return None
    last = next((saying for saying in reversed(found) if saying.frame != "according"), None)
    if last is None or last.sentence != clause.number:
        return None
    led = cue_forms().get(keys[last.cue[0]]) if last.cue is not None else None
    if led is not None and led.form == "base" and cue.form == "present":
        return None  # "they argue that the plan hurts farmers and threatens the lake"
    source = Source(last.parties, last.reach[0], i, last.relays)
    p = i + 1 + cue.more if cue.more else find_addressee(clause, i, cue)[1]
    negated = any(key in NEGATIONS for key in keys[max(clause.start, i - 3) : i])
    if negated and cue.form == "base" and cue.takes in ("object", "called", "notice", "held"):
        return None  # "the report named nobody but did not accuse him of theft"
    if cue.takes in _CHOOSY and not is_taken(clause, i + 1 + cue.more, cue):
        return None  # "said it was late and made tea"
    if (cue.form == "base" and not negated) or (cue.takes == "found" and not is_worded(clause, p) and not has_verb(clause, p, clause.end)):
        return None  # "urged them to stop and show respect", "said he looked and found none"
    if cue.takes == "word" and keys[p : p + 1] and keys[p] in PREPOSITIONS and keys[p] != "for" and not is_worded(clause, p):
        return None  # "and later repeated through others"
    content = content_behind(clause, p) if cue.takes in ("that", "tell", "word", "found") else trim(clause.passage, p, clause.end)
    if content is None or content[1] <= content[0]:
        return None
    made = make_saying(clause, (i, i + 1), source, *content, "and", cue, firm=True)
    ordered = cue.takes == "tell" and p > i + 1 and keys[p : p + 1] == ("to",)  # "and told him to file a reply"
    return replace(made, modality="demanded") if ordered else made
