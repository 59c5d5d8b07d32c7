"""Hindi sayings whose source stands behind the cue: "बताया क ने कि ...", "बोले क, ...", "'...' यह सलाह दी क ने"."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_before import say_previous
from srot.languages.hi.saying_parts import MARKS, SUBJECTS, Clause, Source, closes
from srot.languages.hi.saying_relays import make_saying
from srot.languages.hi.saying_subjects import source_at
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import GENITIVES, kind_of, word_class

_POINTING = words("this-said")
_LINKS = frozenset(("कि", ":", "-", "–", "—", ","))
_FAR = 10


def read_inverted(clause: Clause, hit: Hit) -> Saying | None:
    """The saying of a cue that no source in front governs; ``None`` where none stands behind it either."""
    if hit.voice == "claim-behind":
        return _claim_of(clause, hit)
    if hit.voice == "participle" and hit.noun < 0:
        return _while_saying(clause, hit)
    if hit.voice == "nominative" and hit.lemma == "बोलना":
        return _spoke(clause, hit)
    return _told_by(clause, hit) if hit.voice == "active" and _opens(clause, hit) else None


def _opens(clause: Clause, hit: Hit) -> bool:
    """Whether nothing but a pointing word stands between a cue and the start of its clause."""
    keys, first = clause.passage.keys, _first(clause, hit)
    return first == clause.start or keys[first - 1] in MARKS


def _first(clause: Clause, hit: Hit) -> int:
    first = hit.start
    while first > clause.start and clause.passage.keys[first - 1] in _POINTING:
        first -= 1
    return first


def _told_by(clause: Clause, hit: Hit) -> Saying | None:
    """"बताया क ने कि ...", "'...' यह सलाह दी क ने"."""
    passage, keys = clause.passage, clause.passage.keys
    marker = next((i for i in range(hit.end, min(hit.end + _FAR, clause.end)) if keys[i] == "ने" or keys[i] in SUBJECTS or keys[i] in _LINKS), None)
    if marker is None or keys[marker] in _LINKS or any(keys[i] in word_class("case") for i in range(hit.end, marker)):
        return None
    source = source_at(clause, marker, hit.end)
    if source is None:
        return None
    if marker + 1 < clause.end and keys[marker + 1] in _LINKS:
        after = clauses.content_after(passage, clause.number, marker + 1)
        return make_saying(clause, hit, source, after[0], after[1], "after", firm=True) if after and after[1] - after[0] > 2 else None
    pointed = _first(clause, hit) < hit.start
    return _in_front(clause, hit, source) if closes(clause, marker + 1) and (pointed or hit.noun < 0) else None


def _in_front(clause: Clause, hit: Hit, source: Source) -> Saying | None:
    """The words in front of the cue in its sentence, or the sentence before."""
    first = _first(clause, hit)
    if first == clause.start:
        return say_previous(clause, hit, source)
    start, end = clauses.content_before(clause.passage, clause.number, first, clause.start)
    return make_saying(clause, hit, source, start, end, "before") if end - start > 2 else None


def _spoke(clause: Clause, hit: Hit) -> Saying | None:
    """"बोले मंत्री क ख, सड़क बनेगी": the speaker stands between the verb and a mark."""
    passage = clause.passage
    mark = next((i for i in range(hit.end + 1, min(hit.end + _FAR, clause.end - 2)) if passage.keys[i] in _LINKS), None)
    if mark is None or not (_opens(clause, hit) or _placed(clause, hit)):
        return None
    party = read_party(passage, hit.end, mark)
    if party is None or phrase_start(passage, mark, hit.end) > hit.end or not _known(passage, hit.end, mark):
        return None
    after = clauses.content_after(passage, clause.number, mark)
    return make_saying(clause, hit, Source((party,), hit.end, mark), after[0], after[1], "after", firm=True) if after else None


def _placed(clause: Clause, hit: Hit) -> bool:
    """Whether nothing but where and on what one speaks opens the clause: "संसद में बोले मंत्री- ...", "बजट पर बोले क, ..."."""
    keys = clause.passage.keys
    before = keys[clause.start : hit.start]
    return 1 < len(before) < _FAR and before[-1] in ("में", "पर", "से") and not any(key in ("ने", "कि", ",") or key in word_class("verb") for key in before)


def _known(passage: Passage, start: int, end: int) -> bool:
    named = any(m.type == "PER" and m.end == passage.words[end - 1].end for m in passage.mentions)
    return named or any(kind_of(passage.keys[i]) in ("role", "group") for i in range(start, end))


def _while_saying(clause: Clause, hit: Hit) -> Saying | None:
    """"'...' यह कहते हुए क रो पड़ीं", "'...' कहकर पार्षद चले गए": who does something while saying so."""
    quoted = hit.start - 1 > clause.start and clause.passage.quotation_at(hit.start - 1) is not None
    if hit.lemma != "कहना" or not (quoted or _first(clause, hit) < hit.start):
        return None
    party = _doer(clause, hit.end)
    if party is None:
        return None
    source = Source((party,), hit.end, party.end)
    spoken = _in_front(clause, hit, source)
    return spoken if spoken is not None and clause.passage.quotation_at(spoken.start) is not None else None


def _doer(clause: Clause, start: int) -> Party | None:
    """The person who stands right there, by name or by office."""
    passage = clause.passage
    for i in range(start, min(start + _FAR, clause.end)):
        named = any(m.type == "PER" and m.end == passage.words[i].end for m in passage.mentions)
        if named or (kind_of(passage.keys[i]) == "role" and not _goes_on(passage, i)):
            return read_party(passage, start, i + 1)
        if passage.keys[i] in word_class("case"):
            return None
    return None


def _goes_on(passage: Passage, i: int) -> bool:
    return any(m.type == "PER" and m.start == passage.words[i + 1].start for m in passage.mentions)


def _claim_of(clause: Clause, hit: Hit) -> Saying | None:
    """"यह कहना है क का कि ..."."""
    keys = clause.passage.keys
    that = next((i for i in range(hit.end, min(hit.end + _FAR, clause.end - 2)) if keys[i] == "कि"), None)
    if that is None or keys[that - 1] not in GENITIVES:
        return None
    parties = find_parties(clause.passage, that - 1, hit.end)
    after = clauses.content_after(clause.passage, clause.number, that)
    if not parties or after is None:
        return None
    return make_saying(clause, hit, Source(parties, opening_word(parties), that), after[0], after[1], "claim", firm=True)
