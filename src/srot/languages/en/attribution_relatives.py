"""Whom an English relative clause or a participle behind a noun tells of: "the group that held the town said", "Ann Holt, who lost her son, said"."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import is_finite, is_held
from srot.languages.en.attribution_carriers import find_participle, is_participle
from srot.languages.en.attribution_clause import DETERMINERS, FINITE, Clause, Source, kind_of
from srot.languages.en.attribution_segments import bare_segment
from srot.languages.en.attribution_sources import find_parties, is_relative
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_OPENING_NOUN = DETERMINERS | words("opening-noun")
_GOVERNING = words("governing")
_ACTS = words("acts-done")
"""What somebody does, whom "who" behind it means: "a move announced by the police chief, who also said"."""


def antecedent_start(clause: Clause, start: int, end: int) -> int:
    """Where the noun begins that a relative clause behind word `end` is about: behind the last preposition or verb, but for "of" and "for"."""
    keys = clause.passage.keys
    for k in range(end - 2, start - 1, -1):
        reduced = k - 1 > start and is_participle(clause, k - 1) and keys[k - 2] not in FINITE and keys[k - 2] not in _ACTS  # "brokers polled by the paper, who ..."
        governs = keys[k] in _GOVERNING and not kind_of(keys[k - 1]) and not reduced
        passed = keys[k].endswith("ed") and (keys[k + 1] in _OPENING_NOUN or keys[k + 1].isdigit())
        guessed = keys[k] == "of" and not kind_of(keys[k - 1]) and any(kind_of(keys[n]) in ("role", "group") for n in range(k + 1, end))
        if (governs or passed or guessed) and clause.passage.words[k].text.islower():
            return k + 1  # "the forecast of three analysts, who ..."
    return start


def before_relative(clause: Clause, low: int, bare: int, end: int) -> Source | None:
    """Whom a relative clause without its second comma tells of: "Ann Holt, who lost her son in the crash said"."""
    passage, keys = clause.passage, clause.passage.keys
    if bare <= low + 1 or keys[bare - 1] != "," or not is_relative(passage, bare) or end - bare <= 1 or not any(is_finite(keys[k]) for k in range(bare + 1, end)):
        return None
    start = antecedent_start(clause, bare_segment(clause, low, bare - 1), bare - 1)
    ones = find_parties(passage, start, bare - 1)
    return Source(ones, start, end, find_participle(clause, start, bare - 1)) if len(ones) == 1 and not ones[0].pronoun else None


def told_of(clause: Clause, low: int, start: int) -> tuple[int, int] | None:
    """The noun in front of "that" whose relative clause begins at a word: "The group that held the town said"."""
    passage, keys = clause.passage, clause.passage.keys
    verb = start < clause.end and (is_finite(keys[start]) or is_held(keys[start]) or keys[start].endswith("ed"))
    if start - 2 <= low or keys[start - 1] != "that" or not verb:
        return None
    first = bare_segment(clause, low, start - 1)
    opens = first < start - 2 and (keys[first] in DETERMINERS or passage.words[first].text[:1].isupper())
    plain = passage.words[start - 2].text.islower() and not any(keys[k] in cue_forms() or is_finite(keys[k]) for k in range(first, start - 1))
    return (first, start - 1) if opens and plain else None


def described_name(clause: Clause, low: int, start: int) -> tuple[Party, ...]:
    """The name in front of the description at word `start`, which a relative clause behind both is about: "Karun Steel, the largest mill, which"."""
    passage, keys = clause.passage, clause.passage.keys
    if start - 2 < low or keys[start - 1] != "," or not (keys[start] in ("the", "a", "an") or any(kind_of(key) == "role" for key in keys[start : start + 2])):
        return ()
    first = start - 1
    while first > low and passage.words[first - 1].text[:1].isupper():
        first -= 1
    return find_parties(passage, first, start - 1) if first < start - 1 else ()


_IDENTIFIED = frozenset(("identified", "named", "introduced", "known", "referred"))


def identified(clause: Clause, start: int, end: int) -> tuple[Party, ...]:
    """The name by which a description is known: "a passenger identified by television as Rina Putri"."""
    passage, keys = clause.passage, clause.passage.keys
    known = next((k for k in range(start + 1, end - 2) if (keys[k] in _IDENTIFIED and keys[k - 1] not in FINITE) or (keys[k] == "name" and keys[k - 1] in ("his", "her"))), None)
    place = next((k for k in range(known + 1, end - 1) if keys[k] == "as"), None) if known is not None else None
    if place is None or not all(passage.words[k].text[:1].isupper() for k in range(place + 1, end)):
        return ()
    return tuple(replace(party, kind="person", phrase=start) for party in find_parties(passage, place + 1, end))
