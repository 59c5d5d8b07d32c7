"""English participles of saying with a source of their own: "Alleging fraud, Rao said ...", "..., with the mayor saying that ..."."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_worded, main_clause_comma
from srot.languages.en.attribution_along import is_directed
from srot.languages.en.attribution_clause import (
    DETERMINERS,
    FINITE,
    Clause,
    Source,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_objects import is_courtesy
from srot.languages.en.attribution_openings import find_opening, opening_end
from srot.languages.en.attribution_sources import WHEN, find_parties, is_manner
from srot.languages.en.cues import CueForm, cue_at
from srot.languages.en.saying_words import words

_REACH, _APPOSED = 14, 24
_WHILE = frozenset(("while", "besides", "after", "before"))
_AMID = frozenset(("about", "amid", "despite", "over"))
"""Words besides "with" that a noun and its participle of demanding may follow: "asked about the union demanding a raise"."""
_LED_BY = 2
"""Words in front of a "with" that opens its sentence: "However, with"."""
_ANSWERING = words("answering")


def read_absolute(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """The saying of a participle that opens the sentence, or whose source stands behind "with"."""
    opens = i == clause.start and (cue.verb == "tell" or (cue.verb == "inform" and clause.passage.keys[i + 1 : i + 2] == ("that",)))
    if cue.verb in _ANSWERING and not opens:
        return None
    led = i == clause.start + 1 and clause.passage.keys[clause.start] in _WHILE and (cue.takes == "called" or is_worded(clause, i + 1))  # "While claiming that the mill was shut, Rao said ..."
    return _leading(clause, i, cue) if i == clause.start or led else _with_subject(clause, i, cue)


def read_written(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """The saying of a document whose participle follows it: "received a letter saying that ...", "a fake report claiming that ..."."""
    keys = clause.passage.keys
    if (filed := _filed_by(clause, i, cue) or _sent_by(clause, i, cue)) is not None:
        return filed
    if kind_of(keys[i - 1]) != "document" or cue.takes not in ("that", "word", "object") or not (is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or is_directed(clause, i)):
        return None
    start = next((k for k in range(i - 2, max(clause.start, i - _REACH), -1) if keys[k] in _ARTICLES), None)
    parties = find_parties(clause.passage, start, i) if start is not None else ()
    content = content_behind(clause, i + 1)
    return make_saying(clause, (i, i + 1), Source(parties, i - 1, i), *content, "adding", cue, firm=True) if parties and content else None


def _sent_by(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"received a letter from Ann Holt alleging that ...": who sent it says what it says."""
    keys = clause.passage.keys
    sent = next((k for k in range(i - 2, max(clause.start + 1, i - _REACH), -1) if keys[k] == "from"), None)
    if sent is None or "," in keys[sent:i] or not (kind_of(keys[sent - 1]) == "document" or keys[sent - 1] in _FROM) or not (is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end) or is_directed(clause, i)):
        return None
    parties, content = find_parties(clause.passage, sent + 1, i), content_behind(clause, i + 1)
    return make_saying(clause, (i, i + 1), Source(parties, sent, i), *content, "adding", cue, firm=True) if parties and content else None


_FROM = words("sent-things")


def put_out_first(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"Having issued a statement saying the dam was safe, the mayor resigned": who opens the main clause put it out."""
    keys, content = clause.passage.keys, content_behind(clause, i + 1)
    if not (keys[clause.start].endswith("ing") or keys[clause.start] == "after") or content is None:
        return None
    comma = main_clause_comma(clause, *content)
    parties = find_parties(clause.passage, comma + 1, opening_end(clause.passage, comma + 1, clause.end)) if comma is not None else ()
    if comma is None or not parties:
        return None
    return make_saying(clause, (i, i + 1), Source(parties, comma + 1, parties[-1].end), *trim(clause.passage, content[0], comma), "object", cue)


def _filed_by(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"hearing a plea filed by Ann Holt alleging that ...": who filed it says what it says."""
    keys = clause.passage.keys
    by = next((k for k in range(i - 2, max(clause.start + 1, i - _REACH), -1) if keys[k] == "by"), None)
    if by is None or keys[by - 1] not in _FILED or cue.verb in _ANSWERING or not (cue.takes == "object" or is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end)):
        return None
    stop = next((k for k in range(by + 1, i) if keys[k] in (",", "on", "against", "in", "before", "with")), i)
    parties = find_parties(clause.passage, by + 1, stop)
    content = content_behind(clause, i + 1) or (trim(clause.passage, i + 1, clause.end) if cue.takes == "object" else None)
    return make_saying(clause, (i, i + 1), Source(parties, by, i), *content, "adding", cue, firm=True) if parties and content else None


_FILED = words("filed")
_ARTICLES = DETERMINERS | frozenset(("another",))


def _leading(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"Terming the ban a farce, the mayor said ...": who opens the main clause says it."""
    passage, keys = clause.passage, clause.passage.keys
    comma = next((k for k in range(i + 1, clause.end - 2) if keys[k] == "," and keys[k - 1] != "that" and passage.quotation_at(k) is None and not _is_listed(clause, k)), None)
    if comma is None:
        return None
    parties = find_parties(passage, comma + 1, _subject_end(clause, comma + 1))
    named = bool(parties) and (bool(parties[0].pronoun) or kind_of(parties[0].head) != "" or any(passage.words[k].text[:1].isupper() for k in range(parties[0].start, parties[0].end)))
    p = i + 1 + cue.more
    if cue.takes == "tell":
        p = next((k for k in range(p, min(p + 8, comma)) if keys[k] == "that" or passage.quotation_at(k) is not None), p)
        if cue.verb == "tell" and keys[p] != "that" and passage.quotation_at(p) is None:
            return None
    if cue.verb == "express" and is_courtesy(clause, p):
        return None
    start, end = trim(passage, p + (keys[p] in ("on", "for")), comma)
    told = cue.takes in ("object", "called") or cue.verb in ("allege", "claim") or is_worded(clause, p) or has_verb(clause, start, end) or passage.quotation_at(start) is not None or _is_quoted(clause, p, comma)
    if not named or not told or end - start < 2 or (end - start < _POINTED and passage.keys[start] in _POINTING):
        return None  # "Criticising this practice, the bench said ..."
    made = make_saying(clause, (i, p), Source(parties, comma + 1, parties[-1].end), start, end, "object", cue)
    return replace(made, modality="demanded") if cue.takes == "called" and keys[p] in ("on", "for") else made


_POINTED = 4
"""Words of an object that only points back."""
_POINTING = frozenset(("this", "that", "these", "those", "such"))


def _is_listed(clause: Clause, comma: int) -> bool:
    """Whether only a member of a list stands between this comma and the next: "in Nord, Sud, and other towns, the Greens claimed"."""
    keys = clause.passage.keys
    stop = next((k for k in range(comma + 1, clause.end) if keys[k] == ","), None)
    return stop is not None and stop - comma < (2 * _MEMBER if keys[comma + 1] == "and" else _MEMBER) and not any(is_finite(keys[k]) for k in range(comma + 1, stop))


_MEMBER = 6


def _is_quoted(clause: Clause, start: int, end: int) -> bool:
    return any(clause.passage.quotation_at(k) is not None for k in range(start, end))


def _subject_end(clause: Clause, start: int) -> int:
    """Where the subject of the main clause ends: at its verb of saying, else where its names end."""
    keys = clause.passage.keys
    verb = next((k for k in range(start + 1, min(start + _REACH, clause.end)) if (form := cue_at(keys, k)) is not None and form.form in ("past", "present")), None)
    while verb is not None and verb - 1 > start and (keys[verb - 1] in FINITE or is_manner(keys[verb - 1]) or keys[verb - 1] in WHEN or (keys[verb - 1] == "on" and keys[verb] in WHEN)):
        verb -= 1
    return verb if verb is not None else opening_end(clause.passage, start, clause.end)


def _is_carried(clause: Clause, place: int, party: Party) -> bool:
    """Whether "with" names things that those who open the sentence bring: "held a march *with torches* demanding wages"."""
    plain = not kind_of(party.head) and not party.pronoun and clause.passage.words[party.end - 1].text.islower()
    return plain and clause.passage.keys[place - 1] != "," and party.kind == "unnamed" and bool(find_opening(clause, place))


def _apposed_to(clause: Clause, place: int, i: int) -> int | None:
    """The comma behind a name whose description stands in front of the participle: "with Tom Reid, chair of the board, exclaiming"."""
    keys = clause.passage.keys
    comma = next((k for k in range(place + 2, i - 2) if keys[k] == ","), None)
    if comma is None or keys[i - 1] != "," or not clause.passage.words[comma - 1].text[:1].isupper():
        return None
    described = not any(is_finite(keys[k]) or keys[k] in (";", ":") for k in range(comma + 1, i - 1))
    return comma if described and keys[i - 2] not in ("and", "or") else None


def _with_subject(clause: Clause, i: int, cue: CueForm) -> Saying | None:
    """"..., with the mayor saying that ...", "with farmers blocking the road alleging that ...": the nouns behind "with" say it."""
    keys = clause.passage.keys
    calls = cue.takes == "called" and keys[i + 1 : i + 2] in (("for",), ("on",), ("upon",))
    place = next((k for k in range(i - 2, max(clause.start - 1, i - _APPOSED), -1) if (keys[k] == "with" and (i - k < _REACH or keys[i - 1] == ",")) or (i - k < _REACH and keys[k] in _AMID and (calls or cue.takes == "object"))), None)
    apposed = _apposed_to(clause, place, i) if place is not None else None
    led = place is not None and any((form := cue_at(keys, k)) is not None and k + form.more >= place for k in range(max(clause.start, place - 2), place))
    if place is None or led or ("," in keys[place:i] and apposed is None) or not (cue.takes == "object" or calls or is_worded(clause, i + 1) or has_verb(clause, i + 1, clause.end)):
        return None
    stop = apposed or next((k for k in range(place + 2, i + 1) if keys[k].endswith("ing")), i)
    parties = find_parties(clause.passage, place + 1, stop)
    if parties and (_is_carried(clause, place, parties[0]) or (keys[place] in _AMID and parties[-1].end != i)):
        return None
    content = content_behind(clause, i + 1 + calls)
    if content is not None and place - clause.start <= _LED_BY and (comma := main_clause_comma(clause, *content)) is not None:
        content = trim(clause.passage, content[0], comma)  # "with police saying that he fled, his kin feared the worst"
    speaks = bool(parties) and (kind_of(parties[0].head) in ("role", "group", "body", "document") or parties[0].plural or parties[0].kind in ("person", "outlet", "agency"))
    made = make_saying(clause, (i, i + 1), Source(parties, place, i), *content, "adding", cue, firm=True) if speaks and content else None
    return replace(made, modality="demanded") if made and calls else made
