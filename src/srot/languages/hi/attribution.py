"""Hindi attributions: who says what, through whom.

The grammar is in ``sayings``; here its findings are joined into chains, pronouns find their bearers, and records are made.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from srot.languages.attributing.antecedents import Memory
from srot.languages.attributing.assembly import Assembly
from srot.languages.attributing.chains import trace
from srot.languages.attributing.manners import mark_manners
from srot.languages.attributing.passage import part_sentences, read_passage
from srot.languages.attributing.posts import read_posts
from srot.languages.attributing.tagged import read_tagged
from srot.languages.hi import clauses, moods
from srot.languages.hi.bearers import OWNING, note_subjects
from srot.languages.hi.credit import find_credit
from srot.languages.hi.glued import part_glued
from srot.languages.hi.labels import read_carried, read_labels, read_loose_quotations
from srot.languages.hi.open_quotations import lengthen_open
from srot.languages.hi.respelled import respell
from srot.languages.hi.saying_announced import read_announced
from srot.languages.hi.saying_interviews import read_dialogue, read_interviews
from srot.languages.hi.saying_lists import read_lists
from srot.languages.hi.saying_purposes import with_purposes
from srot.languages.hi.saying_supposed import is_supposed
from srot.languages.hi.saying_words import words
from srot.languages.hi.sayings import read_sentence
from srot.languages.hi.source_outlets import find_outlets
from srot.languages.hi.speech import SPEECH
from srot.languages.pack import Draft
from srot.languages.tables import read_table
from srot.records import Attribution, Span
from srot.text.normal import fold
from srot.text.words import words_of


def find_attributions(draft: Draft) -> tuple[Attribution, ...]:
    """Attributions of a Hindi article in text order; names and times in the draft sharpen, none are needed.

    >>> from srot.languages.hi.sentences import split_sentences
    >>> from srot.records import Article
    >>> text = "थाना प्रभारी ने बताया कि दो लोग घायल हैं।"
    >>> [a.content for a in find_attributions(Draft(Article("a", text), split_sentences(text)))]
    ['दो लोग घायल हैं']
    """
    times = tuple(Span(t.start, t.end) for t in draft.times)
    text = draft.article.text
    passage = read_passage(text, part_sentences(text, draft.sentences, _BARE), draft.mentions, times, part_glued(words_of(text), draft.mentions))
    credits = [credit.name for credit in (*find_credit(text), *draft.article.credit)]
    credited = frozenset(fold(name) for name in (*credits, draft.article.outlet or "") if name)
    passage = lengthen_open(respell(replace(passage, outlets=find_outlets(passage), credited=credited)))
    sayings = with_purposes(passage, [s for number in range(len(passage.sentences)) for s in read_sentence(passage, number)])
    names = frozenset(
        frozenset(passage.keys[p.phrase if p.phrase >= 0 else p.start : p.end]) for s in sayings for p in s.parties if not p.pronoun
    )
    labels = read_interviews(passage) + read_dialogue(passage)
    answered = {saying.sentence for saying in labels}
    sayings += labels + [saying for saying in read_labels(passage, names) if saying.sentence not in answered]
    sayings += read_lists(passage, sayings)
    sayings += read_loose_quotations(passage, sayings)
    sayings += read_announced(passage, sayings)
    sayings += read_carried(passage, sayings)
    sayings += read_tagged(passage, sayings, SPEECH)
    sayings = [saying for saying in sayings if not is_supposed(passage, saying)]
    traced = trace(sayings, lambda start, end: clauses.is_idle(passage, start, end))
    assembly = Assembly(draft.article, passage, Memory(honoured=HONOURED, faceless=_FACELESS, reports=_REPORTS, offices=_offices(), firms=_FIRMS), "hi.attribution", moods.read_mood, moods.is_negated, note_subjects, OWNING)
    found = read_posts(draft, assembly.build(traced), assembly.read_manner, "hi.attribution")
    return mark_manners(found, draft.sentences, assembly.read_manner)


@cache
def _offices() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Pairs of wordings of one office: "एसपी", "पुलिस अधीक्षक"."""
    rows = read_table("srot.languages.hi", "office_forms")
    return tuple((frozenset(map(fold, row["short"].split())), frozenset(map(fold, row["full"].split()))) for row in rows)


_BARE = frozenset(("अनुसार", "मुताबिक"))
HONOURED, _FACELESS, _REPORTS = words("honoured"), words("sources-alone"), words("news-alone")
_FIRMS = words("firm-endings")
