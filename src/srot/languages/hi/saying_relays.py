"""Who passed a Hindi saying on: the outlet that was told, the source that is quoted."""

from __future__ import annotations

from srot.gazetteer import lookup
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.credit import agency_name
from srot.languages.hi.cues import Hit
from srot.languages.hi.saying_parts import GENITIVES, HEARSAY, Clause, Source
from srot.languages.hi.sources import find_channel, find_parties, is_outlet, phrase_start, read_party
from srot.text.normal import fold


def _relays(clause: Clause, source: Source, hit: Hit) -> tuple[Party, ...]:
    """The outlet that was told: "X ने Y को बताया", "Y से बातचीत में"."""
    passage = clause.passage
    low = clauses.clause_start(passage, clause.start, source.start) if source.start > clause.start else clause.start
    for i in (*range(source.end, hit.start), *range(low + 1, source.start)):
        handed = passage.keys[i] == _BY and i > source.end
        aired = passage.keys[i] == "पर" and i >= source.end
        if passage.keys[i - 1] == _REFERENCE:
            continue  # "के हवाले से" quotes; it is no outlet that was told
        if handed or aired or passage.keys[i] in ("को", "से"):
            start = phrase_start(passage, i, source.end if i >= source.end else low)
            party = read_party(passage, start, i) if start < i else None
            if party is not None and (is_outlet(party) or (handed and party.kind == "outlet")) and not _credited(passage, party):
                return (party,)
    return ()


def _credited(passage: Passage, party: Party) -> bool:
    if not passage.credited:
        return False
    names = {party.name, agency_name(party.name) or ""}
    names.update(name for row in lookup(party.name) for name in (row.name_hi, row.name_en))
    return any(fold(name) in passage.credited for name in names if name)


_BY = fold("द्वारा")
_REFERENCE = fold("हवाले")


def quoted_parties(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    """Whom the cue's own source quotes: "के हवाले से", in the same clause."""
    for other in clause.hits:
        if other.voice == "quoting" and other.end <= hit.start and "कि" not in clause.passage.keys[other.end : hit.start]:
            return parties_before(clause, other)
    return ()


def parties_before(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    passage = clause.passage
    if passage.keys[hit.start] not in GENITIVES and passage.keys[hit.start] != "को":
        party = read_party(passage, hit.start, hit.start + 1)
        return (party,) if party else ()
    return find_parties(passage, hit.start, clause.start)


def make_saying(clause: Clause, hit: Hit, source: Source, start: int, end: int, frame: str, *, firm: bool = False) -> Saying:
    parties, relays = source.parties, _relays(clause, source, hit) if frame not in ("according", "claim", "hearsay") else ()
    quoted = quoted_parties(clause, hit) if hit.voice not in ("quoting", "according") else ()
    if quoted:
        kept = tuple(p for p in parties if p.kind != HEARSAY and p.pronoun != "any")
        parties, relays = quoted, kept + relays
    reach = (min(source.start, hit.start), max(source.end, hit.end))
    modality = "silence" if hit.silent and not hit.negative else hit.modality
    return Saying(
        sentence=clause.number, cue=(hit.start, hit.end) if hit.voice != "split" else (hit.noun, hit.end), parties=parties,
        relays=relays, start=start, end=end, reach=reach, frame=frame, modality=modality, negative=hit.negative,
        firm=firm, carried=source.carried, channel=find_channel(clause.passage, source.end, hit.start),
    )
