"""Hindi sayings that a noun with कि tells: "मंत्री के इस दावे पर कि पुल पूरा है, विपक्ष हंसा"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_parts import Clause, Source
from srot.languages.hi.saying_pointers import mood_of
from srot.languages.hi.saying_words import words
from srot.languages.hi.sources import find_parties, opening_word
from srot.languages.hi.word_kinds import FRAMING, GENITIVES, is_future, kind_of


def add_complements(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those of a noun whose matter a later कि opens; who turns down what "इस दावे" points at is another."""
    kept = list(sayings)
    for noun in range(clause.start + 2, clause.end - 3):
        saying = _read(clause, noun, kept) if clause.passage.keys[noun] in _NOUNS else None
        if saying is not None:
            kept = [*(_within(s, saying) for s in kept if not _answers_only(s, saying)), saying]
    return kept


def _within(inner: Saying, noun: Saying) -> Saying:
    """"मंत्री के इस दावे के बाद कि क ने कहा है कि सड़क बनेगी, लोग लौटे": what the noun holds ends with it, the main clause is the report's."""
    nested = inner.cue is not None and noun.start <= inner.cue[0] < noun.end and inner.start < noun.end < inner.end
    return replace(inner, end=noun.end) if nested else inner


def _answers_only(later: Saying, noun: Saying) -> bool:
    """"मंत्री के इस दावे पर कि सड़क बनी, आयोग ने जवाब दिया है": who answers a claim says none of it; who denies it does."""
    covers = later.start <= noun.reach[0] and noun.end <= later.end
    return later.frame == "before" and not later.negative and covers and later.cue is not None and noun.end <= later.cue[0]


def _read(clause: Clause, noun: int, sayings: Sequence[Saying]) -> Saying | None:
    passage, keys = clause.passage, clause.passage.keys
    genitive = noun - 2 if keys[noun - 1] in _POINTING else noun - 1
    pointed = genitive < noun - 1
    that = _that_behind(clause, noun, pointed=pointed)
    if that is None or keys[genitive] not in GENITIVES or passage.quotation_at(noun) is not None:
        return None
    if any(h.start <= noun < h.end for h in clause.hits) or (not pointed and any(s.start in (that, that + 1) for s in sayings)):
        return None
    parties = find_parties(passage, genitive, clause.start)
    if not parties or not _is_somebody(passage, parties[-1], genitive - 1):
        return None
    source = Source(parties, opening_word(parties), genitive + 1)
    start, end = clauses.trim(passage, that + 1, _ending(passage, that + 1, clause.end) if that - noun < 4 else clause.end)
    reach = (source.start, max(noun + 1, end))
    return Saying(clause.number, (noun, noun + 1), parties, (), start, end, reach, "complement", mood_of(clause, noun)) if end - start > 2 - is_future(keys[end - 1]) else None


def _that_behind(clause: Clause, noun: int, *, pointed: bool) -> int | None:
    """The कि behind a noun: right there, behind its case mark, or, where a word points ahead, behind the verb that it is the object of."""
    keys = clause.passage.keys
    farthest = _FAR if pointed else 2
    that = next((i for i in range(noun + 1, min(noun + 1 + farthest, clause.end - 3)) if keys[i] == "कि"), None)
    between = keys[noun + 1 : that] if that is not None else ()
    if that is None or any(key in _BREAKING for key in between):
        return None
    return that if not between or between[0] in FRAMING or between[0] == "," else None


def _ending(passage: Passage, start: int, end: int) -> int:
    """Where the matter ends and the main clause goes on: at a comma behind a verb."""
    keys = passage.keys
    return next((i for i in range(start + 2, end) if keys[i] == "," and (keys[i - 1] in _CLAUSE_ENDS or is_future(keys[i - 1]))), end)


def _is_somebody(passage: Passage, party: Party, last: int) -> bool:
    named = any(m.type in ("PER", "ORG") and m.end == passage.words[last].end for m in passage.mentions)
    titled = party.start > 0 and kind_of(passage.keys[party.start - 1]) == "role"
    return named or titled or bool(party.pronoun) or party.kind == "body" or kind_of(party.head) in _SPEAKERS


_FAR = 9
_SPEAKERS = ("role", "group", "body", "agency", "outlet", "document")
_POINTING, _NOUNS = words("complement-pointing"), words("complement-nouns")
_BREAKING = frozenset(("ने", "।", ";", ":", "जो", "जिसमें", "जिसके", "और", "लेकिन", "इतना", "इतनी", "ऐसा"))
_CLAUSE_ENDS = words("clause-endings")
