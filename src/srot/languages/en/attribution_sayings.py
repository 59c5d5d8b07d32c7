"""English sayings: for every cue of a sentence its source, its relays and its content."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import is_afterthought, is_clausal, is_worded
from srot.languages.en.attribution_clause import (
    FINITE,
    PREPOSITIONS,
    Clause,
    Source,
    is_quoted,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import (
    content_before,
    content_behind,
    say_called,
    say_object,
    say_previous,
)
from srot.languages.en.attribution_mute import add_mutes
from srot.languages.en.attribution_parting import part_sayings
from srot.languages.en.attribution_relays import add_citations, by_whom, find_addressee, past_citation
from srot.languages.en.attribution_silence import read_silence, say_silent
from srot.languages.en.attribution_sources import ADVERBS, find_parties
from srot.languages.en.attribution_subjects import find_inverted, find_subject
from srot.languages.en.cues import CueForm, cue_forms

_DASHES = frozenset("-–—")
_NEGATIONS = frozenset(("not", "n't", "never", "neither"))
_PASSIVE = frozenset(("was", "were", "been", "being", "is", "are", "be", "has_been"))
_MODALS = frozenset(("to", "would", "could", "may", "might", "can", "should", "must", "will"))


def read_sentence(passage: Passage, number: int) -> list[Saying]:
    """The sayings of one sentence, in text order, with sources as found (pronouns unresolved)."""
    start, end = passage.sentences[number]
    clause = Clause(passage, number, start, end)
    found: list[Saying] = []
    forms = cue_forms()
    for i in range(start, end):
        key = passage.keys[i]
        if key == "according" and i + 1 < end and passage.keys[i + 1] == "to":
            saying = _read_according(clause, i)
        elif key in _SILENT_NOUNS and (silence := read_silence(clause, i)) is not None:
            saying = silence
        elif key in forms and not is_quoted(passage, i):
            saying = _read_verb(clause, i, forms[key], found)
        else:
            continue
        if saying is not None:
            found.append(saying)
    return part_sayings(passage, add_mutes(clause, add_citations(clause, found)))


def _read_verb(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    first = _group_start(clause, i)
    before = keys[first:i]
    if cue.form == "ing":
        return _read_participle(clause, i, cue, found)
    if any(key in _PASSIVE for key in before):
        return _read_passive(clause, i, first, cue)
    if first > clause.start and keys[first - 1] in ("nor", "neither"):
        return None
    if first > clause.start and keys[first - 1] in ("and", "but") and (joined := _coordinated(clause, i, cue, found)) is not None:
        return joined
    if any(key in _MODALS for key in before) or (first > clause.start and keys[first - 1] in _MODALS):
        return None
    silent = any(key in _NEGATIONS for key in before)
    inverted = find_inverted(clause, i, cue)
    source = inverted or find_subject(clause, first)
    if cue.form == "base" and not silent and inverted is None and not (_plural_before(passage, first) or _many(clause, source)):
        return None
    if source is None:
        return _coordinated(clause, i, cue, found)
    if cue.takes == "quote":
        return _read_quoting(clause, i, source)
    return _say(clause, i, first, cue, source, silent)


def _group_start(clause: Clause, i: int) -> int:
    """Where the verb group begins: auxiliaries, negation and adverbs in front of the verb."""
    keys, first = clause.passage.keys, i
    while first - 1 > clause.start and (keys[first - 1] in ADVERBS or keys[first - 1] in _PASSIVE or keys[first - 1].endswith("ly")):
        first -= 1
    return first


def _plural_before(passage: Passage, first: int) -> bool:
    before = passage.keys[first - 1] if first else ""
    return before == "they" or before == "police" or (before.endswith("s") and len(before) > 3)


def _many(clause: Clause, source: Source | None) -> bool:
    """Whether the head of a subject is a plural: "villagers in the valley say"."""
    if source is None:
        return False
    keys = clause.passage.keys
    head = next((k for k in range(source.start + 1, source.end) if keys[k] in PREPOSITIONS or keys[k] in ("of", "about", ",")), None)
    return head is not None and keys[head - 1].endswith("s") and len(keys[head - 1]) > 3


def _read_passive(clause: Clause, i: int, first: int, cue: CueForm) -> Saying | None:
    """"was quoted as saying", "is believed to"."""
    keys = clause.passage.keys
    if cue.verb == "quote" and keys[i + 1 : i + 3] == ("as", "saying") and (source := find_subject(clause, first)) is not None:
        relays, skip = by_whom(clause, i + 3)
        content = content_behind(clause, skip)
        return make_saying(clause, (i, i + 3), replace(source, relays=relays), *content, "quoted", cue) if content else _quoted_behind(clause, i, source, relays, cue)
    if cue.verb == "quote" and keys[i + 1 : i + 2] == ("by",) and (source := find_subject(clause, first)) is not None:
        place = next((k for k in range(i + 2, min(i + 12, clause.end - 1)) if keys[k] == "as" and keys[k + 1] == "saying"), None)
        relays = find_parties(clause.passage, i + 2, place) if place is not None else ()
        content = content_behind(clause, place + 2) if place is not None and place + 2 < clause.end else None
        if place is not None and content:
            return make_saying(clause, (i, i + 1), replace(source, relays=relays), *content, "quoted", cue)
        return _quoted_behind(clause, i, source, relays, cue) if place is not None else None
    return None


def _quoted_behind(clause: Clause, i: int, source: Source, relays: tuple[Party, ...], cue: CueForm) -> Saying | None:
    """"C, X was quoted as saying (by Y)": the content stands in front."""
    if source.start <= clause.start + 1:
        return None
    start, end = content_before(clause, source.start)
    return make_saying(clause, (i, i + 1), replace(source, relays=relays), start, end, "before", cue) if end - start > 2 else None


def _read_quoting(clause: Clause, i: int, source: Source) -> Saying | None:
    """"X quoted Y as saying (that) ..."."""
    keys = clause.passage.keys
    for q in range(i + 1, min(i + 14, clause.end - 1)):
        if keys[q] == "as" and keys[q + 1] in ("saying", "telling"):
            parties = find_parties(clause.passage, i + 1, q)
            content = content_behind(clause, q + 2) or content_before(clause, source.start)
            if not parties or content[1] - content[0] < 2:
                return None
            made = Source(parties, source.start, q, source.parties)
            return make_saying(clause, (i, q + 2), made, *content, "quoting", cue_forms()["said"])
    return None


def _say(clause: Clause, i: int, first: int, cue: CueForm, source: Source, silent: bool) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    if source.start > i:
        start, end = content_before(clause, i)
        return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None
    told, p = find_addressee(clause, i, cue)
    p = past_citation(clause, p)
    if told:
        source = replace(source, relays=source.relays + told)
    if silent:
        return say_silent(clause, (first, i + 1), source, cue, p)
    if cue.takes == "called":
        return say_called(clause, i, source, cue)
    if cue.takes in ("object", "figure", "of", "risk"):
        return say_object(clause, i, p, source, cue)
    content = content_behind(clause, p)
    quoted_before = source.start > clause.start and keys[source.start - 1] in (",", "'", '"', "”", "’", "?", "!")
    if content is not None and cue.takes == "word" and not (is_worded(clause, p) or is_clausal(clause, p)):
        content = None
    if content is not None and cue.takes == "found" and not (is_worded(clause, p) or content[1] - content[0] > 3):
        content = None
    if content is not None and quoted_before and not is_worded(clause, p) and is_afterthought(clause, p):
        content = None
    if content is not None:
        return make_saying(clause, (i, i + 1), source, *content, "after", cue, firm=True)
    if cue.takes == "word" and not is_afterthought(clause, p):
        return None
    if (cue.takes == "found" and not quoted_before) or source.start <= clause.start + 1:
        return say_previous(clause, i, source, cue) if source.start <= clause.start and cue.takes in ("that", "tell") else None
    start, end = content_before(clause, source.start)
    short = end - start < 5 and not any(keys[k] in FINITE for k in range(start, end)) and passage.quotation_at(start) is None
    if short and p < clause.end and keys[p] == ",":
        start, end = trim(passage, p, clause.end)
    return make_saying(clause, (i, i + 1), source, start, end, "before", cue) if end - start > 1 else None


def _coordinated(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ... and warned that ...": the subject of the verb before."""
    keys = clause.passage.keys
    if not found or cue.form == "ing" or i - 1 < clause.start or not ({"and", "but", ","} & set(keys[max(clause.start, i - 3) : i])):
        return None
    last = found[-1]
    if last.sentence != clause.number or last.frame == "according":
        return None
    source = Source(last.parties, last.reach[0], i, last.relays)
    _, p = find_addressee(clause, i, cue)
    content = content_behind(clause, p) if cue.takes in ("that", "tell", "word") else trim(clause.passage, p, clause.end)
    return make_saying(clause, (i, i + 1), source, *content, "and", cue, firm=True) if content and content[1] > content[0] else None


def _read_participle(clause: Clause, i: int, cue: CueForm, found: list[Saying]) -> Saying | None:
    """"X said ..., adding that ..."."""
    if not found or clause.passage.keys[i - 1] not in (",", "and") or found[-1].sentence != clause.number:
        return None
    content = content_behind(clause, i + 1)
    if content is None or cue.takes not in ("that", "object", "word", "tell"):
        return None
    last = found[-1]
    return make_saying(clause, (i, i + 1), Source(last.parties, last.reach[0], i, last.relays), *content, "adding", cue, firm=True)


_SILENT_NOUNS = frozenset(("declined", "refused", "comment", "figure", "figures", "confirmed", "respond", "responded", "commented", "reply", "details"))


def _read_according(clause: Clause, i: int) -> Saying | None:
    """"According to X, ..."; "..., according to X"."""
    passage, keys = clause.passage, clause.passage.keys
    stop = i + 2
    while stop < clause.end and keys[stop] not in (",", ";", ":", "—") and not (keys[stop] in ("that", "which", "who", "and") and stop > i + 2):
        stop += 1
    stop = min(stop, clause.end)
    parties = find_parties(passage, i + 2, trim(passage, i + 2, stop)[1])
    if not parties:
        return None
    source = Source(parties, i, stop)
    if i <= clause.start + 3 and stop < clause.end:
        start, end = content_behind(clause, stop + 1) or (stop, stop)
    else:
        start, end = content_before(clause, i)
        if end - start < 5 and stop < clause.end and keys[stop] == "," and not any(keys[k] in FINITE for k in range(start, end)):
            start, end = trim(passage, stop, clause.end)
    return make_saying(clause, (i, i + 2), source, start, end, "according", cue_forms()["said"], firm=i <= clause.start + 3) if end - start > 1 else None
