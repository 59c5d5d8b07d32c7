"""Where what is said within a relative or a subordinate clause ends in front of the main one."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, main_clause_comma
from srot.languages.en.attribution_clause import FINITE, trim
from srot.languages.en.attribution_relays import closing_outlets, told_at_last
from srot.languages.en.attribution_verb import Verb
from srot.languages.en.cues import cue_at
from srot.languages.en.saying_words import words


def within_relative(verb: Verb, content: tuple[int, int]) -> tuple[int, int]:
    """In front of the comma behind which the main clause goes on: "the farmers, who said the dam leaked, have left"."""
    keys = verb.clause.passage.keys
    set_between = keys[verb.source.start - 1] in ("who", "whom") and keys[content[0]] in FINITE
    if keys[verb.source.end - 1] not in ("who", "which") and not set_between:
        return content
    told = (k for k in range(content[0] + 1, content[1] - 1) if keys[k] == "," and keys[k + 1] in FINITE)
    comma = next((k for k in told if has_verb(verb.clause, content[0], k)), content[1])
    return content[0], comma


def object_within_relative(verb: Verb, saying: Saying | None) -> Saying | None:
    """The saying of an object in a relative clause between commas, which ends in front of the second: "the mill, which has blamed its guard for the
    theft, reopened", "after the notice, which blamed him for it, Rao left"."""
    keys, before = verb.clause.passage.keys, verb.clause.passage.keys[verb.source.start - 1 : verb.source.start]
    if saying is None or saying.start < verb.at or (keys[verb.source.end - 1] not in ("who", "which") and before not in _OPENING_RELATIVE):
        return saying
    opening = next((k for k in range(verb.at, verb.clause.start, -1) if keys[k] in ("who", "which", "where", "whom")), verb.at)
    if keys[opening - 1] != ",":
        return saying
    goes_on = (k for k in range(saying.start + 1, saying.end - 1) if keys[k] == "," and verb.clause.passage.quotation_at(k) is None)
    comma = next((k for k in goes_on if is_finite(keys[k + 1]) or cue_at(keys, k + 1)), None) or main_clause_comma(verb.clause, saying.start, saying.end)
    return replace(saying, end=comma) if comma is not None and comma > saying.start else saying


_OPENING_RELATIVE = (("where",), ("who",), ("whom",))
"""What a name and its verb follow in a relative clause: ", who Meera claims was beaten,"."""


def within_subordinate(verb: Verb, content: tuple[int, int]) -> tuple[int, int]:
    """In front of the main clause: "a day after Cole said he was ill, the club named a new coach"."""
    clause, passage, keys = verb.clause, verb.clause.passage, verb.clause.passage.keys
    place = verb.source.start - 1
    if place < clause.start or keys[place] not in _LEADING_CLAUSES or place > clause.start + _LED_BY:
        return content
    return trim(passage, content[0], main_clause_comma(clause, *content) or content[1])


_LEADING_CLAUSES = words("leading-clauses")
_LED_BY = 3


def subordinated(verb: Verb, saying: Saying | None) -> Saying | None:
    """The saying of an object, which ends in front of the main clause: "while the police called it an accident, his family ..."."""
    if saying is None or saying.start < verb.at:
        return saying
    start, end = within_subordinate(verb, (saying.start, saying.end))
    return replace(saying, start=start, end=end)


def closed(verb: Verb, saying: Saying | None) -> Saying | None:
    """The saying without ", in remarks to X" at its end; X passes it on."""
    if saying is None or saying.start < verb.at:
        return saying
    closing, end = closing_outlets(verb.clause, saying.start, saying.end)
    if not closing and verb.cue.takes == "object":
        closing, end = told_at_last(verb.clause, saying.start, saying.end)
    return replace(saying, end=end, relays=saying.relays + closing) if closing else saying
