"""English verbs of saying that tell nothing with what follows them: "questioned the suspect", "informed the police of the theft"."""

from __future__ import annotations

from srot.languages.en.attribution_adverbials import has_verb, is_worded, skip_adverbials
from srot.languages.en.attribution_clause import DETERMINERS, QUOTES, Clause, Source
from srot.languages.en.attribution_objects import questions_person
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words


def tells_nothing(clause: Clause, i: int, p: int, cue: CueForm, source: Source) -> bool:
    """Whether the verb at word `i` tells, with what begins at word `p`, only that something was done or talked about."""
    if source.start > clause.start and clause.passage.keys[source.start - 1] in ("if", "unless"):
        return True  # "he said that if the mayor tells him so, he will go"
    if cue.verb == "defend" and _FIGHTERS.intersection(clause.passage.keys[source.start : source.end]):
        return True  # "the army defended the town"
    if cue.verb == "attack" and (_FIGHTERS | _ATTACKERS).intersection(clause.passage.keys[source.start : source.end]):
        return True  # "rebels attacked the town over its loyalty"
    if cue.verb == "question" and _is_interrogation(clause, p, source):
        return True
    if cue.takes == "tell" and p > i + 1 and _is_topic(clause, p, _ABOUT | _TOPICS.get(cue.verb, frozenset())):
        return True  # "told the guard about the leak"
    if cue.verb in _INFORMING and _is_matter(clause, i + 1):
        return True  # "informed the police of the theft"
    if cue.verb in _WRITING and _is_topic(clause, skip_adverbials(clause, p), _ABOUT):
        return True  # "tweeted on Friday about the leak"
    return cue.verb == "report" and _is_complaint(clause, p)


_FIGHTERS, _ATTACKERS = words("fighters"), words("attackers")


def _is_interrogation(clause: Clause, p: int, source: Source) -> bool:
    """Whether somebody is questioned, by the police or as a suspect, and nothing is called in question."""
    by_police = bool(_INTERROGATORS.intersection(clause.passage.keys[source.start : source.end]))
    return by_police or (p < clause.end and questions_person(clause, p))


def _is_complaint(clause: Clause, p: int) -> bool:
    """Whether something was taken to the police, and nothing told of it: "reported the theft to police"."""
    keys = clause.passage.keys
    to = next((k for k in range(p + 1, min(p + 10, clause.end - 1)) if keys[k] == "to"), None)
    if to is None or has_verb(clause, p, to) or is_worded(clause, p):
        return False
    return keys[to + 1] in _TAKING or (keys[to + 1] in DETERMINERS and to + 2 < clause.end and keys[to + 2] in _TAKING)


_TAKING = words("taking")
_ABOUT = frozenset(("about",))
_TOPICS = {"brief": frozenset(("on",)), "apprise": frozenset(("of",))}
_WRITING = frozenset(("tweet", "post", "write"))


def _is_topic(clause: Clause, p: int, about: frozenset[str]) -> bool:
    """Whether only what was talked about follows, nothing that was said of it."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in (",", "and")), clause.end)
    return p < stop and keys[p] in about and not has_verb(clause, p, stop) and not is_worded(clause, p)


_INFORMING = frozenset(("inform", "apprise", "notify"))


def _is_matter(clause: Clause, p: int) -> bool:
    """Whether somebody is informed *of* a thing, and nothing is said of it."""
    keys = clause.passage.keys
    stop = next((k for k in range(p, clause.end) if keys[k] in (",", "and", "that", ":", "how", "whether") or keys[k] in QUOTES), clause.end)
    of = next((k for k in range(p, stop) if keys[k] == "of"), stop)
    return p < of < stop and keys[stop : stop + 1] not in (("that",), (":",)) and keys[stop : stop + 1] not in _MARKS and not has_verb(clause, of, stop)


_MARKS = tuple((mark,) for mark in QUOTES)
_INTERROGATORS = words("interrogators")
