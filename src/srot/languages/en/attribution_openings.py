"""Who opens an English sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import SPANS, is_finite, main_clause_comma
from srot.languages.en.attribution_clause import FINITE, PREPOSITIONS, Clause, kind_of
from srot.languages.en.attribution_sources import WHEN, find_parties
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words
from srot.text.words import is_word


def find_opening(clause: Clause, before: int) -> tuple[Party, ...]:
    """Who opens the sentence, in front of word `before`, where it is somebody who can speak."""
    passage, start = clause.passage, main_start(clause, before)
    stop = opening_end(passage, start, before)
    while stop - 1 > start and passage.keys[stop - 1] in ("of", "for", "the"):
        stop -= 1  # "families of those killed"
    parties = find_parties(passage, start, stop) if stop > start else ()
    if passage.keys[start] in _ADJUNCTS or passage.keys[start] in PREPOSITIONS or _is_put(passage, start) or passage.keys[start] in ("what's", "what’s", "what"):
        return ()
    named = apposed(passage, stop, clause.end) if len(parties) == 1 and parties[0].bare else None
    if named is not None:
        return (replace(named, phrase=parties[0].start),)
    can = bool(parties) and (kind_of(parties[-1].head) in _SPEAKERS or parties[-1].head in _PEOPLE | _MASSES or parties[-1].pronoun in ("single", "many") or passage.words[stop - 1].text[:1].isupper())
    return parties if can else ()


def _is_put(passage: Passage, start: int) -> bool:
    """Whether a sentence opens with what somebody was asked or told: "Asked about the union demanding a raise, ..."."""
    form = cue_forms().get(passage.keys[start])
    return form is not None and form.form == "past" and passage.keys[start + 1 : start + 2] in _ASKED_OF


_ASKED_OF = tuple((word,) for word in ("about", "why", "whether", "if", "how", "when", "what", "on", "by", "that"))


def main_start(clause: Clause, before: int) -> int:
    """Behind "This month," and "In its report,"."""
    keys, start = clause.passage.keys, clause.start
    form = cue_forms().get(keys[start])
    counted = (keys[start] in _HARDLY) + 2 * (keys[start : start + 2] in _COUNTING)
    dated = not {"after", "before"}.isdisjoint(keys[start + 1 : start + 3 + counted])  # "Hours after X accused Y, ..."
    led = dated or keys[start] in _SUBORDINATING | _REACTING or (form is not None and form.form == "ing")
    if led and (behind := main_clause_comma(clause, start, before)) is not None:
        return behind + 1
    if (state := _behind_state(keys, start, before)) is not None:
        return state
    leads = keys[start] in PREPOSITIONS | WHEN or keys[start] in ("with", "amid", "before", "following", "despite", "prior", "besides", "since", "until", "within", "over") or SPANS.intersection(keys[start + 1 : start + 2]) or keys[start] in ("earlier", "later", "meanwhile", "elsewhere", "separately", "additionally", "however")
    comma = next((k for k in range(start + 1, min(start + _LEAD, before)) if keys[k] == ","), None) if leads else None
    return comma + 1 if comma is not None and comma + 1 < before else start


def _behind_state(keys: Sequence[str], start: int, before: int) -> int | None:
    """Behind what a pronoun's owner is or was doing: "Currently in hospital, he recounted"; none where he is only named as the speaker: "Rao, he said, left"."""
    comma = next((k for k in range(start + 1, min(start + _LEAD, before - 1)) if keys[k] == ","), None)
    if comma is None or keys[comma + 1] not in ("he", "she", "they") or keys[comma + 3 : comma + 4] == (",",):
        return None
    return None if any(key in FINITE for key in keys[start:comma]) else comma + 1


_HARDLY = words("shortly")
_COUNTING = (("more", "than"), ("less", "than"))
"""What counts the time in front of "after": "More than four months after the raid, ..."."""
_LEADING_NOUN = frozenset(("the", "a", "an", "his", "her", "its", "their")) | words("opening-noun")
_LEAD = 16
"""Words within which the comma behind an opening adverbial stands."""
_ADJUNCTS = words("adjuncts-openings")
_SUBORDINATING = words("subordinating-openings")
_REACTING = words("reacting")
_PEOPLE, _MASSES = words("people"), words("masses")
_SPEAKERS = ("role", "group", "body", "agency", "outlet", "document")


def apposed(passage: Passage, comma: int, end: int) -> Party | None:
    """The name between commas behind an office: "the finance minister, Nora Haas, presented"."""
    if comma >= end or passage.keys[comma] != ",":
        return None
    stop = next((i for i in range(comma + 1, min(comma + 10, end)) if passage.keys[i] == ","), None)
    parties = find_parties(passage, comma + 1, stop) if stop is not None else ()
    return parties[0] if len(parties) == 1 and parties[0].kind == "person" and not parties[0].bare and not parties[0].pronoun else None


def opening_end(passage: Passage, start: int, end: int) -> int:
    """Where the names and offices that open a sentence end: at the first plain word behind a capital."""
    for i in range(start + 1, min(end, start + 14)):
        word = passage.words[i].text
        if i == start + 1 and passage.keys[start] in _LEADING_NOUN and word.islower() and passage.keys[i] not in PREPOSITIONS | {"of"} and not is_finite(passage.keys[i]):
            continue
        if word.islower() and (_describes(passage, start, i, end) or _is_second_half(passage, i) or _is_particle(passage, i)):
            continue
        if i == start + 2 and word.islower() and passage.keys[start] in _LEADING_NOUN and passage.words[start + 1].text[:1].isupper() and passage.keys[i + 1 : i + 2] == (",",):
            continue  # "A Goa trader, Rajesh Sen, was"
        plain = word[:1].islower() and not kind_of(passage.keys[i]) and passage.keys[i] not in ("of", "the", "for") and passage.keys[i] not in _MASSES
        apart = passage.keys[i] in ("-", "–", "—") and passage.words[i - 1].end < passage.words[i].start  # "Ms Holt - the mayor's heir - has been accused"
        if plain or apart or passage.keys[i] == ",":
            return i
    return start


def _describes(passage: Passage, start: int, i: int, end: int) -> bool:
    """Whether a plain word stands between an article and its noun: "the external *affairs* ministry", "the state *disaster* authority"."""
    if passage.keys[start] not in _ARTICLES or kind_of(passage.keys[i]):
        return False
    noun = next((k for k in range(i + 1, min(i + _FEW, end)) if kind_of(passage.keys[k]) in ("body", "group", "role")), None)
    return noun is not None and not any(_cannot_describe(key) for key in passage.keys[start + 1 : noun])


def _is_second_half(passage: Passage, i: int) -> bool:
    """Whether a plain word ends an adjective in front of a name: "the Hill-*led* Defence Forces"."""
    words = passage.words
    joined = passage.keys[i - 1] == "-" and words[i - 1].end == words[i].start and words[i - 2].end == words[i - 1].start
    return joined and any(word.text[:1].isupper() for word in words[i + 1 : i + 2])


def _is_particle(passage: Passage, i: int) -> bool:
    """Whether a plain word only leads to the rest of a name: "Omar *al*-Bakr", "Ursula *von der* Leyen"."""
    behind = next((k for k in range(i + 1, min(i + _FEW + 1, len(passage.words))) if passage.keys[k] not in _PARTICLES and passage.keys[k] not in ("-", "’", "'")), i)
    return passage.keys[i] in _PARTICLES and passage.words[behind].text[:1].isupper()


_PARTICLES = words("particles")
"""Plain words within names of people."""


def _cannot_describe(key: str) -> bool:
    acting = (bool(kind_of(key)) and key not in _AREAS) or key in _PEOPLE or is_finite(key) or key in cue_forms()
    return acting or key in PREPOSITIONS or key in _JOINTS or not is_word(key)


_FEW = 3
"""Words within which that noun stands."""
_ARTICLES = words("articles")
_AREAS = words("areas")
_JOINTS = words("joints-openings")
