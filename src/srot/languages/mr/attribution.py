"""Marathi attributions: who says what; the machinery is every language's."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.antecedents import Bearer, Memory
from srot.languages.attributing.assembly import Assembly
from srot.languages.attributing.chains import trace
from srot.languages.attributing.manners import mark_manners
from srot.languages.attributing.passage import Passage, part_sentences, read_passage
from srot.languages.attributing.posts import read_posts
from srot.languages.en.credit import find_credit
from srot.languages.mr.sayings import read_sentence
from srot.languages.mr.sources import modality_of, read_named, role_words
from srot.languages.pack import Draft
from srot.records import Attribution, Span
from srot.text.normal import fold

_IDLE = 3


def find_attributions(draft: Draft) -> tuple[Attribution, ...]:
    """Attributions of a Marathi article in text order; names in the draft sharpen, none are needed.

    >>> from srot.languages.hi.sentences import split_sentences
    >>> from srot.records import Article
    >>> text = "पूल बंद आहे, असे पोलिसांनी सांगितले."
    >>> [a.content for a in find_attributions(Draft(Article("a", text), split_sentences(text)))]
    ['पूल बंद आहे']
    """
    text = draft.article.text
    times = tuple(Span(t.start, t.end) for t in draft.times)
    passage = read_passage(text, part_sentences(text, draft.sentences), draft.mentions, times)
    credits = [credit.name for credit in (*find_credit(text), *draft.article.credit)]
    passage = replace(passage, credited=frozenset(fold(name) for name in (*credits, draft.article.outlet or "") if name))
    sayings = [saying for number in range(len(passage.sentences)) for saying in read_sentence(passage, number)]
    traced = trace(sayings, lambda start, end: end - start < _IDLE)
    assembly = Assembly(draft.article, passage, Memory(), "mr.attribution", _read_mood, _is_negated, _note_subjects)
    found = read_posts(draft, assembly.build(traced), assembly.read_manner, "mr.attribution")
    return mark_manners(found, draft.sentences, assembly.read_manner)


def _read_mood(passage: Passage, start: int, end: int, modality: str) -> str:
    """What the cue tells; else what its last words do: to come (-णार, -ईल), ought to be (-ावे, "हवे"), may be ("शकते", "असावे")."""
    if modality != "asserted":
        return modality
    last = passage.keys[end - 1] if end > start else ""
    if last in role_words("may"):
        return "possible"
    if last in role_words("ought") or (passage.words[end - 1].text.endswith(_OUGHT) and modality_of(last) is None):
        return "demanded"
    coming = any(word.text.endswith("णार") for word in passage.words[max(start, end - _IDLE) : end])
    return "planned" if coming or passage.words[end - 1].text.endswith("ईल") else modality


_OUGHT = ("ावा", "ावी", "ावे", "ावं", "ावेत", "ाव्यात")
"""Endings of what ought to be done: "करावी", "द्यावेत"."""


def _is_negated(passage: Passage, start: int, end: int) -> bool:
    return any(key in role_words("negation") for key in passage.keys[max(start, end - _IDLE) : end])


def _note_subjects(passage: Passage, number: int, memory: Memory) -> None:
    """Adds the person whom a sentence names as the doer ("मोरे यांनी"), where nobody has spoken lately the first person of all: a later "त्यांनी" can mean him."""
    start, end = passage.sentences[number]
    span = passage.words[start].start, passage.words[end - 1].end
    honoured = [k for k in range(start + 1, end) if passage.words[k].text in ("यांनी", "यांनीही")]
    doer = read_named(passage, start, honoured[-1]) if honoured else None
    named = next((m for m in passage.mentions if m.type == "PER" and span[0] <= m.start < span[1]), None)
    if doer is not None:
        memory.note(Bearer(doer.name, doer.kind, frozenset(fold(word) for word in doer.name.split()), False, not doer.bare, number))
    elif named is not None and number - memory.last_sentence > _LATELY:
        memory.note(Bearer(named.name, "person", frozenset(fold(word) for word in named.name.split()), False, True, number))


_LATELY = 3
