"""English hearsay: "it is said that ...", "rumour has it", "the commander is believed to have fled"; nobody is named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.patterns import Found, find_patterns
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import has_verb
from srot.languages.en.attribution_carriers import issuers
from srot.languages.en.attribution_clause import (
    FINITE,
    PREPOSITIONS,
    Clause,
    Source,
    kind_of,
    make_saying,
    trim,
)
from srot.languages.en.attribution_contents import content_behind
from srot.languages.en.attribution_sources import find_parties, is_outlet
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word

_RELATING = frozenset(("who", "which", "whose", "where"))
_PARTS = frozenset((",", ";", ":", "and", "but", "while"))
_AMID = words("amid-nouns")


def add_rumours(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the hearsay of set phrases, where no saying has the words."""
    made = list(sayings)
    for rumour in find_patterns(clause.passage, clause.start, clause.end, "srot.languages.en", "rumour_words"):
        saying = _read(clause, rumour)
        saying = _cut_off(clause, saying, sayings) if saying is not None and _leads_in(clause, rumour) else saying
        if saying is not None and not any(_clash(saying, other) for other in sayings):
            made.append(saying)
    return made


def _leads_in(clause: Clause, rumour: Found) -> bool:
    """Whether hearsay is the circumstance in front of a main clause: "Amid claims that the dam leaked, the mayor went there"."""
    return rumour.start == clause.start and clause.passage.keys[rumour.start] in _AMID


def _cut_off(clause: Clause, saying: Saying, others: Sequence[Saying]) -> Saying:
    """Hearsay without the main clause behind it: up to the last comma before another source, else to the first behind a verb."""
    commas = [k for k in range(saying.start + 1, saying.end) if clause.passage.keys[k] == "," and has_verb(clause, saying.start, k)]
    source = min((other.reach[0] for other in others if saying.start < other.reach[0] < saying.end), default=None)
    before = [comma for comma in commas if source is not None and comma < source]
    stop = before[-1] if before else commas[0] if commas else saying.end
    return replace(saying, end=stop)


def _clash(saying: Saying, other: Saying) -> bool:
    """Whether both have one cue, or the hearsay is what the other says."""
    assert saying.cue is not None
    cues = other.cue is not None and saying.cue[0] < other.cue[1] and other.cue[0] < saying.cue[1]
    adverb = other.cue is not None and saying.cue[1] - saying.cue[0] == 1 and saying.cue[1] <= other.cue[0] <= saying.cue[1] + 1  # "has reportedly said"
    return cues or adverb or (other.start <= saying.cue[0] < other.end)


def _read(clause: Clause, rumour: Found) -> Saying | None:
    passage = clause.passage
    first = next(i for i in range(rumour.start, rumour.end) if is_word(passage.words[i].text))
    place, _, mood = rumour.use.partition("-")
    content = _content(clause, rumour, place) if passage.keys[rumour.start - 1] != "what" else None  # "in what is believed to be a theft"
    if content is None or content[1] - content[0] < 3 or (place == "finite" and _tells_of_noun(clause, rumour)):
        return None
    if place in ("newsroom", "aside"):
        return _found_out(clause, rumour, content)
    if place == "behind" and passage.keys[rumour.end : rumour.end + 1] == ("by",):
        return _alleged_by(clause, rumour, first)
    if (written := _written_in(clause, first)) is not None:
        return make_saying(clause, (first, rumour.end), written, *content, "passive", cue_forms()["said"], firm=True)
    party = Party(first, rumour.end, "hearsay", passage.surface(first, rumour.end))
    made = make_saying(clause, (first, rumour.end), Source((party,), first, first), *content, "hearsay", cue_forms()["said"])
    return replace(made, modality=mood or "asserted")


def _found_out(clause: Clause, rumour: Found, content: tuple[int, int]) -> Saying | None:
    """"The Herald has learnt that ...", "our correspondent gathered that ...": no hearsay where an outlet or its reporter found it out."""
    source = find_subject(clause, rumour.start)
    if source is None or not all(is_outlet(party) or party.head in _REPORTERS for party in source.parties):
        return None  # "the boy learnt that his father had left" is no saying
    return make_saying(clause, (rumour.start, rumour.end), source, *content, "after", cue_forms()["said"], firm=True)


_REPORTERS = words("reporters")


def _tells_of_noun(clause: Clause, rumour: Found) -> bool:
    """Whether an adverb only belongs to a participle that tells more of a noun: "four men *allegedly* involved in the theft were held"."""
    keys = clause.passage.keys
    if rumour.start == clause.start or keys[rumour.start - 1] in FINITE | PREPOSITIONS | {"for", "who", "which", "that"}:
        return False
    stop = next((k for k in range(rumour.end, clause.end) if keys[k] in _PARTS), clause.end)
    return keys[rumour.end : rumour.end + 1] in (("by",), ("in",)) or any(keys[k] in FINITE for k in range(rumour.end, stop))


def _written_in(clause: Clause, first: int) -> Source | None:
    """The document, or who issued it, in front of the phrase: "In a note issued by the forum, it was alleged that ..."."""
    keys = clause.passage.keys
    if keys[clause.start] != "in" or keys[first - 1] != ",":
        return None
    parties = find_parties(clause.passage, clause.start + 1, first - 1)
    if not parties or not any(kind_of(key) == "document" for key in keys[clause.start : parties[0].end]):
        return None
    return Source(issuers(clause, clause.start + 1, first - 1) or parties, clause.start, first)


def _alleged_by(clause: Clause, rumour: Found, first: int) -> Saying | None:
    """"It has been alleged by the board in its order that ...": no hearsay, the board says it."""
    keys = clause.passage.keys
    that = next((k for k in range(rumour.end + 2, min(rumour.end + _DOER, clause.end)) if keys[k] == "that"), None)
    if that is None:
        return None
    stop = next((k for k in range(rumour.end + 2, that) if keys[k] in PREPOSITIONS or keys[k] == ","), that)
    parties, content = find_parties(clause.passage, rumour.end + 1, stop), content_behind(clause, that)
    made = Source(parties, rumour.end, stop)
    return make_saying(clause, (first, rumour.end), made, *content, "passive", cue_forms()["said"], firm=True) if parties and content else None


_DOER = 14


def _is_told(clause: Clause, p: int) -> bool:
    """Whether "to" leads to somebody who was told, not to a verb: "was reported to the police"."""
    key = clause.passage.keys[p]
    return key in _TOLD or kind_of(key) in ("role", "group", "body", "agency", "outlet") or clause.passage.words[p].text[:1].isupper()


_TOLD = words("told")


def _spreading(clause: Clause, start: int) -> tuple[int, int] | None:
    """What rumours tell, in front of the verb that tells how they spread: "rumours that the dam cracked | have been circulated"."""
    keys = clause.passage.keys
    verb = next((k for k in range(start + 2, clause.end) if keys[k] in _SPREADING), None)
    while verb is not None and verb - 1 > start and (keys[verb - 1] in FINITE or keys[verb - 1] in ("been", "being", "widely", "doing", "the", "also")):
        verb -= 1
    return trim(clause.passage, start, verb) if verb is not None else None


def _around(clause: Clause, rumour: Found) -> tuple[int, int] | None:
    """What stands around an aside: the clause in front of it, or where that has no verb what follows: "the men, our reporter gathered, | fled"."""
    comma = next((i for i in range(rumour.start - 1, clause.start, -1) if clause.passage.keys[i] == ","), None)
    if comma is None:
        return None
    told = has_verb(clause, clause.start, comma)
    return trim(clause.passage, clause.start, comma) if told else trim(clause.passage, rumour.end, clause.end)


_SPREADING = words("spreading")


def _is_occasion(clause: Clause, place: int) -> bool:
    """Whether an order only dates or describes something else: "when he was asked to leave", "the man who was told to wait"."""
    keys = clause.passage.keys
    return any(keys[k] in _OCCASIONS for k in range(max(clause.start, place - _LEADS), place))


_OCCASIONS = words("occasions-rumours")
_LEADS = 6
"""Words in front of an order among which "when" or "who" stands."""


def _content(clause: Clause, rumour: Found, place: str) -> tuple[int, int] | None:
    keys = clause.passage.keys
    if place == "aside":
        return _around(clause, rumour)
    if place == "ordered":
        return None if _is_occasion(clause, rumour.start) else trim(clause.passage, rumour.end - 1 - (keys[rumour.end - 2] == "not"), clause.end)
    if place in ("behind", "newsroom"):
        return content_behind(clause, rumour.end)
    if place == "spreading":
        return _spreading(clause, rumour.end)
    start = next((i + 1 for i in range(rumour.start - 1, clause.start - 1, -1) if keys[i] in _PARTS), clause.start)
    if start < rumour.start and keys[start] in FINITE and keys[start - 1] == "," and not has_verb(clause, clause.start, start - 1):
        start = clause.start  # "Nine men, mostly miners, | were reportedly taken"
    if place == "front":
        between = keys[rumour.end : rumour.end + 1] == (",",) and not has_verb(clause, start, rumour.start)
        return trim(clause.passage, rumour.end, clause.end) if between else trim(clause.passage, start, rumour.start)
    if keys[rumour.end - 1] == "to" and rumour.end < clause.end and _is_told(clause, rumour.end):
        return None
    stop = next((i for i in range(rumour.end, clause.end) if keys[i] in (";", ",", "but", "while") and not (keys[i] == "," and not _RELATING.isdisjoint(keys[i + 1 : i + 2]))), clause.end)
    if rumour.start - start < 1 and start == clause.start and rumour.end - rumour.start == 1 and rumour.end < clause.end:
        return trim(clause.passage, rumour.end, clause.end)  # "Reportedly, the bridge fell"
    if rumour.start - start < 1:
        aside = place == "finite" and keys[start - 1] == "," and keys[rumour.end : rumour.end + 1] != (",",)  # "Rao, along with two men, allegedly beat a clerk"
        if place == "whole" and "," in keys[clause.start : start - 1] and not has_verb(clause, clause.start, start):
            return trim(clause.passage, clause.start, stop)  # "The tonic, Restol, was suspected to be the cause"
        joined = keys[start - 1] in ("and", "but") or aside
        return trim(clause.passage, rumour.end, stop) if joined and start > clause.start else None
    return trim(clause.passage, start, stop)
