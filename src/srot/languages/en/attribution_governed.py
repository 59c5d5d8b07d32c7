"""English verbs of saying and what governs them: a subject, in front or behind, or that of the verb before."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adding import FIGURATIVE, read_participle
from srot.languages.en.attribution_adverbials import has_verb, is_held, is_worded
from srot.languages.en.attribution_along import said_along
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, QUOTES, Clause, Source, kind_of
from srot.languages.en.attribution_commas import is_report
from srot.languages.en.attribution_coordinated import coordinated
from srot.languages.en.attribution_forms import says_nothing
from srot.languages.en.attribution_groups import MODALS, PASSIVE, Group, read_group
from srot.languages.en.attribution_inversions import find_inverted
from srot.languages.en.attribution_objects import does_otherwise
from srot.languages.en.attribution_quoting import is_hearing, read_passive, read_quoting
from srot.languages.en.attribution_sources import BEHIND_NOUN, PRONOUNS, find_parties, is_surname
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.attribution_verbs import say
from srot.languages.en.cues import CueForm, cue_forms
from srot.languages.en.saying_words import words

_NOBODY = words("nobody")
_ANYBODY = words("anybody")
_OPINIONS = words("opinions")
_JUDICIAL, _JUDGES = words("judicial"), words("hearings") | words("judges")
_MINDS = words("minds")
_CONFESSED_TO = 8
"""Words within which "that" tells that somebody was confessed to."""
_DOING = frozenset(("did", "does"))
"""What makes a base form finite: "the sheriff did say"."""
_PLURALS = words("plurals")
"""Heads of a subject that are many without an -s."""


def read_verb(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    keys = clause.passage.keys
    if cue.verb == "confess" and cue.more and "that" in keys[i + 2 : i + _CONFESSED_TO]:
        cue = cue_forms()[keys[i]]  # "confessed to his cousin that he had hidden it"
    if does_otherwise(clause, i, cue):
        return None
    group = read_group(clause, i, cue)
    first = group.first
    if keys[i] == "ruling" and (keys[i - 1] != "," or keys[i + 1 : i + 2] != ("that",)):
        return None  # "the ruling that freed him"
    if cue.form == "ing" and not group.ongoing:
        return read_participle(clause, i, cue, found)
    if keys[i] == "spoken" and not group.before:
        return None  # "said in Fula, the language of the herders"
    if says_nothing(clause, i, cue, group) or (group.ongoing and cue.verb == "give"):
        return None  # "he said the clerk was giving a wrong explanation"
    if group.passive:
        return read_passive(clause, i, first, cue)
    if first > clause.start and keys[first - 1] in ("nor", "neither"):
        return None
    if keys[i - 1] == "and" and keys[i - 2].endswith("ed") and PASSIVE.intersection(keys[max(clause.start, i - 5) : i - 2]):
        return None  # "are being terrorised and threatened"
    if first > clause.start and keys[first - 1] in ("and", "but") and _is_told_within(clause, group, found):
        return None  # "said the ministry was working and had declared ...": the ministry had
    host = next((s for s in found if s.firm and s.frame == "after" and s.cue is not None and _is_present(keys[s.cue[0]])), None)
    if first > clause.start and keys[first - 1] in ("and", "but") and cue.verb in _ADDING and cue.form == "present" and host is not None:
        return coordinated(clause, i, cue, [host])  # "Rao says the state has pledged aid but adds that roads are shut"
    if first > clause.start and keys[first - 1] in ("and", "but") and (joined := coordinated(clause, i, cue, found)) is not None:
        return joined
    if _can_confirm(clause, i, cue, group):
        return _read_governed(clause, i, cue, replace(group, first=first - 1, before=keys[first - 1 : i]), found)
    if any(key in MODALS for key in group.before) or (first > clause.start and keys[first - 1] in MODALS and not is_surname(clause.passage, first - 1)):
        return None
    if cue.verb in FIGURATIVE and keys[first - 1] in ("it", "this", "that") and first - 1 > clause.start:
        return None  # "said it underscored the risks that jockeys run"
    return _read_governed(clause, i, cue, group, found)


def _is_present(key: str) -> bool:
    form = cue_forms().get(key)
    return form is not None and form.form == "present"


_ADDING = frozenset(("add", "point", "note", "insist", "stress", "concede", "acknowledge", "admit"))


def _can_confirm(clause: Clause, i: int, cue: CueForm, group: Group) -> bool:
    """Whether "can" only leads to what is said with it: "The Herald can confirm that ...", "we can now reveal that ..."."""
    keys = clause.passage.keys
    said = keys[group.first - 1] == "can" and not group.negated and cue.verb in _CONFIRMING and keys[i + 1 : i + 2] == ("that",)
    return said and group.first - 2 >= clause.start and keys[group.first - 2] not in _NOBODY | {"who", "which", "that"}


_CONFIRMING = frozenset(("confirm", "reveal", "disclose", "report"))


def _is_told_within(clause: Clause, group: Group, found: list[Saying]) -> bool:
    """Whether "and had declared" goes on what somebody said of others, for he himself "said and declared"."""
    last = found[-1] if found else None
    if last is not None and last.frame == "after" and _lists_deeds(clause, last, group):
        return True
    return last is not None and last.cue is not None and last.frame == "after" and "had" in group.before and "had" not in clause.passage.keys[clause.start : last.cue[0]]


def _lists_deeds(clause: Clause, last: Saying, group: Group) -> bool:
    """Whether the verb behind "and" is the last of a list of deeds that somebody tells: "said the mayor shut the mill, *raised taxes* and ordered arrests"."""
    passage, keys = clause.passage, clause.passage.keys
    deeds = (k for k in range(last.start + 2, group.first - 2) if keys[k - 1] == "," and passage.words[k].text.islower() and keys[k] not in cue_forms())
    return any((keys[k].endswith("ed") and len(keys[k]) > 4) or is_held(keys[k]) for k in deeds)


def _read_governed(clause: Clause, i: int, cue: CueForm, group: Group, found: list[Saying]) -> Saying | None:
    """The saying of a finite verb with its subject, or with that of the verb before."""
    keys, first = clause.passage.keys, group.first
    inverted = find_inverted(clause, i, cue)
    source = inverted or find_subject(clause, first)
    if source is not None and (_governs_nothing(clause, i, cue, source) or (inverted is None and found and _is_set_in(clause, i, source, found[-1]))):
        return None
    if source is not None and found and cue.verb in FIGURATIVE and _is_thing_told(source, found[-1]):
        return None
    if source is not None and inverted is None and _threatens_if(clause, source, cue):
        return None
    silent = group.negated or (source is not None and keys[source.start] in _NOBODY and cue.takes not in _OPINIONS)
    if cue.form == "base" and not silent and not group.led and not _DOING.intersection(group.before) and "can" not in group.before:
        if inverted is None and not (_plural_before(clause.passage, first) or _many(clause, source)):
            return None
        if source is not None and keys[source.start] in ("a", "an"):
            return None  # "a United Nations report released in May"
    if source is None:
        joins = all(saying.frame == "according" for saying in found) and (cue.form == "past" or keys[i] == "says") and keys[i - 1] in ("and", "but") and (cue.verb == "demand" or is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end))
        return said_along(clause, i, cue) if joins else coordinated(clause, i, cue, found)
    if cue.verb == "continue" and source.parties[0].kind == "unnamed" and not source.parties[0].pronoun and not kind_of(source.parties[0].head) and QUOTES.isdisjoint(keys[clause.start : i]):
        return None  # "even as operations at the site continued on Tuesday"
    if silent and cue.verb in _MINDS:
        return None  # "he did not believe the altimeter" leaves nothing unsaid
    if cue.verb == "add" and len(source.parties) == 1 and source.parties[0].pronoun == "single":
        source = replace(source, parties=(replace(source.parties[0], points="speaker"),))
    if group.ongoing and keys[first - 1] in ("that", "which", "who") and not is_worded(clause, i + 1):
        return None  # "the state that is asking the bank for money"
    if cue.takes == "quote":
        return read_quoting(clause, i, source)
    if cue.verb == "hear":
        return _heard(clause, i, cue, first, source) if not silent else None
    return say(clause, i, first, cue, source, silent)


def _governs_nothing(clause: Clause, i: int, cue: CueForm, source: Source) -> bool:
    """Whether what stands as the subject of the verb at word `i` governs none, or not this one."""
    keys, words_of = clause.passage.keys, clause.passage.words
    if keys[source.end - 1].isdigit() and keys[source.end - 2] == "for":
        return True  # "622 for 9 declared"
    if keys[source.parties[0].start] == "do":
        return True  # "Do not threaten us."
    if cue.verb in _JUDICIAL and _JUDGES.isdisjoint(keys[source.start : source.end]):
        return True  # "guards restrained the crowd from entering"
    led = source.start > clause.start and source.parties[0].start == source.start and (keys[source.start - 1] in FINITE or kind_of(keys[source.start - 1]) == "document")
    if led and keys[source.start].endswith("ed") and words_of[source.start].text.islower():
        return True  # "met a tender called out in error"
    if i - 2 > source.start and keys[i - 1] in cue_forms() and keys[i - 2] in PRONOUNS:
        return True  # "a move *they claim* affirms their case"
    if cue.verb in _OPINIONS_COMPARED and not {"as", "than"}.isdisjoint(keys[max(clause.start, source.start - 1) : source.end]):
        return True  # "not as deep as most fans believe", "worse than they think"
    if _is_interposed(clause, source, i) or keys[source.start] == "according" or _is_verb_alone(clause, source):
        return True  # "described alleged killings"
    return keys[source.parties[-1].end - 1] in _ANYBODY  # "against anyone who threatens the town"


_OPINIONS_COMPARED = frozenset(("believe", "think", "expect", "hope", "fear", "anticipate", "forecast", "predict"))


def _threatens_if(clause: Clause, source: Source, cue: CueForm) -> bool:
    """Whether a deed is only a condition: "if it threatens the coast, the fleet will answer"."""
    return cue.takes in ("object", "called", "found") and not {"if", "unless"}.isdisjoint(clause.passage.keys[max(clause.start, source.start - 1) : source.start + 1])


def _is_set_in(clause: Clause, i: int, source: Source, last: Saying) -> bool:
    """Whether "it said" only parts what its speaker says anyway: "said it hit a van it said was carrying guns"."""
    told = last.cue is not None and last.cue[0] < last.start <= source.start and i < last.end
    return told and bool(source.parties[0].pronoun) and _goes_on_as_verb(clause, source, i + 1) and clause.passage.keys[source.start - 1] not in (",", "that", "and", "but", "who", "which", "whom", "what")


def _goes_on_as_verb(clause: Clause, source: Source, p: int) -> bool:
    """Whether a verb follows an aside that parts a noun from it: "a van it said *was* armed", "a plague it says *needs* money"."""
    key = clause.passage.keys[p] if p < clause.end else ""
    singular = clause.passage.keys[p - 1] in ("says", "said") and source.parties[0].pronoun in ("thing", "single", "it", "he", "she") and key.endswith("s") and len(key) > 3 and clause.passage.words[p].text.islower()
    return key in FINITE or is_held(key) or (singular and clause.passage.words[source.start - 1].text.islower())


def _is_thing_told(source: Source, last: Saying) -> bool:
    """Whether a thing "suggests" something within what somebody says: "he said the haste of the trial suggested that ..."."""
    party = source.parties[0]
    inside = last.cue is not None and last.cue[0] < last.start <= source.start < last.end
    return inside and party.kind == "unnamed" and not party.plural and not kind_of(party.head)


def _heard(clause: Clause, i: int, cue: CueForm, first: int, source: Source) -> Saying | None:
    """"The court heard that ...": a hearing passes on what is said there; a man who heard a bang says nothing."""
    told = is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or source.start > clause.start + 1
    if clause.passage.keys[source.start - 1] in ("which", "where", "when") and source.start > clause.start + 1:
        return None  # "the haste in which the jury heard both sides"
    made = say(clause, i, first, cue, source, False) if is_hearing(source) and told else None
    return replace(made, frame="heard") if made else None


def _is_verb_alone(clause: Clause, source: Source) -> bool:
    party = source.parties[0]
    key, word = clause.passage.keys[party.start], clause.passage.words[party.start].text
    return len(source.parties) == 1 and party.end - party.start == 1 and word.islower() and (key in cue_forms() or key.endswith("ing")) and not kind_of(key) and clause.passage.keys[max(clause.start, party.start - 1)] not in (",", "earlier", "later")


def _is_interposed(clause: Clause, source: Source, i: int) -> bool:
    """Whether "Y reported" stands between commas after another source and before its verb, which then has Y as its relay."""
    keys = clause.passage.keys
    if not is_report(clause, i) or keys[source.start - 1] != "," or keys[i + 1 : i + 2] != (",",) or QUOTES.intersection(keys[i + 2 : i + 3]) or keys[i + 2 : i + 3] in (("as",), ("while",), ("after",), ("citing",)):
        return False
    if source.parties[0].pronoun and all(p.kind == "unnamed" and not kind_of(p.head) for p in find_parties(clause.passage, clause.start, source.start - 1)):
        return False  # "These tactics, she said, show fear"
    named = any(keys[k] in FINITE or keys[k] in cue_forms() for k in range(clause.start, source.start - 1))
    named = named or any(is_held(keys[k]) for k in range(clause.start, source.start - 1))
    return not named and any(keys[k] in cue_forms() and cue_forms()[keys[k]].form != "ing" for k in range(i + 2, min(i + 5, clause.end)))


def _plural_before(passage: Passage, first: int) -> bool:
    if first and passage.keys[first - 1] == ")":
        first = next((k for k in range(first - 1, max(0, first - _BRACKET), -1) if passage.keys[k] == "("), first)  # "the River Armed Forces (RAF) say"
    before = passage.keys[first - 1] if first else ""
    return before in _PLURALS or before in ("they", "police", "both", "all", "two", "three", "four", "many", "most") or (before.endswith("s") and not before.endswith("ss") and len(before) > 3)


_BRACKET = 5
"""Words of letters in brackets."""


def _many(clause: Clause, source: Source | None) -> bool:
    """Whether the head of a subject is a plural: "villagers in the valley say"."""
    if source is None:
        return False
    if len(source.parties) > 1 or any(party.plural for party in source.parties):
        return True
    keys = clause.passage.keys
    head = next((k for k in range(source.start + 1, source.end) if keys[k] in PREPOSITIONS or keys[k] in ("of", "about", ",") or keys[k] in BEHIND_NOUN or keys[k].endswith("ing")), None)
    return head is not None and ((keys[head - 1].endswith("s") and len(keys[head - 1]) > 3) or keys[head - 1] in _PLURALS)
