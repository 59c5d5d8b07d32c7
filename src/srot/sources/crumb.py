"""Rows of page buttons and crumbs: "outlet » section » town", "Home | Videos", a masthead alone on its line."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

from srot.sources.lines import ends_sentence
from srot.sources.metaline import has_masthead
from srot.sources.page_words import words_of
from srot.text.normal import fold
from srot.text.words import find_words, is_word

_MAX_CHARS = 140
_MAX_WORDS = 14
_ARROWS = regex.compile(r"\s*(?:»|›|>+|→|::)\s*")
_BARS = regex.compile(r"\s*[|•·]\s*")
_DASHES = regex.compile(r"\s+[/–—-]\s+")
_MARKS = regex.compile(r"[.।?!:,;\"'“”‘’]")
_BUTTONS = (("ad", "ad"), ("comment", "comments"), ("share", "share"), ("nav", "navigation"))


@dataclass(frozen=True, slots=True)
class Crumb:
    """A row of places on the site: the outlet that it begins with, if it does, and how many parts are sections."""

    outlet: str | None
    sections: int


@lru_cache(maxsize=20_000)
def read_crumb(line: str) -> Crumb | None:
    """The line as a row of crumbs, or ``None``. Where the parts hang on dashes or bars, one of them has to be a section.

    >>> read_crumb("जनसूचना | राज्य").outlet
    'जनसूचना'
    """
    if len(line) > _MAX_CHARS or ends_sentence(line):
        return None
    for mark, free in ((_ARROWS, True), (_BARS, False), (_DASHES, False)):
        parts = [part.strip() for part in mark.split(line)]
        if len(parts) > 1 and all(part and len(part.split()) <= 4 for part in parts):
            sections = [_is_section(part) for part in parts]
            if any(sections) or (free and len(parts) > 2):
                return Crumb(_outlet(parts, sections, free), sum(sections))
            return None
    return None


def _is_section(part: str) -> bool:
    return fold(part) in words_of("section") | words_of("place") | words_of("nav")


def _outlet(parts: list[str], sections: list[bool], free: bool) -> str | None:
    """The first part, unless it is a section. One bare word before an arrow may as well be a town."""
    first = parts[0]
    if sections[0] or (free and len(first.split()) == 1 and not has_masthead(first)):
        return None
    return first


@lru_cache(maxsize=20_000)
def read_buttons(line: str) -> str | None:
    """Why a line that is made of button words alone is noise: ``share``, ``comments``, ``ad``, ``navigation``; else ``None``.

    >>> read_buttons("फेसबुक पर शेयर करें"), read_buttons("फेसबुक पर कंपनी ने कहा")
    ('share', None)
    """
    if len(line) > _MAX_CHARS:
        return None
    words = [fold(word.text) for word in find_words(line) if is_word(word.text) and not word.text[0].isdigit()]
    if not words or len(words) > _MAX_WORDS:
        return None
    kinds = _kinds_of(tuple(words))
    if kinds is None:
        return None
    return next((reason for kind, reason in _BUTTONS if kind in kinds), None)


def _kinds_of(words: tuple[str, ...]) -> set[str] | None:
    """Kinds of button words that cover all words, two-word buttons first; ``None`` when a word is no button's."""
    kinds: set[str] = set()
    position = 0
    while position < len(words):
        for width in (4, 3, 2, 1):
            form = " ".join(words[position : position + width])
            found = {kind for kind in ("ad", "comment", "share", "nav", "filler") if form in words_of(kind)}
            if found and position + width <= len(words):
                break
        else:
            return None
        # A word that is filler anywhere does not make a line noise by itself.
        kinds |= {"filler"} if "filler" in found else found
        position += width
    return kinds


def is_masthead(line: str) -> bool:
    """Whether a line is the name of a paper or channel and nothing else, as printed above a report."""
    words = line.split()
    return 1 < len(words) <= 3 and not _MARKS.search(line) and has_masthead(line)
