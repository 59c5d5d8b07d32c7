"""Posts of social media that a page shows within its report, each closed by a line of its author, as the embedding code of X prints it:

    "हम दोषियों को नहीं छोड़ेंगे।"
    — Name of the author (@handle) December 5, 2025

The author says what stands in the post; where the post quotes somebody, an agency or outlet as author is who passed it on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import regex

from srot.gazetteer import MEDIA, lookup
from srot.languages.attributing.saying import NEWSROOMS
from srot.languages.pack import Draft
from srot.records import Attribution, Link, Mention, make_id

ReadSpan = Callable[[int, int], tuple[str, str]]
"""Polarity and modality of the characters ``[start, end)`` of the article."""

_SIGNATURE = regex.compile(r"(?:—|–|--|-)[ \t]*(?P<name>[^\n()@—–]{2,60}?)[ \t]*\((?P<handle>@\w{2,30})\)(?=[ \t]*(?:$|\n|\p{L}+ \d|\d))")
_OPENING_MARKS = " \t\"'“‘„«"
_CLOSING_MARKS = " \t\"'”’»"
_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Post:
    """A post shown in a report: its words ``[start, end)`` and the name of its author at ``[name_start, name_end)``."""

    start: int
    end: int
    name_start: int
    name_end: int


def find_posts(text: str) -> Iterator[Post]:
    """Posts of a text in order: what stands in front of an author's line, on that line or else on the one above it."""
    for match in _SIGNATURE.finditer(text):
        line = text.rfind("\n", 0, match.start()) + 1
        start, end = _trim(text, line, match.start())
        if start >= end and line:
            start, end = _trim(text, text.rfind("\n", 0, line - 1) + 1, line - 1)
        if len(text[start:end].split()) >= _LEAST_WORDS:
            yield Post(start, end, *match.span("name"))


def read_posts(draft: Draft, found: tuple[Attribution, ...], read_span: ReadSpan, maker: str) -> tuple[Attribution, ...]:
    """The attributions of an article with the authors of its posts, in text order.

    What is said in a post of an agency or outlet is passed on by it. A post of anybody else is his own words, in place of what a report's last
    speaker was taken to say there.
    """
    for post in find_posts(draft.article.text):
        author = _author(draft, post)
        if author.kind in NEWSROOMS:
            found = tuple(_pass_on(item, author) if _lies_in(item, post) else item for item in found)
        elif not any(_lies_in(item, post) and item.cue for item in found):
            kept = [item for item in found if not _lies_in(item, post)]
            found = (*kept, _own_words(draft, post, author, read_span, maker))
    return tuple(sorted(found, key=lambda item: (item.start, item.end, item.id)))


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _OPENING_MARKS:
        start += 1
    while start < end and text[end - 1] in _CLOSING_MARKS:
        end -= 1
    return start, end


def _lies_in(item: Attribution, post: Post) -> bool:
    return post.start <= item.start and item.end <= post.end


def _author(draft: Draft, post: Post) -> Link:
    """Who signs: by the table of names, else by how the name was read, else a person."""
    words = draft.article.text[post.name_start : post.name_end]
    rows = lookup(words)
    if any(row.subtype in MEDIA for row in rows):
        row = next(row for row in rows if row.subtype in MEDIA)
        kind = "agency" if row.subtype == "agency" else "outlet"
        return Link(words, post.name_start, post.name_end, words, kind, row.key)
    mention = next((item for item in draft.mentions if item.start == post.name_start and item.end == post.name_end), None)
    return Link(words, post.name_start, post.name_end, mention.name if mention else words, _kind(mention), mention.gazetteer if mention else None)


def _kind(mention: Mention | None) -> str:
    return "body" if mention is not None and mention.type == "ORG" else "person"


def _pass_on(item: Attribution, author: Link) -> Attribution:
    """The attribution with the author behind every chain that he is not in yet."""
    chains = tuple(
        chain if any(link.gazetteer == author.gazetteer or link.name == author.name for link in chain) else (*chain, author) for chain in item.chains
    )
    return replace(item, chains=chains)


def _own_words(draft: Draft, post: Post, author: Link, read_span: ReadSpan, maker: str) -> Attribution:
    polarity, modality = read_span(post.start, post.end)
    return Attribution(
        id=make_id("att", draft.article.id, post.start, post.end, author.name),
        article=draft.article.id,
        start=post.start,
        end=post.end,
        content=draft.article.text[post.start : post.end],
        kind="direct",
        cue=None,
        chains=((author,),),
        polarity=polarity,
        modality=modality,
        made_by=f"{maker}.post",
    )
