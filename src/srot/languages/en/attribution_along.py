"""English participles and verbs that tell what is said along with a deed: "the bank kept its rate, saying growth was robust"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_worded
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    Clause,
    Source,
    kind_of,
    make_saying,
)
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_relays import find_addressee
from srot.languages.en.attribution_sources import PRONOUNS
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_ANSWERED = words("answered")
_PUTTING_OUT = words("putting-out") | _ANSWERED
BEFORE_GERUNDS = words("before-gerunds")
GROUNDING = words("grounding")
_HEARING = words("hearing")
_AMID = words("amid")
_PROTESTING = words("protesting")
_SUBORDINATING = words("subordinating-sayings")


def said_along(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"The bank kept its rate, saying growth was robust", "... and announced that it would stay": who opens the sentence says it of what was done."""
    passage = clause.passage
    joined = passage.keys[i - 1] in (",", "and", "but", "by", "in") or is_put_out(clause, i) or (cue.form == "ing" and is_unparted(clause, i))
    parties = find_opening(_subordinate(clause, i), i) if joined else ()
    _, p = find_addressee(clause, i, cue)
    content = content_behind(clause, p)
    clausal = content is not None and (has_verb(clause, *content) or clause.passage.keys[content[0]] in PRONOUNS)
    clausal = clausal or cue.form == "past" or cue.takes in ("object", "called") or (cue.verb == "allege" and passage.keys[i - 1] == ",")
    if not parties or content is None or not clausal:
        return None
    made = make_saying(clause, (i, i + 1), Source(parties, clause.start, parties[-1].end), *content, "adding", cue, firm=True)
    return replace(made, modality="demanded") if cue.takes == "called" and passage.keys[i + 1] in ("for", "on", "upon") else made


def is_put_out(clause: Clause, i: int) -> bool:
    """"issued a statement accusing ...": who puts out a document says what it says."""
    keys = clause.passage.keys
    issued = next((k for k in range(max(clause.start, i - 5), i - 1) if keys[k] in _PUTTING_OUT), None)
    if issued is None or (kind_of(keys[i - 1]) != "document" and keys[i - 1] not in _POSTS):
        return False
    return keys[issued] not in _ANSWERED or keys[issued + 1] in ("in", "with", "by")  # "replied in a letter asking", not "replied to a letter asking"


_POSTS = frozenset(("post", "posts", "tweets", "statements", "letters"))


def is_unparted(clause: Clause, i: int) -> bool:
    """Whether a participle goes with the subject though no comma parts it: "wrote to the minister saying they were owed wages", but not "heard him saying"."""
    keys = clause.passage.keys
    if kind_of(keys[i - 1]) == "document" or keys[i - 1] in BEFORE_GERUNDS | PREPOSITIONS | FINITE or not is_word(clause.passage.words[i - 1].text):
        return False
    clausal = is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or (keys[i] == "demanding" and bool(_PROTESTING.intersection(keys[clause.start : i])))
    clausal = clausal or (is_directed(clause, i) and any(kind_of(key) == "document" for key in keys[clause.start : i]))  # "sent a letter to the mayor accusing ..."
    return clausal and not _is_protest_itself(clause, i) and not any(keys[k] in _HEARING and keys[k - 1] not in DETERMINERS for k in range(clause.start, i))


def is_directed(clause: Clause, i: int) -> bool:
    """Whether a verb tells of whom it says something and what: "accusing the firm *of* theft", "urging him *to* open the gates"."""
    links = _DIRECTED.get(clause.passage.keys[i], ())
    return any(key in links for key in clause.passage.keys[i + 2 : min(i + _OF_WHOM, clause.end)])


_DIRECTED = {"accusing": ("of",), "blaming": ("for",), "urging": ("to",), "asking": ("to",), "ordering": ("to",), "warning": ("of", "against")}
_OF_WHOM = 12
"""Words from such a verb to its link."""


def _is_protest_itself(clause: Clause, i: int) -> bool:
    """Whether a protest right before the participle at word `i` is held by nobody of its clause: "a week after protests demanding a bridge shook
    the town", "as a march demanding quotas turned violent", but not "held a rally demanding wages", "on a strike demanding wages"."""
    keys = clause.passage.keys
    if keys[i - 1] not in _PROTESTING:
        return False
    first = i - 1
    while first > clause.start and keys[first - 1] not in PREPOSITIONS | FINITE | _AMID and is_word(clause.passage.words[first - 1].text) and not is_finite(keys[first - 1]):
        first -= 1
    return first == clause.start or keys[first - 1] in _AMID or not is_word(clause.passage.words[first - 1].text)


def _subordinate(clause: Clause, i: int) -> Clause:
    """The clause that a participle belongs to: in "police searched the house when he called, telling them ..." he tells."""
    keys = clause.passage.keys
    comma = i - 1 if keys[i - 1] == "," else i
    joint = next((k for k in range(comma - 1, clause.start, -1) if keys[k] == "but" and keys[k - 1] == "," and clause.passage.words[k + 1].text[:1].isupper()), None)
    if joint is not None and comma - joint > 2:
        return replace(clause, start=joint + 1)  # "treaties ban it, but Norland refuses to sign them, claiming ..."
    start = next((k for k in range(comma - 1, clause.start, -1) if keys[k] == "," or keys[k] in _SUBORDINATING), clause.start)
    named = start > clause.start and keys[start] in _SUBORDINATING and (keys[start + 1] in PRONOUNS or keys[start + 1] in DETERMINERS or clause.passage.words[start + 1].text[:1].isupper())
    return replace(clause, start=start + 1) if named else clause
