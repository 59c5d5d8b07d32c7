"""English participles and verbs that tell what is said along with a deed: "the bank kept its rate, saying growth was robust"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_held, is_worded
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    Source,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_relays import find_addressee
from srot.languages.en.attribution_sources import PRONOUNS, WHEN, find_parties
from srot.languages.en.cues import CueForm
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_ANSWERED, _FURTHER = words("answered"), words("further")
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
    lead = i - 1 - (passage.keys[i - 1] in _FURTHER and passage.keys[i - 2] == ",")  # ", repeatedly submitting that"
    joined = passage.keys[lead] in (",", "and", "but", "by", "in") or passage.keys[i - 2 : i] == (",", "while") or is_put_out(clause, i) or (cue.form == "ing" and is_unparted(clause, i))
    parties = find_opening(_subordinate(clause, i), i) if joined else ()
    _, p = find_addressee(clause, i, cue)
    content = content_behind(clause, p) or (content_behind(clause, p + 1) if cue.takes == "called" else None)
    clausal = content is not None and (has_verb(clause, *content) or clause.passage.keys[content[0]] in PRONOUNS)
    clausal = clausal or cue.form == "past" or cue.takes in ("object", "called") or (cue.verb == "allege" and (passage.keys[i - 1] == "," or _is_slogan(clause, i)))
    if not parties or content is None or not clausal:
        return None
    made = make_saying(clause, (i, i + 1), Source(parties, clause.start, parties[-1].end), *content, "adding", cue, firm=True)
    return replace(made, modality="demanded") if cue.takes == "called" and passage.keys[i + 1] in ("for", "on", "upon") else made


def read_demanding(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"Farmers *demanding a loan waiver* blocked the road": a demand between those who open the sentence and their verb."""
    keys = clause.passage.keys
    stop = next((k for k in range(i + 2, clause.end) if _is_deed(clause, k)), None)
    if stop is None or not {",", "that"}.isdisjoint(keys[i:stop]) or any(is_finite(key) for key in keys[clause.start : i]):
        return None
    parties = find_parties(clause.passage, clause.start, i)
    if len(parties) != 1 or parties[0].end != i or not (kind_of(parties[0].head) == "group" or parties[0].head in _PEOPLE):
        return None
    start, end = trim(clause.passage, i + 1 + (keys[i + 1] == "for"), stop)
    made = make_saying(clause, (i, i + 1), Source(parties, parties[0].start, i), start, end, "object", cue, firm=True)
    return replace(made, modality="demanded") if end - start > 1 else None


def _is_deed(clause: Clause, k: int) -> bool:
    """Whether a word is the verb of what somebody did: "blocked the road", "took to the streets", not "a promised bridge"."""
    keys, word = clause.passage.keys, clause.passage.words[k].text
    if not word.islower() or keys[k - 1] in DETERMINERS:
        return False
    past = is_held(keys[k]) or keys[k] in _DEEDS or (keys[k].endswith("ed") and len(keys[k]) > 4)
    behind = keys[k + 1] if k + 1 < clause.end else ""
    led = behind in PREPOSITIONS or behind in DETERMINERS or behind in PRONOUNS or behind in WHEN or behind == "with"
    return is_finite(keys[k]) or (past and bool(behind) and (led or clause.passage.words[k + 1].text[:1].isupper()))


_DEEDS, _PEOPLE = words("deeds"), words("people")


def is_put_out(clause: Clause, i: int) -> bool:
    """"issued a statement accusing ...": who puts out a document says what it says."""
    keys = clause.passage.keys
    while i - 2 > clause.start and (keys[i - 1] in QUOTES or keys[i - 1] in WHEN or keys[i - 1] in _LATELY):
        i -= 1  # "issued a statement on Friday “praising ..."
    issued = next((k for k in range(max(clause.start, i - 5), i - 1) if keys[k] in _PUTTING_OUT), None)
    if issued is None or (kind_of(keys[i - 1]) != "document" and keys[i - 1] not in _POSTS):
        return False
    return keys[issued] not in _ANSWERED or keys[issued + 1] in ("in", "with", "by")  # "replied in a letter asking", not "replied to a letter asking"


_LATELY = frozenset(("overnight", "late", "early", "earlier", "on", "this", "last", "morning", "evening", "night", "week"))
_POSTS = frozenset(("post", "posts", "tweets", "statements", "letters"))


def is_unparted(clause: Clause, i: int) -> bool:
    """Whether a participle goes with the subject though no comma parts it: "wrote to the minister saying they were owed wages", but not "heard him saying"."""
    keys = clause.passage.keys
    if kind_of(keys[i - 1]) == "document" or keys[i - 1] in BEFORE_GERUNDS | PREPOSITIONS | FINITE or not is_word(clause.passage.words[i - 1].text):
        return False
    clausal = is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or _is_slogan(clause, i)
    clausal = clausal or (is_directed(clause, i) and any(kind_of(key) == "document" for key in keys[clause.start : i]))  # "sent a letter to the mayor accusing ..."
    hearing = _HEARING - {"with"} if _is_slogan(clause, i) else _HEARING  # "held a march with torches demanding wages"
    return clausal and not _is_protest_itself(clause, i) and not any(keys[k] in hearing and keys[k - 1] not in DETERMINERS for k in range(clause.start, i))


def _is_slogan(clause: Clause, i: int) -> bool:
    """Whether those who protest demand or condemn a thing by it: "held a rally demanding wages", "block road alleging police inaction"."""
    called = clause.passage.keys[i : i + 2] == ("calling", "for")  # "staged protests calling for patrols"
    return (called or clause.passage.keys[i] in _SLOGANS) and not _PROTESTING.isdisjoint(clause.passage.keys[clause.start : i])


_SLOGANS = words("slogans")


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
