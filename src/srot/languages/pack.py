"""The seam of languages: a pack is a folder of data with a short assembler.

The reading recipe calls the parts of a pack in order and hands each the draft so far. A part that a language
does not have is the neutral one, which finds nothing: fewer findings, never a crash.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from srot.languages.lexicon import Lexicon
from srot.records import Article, Attribution, Credit, Event, Mention, Quantity, Span, TimeExpression


@dataclass(frozen=True, slots=True)
class Draft:
    """What has been read of an article so far. Spans are code points of ``article.text``; `names` says how names are read: ``fast`` or ``accurate``."""

    article: Article
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    times: tuple[TimeExpression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    names: str = "fast"


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """All that the program knows of one language.

    `split_sentences` takes a text and gives sentence spans in order, trimmed of white space, never across a newline.
    `find_credit` takes a text and gives whom the whole report is credited to: dateline, byline, closing line.
    `fold` gives the key under which two spellings of a word are one (search, matching). Each finder takes the draft with
    all earlier findings filled in and gives its findings in text order, with ids made by ``make_id``.
    """

    code: str
    name: str
    split_sentences: Callable[[str], tuple[Span, ...]]
    fold: Callable[[str], str]
    find_credit: Callable[[str], tuple[Credit, ...]]
    find_names: Callable[[Draft], tuple[Mention, ...]]
    find_times: Callable[[Draft], tuple[TimeExpression, ...]]
    find_quantities: Callable[[Draft], tuple[Quantity, ...]]
    find_attributions: Callable[[Draft], tuple[Attribution, ...]]
    find_events: Callable[[Draft], tuple[Event, ...]]
    lexicon: Callable[[], Lexicon]
