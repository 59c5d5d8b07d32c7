"""English nouns that hold a claim of their own: "Delhi's claim that ...", "allegations by the union that ...", "its promise that ..."."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.antecedents import is_country
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en.attribution_adverbials import has_verb, is_finite, is_held
from srot.languages.en.attribution_clause import FINITE, STOPS, Clause, Source, kind_of, make_saying, trim
from srot.languages.en.attribution_openings import find_opening
from srot.languages.en.attribution_sources import (
    OWNERS,
    PRONOUNS,
    find_parties,
    is_manner,
    is_outlet,
    read_party,
)
from srot.languages.en.attribution_subjects import find_subject
from srot.languages.en.cues import cue_forms
from srot.languages.en.saying_words import words

_ASSERTED = words("claims-of-what-is")
_MOODS = {
    **dict.fromkeys(_ASSERTED, "asserted"),
    **dict.fromkeys(("warning", "warnings", "suggestion", "suggestions", "prediction", "fear", "fears"), "possible"),
    **dict.fromkeys(("promise", "promises", "pledge", "pledges", "vow", "vows", "assurance", "assurances"), "promised"),
    **dict.fromkeys(("demand", "demands", "insistence", "call", "calls", "plea", "pleas"), "demanded"),
}
_OWN = {"his": "he", "her": "she", "their": "they", "its": "it"}
_REACH = 9


def add_nouns(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with those that a noun of claiming and its owner make; a verb of saying at the noun goes first."""
    made = list(sayings)
    for i in range(clause.start + 1, clause.end - 3):
        if clause.passage.keys[i] not in _MOODS or clause.passage.quotation_at(i) is not None or any(s.cue is not None and s.cue[0] <= i < s.cue[1] for s in made):
            continue
        saying = _read(clause, i) or _read_thing(clause, i)
        if saying is not None:
            made = [_before_occasion(clause, s, saying) for s in made if not _is_passed(s, saying)] + [saying]
    return made


def _before_occasion(clause: Clause, host: Saying, claim: Saying) -> Saying:
    """The saying without the occasion that the report names behind a comma: "she said they had not met, following Ivan's claim that they had"."""
    keys, first = clause.passage.keys, claim.reach[0]
    comma = next((k for k in range(first - 1, max(host.start, first - _OCCASION), -1) if keys[k] == ","), None)
    led = comma is not None and bool(_AMID.intersection(keys[comma + 1 : first])) and clause.passage.quotation_at(comma) is None
    within = host.firm and host.frame == "after" and host.cue is not None and host.cue[1] <= host.start < first < host.end
    return replace(host, end=comma) if led and within and comma is not None else host


_OCCASION = 6
"""Words from the comma to whose claim is the occasion: ", a day after the mill's claim"."""
_AMID = words("amid-nouns")


def _is_passed(host: Saying, claim: Saying) -> bool:
    """Whether a verb only leads to somebody's claim: "replied to allegations by the union that ..."."""
    same = (host.start, host.end) == (claim.start, claim.end)
    return same and host.frame == "after" and host.cue is not None and host.cue[0] < claim.reach[0]


def _read(clause: Clause, i: int) -> Saying | None:
    keys = clause.passage.keys
    that = next((k for k in range(i + 1, min(i + _REACH, clause.end - 2)) if keys[k] == "that"), None)
    if that is None or not (that == i + 1 or keys[i + 1] in ("by", "from", "of")) or any(keys[k] in cue_forms() and cue_forms()[keys[k]].form == "ing" for k in range(i + 1, that)):
        return None
    source = (_owner(clause, i) or _maker(clause, i)) if that == i + 1 else _agent(clause, i, that)
    if source is not None and keys[i + 1] == "of" and not _can_claim(source.parties[-1]):
        return None  # "claims of a leak that hurt two men"
    stop = next((k for k in range(that + 2, clause.end) if keys[k] in (",", ";") or _joins_another(clause, k)), clause.end)
    start, end = trim(clause.passage, that, stop)
    if source is not None and source.start <= clause.start + 1:
        end = _predicate(clause, start, end)
    if source is None or end - start < 2 or not has_verb(clause, start, end):
        return None
    made = make_saying(clause, (i, i + 1), source, start, end, "noun", cue_forms()["said"])
    return replace(made, modality=_MOODS[keys[i]])


def _read_thing(clause: Clause, i: int) -> Saying | None:
    """"The union's demand *for* a new scheme", "came to power with promises *of* clean water": a thing demanded or promised by a noun."""
    keys, mood = clause.passage.keys, _MOODS[clause.passage.keys[i]]
    if (mood, keys[i + 1]) not in (("demanded", "for"), ("promised", "of")):
        return None
    source = _owner(clause, i)
    if source is None and mood == "promised" and keys[i - 1] in ("with", "on", "by", "amid"):
        parties = find_opening(clause, i - 1)
        source = Source(parties, parties[0].start, i) if len(parties) == 1 else None
    if source is None or is_country(source.parties[0].name) or (mood == "demanded" and keys[i + 2] not in _WANTED_THINGS):
        return None  # "India's demand for oil rose"
    stop = next((k for k in range(i + 3, clause.end) if keys[k] in STOPS or is_finite(keys[k]) or keys[k] in _THINGS_END), clause.end)
    start, end = trim(clause.passage, i + 2, stop)
    made = make_saying(clause, (i, i + 1), source, start, end, "noun", cue_forms()["said"]) if end - start > (mood == "demanded") else None
    return replace(made, modality=mood) if made is not None else None


_WANTED_THINGS = words("wanted-things")
_THINGS_END = words("things-end")


def _can_claim(party: Party) -> bool:
    """Whether a party is one whose claim it can be: "the allegation of the union that ..."."""
    return (not party.pronoun and kind_of(party.head) in ("role", "group", "body", "agency", "outlet")) or party.head in _PEOPLE


_PEOPLE = words("people")


def _joins_another(clause: Clause, k: int) -> bool:
    """Whether "and" leads to another claim with its owner: "the mayor's claim that it fell *and* the union's charge that it was pushed"."""
    keys = clause.passage.keys
    noun = next((n for n in range(k + 2, min(k + _REACH, clause.end - 1)) if keys[n] in _MOODS and keys[n + 1] == "that"), None) if keys[k] == "and" else None
    return noun is not None and any(keys[n] in _OWN or keys[n].endswith((*OWNERS, "s'", "s’")) for n in range(k + 1, noun))


def _predicate(clause: Clause, start: int, end: int) -> int:
    """Where the verb of the main clause begins behind a claim that is its subject: "Delhi's claim that it won | was false"."""
    keys, verbs = clause.passage.keys, 0
    for k in range(start, end):
        main = keys[k] in FINITE and is_held(keys[k - 1]) and keys[k - 1] not in FINITE
        opens = main or ((keys[k] in FINITE or is_held(keys[k])) and not (keys[k - 1] in FINITE or is_held(keys[k - 1])))
        verbs += opens
        if opens and verbs > 1 and keys[k - 1] not in ("and", "but", "that", "which", "who", "if", "to"):
            return k
    return end


def _owner(clause: Clause, i: int) -> Source | None:
    """"Delhi's claim", "the ministry's repeated claim", "their claim"."""
    passage, keys = clause.passage, clause.passage.keys
    place = next((k for k in range(i - 1, max(clause.start - 1, i - 4), -1) if keys[k] in _OWN or keys[k].endswith((*OWNERS, "s'", "s’"))), None)
    if place is None:
        return None
    if keys[place] in _OWN:
        pronoun = _OWN[keys[place]]
        party = Party(place, place + 1, "person", passage.surface(place, place + 1), pronoun, PRONOUNS[pronoun], pronoun == "they")
        return Source((party,), place, i)
    start = _phrase_start(clause, place)
    named = read_party(passage, start, place + 1)
    if named is None or named.pronoun:
        return None
    name = named.name
    for mark in (*OWNERS, "'", "’"):
        name = name.removesuffix(mark)
    return Source((replace(named, name=name),), start, i)


def _maker(clause: Clause, i: int) -> Source | None:
    """"She had lodged a police complaint that ...": who makes it."""
    keys = clause.passage.keys
    verb = next((k for k in range(i - 1, max(clause.start, i - _MADE), -1) if keys[k] in _MAKING), None)
    if verb is None or not any(keys[k] in ("a", "an", "the", "another") for k in range(verb + 1, i)) or keys[verb - 1] in ("was", "were", "been", "being"):
        return None
    first = verb
    while first - 1 > clause.start and (keys[first - 1] in _HAVING or is_manner(keys[first - 1])):
        first -= 1
    source = find_subject(clause, first)
    return replace(source, end=i) if source is not None else None


_MADE = 5
"""Words from the verb to the noun of claiming: "lodged a written complaint"."""
_MAKING = words("making-claims")
_HAVING = words("before-making")


def _phrase_start(clause: Clause, place: int) -> int:
    """Where the owner's noun phrase begins: at its determiner, or at the first of its capitals."""
    passage, start = clause.passage, place
    while start > clause.start and (passage.words[start - 1].text[:1].isupper() or (passage.words[start].text.islower() and passage.keys[start - 1] in ("the", "a", "an"))):
        start -= 1
    if start > clause.start + 1 and passage.words[start].text.islower() and passage.keys[start - 2] in ("the", "a", "an"):
        start -= 2
    form = cue_forms().get(passage.keys[start])
    opens = form is not None and form.form == "ing" and passage.words[start].text[:1].isupper()
    return start + 1 if opens and start < place else start  # "Refuting Haas's charge that ..."


def _agent(clause: Clause, i: int, that: int) -> Source | None:
    """"allegations by the union that"."""
    parties = find_parties(clause.passage, i + 2, that)
    return Source(parties, i + 2, that, _carrier(clause, i)) if parties else None


def _carrier(clause: Clause, i: int) -> tuple[Party, ...]:
    """The outlet that "published a claim by the union that": it passes the claim on."""
    keys = clause.passage.keys
    verb = next((k for k in range(i - 1, max(clause.start, i - _MADE), -1) if keys[k] in _AIRING), None)
    source = find_subject(clause, verb) if verb is not None else None
    return tuple(party for party in source.parties if is_outlet(party)) if source is not None else ()


_AIRING = words("airing")
