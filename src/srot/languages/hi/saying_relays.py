"""Who passed a Hindi saying on: the outlet that was told, the source that is quoted."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi.cue_voices import Hit
from srot.languages.hi.saying_outlets import told_outlet
from srot.languages.hi.saying_parts import HEARSAY, Clause, Source
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_parties import read_party
from srot.languages.hi.source_phrases import phrase_start
from srot.languages.hi.sources import find_parties
from srot.languages.hi.word_kinds import GENITIVES, kind_of
from srot.text.normal import fold


def quoted_parties(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    """Whom the cue's own source quotes: "के हवाले से", in the same clause."""
    for other in clause.hits:
        if other.voice == "quoting" and any(key in _UNDERWAY for key in clause.passage.keys[other.end : other.end + 1]):
            continue  # "मीडिया के हवाले से आ रही ख़बर को गलत बताया"
        if other.voice == "quoting" and (other.needs != "backed" or _backs(clause, other, hit)) and other.end <= hit.start and "कि" not in clause.passage.keys[other.end : hit.start]:
            parties = parties_before(clause, other)
            reason = bool(parties) and clause.passage.keys[other.start + 1] == CITATION and not all(is_citable(clause, p) for p in parties)
            return () if reason or _proves(clause, other, hit, parties) else parties
    return ()


def _proves(clause: Clause, other: Hit, cue: Hit, parties: tuple[Party, ...]) -> bool:
    """Whether a paper is cited for an act of the speaker's own: "रिपोर्ट का हवाला देकर जांच की मांग की" demands, the report does not."""
    keys = clause.passage.keys
    own = cue.noun >= 0 and (cue.modality in ("demanded", "promised", "planned") or keys[cue.noun] in _ACCUSING)
    return own and keys[other.start + 1] == CITATION and bool(parties) and all(p.kind == "document" for p in parties)


_ACCUSING, _UNDERWAY = words("accusing"), frozenset(("आ", "चल", "छप", "फैल"))


CITATION = fold("हवाला")


def is_citable(clause: Clause, party: Party) -> bool:
    """Who can be cited: "बीमारी का हवाला देकर" gives a reason, "प्रति हेक्टेयर के हिसाब से" a measure, "ताकत के अनुसार खेलने" a manner; they cite nobody."""
    named = any(m.end == clause.passage.words[party.end - 1].end for m in clause.passage.mentions)
    return named or bool(party.pronoun) or party.kind != "person" or bool(kind_of(party.head))


def _backs(clause: Clause, hit: Hit, cue: Hit) -> bool:
    """Whether "के आधार पर", "के नाम से" rest on somebody, or on something written, that speaks; an order rests on it, but is the court's."""
    parties = parties_before(clause, hit) if cue.modality == "asserted" else ()
    return bool(parties) and kind_of(parties[-1].head) in ("role", "group", "document")


def parties_before(clause: Clause, hit: Hit) -> tuple[Party, ...]:
    """The parties in front of a cue of passing on: "X के हवाले से"; a pronoun is the cue's own first word ("उनके हवाले से")."""
    passage = clause.passage
    if passage.keys[hit.start] not in (*GENITIVES, "को", "से"):
        party = read_party(passage, hit.start, hit.start + 1)
        return (party,) if party else ()
    return find_parties(passage, hit.start, clause.start)


def find_channel(passage: Passage, start: int, end: int) -> tuple[int, int] | None:
    """The words "एक बयान में" between `start` and `end`: how it was said, not by whom."""
    for i in range(start + 1, end):
        if passage.keys[i] == "में" and kind_of(passage.keys[i - 1]) == "document":
            return phrase_start(passage, i, start), i
    return None


def make_saying(clause: Clause, hit: Hit, source: Source, start: int, end: int, frame: str, *, firm: bool = False) -> Saying:
    """The saying of a cue and its content; who is quoted for it ("एजेंसी के हवाले से") comes in front of the source, which passes it on."""
    parties, relays = source.parties, told_outlet(clause, source, hit) if frame not in ("according", "claim", "hearsay") else ()
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
