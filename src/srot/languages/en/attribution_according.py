"""English sources behind "according to", "as told by" and "based on"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import has_verb, is_worded
from srot.languages.en.attribution_appositions import name_start
from srot.languages.en.attribution_carriers import find_participle, issuers
from srot.languages.en.attribution_clause import FINITE, Clause, Source, kind_of, make_saying, trim
from srot.languages.en.attribution_contents import content_before, content_behind, say_previous
from srot.languages.en.attribution_groups import PASSIVE
from srot.languages.en.attribution_relatives import identified
from srot.languages.en.attribution_sources import OBJECT_PRONOUNS, PRONOUNS, WHEN, find_parties, is_outlet
from srot.languages.en.cues import cue_forms, honours
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_SUBJECT = 12
_CONJUNCTIONS = words("conjunctions")
_OWNING = words("owning-sayings")
_NOT_TOLD = words("not-told")
_RULES, _ORDERS = words("rules"), words("orders-followed")


def read_according(clause: Clause, i: int, found: list[Saying]) -> Saying | None:
    """"According to X, ..."; "..., according to X"."""
    passage, keys = clause.passage, clause.passage.keys
    if i + 2 >= clause.end:
        return None
    stop = _source_end(clause, i)
    if keys[i] == "as" and not _RULES.isdisjoint(keys[i + 2 : i + 4]):
        return None  # "as per the rules": nobody says so
    parties = find_parties(passage, i + 2, trim(passage, i + 2, stop)[1])
    told = next((k for k in range(stop, clause.end) if keys[k] == ","), clause.end)
    parties = identified(clause, i + 2, trim(passage, i + 2, told)[1]) or parties if keys[stop : stop + 1] == ("who",) else parties
    if keys[i - 1] == "," and keys[stop : stop + 1] == ("who",):
        stop = next((k for k in range(stop + 1, clause.end - 1) if keys[k] == ","), stop)  # "the men, according to a clerk *who saw them*, fled"
    if keys[i] == "as" and i > clause.start and is_word(passage.words[i - 1].text) and not _ORDERS.isdisjoint(keys[i + 2 : stop]):
        return None  # "was dug as per the court's direction", but not "As per the order, ..."
    if (named := _apposed(clause, stop, parties)) is not None:
        parties, stop = find_parties(passage, stop + 1, named), named
    if len(parties) == 1 and parties[0].head in _UNSIGNED and _is_said_behind(clause, stop):
        return None  # "according to the latest information, police said that ..."
    leading = _behind_cited(clause, _behind_honours(clause, stop))
    owned = bool(parties) and parties[0].kind == "document" and any(keys[k] in _OWNING for k in range(i + 2, stop))
    own = bool(found) and (owned or _is_channel(clause, i + 2, stop, found[-1]))
    if own and found[-1].start < i <= found[-1].end and stop >= found[-1].end - 1:
        found[-1] = replace(found[-1], end=trim(passage, found[-1].start, i)[1])
    if not parties or own or _is_aside(clause, i, stop):
        return None  # "the firm said ..., according to a post on its site" has one source
    if _pass_on(clause, i, stop, parties, found) or _relay(clause, i, parties, found):
        return None
    source = Source(issuers(clause, i + 2, stop) or parties, i, stop, find_participle(clause, i + 2, stop))
    if keys[clause.start : i] in _POINTING_BACK:
        return say_previous(clause, i, replace(source, relays=source.relays + _reporting(clause, stop)), cue_forms()["said"], longest=_POINTED, across=True)
    subject = keys[i - 1] == "," and keys[clause.start] in ("the", "a", "an")  # "the council, according to X, agrees with ..."
    leads = (i <= clause.start + 3 and not subject) or keys[i - 1] in _CONJUNCTIONS
    if leads and leading < clause.end:
        place = _behind_relative(clause, leading + (keys[leading] == ","))
        limited = keys[place : place + 2] in (("as", "many"), ("as", "much"))  # "according to the report, as many as nine men were held"
        behind = None if limited else content_behind(clause, place)
        whole = limited or (behind is None and place > leading and has_verb(clause, place, clause.end))  # "according to the clerk, on March 3, 2021, the ..."
        start, end = trim(passage, place, clause.end) if whole else behind or (leading, leading)
    else:
        start, end = content_before(clause, i)
        if end - start < _SUBJECT and stop < clause.end and keys[stop] == "," and not has_verb(clause, start, end):
            start, end = trim(passage, stop, clause.end)
    return make_saying(clause, (i, i + 2), source, start, end, "according", cue_forms()["said"], firm=leads) if end - start > 1 else None


def _is_channel(clause: Clause, start: int, stop: int, last: Saying) -> bool:
    """Whether a paper without an owner only carries what somebody said: "the fleet said it had sunk two boats, according to *a statement* on its page"."""
    keys = clause.passage.keys
    told = last.cue is not None and last.frame == "after" and last.start < start and len(last.parties) == 1 and not is_outlet(last.parties[0])
    return told and start + 1 < stop and keys[start] in ("a", "the") and keys[start + 1] in _CHANNELS and not {"by", "from", "of", "seen", "obtained", "sent"}.intersection(keys[start + 2 : stop])


_CHANNELS = frozenset(("statement", "post", "tweet", "release", "message", "notice", "announcement"))


def _source_end(clause: Clause, i: int) -> int:
    """Where the words of the source behind "according to" at word `i` end."""
    keys, stop = clause.passage.keys, i + 2
    while stop < clause.end and keys[stop] not in (",", ";", ":", "—", "citing", "quoting") and not (keys[stop] in ("that", "which", "who", "and") and stop > i + 2):
        stop += 1
        if keys[stop : stop + 1] == ("and",) and _goes_on(clause, stop):
            stop += 1
    return i + 3 if _is_meant(clause, i + 2) else min(stop, clause.end)


def _relay(clause: Clause, i: int, parties: tuple[Party, ...], found: list[Saying]) -> bool:
    """Whether X only passes on what `found` tells somebody to have said, or nothing at all: "..., he said, as reported by the agency"."""
    keys = clause.passage.keys
    spoken = next((n for n in range(len(found) - 1, -1, -1) if found[n].sentence == clause.number and found[n].cue), None)
    if keys[i - 1] == "as" and spoken is not None and keys[i - 2] == ",":
        known = {party.name for party in found[spoken].relays}
        new = tuple(party for party in parties if party.name not in known)
        found[spoken] = replace(found[spoken], relays=found[spoken].relays + new, end=min(found[spoken].end, trim(clause.passage, clause.start, i - 1)[1]))
        return True
    if keys[i - 1] == "as" and spoken is not None:
        return True  # "he said they paid two million and not nine million as reported by the media"
    between = found and keys[i] != "according" and found[-1].cue is not None and found[-1].cue[1] == i  # "he said — per the agency — that ..."
    if between or _closes_speech(clause, i, found):
        found[-1] = replace(found[-1], relays=found[-1].relays + parties)
        return True
    return False


def _closes_speech(clause: Clause, i: int, found: list[Saying]) -> bool:
    """Whether "according to X" stands right behind who spoke and when: "“... We will come,” the minister said on Monday, according to X"."""
    last, keys = found[-1] if found else None, clause.passage.keys
    if last is None or last.cue is None or last.frame != "before" or keys[i - 1] != ",":
        return False
    behind = max(last.cue[1], last.reach[1])
    return behind < i and all(key in WHEN or key == "on" for key in keys[behind : i - 1])


_POINTING_BACK = tuple((this, "is") for this in ("this", "that", "it"))
_POINTED = 30
"""Words of "This is according to X, Y reports"."""


def _reporting(clause: Clause, comma: int) -> tuple[Party, ...]:
    """The outlet behind "This is according to X,": "the agency reports"."""
    verb = next((k for k in range(comma + 2, clause.end) if clause.passage.keys[k] in ("reports", "reported", "writes")), None)
    return find_parties(clause.passage, comma + 1, verb) if verb is not None else ()


_UNSIGNED = words("tidings-unsigned")


def _is_said_behind(clause: Clause, start: int) -> bool:
    """Whether somebody in particular says it behind a word for news that nobody signs."""
    cues = ((k, cue_forms().get(clause.passage.keys[k])) for k in range(start, clause.end - 2))
    return any(cue is not None and cue.form in ("past", "present") and is_worded(clause, k + 1) for k, cue in cues)


def read_based(clause: Clause, i: int, found: list[Saying]) -> Saying | None:
    """"Based on the police report, ...": a document in which it says so."""
    if clause.passage.keys[max(0, i - 2) : i] == ("that", ","):
        return None  # "told the court that, based on the radar, the plane had climbed"
    made = read_according(clause, i, found)
    return made if made is not None and made.parties[-1].kind == "document" and has_verb(clause, made.start, made.end) else None


def _pass_on(clause: Clause, i: int, stop: int, parties: tuple[Party, ...], found: list[Saying]) -> bool:
    """Whether X stands between a verb of saying and its content, as `found` then tells: "he said that, according to X, the gate ..."; an outlet
    passes on what he said, anybody else is passed on by him, and papers of his own are himself."""
    keys = clause.passage.keys
    at = next((n for n, s in enumerate(found) if s.cue is not None and s.cue[1] <= i < stop < s.start <= stop + 3), None)
    if at is None:
        return False
    saying = found[at]
    if _OWNING.intersection(keys[i + 2 : stop]):
        return True
    if all(is_outlet(party) for party in parties):
        found[at] = replace(saying, relays=saying.relays + parties)
    else:
        found[at] = replace(saying, parties=parties, relays=saying.parties + saying.relays)
    return True


def _behind_cited(clause: Clause, stop: int) -> int:
    """Behind whom a relay cites: "according to the papers, citing the navy, the boat ..."."""
    keys = clause.passage.keys
    cites = stop + (keys[stop : stop + 1] == (",",))
    if keys[cites : cites + 1] not in (("citing",), ("quoting",)):
        return stop
    return next((k for k in range(cites + 1, clause.end) if keys[k] == ","), stop)


def _is_aside(clause: Clause, i: int, stop: int) -> bool:
    """Whether "according to X" stands between a subject and its verb of saying, which X then passes on."""
    keys = clause.passage.keys
    if keys[i - 1] != "," or stop + 1 >= clause.end or keys[stop] != "," or any(keys[k] in FINITE for k in range(clause.start, i)):
        return False
    if keys[stop + 1] in PASSIVE or keys[stop + 1].endswith("ing"):
        return False
    return any(keys[k] in cue_forms() and cue_forms()[keys[k]].verb not in _NOT_TOLD for k in range(stop + 1, min(stop + 4, clause.end)))


def _is_meant(clause: Clause, p: int) -> bool:
    """Whether a pronoun stands by itself: "according to her the ...", not "according to her account"."""
    keys = clause.passage.keys
    owning = keys[p] == "her" and p + 1 < clause.end and is_word(clause.passage.words[p + 1].text) and keys[p + 1] not in ("the", "a", "an", "this", "these", "no")
    return keys[p] in OBJECT_PRONOUNS and not owning


def _behind_relative(clause: Clause, place: int) -> int:
    """Behind what a relative clause tells of the source: "according to the clerk, *who saw it*, the ..."."""
    if clause.passage.keys[place : place + 1] not in (("who",), ("which",), ("whose",)):
        return place
    return next((k + 1 for k in range(place, clause.end - 1) if clause.passage.keys[k] == ","), place)


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
    return 0 < stop - i - 1 < 8 and not any(keys[k] in FINITE or (keys[k] in cue_forms() and not _is_paper(clause, k)) or keys[k] in PRONOUNS for k in range(i + 1, stop))


def _is_paper(clause: Clause, k: int) -> bool:
    """Whether a word that may be a verb is a noun here: "a clerk's account and *reports* in the Herald"."""
    return (clause.passage.keys[k] == "reports" or kind_of(clause.passage.keys[k]) == "document") and clause.passage.keys[k + 1 : k + 2] in (("in",), ("by",), ("from",), ("on",), ("of",))
