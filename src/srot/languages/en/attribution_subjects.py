"""Who governs an English verb of saying: the subject in front of it, or behind it."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import adverbial_end
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, QUOTES, STOPS, Clause, Source, kind_of
from srot.languages.en.attribution_sources import WHEN, find_parties
from srot.languages.en.cues import CueForm, cue_forms

_BREAKS = frozenset(("but", "while", "because", "although", "though", "whereas", "after", "before", "that", "if", "unless", "since"))


def find_subject(clause: Clause, first: int) -> Source | None:
    """The subject that ends before word `first`; an apposition or a relative clause between commas is stepped over."""
    passage, keys = clause.passage, clause.passage.keys
    low = _low(clause, first)
    end = first
    if end <= low:
        return None
    if keys[end - 1] == ",":
        return _around_apposition(clause, low, end - 1)
    start = _segment_start(clause, low, end)
    parties = find_parties(passage, start, end)
    if not parties:
        return None
    if parties[-1].head in ("who", "which") and start > low + 1 and keys[start - 1] == ",":
        behind = _bare_segment(clause, low, start - 1)
        named = find_parties(passage, behind, start - 1)
        return Source(named[-1:], start, first) if named else None
    opening = max(start, low)
    apposed = keys[start - 1] == "," if start > low else False
    if apposed and parties[-1].kind == "person" and not parties[-1].pronoun and keys[start] in ("the", "a") :
        return Source(parties, opening, first)
    return Source(parties, opening, first)


def _low(clause: Clause, first: int) -> int:
    """No subject reaches over a closing quotation mark or a semicolon in front of it."""
    passage, low = clause.passage, clause.start
    for start, end in passage.quoted:
        if clause.start <= end <= first and not (start < first - 1 < end):
            low = max(low, end if end - start > 6 or (passage.keys[end - 1] in QUOTES and first - end < 12 and passage.keys[end - 2] in ",.?!") else low)
    for i in range(first - 1, low - 1, -1):
        if passage.keys[i] in (";", ":", "—"):
            return max(low, i + 1)
    return low


def _segment_start(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    start = _bare_segment(clause, low, end)
    if keys[start] in PREPOSITIONS and keys[start] not in ("for",) and start + 2 < end:
        step = adverbial_end(clause, start)
        if step is not None and step < end:
            return step
    return start


def _bare_segment(clause: Clause, low: int, end: int) -> int:
    keys = clause.passage.keys
    relative = max((i for i in range(max(low, end - 14), end) if keys[i] in ("who", "which") and "," not in keys[i:end]), default=-1)
    for i in range(end - 1, low - 1, -1):
        if relative >= 0 and i >= relative:
            continue
        form = cue_forms().get(keys[i])
        spoken = form is not None and form.form in ("past", "present") and form.takes not in ("figure", "risk", "found") and keys[i] not in ("reports", "estimates", "forecasts", "orders", "demands")
        if keys[i] in FINITE or (spoken and i < end - 1):
            return i + 1
        if keys[i] in (",", ";", ":", "—", "(") or keys[i] in _BREAKS or (keys[i] in QUOTES and i > low and clause.passage.quotation_at(i) is not None and _ends_quotation(clause.passage, i)):
            return i + 1
    return low


def _ends_quotation(passage: Passage, i: int) -> bool:
    number = passage.quotation_at(i)
    return number is not None and passage.quoted[number][1] == i + 1 and passage.quoted[number][1] - passage.quoted[number][0] > 4


def _around_apposition(clause: Clause, low: int, comma: int) -> Source | None:
    """"X, who heads Y, said"; "Kherson's governor, Oleksandr P, said": the name wins over the description."""
    passage, keys = clause.passage, clause.passage.keys
    opening = next((i for i in range(comma - 1, low, -1) if keys[i] == ","), None)
    if opening is None:
        return None
    if keys[opening + 1] in ("who", "which", "whose") or (keys[opening + 1] not in ("the", "a", "an") and not passage.words[opening + 1].text[:1].isupper()):
        start = _segment_start(clause, low, opening)
        parties = find_parties(passage, start, opening)
        return Source(parties, start, comma + 1, _cited(clause, opening, comma)) if parties else None
    start = _segment_start(clause, low, opening)
    outer = find_parties(passage, start, opening)
    inner = find_parties(passage, opening + 1, comma)
    if not outer or len(outer) != 1:
        return Source(inner, opening + 1, comma + 1) if inner else None
    if inner and len(inner) == 1 and outer[0].bare and not inner[0].bare and inner[0].kind == "person":
        return Source((replace(inner[0], phrase=start),), start, comma + 1)
    if _sentence_like(clause, start, opening):
        return Source(inner, opening + 1, comma + 1) if inner else None
    return Source((outer[0],), start, comma + 1)


def _sentence_like(clause: Clause, start: int, end: int) -> bool:
    return any(clause.passage.keys[i] in FINITE for i in range(start, end))


def _cited(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """"X, quoted by Y, said": Y passes it on."""
    keys = clause.passage.keys
    for i in range(start, end - 1):
        if keys[i] in ("quoted", "cited") and keys[i + 1] == "by":
            return find_parties(clause.passage, i + 2, end)
    return ()


def find_inverted(clause: Clause, i: int, cue: CueForm) -> Source | None:
    """", said X": the verb behind a mark, its subject behind the verb."""
    passage, keys = clause.passage, clause.passage.keys
    if cue.takes not in ("that", "word", "found") or i - 1 < clause.start or keys[i - 1] not in (",", "'", '"', "”", "’") or i + 1 >= clause.end:
        return None
    stop = i + 1
    while stop < clause.end and keys[stop] not in STOPS and keys[stop] not in ("on", "in", "that", "who", "after", "as", "during"):
        stop += 1
    if stop - i > 9 or any(keys[k] in FINITE or keys[k] in cue_forms() for k in range(i + 1, stop)):
        return None
    if keys[i + 1] in WHEN or keys[i + 1] in ("last", "this", "next") or (stop < clause.end and keys[stop] == "that"):
        return None
    parties = find_parties(passage, i + 1, stop)
    if not parties or not (kind_of(parties[0].head) or passage.words[parties[0].start].text[:1].isupper() or parties[0].pronoun):
        return None
    return Source(parties, i + 1, stop)
