"""English attributions: who says what, through whom; the same machinery as any language's."""

from __future__ import annotations

from dataclasses import replace

from srot.languages.attributing.antecedents import Bearer, Memory
from srot.languages.attributing.assembly import Assembly
from srot.languages.attributing.chains import trace
from srot.languages.attributing.passage import Passage, part_sentences, read_passage
from srot.languages.attributing.saying import Party, Saying
from srot.languages.en import attribution_moods as moods
from srot.languages.en.attribution_clause import kind_of, trim
from srot.languages.en.attribution_sayings import read_sentence
from srot.languages.en.attribution_sources import find_parties
from srot.languages.en.attribution_subjects import opening_end
from srot.languages.en.credit import find_credit
from srot.languages.pack import Draft
from srot.records import Attribution, Span
from srot.text.normal import fold

_FINITE = frozenset(["is", "are", "was", "were", "has", "have", "had", "will", "would", "did"])


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
    sayings += _loose_quotations(passage, sayings)
    traced = trace(sayings, lambda start, end: is_idle(passage, start, end))
    assembly = Assembly(draft.article, passage, Memory(), "en.attribution", moods.read_mood, moods.is_negated, note_subjects)
    return assembly.build(traced)


def is_idle(passage: Passage, start: int, end: int) -> bool:
    """Whether words `start` to `end` say nothing of their own: an adverbial, not a clause."""
    if end - start > 12:
        return False
    return not any(passage.keys[i] in _FINITE or passage.keys[i] in ("and", "but") for i in range(start, end))


def note_subjects(passage: Passage, number: int, memory: Memory) -> None:
    """Adds people whom a sentence opens with: a later "he" can mean them."""
    start, end = passage.sentences[number]
    stop = opening_end(passage, start, end)
    for party in find_parties(passage, start, stop) if 1 < stop - start < 12 else ():
        first = party.phrase if party.phrase >= 0 else party.start
        named = any(kind_of(passage.keys[i]) == "role" for i in range(first, party.end))
        mentioned = any(m.type == "PER" and m.end == passage.words[party.end - 1].end for m in passage.mentions)
        if party.kind == "person" and not party.pronoun and not party.bare and (named or mentioned):
            memory.note(Bearer(party.name, "person", frozenset(passage.keys[first : party.end]), False, True, number))


def _loose_quotations(passage: Passage, sayings: list[Saying]) -> list[Saying]:
    """Sentences that are all quotation and have no cue go on under the last speaker."""
    found: list[Saying] = []
    for number, (start, end) in enumerate(passage.sentences):
        inside = passage.quotation_at(start)
        if inside is None or passage.quoted[inside][0] != start or passage.quoted[inside][1] < end - 1:
            continue
        span = trim(passage, *passage.quoted[inside])
        taken = any(s.start < span[1] and span[0] < max(s.end, s.reach[1]) for s in sayings)
        if span[1] - span[0] > 2 and not taken:
            party = Party(start, start, "person", "", pronoun="speaker")
            found.append(Saying(number, None, (party,), (), *span, (start, start), "loose", carried=True))
    return found
