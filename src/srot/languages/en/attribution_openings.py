"""Who opens an English sentence."""

from __future__ import annotations

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_clause import PREPOSITIONS, Clause, kind_of
from srot.languages.en.attribution_sources import WHEN, find_parties

SPANS = frozenset(("week", "month", "year", "night", "fall", "spring", "summer", "winter", "weekend", "morning", "afternoon", "evening"))
"""What "this" and "last" make a time of."""


def find_opening(clause: Clause, before: int) -> tuple[Party, ...]:
    """Who opens the sentence, in front of word `before`, where it is somebody who can speak."""
    passage, start = clause.passage, _main_start(clause, before)
    stop = opening_end(passage, start, before)
    parties = find_parties(passage, start, stop) if stop > start else ()
    can = bool(parties) and (kind_of(parties[-1].head) in _SPEAKERS or passage.words[stop - 1].text[:1].isupper())
    return parties if can else ()


def _main_start(clause: Clause, before: int) -> int:
    """Behind "This month," and "In its report,"."""
    keys, start = clause.passage.keys, clause.start
    leads = keys[start] in PREPOSITIONS | WHEN or keys[start + 1] in SPANS or keys[start] in ("earlier", "later", "meanwhile")
    comma = next((k for k in range(start + 1, min(start + 8, before)) if keys[k] == ","), None) if leads else None
    return comma + 1 if comma is not None and comma + 1 < before else start


_SPEAKERS = ("role", "group", "body", "agency", "outlet", "document")


def opening_end(passage: Passage, start: int, end: int) -> int:
    """Where the names and offices that open a sentence end: at the first plain word behind a capital."""
    for i in range(start + 1, min(end, start + 14)):
        word = passage.words[i].text
        if i == start + 1 and passage.keys[start] in ("the", "a", "an") and word.islower():
            continue
        plain = word[:1].islower() and not kind_of(passage.keys[i]) and passage.keys[i] not in ("of", "the", "for")
        if plain or passage.keys[i] == ",":
            return i
    return start
