"""Hindi sayings of set phrases: "सुना है कि", "पूछा तो जवाब मिला: ...", "अधिसूचना में दर्ज है कि"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import NEGATIVES
from srot.languages.hi.saying_documents import document_before, source_of_document
from srot.languages.hi.saying_parts import ASKING, HEARSAY, MARKS, Clause, Source
from srot.languages.hi.saying_subjects import find_marker, source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, kind_of, pronouns
from srot.text.normal import fold
from srot.text.words import is_word


def add_rumours(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of set phrases, where no other cue was read at their place."""
    kept = list(sayings)
    for found in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.hi", "rumour_words"):
        if not any(s.cue is not None and s.cue[0] < found.end and found.start < s.cue[1] for s in kept):
            saying = _read(clause, found)
            kept += [saying] if saying is not None else []
    return kept


def _read(clause: Clause, found: Found) -> Saying | None:
    if found.use in ("finding", "verdict"):
        return _found_in(clause, found)
    if found.use == "front":
        return _seen_as(clause, found)
    source = _source(clause, found)
    if source is None:
        return None
    content = _content(clause, found, source)
    if content is None:
        return None
    frame = "hearsay" if found.use == HEARSAY else "passive"
    reach = (min(source.start, found.start), found.end)
    denied = found.use == "subject" and any(key in NEGATIVES for key in clause.passage.keys[found.start : found.end])
    return Saying(clause.number, (found.start, found.end), source.parties, (), *content, reach, frame, negative=denied, firm=content[0] > found.start)


def _seen_as(clause: Clause, found: Found) -> Saying | None:
    """"इस मुलाकात को चुनाव से जोड़कर देखा जा रहा है": nobody's reading of what stands in front."""
    keys = clause.passage.keys
    start, end = clauses.trim(clause.passage, clauses.clause_start(clause.passage, clause.start, found.start), found.start)
    if end - start < 3 or "को" not in keys[start:end] or any(key in ("ने", "कि") or key == fold("द्वारा") for key in keys[start:end]):
        return None
    party = Party(found.start, found.end, HEARSAY, clause.passage.surface(found.start, found.end))
    return Saying(clause.number, (found.start, found.end), (party,), (), start, end, (start, found.end), "hearsay")


def _found_in(clause: Clause, found: Found) -> Saying | None:
    """"रिपोर्ट में जहर मिलने की पुष्टि हुई है": a document or an inquiry in front, and what it finds between.

    A verdict ("लैब की जांच में पानी दूषित पाया गया") is part of what is found; what it is passed on may stand in front of the inquiry.
    """
    keys, judged = clause.passage.keys, found.use == "verdict"
    if judged and keys[found.end - 1] in _DONE_TO and found.end < clause.end and keys[found.end] not in _GOING_ON and is_word(keys[found.end]):
        return None  # "निराधार पाए गए आरोपों को फिर पेश किया गया": it describes the noun behind it
    places = range(clause.start + 1, found.start - 1 + judged)
    place = next((i for i in places if keys[i] in ("में", "से") and kind_of(keys[i - 1]) in ("document", "inquiry")), None)
    if place is None or any(key in ("ने", "कि", "है") for key in keys[place : found.start]):
        return None
    source = source_of_document(clause, phrase_start(clause.passage, place, clause.start), place)
    if judged and (source is None or kind_of(source.parties[-1].head) == "inquiry"):
        return None  # an inquiry that is nobody's
    start, end = clauses.trim(clause.passage, place + 1, found.start + judged)
    if source is None or end - start < 1:
        return None
    if judged and end - start == 1 and keys[source.start - 1] == "को" and source.start - 1 > clause.start:
        start = clauses.clause_start(clause.passage, clause.start, source.start - 1)
    parties = tuple(replace(p, kind="document") if kind_of(p.head) == "inquiry" else p for p in source.parties)
    return Saying(clause.number, (found.start, found.end), parties, (), start, end, (source.start, found.end), "revealed")


_DONE_TO, _GOING_ON = frozenset(("गए", "गई", "हुए", "हुई")), words("conjunctions") | words("turns") | frozenset(("कि", "तो", "इसलिए", "पर", "जिससे", "जिसके"))


def _source(clause: Clause, found: Found) -> Source | None:
    if found.use == HEARSAY:
        return _nobody(clause, found)
    if found.use == "news" and found.start == clause.start:
        return _nobody(clause, found)
    if found.use == "assured":
        return _informed_by(clause, found) or _nobody(clause, found)
    if found.use == "asked":
        return _asked(clause, found)
    if found.use in ("informer", "news"):
        return _informed_by(clause, found)
    if found.use == "sender":
        sent = find_parties(clause.passage, found.start, clause.start)
        return Source(sent, opening_word(sent), found.start + 1) if sent and kind_of(sent[-1].head) in ("body", "role", "group") else None
    if found.use == "को":
        return _heard(clause, found)
    if found.use == "ने":
        marker = find_marker(clause, found.start, clause.start)
        return source_at(clause, marker, clause.start) if marker is not None else None
    if found.use in ("subject", "speaker"):
        parties = find_parties(clause.passage, found.start, clauses.clause_start(clause.passage, clause.start, found.start))
        return Source(parties, opening_word(parties), found.start) if parties else None
    return _written(clause, found)


def _nobody(clause: Clause, found: Found) -> Source:
    party = Party(found.start, found.end, HEARSAY, clause.passage.surface(found.start, found.end))
    return Source((party,), found.start, found.start)


def _informed_by(clause: Clause, found: Found) -> Source | None:
    """"सूत्रों द्वारा पता चला है कि", "सूत्रों के माध्यम से जानकारी मिली है कि": those who tell stand right in front."""
    keys, place = clause.passage.keys, found.start - 1
    if keys[place] == "से" and keys[place - 1] in _MEANS:
        place -= 1
    elif keys[place] not in _MEANS:
        return None
    place -= keys[place - 1] in GENITIVES
    parties = find_parties(clause.passage, place, clause.start) if place > clause.start else ()
    known = bool(parties) and (kind_of(parties[-1].head) in ("group", "role", "body", "agency", "report") or (found.use == "assured" and parties[-1].kind == "person"))
    return Source(parties, opening_word(parties), found.start) if known else None


_MEANS = words("means") | {fold("द्वारा")}


def _asked(clause: Clause, found: Found) -> Source | None:
    keys = clause.passage.keys
    for i in range(found.start - 2, max(clause.start, found.start - 10), -1):
        if keys[i] == "से" and any(key in ASKING for key in keys[i + 1 : i + 5]):
            parties = find_parties(clause.passage, i, clause.start)
            return Source(parties, opening_word(parties), i + 1) if parties else None
    return None


def _heard(clause: Clause, found: Found) -> Source | None:
    """"X की सुनिए: ...", "X को सुनिए: ..."."""
    if clause.passage.keys[found.start - 1] not in ("को", "की"):
        return None
    parties = find_parties(clause.passage, found.start - 1, clause.start)
    return Source(parties, opening_word(parties), found.start) if parties else None


def _written(clause: Clause, found: Found) -> Source | None:
    """"X में दर्ज है": X must be something that is written."""
    passage, keys = clause.passage, clause.passage.keys
    for i in range(found.start - 1, max(clause.start - 1, found.start - 8), -1):
        pronoun = found.use == "में" and keys[i] in pronouns() and pronouns()[keys[i]][0] == "document"
        if pronoun:
            party = read_party(passage, i, i + 1)
            return document_before(clause, i) or (Source((party,), i, i + 1) if party else None)
        if keys[i] != found.use:
            continue
        start = phrase_start(passage, i, clause.start)
        if start >= i or not (any(kind_of(k) in ("document", "report", "treaty", "inquiry", "outlet") for k in keys[start:i]) or keys[i - 1] in _WRITINGS):
            return None
        if kind_of(keys[i - 1]) in ("document", "report"):
            return source_of_document(clause, start, i)
        party = read_party(passage, start, i)
        return Source((replace(party, kind="document"),), start, i) if party else None
    return None


def _content(clause: Clause, found: Found, source: Source) -> tuple[int, int] | None:
    passage, keys = clause.passage, clause.passage.keys
    after = clauses.content_after(passage, clause.number, found.end)
    opens = found.use == HEARSAY and found.start - clause.start < 2 and after is not None and after[1] - after[0] > 3
    mistyped = found.use in (HEARSAY, "assured") and after is not None and keys[found.end] == "की" and after[1] - after[0] > 3 and keys[after[1] - 1] in _CLAUSE_ENDS
    if after is not None and (opens or mistyped or keys[found.end] in ("कि", ":", "-", "–", "—") or (keys[found.end] == "," and found.use != HEARSAY)):
        return after[0], after[1]
    if found.use in ("में", "से") and source.start > clause.start and keys[source.start - 1] in (*MARKS, "कि", "ऐसा"):
        first = source.start - 1
        while first > clause.start and keys[first - 1] in _AS:
            first -= 1
        start, end = clauses.content_before(passage, clause.number, first, clause.start)
        return (start, end) if end - start > 2 else None
    return None


_AS, _CLAUSE_ENDS = words("as-in-tails"), words("clause-endings")
_WRITINGS = words("writings")
