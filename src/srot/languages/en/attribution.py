"""English attributions: who says what, through whom; the same machinery as any language's."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.antecedents import Bearer, Memory
from srot.languages.attributing.assembly import Assembly
from srot.languages.attributing.chains import trace
from srot.languages.attributing.manners import mark_manners
from srot.languages.attributing.passage import Passage, part_sentences, read_passage
from srot.languages.attributing.posts import read_posts
from srot.languages.attributing.saying import Party
from srot.languages.en.attribution_adverbials import is_finite, is_held
from srot.languages.en.attribution_clause import PREPOSITIONS, Clause, kind_of
from srot.languages.en.attribution_loose import find_loose
from srot.languages.en.attribution_moods import read_mood
from srot.languages.en.attribution_openings import apposed, main_start, opening_end
from srot.languages.en.attribution_polarity import is_negated
from srot.languages.en.attribution_sayings import read_sentence
from srot.languages.en.attribution_sources import WHEN, find_parties
from srot.languages.en.credit import find_credit
from srot.languages.en.cues import cue_forms, given_names, office_forms, pronoun_forms
from srot.languages.en.saying_words import words
from srot.languages.pack import Draft
from srot.records import Attribution, Span
from srot.text.normal import fold
from srot.text.words import is_word

_FINITE, _MASSES = words("finite-telling"), words("masses")


def find_attributions(draft: Draft) -> tuple[Attribution, ...]:
    """Attributions of an English article in text order; names in the draft sharpen, none are needed.

    >>> from srot.languages.en.sentences import split_sentences
    >>> from srot.records import Article
    >>> text = "The bridge is closed, the mayor said on Monday."
    >>> [a.content for a in find_attributions(Draft(Article("a", text), split_sentences(text)))]
    ['The bridge is closed']
    """
    times = tuple(Span(t.start, t.end) for t in draft.times)
    passage = read_passage(draft.article.text, part_sentences(draft.article.text, draft.sentences), draft.mentions, times)
    credits = [credit.name for credit in (*find_credit(draft.article.text), *draft.article.credit)]
    credited = frozenset(fold(name) for name in (*credits, draft.article.outlet or "") if name)
    passage = replace(passage, credited=credited)
    sayings = [s for number in range(len(passage.sentences)) for s in read_sentence(passage, number)]
    sayings += find_loose(passage, sayings)
    traced = trace(sayings, lambda start, end: is_idle(passage, start, end))
    assembly = Assembly(draft.article, passage, Memory(forms=pronoun_forms(), given=given_names(), offices=office_forms()), "en.attribution", read_mood, is_negated, note_subjects)
    found = read_posts(draft, assembly.build(traced), assembly.read_manner, "en.attribution")
    return mark_manners(found, draft.sentences, assembly.read_manner)


def is_idle(passage: Passage, start: int, end: int) -> bool:
    """Whether words `start` to `end` say nothing of their own: an adverbial, not a clause."""
    if end - start > 12:
        return False
    if passage.keys[start : start + 1] and passage.keys[start] in ("the", "a", "an") and any(is_finite(passage.keys[i]) for i in range(start, end)):
        return False
    if end - start > _RELATIVE and passage.keys[end - 1] == "that" and kind_of(passage.keys[start - 1]) == "" and passage.keys[start] not in PREPOSITIONS:
        return False  # "it said *the firm funds a militia that* London said trains boys"
    if end - start > _RELATIVE and passage.keys[end - 1] in ("who", "whom", "which") and is_word(passage.words[end - 2].text):
        return False  # "he demanded that *the board act against a clerk who* he alleged took bribes"
    return not any(passage.keys[i] in _FINITE or passage.keys[i] in ("and", "but") or is_past(passage.keys[i]) or _acts(passage, i, end) for i in range(start, end))


_RELATIVE = 3
"""Words in front of a second saying behind "that" that may only lead to it."""


def _acts(passage: Passage, i: int, end: int) -> bool:
    """Whether a word in -ed has an object or an infinitive behind it: "tried to storm", "attacked the"; no verb of saying."""
    key = passage.keys[i]
    ed = len(key) > 4 and key.endswith("ed") and passage.words[i].text.islower() and (key not in cue_forms() or cue_forms()[key].takes == "word")
    return ed and i + 1 < end and passage.keys[i + 1] in ("to", "the", "a", "an")


def is_past(key: str) -> bool:
    """Whether a word is an irregular past that tells something: "saw", "took"; "when told of it" tells nothing."""
    return is_held(key) and key not in ("said", "told")


def note_subjects(passage: Passage, number: int, memory: Memory) -> None:
    """Adds people and bodies that a sentence opens with, with their apposition: a later "he", "it", "the minister" can mean them."""
    start, end = passage.sentences[number]
    if passage.quotation_at(start) is not None and passage.quotation_at(end - 1) == passage.quotation_at(start):
        return  # whom somebody speaks of is not who goes on
    _note_last(passage, number, memory)
    _note_subordinate(passage, number, memory)
    _note_employer(passage, number, memory)
    start = max(_behind_when(passage, start, end), _behind_occasion(passage, number))
    stop = opening_end(passage, start, end)
    named = apposed(passage, stop, end)
    entitled = _note_named(passage, number, memory)
    _note_pair(passage, number, memory)
    _note_head(passage, number, memory)
    told_of = stop - start == 1 and passage.keys[stop : stop + 2] == (",", "who") and passage.words[start].text[:1].isupper()  # "Holt, who swam ashore, was hurt"
    for party in find_parties(passage, start, stop) if (1 < stop - start < 12 or told_of) and not entitled else ():
        known = frozenset(passage.keys[party.phrase if party.phrase >= 0 else party.start : party.end])
        new = passage.keys[start] in ("a", "an")
        fresh = new or not any(number - b.sentence <= _LATELY and (b.kind == "person") == (party.kind == "person") for b in memory.bearers)
        if party.kind in ("body", "document", "outlet", "agency") and not party.plural:
            told = Bearer(party.name, party.kind, known, False, not party.bare, number)
            memory.body = told if party.kind == "body" and any(word[:1].isupper() for word in party.name.split()[1:]) else memory.body
            if fresh:
                memory.note(told)
        if party.plural and (kind_of(party.head) == "group" or party.head in _MASSES) and memory.last_sentence != number:
            memory.note(Bearer(party.name, "unnamed", known, True, False, number))
        apart = named is not None and party.bare and not party.plural and party.kind in ("person", "unnamed")  # "a passenger, Rajesh Sen, was"
        if (party.kind != "person" and not apart) or party.pronoun:
            continue
        if apart and named is not None:
            memory.note(Bearer(named.name, "person", known | frozenset(passage.keys[named.start : named.end]), False, True, number))
        elif (party.bare and fresh) or (not party.bare and (told_of or _is_person(passage, party))):
            memory.note(Bearer(party.name, "person", known, False, not party.bare, number))


def _behind_when(passage: Passage, start: int, end: int) -> int:
    """Behind "On Monday," that opens a sentence."""
    keys, stop = passage.keys, start + (passage.keys[start] in ("on", "in"))
    while stop < end and keys[stop] in WHEN:
        stop += 1
    return stop + 1 if stop > start and keys[stop - 1] in WHEN and keys[stop : stop + 1] == (",",) and stop + 2 < end else start


def _behind_occasion(passage: Passage, number: int) -> int:
    """Where the main clause begins behind "After the meeting," and "On hearing of it,"."""
    start, end = passage.sentences[number]
    return main_start(Clause(passage, number, start, end), end) if passage.keys[start] in PREPOSITIONS else start


def _note_last(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the person whom a sentence names last, outside of quotation marks."""
    start, end = passage.sentences[number]
    named = [m for m in passage.mentions if m.type == "PER" and passage.words[start].start <= m.start < passage.words[end - 1].end]
    first = next((i for i in range(start, end) if named and passage.words[i].end > named[-1].start), None)
    if first is not None and passage.quotation_at(first) is None:
        keys = frozenset(fold(part) for part in named[-1].name.split())
        memory.person = Bearer(named[-1].name, "person", keys, False, True, number)


def _note_subordinate(passage: Passage, number: int, memory: Memory) -> None:
    """Adds who a clause in front of the main one is about, where that goes on with a pronoun: "When the boy's mother came, she wept"."""
    start, end = passage.sentences[number]
    if passage.keys[start] not in _SUBORDINATING:
        return
    comma = next((i for i in range(start + 2, end - 1) if passage.keys[i] == ","), None)
    if comma is None or passage.keys[comma + 1] not in ("he", "she"):
        return
    stop = next((i for i in range(start + 2, comma) if is_finite(passage.keys[i])), start)
    parties = find_parties(passage, start + 1, stop) if stop > start + 1 else ()
    if len(parties) == 1 and not parties[0].pronoun and not parties[0].plural and parties[0].kind in ("person", "unnamed"):
        party = parties[0]
        known = frozenset(passage.keys[party.phrase if party.phrase >= 0 else party.start : party.end])
        memory.note(Bearer(party.name, "person", known, False, not party.bare, number))


_SUBORDINATING = words("subordinating-antecedents")


def _note_pair(passage: Passage, number: int, memory: Memory) -> None:
    """The two whom a sentence opens with, whom a later "both" means: "Tom Reid and Alan Shaw appeared in court"."""
    start, end = passage.sentences[number]
    joint = opening_end(passage, start, end)
    stop = opening_end(passage, joint + 1, end) if passage.keys[joint] == "and" and joint + 2 < end else start
    parties = find_parties(passage, start, stop) if start < stop - 2 else ()
    if len(parties) == 2 and not any(party.pronoun for party in parties):
        left, right = (Bearer(p.name, p.kind, frozenset(passage.keys[p.start : p.end]), False, True, number) for p in parties)
        memory.pairs[""] = (left, right)


def _note_head(passage: Passage, number: int, memory: Memory) -> None:
    """Adds who heads the body that a sentence opens with, the one whom a later "he" means: "A bench, headed by Justice Rao, said"."""
    start, end = passage.sentences[number]
    by = next((i for i in range(start + 2, min(start + _LEADS, end)) if passage.keys[i] == "by" and passage.keys[i - 1] in ("headed", "led")), None)
    if by is None or any(is_finite(passage.keys[i]) for i in range(start + 1, by - 1)):
        return
    parties = find_parties(passage, by + 1, opening_end(passage, by + 1, end))
    if len(parties) == 1 and parties[0].kind == "person" and not parties[0].pronoun:
        memory.note(Bearer(parties[0].name, "person", frozenset(passage.keys[by + 1 : parties[0].end]), False, True, number))


def _note_employer(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the body whose man a sentence names: "Ann Holt, head of Relief Now", "Tom Reid of the Mill Union", whom a later "the organization" means."""
    start, end = passage.sentences[number]
    for mention in passage.mentions:
        if mention.type == "ORG" and passage.words[start].start < mention.start < passage.words[end - 1].end:
            first = next(i for i in range(start, end) if passage.words[i].end > mention.start)
            of = first - 1 - (passage.keys[first - 1] == "the")
            stop = next((i for i in range(first, end) if passage.words[i].start >= mention.end), end)
            held = of > start and passage.keys[of] in _HELD_AT and (kind_of(passage.keys[of - 1]) == "role" or any(m.type == "PER" and m.end == passage.words[of - 1].end for m in passage.mentions))
            if held:
                memory.employer = Bearer(mention.name, "body", frozenset(passage.keys[first:stop]), False, True, number)


_HELD_AT = frozenset(("of", "at", "for", "from", "with"))


def _note_named(passage: Passage, number: int, memory: Memory) -> bool:
    """Adds the person by name whom a sentence opens with behind a description: "Nobel laureate Ann Holt took the oath".

    Tells whether all in front of the name is one office, of which then no part is a name.
    """
    start, end = passage.sentences[number]
    for mention in passage.mentions:
        if mention.type == "PER" and passage.words[start].start < mention.start < passage.words[end - 1].start:
            first = next(i for i in range(start, end) if passage.words[i].end > mention.start)
            stop = next((i for i in range(first, end) if passage.words[i].start >= mention.end), end)
            heard = _HEARD.intersection(passage.keys[max(start, first - 2) : first])  # "the court heard Rao had left": the report goes on about him
            told = not heard and any(not is_word(passage.words[i].text) or is_finite(passage.keys[i]) or passage.keys[i] in PREPOSITIONS for i in range(start, first))
            titled = kind_of(passage.keys[start]) == "role" or (passage.words[start].text[:1].isupper() and passage.keys[start + 1] in _OFFICES)
            told = told and not (titled and _is_title(passage, start, first))
            if (first - start < 6 or titled) and not told and stop < end and (titled or is_word(passage.words[stop].text)):
                memory.note(Bearer(mention.name, "person", frozenset(passage.keys[start:stop]), False, True, number))
                return titled
            return False
    return False


def _is_title(passage: Passage, start: int, end: int) -> bool:
    """Whether words are one long office: "Union Minister of State for Steel, Mines and Ports"."""
    return all(passage.words[i].text[:1].isupper() or passage.keys[i] in ("of", "for", "and", ",", "&", "the") for i in range(start, end))


_OFFICES = words("offices")
_HEARD = frozenset(("heard", "told"))
_LEADS = 10
"""Words in front of the name of who heads a body."""
_LATELY = 3
"""Sentences over which somebody who spoke, or was named, is meant rather than an office that only acts."""


def _is_person(passage: Passage, party: Party) -> bool:
    """Whether a name is a person's by its office or by the names found before."""
    office = any(kind_of(passage.keys[i]) == "role" for i in range(party.phrase if party.phrase >= 0 else party.start, party.end))
    return office or any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)
