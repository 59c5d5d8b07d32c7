"""Who carries the words of an English source further, and whose words a document's are."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_clause import PREPOSITIONS, STOPS, Clause, kind_of
from srot.languages.en.attribution_sources import WHEN, find_parties, read_outlet
from srot.languages.en.saying_words import words

BREAKS = words("breaks")
"""Words that open another clause."""


def find_outlets(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """Outlets and agencies behind a preposition between two words: "in remarks to Y", "reached by Y", "according to Y"."""
    passage, found, i = clause.passage, [], start
    while i < end - 1:
        i += 1
        if passage.keys[i - 1] not in _PASSING:
            continue
        stop = next((k for k in range(i, end) if _ends_outlet(clause, k)), end)
        party = read_outlet(passage, i, stop) if stop > i else None
        if party is not None:
            found.append(party)
            i = stop
    return tuple(found)


_PASSING = words("passing")


def is_participle(clause: Clause, i: int) -> bool:
    """"polled by", "seen by": what follows tells who passed a source on, or more of it."""
    keys = clause.passage.keys
    return i + 1 < clause.end and keys[i + 1] == "by" and (keys[i].endswith("ed") or keys[i] in ("seen", "taken", "shown", "written", "sent", "given"))


def issuers(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """Whose statement it is: "a statement issued by the council", "information provided by it"; a paper that carries it only passes it on."""
    keys = clause.passage.keys
    place = next((i for i in range(start + 1, end - 1) if keys[i] in _ISSUED and keys[i + 1] == "by" and (kind_of(keys[i - 1]) == "document" or keys[i - 1] in _TOLD or _is_sent(clause, i))), None)
    if place is None:
        return ()
    stop = next((k for k in range(place + 2, end) if keys[k] in STOPS or is_participle(clause, k) or (keys[k] == "and" and is_participle(clause, k + 1))), end)
    return find_parties(clause.passage, place + 2, stop)


_ISSUED, _TOLD = words("issued"), words("tidings")


def _is_sent(clause: Clause, i: int) -> bool:
    """Whether commas part a document from who sent it out: "the statement, sent by the rebels, said"; who signs a report need not have written it."""
    keys = clause.passage.keys
    return i - 2 >= clause.start and keys[i] in ("sent", "issued", "released", "posted") and keys[i - 1] == "," and kind_of(keys[i - 2]) == "document"


def find_participle(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """The outlet by which the source between two words is "polled", "quoted", "seen"."""
    place = next((i for i in range(start + 1, end - 1) if is_participle(clause, i)), None)
    return find_outlets(clause, place, end) or _quoting(clause, place, end) if place is not None else ()


def _quoting(clause: Clause, place: int, end: int) -> tuple[Party, ...]:
    """Who quotes, by a name that no table knows: "a source quoted by Nova said"; only who is quoted by somebody is passed on."""
    passage = clause.passage
    if passage.keys[place] not in _QUOTED or not any(word.text[:1].isupper() for word in passage.words[place + 2 : end]):
        return ()
    stop = next((k for k in range(place + 2, end) if _ends_outlet(clause, k)), end)
    parties = find_parties(passage, place + 2, stop)
    named = (party for party in parties if not party.bare and not party.pronoun)
    return tuple(replace(party, kind="outlet") if party.kind == "person" and party.end - party.start == 1 else party for party in named)


_QUOTED = words("quoted")


_BEHIND_OUTLET = words("behind-outlet")


def _ends_outlet(clause: Clause, k: int) -> bool:
    key = clause.passage.keys[k]
    return key in STOPS or key in PREPOSITIONS or key in WHEN or key in BREAKS or key in _BEHIND_OUTLET
