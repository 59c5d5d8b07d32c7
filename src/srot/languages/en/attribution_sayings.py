"""English sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.patterns import find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_held, is_worded
from srot.languages.en.attribution_appositions import name_start
from srot.languages.en.attribution_carriers import find_participle, issuers
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    PREPOSITIONS,
    QUOTES,
    Clause,
    Source,
    is_quoted,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_colons import add_colons
from srot.languages.en.attribution_contents import add_first_halves, content_before, content_behind
from srot.languages.en.attribution_forms import says_nothing
from srot.languages.en.attribution_groups import MODALS, NEGATIONS, PASSIVE, Group, read_group
from srot.languages.en.attribution_headings import add_headings
from srot.languages.en.attribution_inversions import find_inverted
from srot.languages.en.attribution_mute import add_mutes, own_silences
from srot.languages.en.attribution_nouns import add_nouns
from srot.languages.en.attribution_objects import is_bare_blame, is_taken
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_participles import put_out_first, read_absolute, read_written
from srot.languages.en.attribution_parting import part_sayings
from srot.languages.en.attribution_quoting import is_hearing, pass_on, read_passive, read_quoting
from srot.languages.en.attribution_relays import add_citations, find_addressee
from srot.languages.en.attribution_retorts import add_retort
from srot.languages.en.attribution_rumours import add_rumours
from srot.languages.en.attribution_silence import read_silence
from srot.languages.en.attribution_sources import (
    BEHIND_NOUN,
    OBJECT_PRONOUNS,
    PRONOUNS,
    find_parties,
    is_surname,
)
from srot.languages.en.attribution_subjects import find_subject, is_report
from srot.languages.en.attribution_verbs import say
from srot.languages.en.cues import CueForm, cue_at, cue_forms, honours
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_NOBODY = words("nobody")
_ANYBODY = words("anybody")
_OPINIONS = words("opinions")


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    clause = Clause(passage, number, start, end)
    found: list[Saying] = []
    idle = _idle_words(clause)
    for i in (i for i in range(start, end) if i not in idle):
        key = passage.keys[i]
        if passage.keys[i : min(i + 2, end)] in (("according", "to"), ("as", "per")) or passage.keys[max(start, i - 2) : i + 2] == _IN_WORDS_OF or (key in _AS_SAID and passage.keys[max(start, i - 1) : i + 2] == ("as", key, "by")):
            saying = _read_according(clause, i, found) if not is_quoted(passage, i) or _passes_on(clause, i) else None
        elif passage.keys[i : i + 2] == ("based", "on") and (i == start or passage.keys[i - 1] == ",") and (based := _read_based(clause, i, found)) is not None:
            saying = based if not is_quoted(passage, i) else None
        elif key == "per" and i - 1 > start and passage.keys[i - 1] in (",", "—", "–", "-", "(") and passage.words[min(i + 1, end - 1)].text[:1].isupper():
            saying = _read_according(clause, i - 1, found)
        elif key in _SILENT_NOUNS and (silence := read_silence(clause, i)) is not None:
            saying = silence
        elif (cue := cue_at(passage.keys, i)) is not None and not is_quoted(passage, i):
            saying = _read_verb(clause, i, cue, found)
        else:
            continue
        if saying is not None:
            found.append(saying)
    told = [saying for saying in add_first_halves(clause, pass_on(found)) if not is_bare_blame(clause, saying)]
    told = add_retort(clause, told)
    spoken = add_nouns(clause, add_mutes(clause, add_citations(clause, told)))
    return own_silences(part_sayings(passage, add_rumours(clause, add_headings(clause, add_colons(clause, spoken)))))


def _behind_cited(clause: Clause, stop: int) -> int:
    """Behind whom a relay cites: "according to the papers, citing the navy, the boat ..."."""
    keys = clause.passage.keys
    cites = stop + (keys[stop : stop + 1] == (",",))
    if keys[cites : cites + 1] not in (("citing",), ("quoting",)):
        return stop
    return next((k for k in range(cites + 1, clause.end) if keys[k] == ","), stop)


def _passes_on(clause: Clause, i: int) -> bool:
    """Whether a speaker passes on, in his own quotation, what one of many told: "..., according to one of the drivers"."""
    keys = clause.passage.keys
    return keys[i : i + 2] == ("according", "to") and keys[i + 2 : i + 4] in _ONE_OF


_ONE_OF = tuple((number, "of") for number in ("one", "two", "three", "some", "many", "several", "most"))


def _idle_words(clause: Clause) -> frozenset[int]:
    """Words of phrases in which nobody says anything: "reported for duty", "claimed forty lives", "according to plan"."""
    phrases = find_patterns(clause.passage, clause.start, clause.end, "srot.languages.en", "idle_words", frozenset(("by",)))
    return frozenset(i for phrase in phrases for i in range(phrase.start, phrase.end))


def _read_verb(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    keys = clause.passage.keys
    if cue.verb == "confess" and cue.more and "that" in keys[i + 2 : i + _CONFESSED_TO]:
        cue = cue_forms()[keys[i]]  # "confessed to his cousin that he had hidden it"
    group = read_group(clause, i, cue)
    first = group.first
    if cue.form == "ing" and not group.ongoing:
        return _read_participle(clause, i, cue, found)
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
    if first > clause.start and keys[first - 1] in ("and", "but") and (joined := _coordinated(clause, i, cue, found)) is not None:
        return joined
    if any(key in MODALS for key in group.before) or (first > clause.start and keys[first - 1] in MODALS and not is_surname(clause.passage, first - 1)):
        return None
    if cue.verb in _FIGURATIVE and keys[first - 1] in ("it", "this", "that") and first - 1 > clause.start:
        return None  # "said it underscored the risks that jockeys run"
    return _read_governed(clause, i, cue, group, found)


_CONFESSED_TO = 8
"""Words within which "that" tells that somebody was confessed to."""


def _is_told_within(clause: Clause, group: Group, found: list[Saying]) -> bool:
    """Whether "and had declared" goes on what somebody said of others, for he himself "said and declared"."""
    last = found[-1] if found else None
    return last is not None and last.cue is not None and last.frame == "after" and "had" in group.before and "had" not in clause.passage.keys[clause.start : last.cue[0]]


def _read_governed(clause: Clause, i: int, cue: CueForm, group: Group, found: list[Saying]) -> Saying | None:
    """The saying of a finite verb with its subject, or with that of the verb before."""
    keys, first = clause.passage.keys, group.first
    inverted = find_inverted(clause, i, cue)
    source = inverted or find_subject(clause, first)
    if source is not None and keys[source.end - 1].isdigit() and keys[source.end - 2] == "for":
        return None  # "622 for 9 declared"
    if source is not None and source.start > clause.start and source.parties[0].start == source.start and (keys[source.start - 1] in FINITE or kind_of(keys[source.start - 1]) == "document") and keys[source.start].endswith("ed") and clause.passage.words[source.start].text.islower():
        return None  # "met a tender called out in error"
    if source is not None and cue.verb in _FIGURATIVE and found and _is_thing_told(source, found[-1]):
        return None
    if source is not None and (_is_interposed(clause, source, i) or keys[source.start] == "according" or _is_verb_alone(clause, source)):
        return None  # "described alleged killings"
    if source is not None and inverted is None and found and _is_set_in(clause, i, source, found[-1]):
        return None
    if source is not None and inverted is None and cue.takes in ("object", "called") and {"if", "unless"}.intersection(keys[max(clause.start, source.start - 1) : source.start + 1]):
        return None  # "if it threatens the coast, the fleet will answer"
    if source is not None and keys[source.parties[-1].end - 1] in _ANYBODY:
        return None  # "against anyone who threatens the town"
    silent = group.negated or (source is not None and keys[source.start] in _NOBODY and cue.takes not in _OPINIONS)
    if cue.form == "base" and not silent and not group.led and not _DOING.intersection(group.before):
        if inverted is None and not (_plural_before(clause.passage, first) or _many(clause, source)):
            return None
        if source is not None and keys[source.start] in ("a", "an"):
            return None  # "a United Nations report released in May"
    if source is None:
        joins = all(saying.frame == "according" for saying in found) and cue.form == "past" and keys[i - 1] in ("and", "but") and (cue.verb == "demand" or is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end))
        return _said_along(clause, i, cue) if joins else _coordinated(clause, i, cue, found)
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


_DOING = frozenset(("did", "does"))
"""What makes a base form finite: "the sheriff did say"."""


def _is_set_in(clause: Clause, i: int, source: Source, last: Saying) -> bool:
    """Whether "it said" only parts what its speaker says anyway: "said it hit a van it said was carrying guns"."""
    told = last.cue is not None and last.cue[0] < last.start <= source.start and i < last.end
    return told and bool(source.parties[0].pronoun) and bool(FINITE.intersection(clause.passage.keys[i + 1 : i + 2])) and clause.passage.keys[source.start - 1] not in (",", "that", "and", "but", "who", "which", "whom", "what")


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


_CHOOSY = words("choosy")
_MINDS = words("minds")
_FIGURATIVE = words("figurative")


def _is_verb_alone(clause: Clause, source: Source) -> bool:
    party = source.parties[0]
    key, word = clause.passage.keys[party.start], clause.passage.words[party.start].text
    return len(source.parties) == 1 and party.end - party.start == 1 and word.islower() and (key in cue_forms() or key.endswith("ing")) and not kind_of(key) and clause.passage.keys[max(clause.start, party.start - 1)] not in (",", "earlier", "later")


def _is_interposed(clause: Clause, source: Source, i: int) -> bool:
    """Whether "Y reported" stands between commas after another source and before its verb, which then has Y as its relay."""
    keys = clause.passage.keys
    if not is_report(clause, i) or keys[source.start - 1] != "," or keys[i + 1 : i + 2] != (",",) or QUOTES.intersection(keys[i + 2 : i + 3]):
        return False
    named = any(keys[k] in FINITE or keys[k] in cue_forms() for k in range(clause.start, source.start - 1))
    named = named or any(is_held(keys[k]) for k in range(clause.start, source.start - 1))
    return not named and any(keys[k] in cue_forms() and cue_forms()[keys[k]].form != "ing" for k in range(i + 2, min(i + 5, clause.end)))


def _plural_before(passage: Passage, first: int) -> bool:
    before = passage.keys[first - 1] if first else ""
    return before in _PLURALS or before in ("they", "police", "both", "all", "two", "three", "four", "many", "most") or (before.endswith("s") and not before.endswith("ss") and len(before) > 3)


_PLURALS = words("plurals")
"""Heads of a subject that are many without an -s."""


def _many(clause: Clause, source: Source | None) -> bool:
    """Whether the head of a subject is a plural: "villagers in the valley say"."""
    if source is None:
        return False
    if len(source.parties) > 1 or any(party.plural for party in source.parties):
        return True
    keys = clause.passage.keys
    head = next((k for k in range(source.start + 1, source.end) if keys[k] in PREPOSITIONS or keys[k] in ("of", "about", ",") or keys[k] in BEHIND_NOUN or keys[k].endswith("ing")), None)
    return head is not None and ((keys[head - 1].endswith("s") and len(keys[head - 1]) > 3) or keys[head - 1] in _PLURALS)


def _coordinated(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ... and warned that ...": the subject of the verb before."""
    keys = clause.passage.keys
    if not found or cue.form == "ing" or i - 1 < clause.start or not ({"and", "but", ","} & set(keys[max(clause.start, i - 3) : i])):
        return None
    last = next((saying for saying in reversed(found) if saying.frame != "according"), None)
    if last is None or last.sentence != clause.number:
        return None
    source = Source(last.parties, last.reach[0], i, last.relays)
    _, p = find_addressee(clause, i, cue)
    negated = any(key in NEGATIONS for key in keys[max(clause.start, i - 3) : i])
    if cue.takes in _CHOOSY and not is_taken(clause, i + 1 + cue.more, cue):
        return None  # "said it was late and made tea"
    if (cue.form == "base" and not negated) or (cue.takes == "found" and not is_worded(clause, p) and not has_verb(clause, p, clause.end)):
        return None  # "urged them to stop and show respect", "said he looked and found none"
    if cue.takes == "word" and keys[p : p + 1] and keys[p] in PREPOSITIONS and keys[p] != "for" and not is_worded(clause, p):
        return None  # "and later repeated through others"
    content = content_behind(clause, p) if cue.takes in ("that", "tell", "word", "found") else trim(clause.passage, p, clause.end)
    return make_saying(clause, (i, i + 1), source, *content, "and", cue, firm=True) if content and content[1] > content[0] else None


def _read_participle(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ..., adding that ..."."""
    if (absolute := read_absolute(clause, i, cue)) is not None:
        return absolute
    if (raised := _objecting(clause, i, cue, found)) is not None:
        return raised
    if _is_put_out(clause, i) and (led := put_out_first(clause, i, cue)) is not None:
        return led
    if not _is_put_out(clause, i) and (written := read_written(clause, i, cue)) is not None:
        return written
    if cue.verb == "describe" and "as" not in clause.passage.keys[i + 2 : clause.end]:
        return None  # "..., he said, describing the flood that swept the town"
    if not found and cue.verb in _PROMISING and is_worded(clause, i + 1):
        return _said_along(clause, i, cue)
    if not found and (cue.verb in _SAYING_ALONG or _is_put_out(clause, i)):
        return _said_along(clause, i, cue)
    if found and (found[-1].frame != "object" or "," in clause.passage.keys[found[-1].end : i]) and cue.verb in _GROUNDING and _is_unparted(clause, i) and found[-1].end <= i:
        return _said_along(clause, i, cue)
    if not found or found[-1].sentence != clause.number:
        return None
    last, grounds = _outermost(found) if clause.passage.keys[i - 1] == "," else found[-1], _is_ground(i, cue, found[-1]) and clause.passage.keys[i - 1] not in _BEFORE_GERUNDS
    if clause.passage.keys[i - 1] not in (",", "and", "while") and not grounds:
        return None
    if cue.verb == "comment" and clause.passage.keys[i + 1 : i + 2] in (("on",), ("about",)):
        return None  # "he said, commenting on reports that it had sunk"
    if cue.verb == "respond" and not is_worded(clause, i + 1):
        return None  # "..., he said, responding to questions"
    if cue.verb in _FIGURATIVE:
        return None  # "..., the agency said, suggesting the toll will rise": so the report concludes
    _, p = find_addressee(clause, i, cue)
    calls = cue.takes == "called" and clause.passage.keys[p : p + 1] in (("on",), ("upon",))
    content = content_behind(clause, p + (calls or clause.passage.keys[p : p + 2] == (",", "that")))
    if cue.verb == "add" and clause.passage.keys[i + 1 : i + 2] == ("to",):
        return None  # "cut its rate, adding to the pressure"
    if content is None or not (calls or cue.takes in ("that", "object", "word", "tell")):
        return None
    if grounds:
        found[-1] = replace(last, end=trim(clause.passage, last.start, i)[1])
    made = make_saying(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)
    return replace(made, modality="demanded") if calls else made


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
    return cue.verb in _GROUNDING and last.frame == "object" and last.start < i < last.end and i - last.start < _SHORT_OBJECT


_SHORT_OBJECT = 9
_BEFORE_GERUNDS = words("before-gerunds")
_GROUNDING = words("grounding")


def _is_put_out(clause: Clause, i: int) -> bool:
    """"issued a statement accusing ...": who puts out a document says what it says."""
    keys = clause.passage.keys
    issued = next((k for k in range(max(clause.start, i - 5), i - 1) if keys[k] in _PUTTING_OUT), None)
    return issued is not None and kind_of(keys[i - 1]) == "document"


_PUTTING_OUT = words("putting-out")
_SAYING_ALONG = words("saying-along")
_PROMISING = words("promising")


def _said_along(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"The bank kept its rate, saying growth was robust", "... and announced that it would stay": who opens the sentence says it of what was done."""
    passage = clause.passage
    joined = passage.keys[i - 1] in (",", "and", "but", "by", "in") or _is_put_out(clause, i) or (cue.form == "ing" and _is_unparted(clause, i))
    parties = find_opening(_subordinate(clause, i), i) if joined else ()
    _, p = find_addressee(clause, i, cue)
    content = content_behind(clause, p)
    clausal = content is not None and (has_verb(clause, *content) or clause.passage.keys[content[0]] in PRONOUNS)
    clausal = clausal or cue.form == "past" or cue.takes in ("object", "called")
    if not parties or content is None or not clausal:
        return None
    made = make_saying(clause, (i, i + 1), Source(parties, clause.start, parties[-1].end), *content, "adding", cue, firm=True)
    return replace(made, modality="demanded") if cue.takes == "called" and passage.keys[i + 1] in ("for", "on", "upon") else made


def _is_unparted(clause: Clause, i: int) -> bool:
    """Whether a participle goes with the subject though no comma parts it: "wrote to the minister saying they were owed wages", but not "heard him saying"."""
    keys = clause.passage.keys
    if kind_of(keys[i - 1]) == "document" or keys[i - 1] in _BEFORE_GERUNDS | PREPOSITIONS | FINITE or not is_word(clause.passage.words[i - 1].text):
        return False
    clausal = is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or (keys[i] == "demanding" and bool(_PROTESTING.intersection(keys[clause.start : i])))
    return clausal and not _is_protest_itself(clause, i) and not _HEARING.intersection(keys[clause.start : i])


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


_AMID = words("amid")
_PROTESTING = words("protesting")
_HEARING = words("hearing")


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


_SUBORDINATING = words("subordinating-sayings")
_SILENT_NOUNS = words("silent-nouns")


def _is_aside(clause: Clause, i: int, stop: int) -> bool:
    """Whether "according to X" stands between a subject and its verb of saying, which X then passes on."""
    keys = clause.passage.keys
    if keys[i - 1] != "," or stop + 1 >= clause.end or keys[stop] != "," or any(keys[k] in FINITE for k in range(clause.start, i)):
        return False
    if keys[stop + 1] in PASSIVE or keys[stop + 1].endswith("ing"):
        return False
    return any(keys[k] in cue_forms() and cue_forms()[keys[k]].verb not in _NOT_TOLD for k in range(stop + 1, min(stop + 4, clause.end)))


_NOT_TOLD = words("not-told")


def _is_meant(clause: Clause, p: int) -> bool:
    """Whether a pronoun stands by itself: "according to her the ...", not "according to her account"."""
    keys = clause.passage.keys
    owning = keys[p] == "her" and p + 1 < clause.end and is_word(clause.passage.words[p + 1].text) and keys[p + 1] not in ("the", "a", "an", "this", "these", "no")
    return keys[p] in OBJECT_PRONOUNS and not owning


_SUBJECT = 12
_CONJUNCTIONS = words("conjunctions")
_OWNING = words("owning-sayings")
_AS_SAID = words("as-said")
_IN_WORDS_OF = ("in", "the", "words", "of")


def _behind_honours(clause: Clause, comma: int) -> int:
    """Behind degrees and honours between commas: "prosecutor Paul Hart, QC, the jury ..."."""
    while comma + 2 < clause.end and clause.passage.keys[comma] == "," and clause.passage.keys[comma + 1] in honours() and clause.passage.keys[comma + 2] in (",", "."):
        comma += 2 if clause.passage.keys[comma + 2] == "," else 3
    return comma


def _apposed(clause: Clause, comma: int, parties: Sequence[Party]) -> int | None:
    """The comma behind the name of who holds an office: "according to the district's health officer, *Susan Otieno*, the wells ..."."""
    keys = clause.passage.keys
    if comma >= clause.end or keys[comma] != "," or len(parties) != 1 or kind_of(keys[comma - 1]) != "role":
        return None
    stop = next((k for k in range(comma + 1, clause.end) if keys[k] == ","), None)
    if stop is None or name_start(clause, comma + 1, stop) != comma + 1:
        return None
    return stop


def _goes_on(clause: Clause, i: int) -> bool:
    """Whether "and" at word `i` joins names ("the search and rescue agency", "police and witnesses"), not another clause."""
    keys = clause.passage.keys
    stop = next((k for k in range(i + 1, clause.end) if keys[k] in (",", ";", ":", "—", ".") or keys[k] in ("that", "which", "who")), clause.end)
    return 0 < stop - i - 1 < 8 and not any(keys[k] in FINITE or keys[k] in cue_forms() or keys[k] in PRONOUNS for k in range(i + 1, stop))


def _read_based(clause: Clause, i: int, found: list[Saying]) -> Saying | None:
    """"Based on the police report, ...": a document in which it says so."""
    made = _read_according(clause, i, found)
    return made if made is not None and made.parties[-1].kind == "document" and has_verb(clause, made.start, made.end) else None


def _read_according(clause: Clause, i: int, found: list[Saying]) -> Saying | None:
    """"According to X, ..."; "..., according to X"."""
    passage, keys = clause.passage, clause.passage.keys
    stop = i + 2
    if stop >= clause.end:
        return None
    while stop < clause.end and keys[stop] not in (",", ";", ":", "—", "citing", "quoting") and not (keys[stop] in ("that", "which", "who", "and") and stop > i + 2):
        stop += 1
        if keys[stop : stop + 1] == ("and",) and _goes_on(clause, stop):
            stop += 1
    stop = i + 3 if _is_meant(clause, i + 2) else min(stop, clause.end)
    parties = find_parties(passage, i + 2, trim(passage, i + 2, stop)[1])
    if (named := _apposed(clause, stop, parties)) is not None:
        parties, stop = find_parties(passage, stop + 1, named), named
    leading = _behind_cited(clause, _behind_honours(clause, stop))
    own = bool(found) and bool(parties) and parties[0].kind == "document" and any(keys[k] in _OWNING for k in range(i + 2, stop))
    if not parties or own or _is_aside(clause, i, stop):
        return None  # "the firm said ..., according to a post on its site" has one source
    spoken = next((n for n in range(len(found) - 1, -1, -1) if found[n].sentence == clause.number and found[n].cue), None)
    if keys[i - 1] == "as" and spoken is not None and keys[i - 2] == ",":
        known = {party.name for party in found[spoken].relays}
        parties = tuple(party for party in parties if party.name not in known)
        found[spoken] = replace(found[spoken], relays=found[spoken].relays + parties, end=min(found[spoken].end, trim(passage, clause.start, i - 1)[1]))
        return None  # "..., he said, as reported by the agency"
    if keys[i - 1] == "as" and spoken is not None:
        return None  # "he said they paid two million and not nine million as reported by the media"
    if found and keys[i] != "according" and found[-1].cue is not None and found[-1].cue[1] == i:
        found[-1] = replace(found[-1], relays=found[-1].relays + parties)
        return None  # "he said — per the agency — that ..."
    source = Source(issuers(clause, i + 2, stop) or parties, i, stop, find_participle(clause, i + 2, stop))
    subject = keys[i - 1] == "," and keys[clause.start] in ("the", "a", "an")  # "the council, according to X, agrees with ..."
    leads = (i <= clause.start + 3 and not subject) or keys[i - 1] in _CONJUNCTIONS
    if leads and leading < clause.end:
        start, end = content_behind(clause, leading + (keys[leading] == ",")) or (leading, leading)
    else:
        start, end = content_before(clause, i)
        if end - start < _SUBJECT and stop < clause.end and keys[stop] == "," and not has_verb(clause, start, end):
            start, end = trim(passage, stop, clause.end)
    return make_saying(clause, (i, i + 2), source, start, end, "according", cue_forms()["said"], firm=leads) if end - start > 1 else None
