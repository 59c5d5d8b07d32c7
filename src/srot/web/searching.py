"""Search in all reports, with names found by their sound."""

from __future__ import annotations

from collections.abc import Iterator

from srot.errors import SrotError
from srot.exports.dossier.references import shorten
from srot.interface import write_short_date
from srot.ledger import Hit, naming, search
from srot.records import Span
from srot.web.asking import Ask
from srot.web.lines import named, turn
from srot.web.pages import HitLine, Piece, SearchPage

PAGE = 20
_LONGEST = 300  # characters of a query; more is a text, not a question
_NAMES = 8
_OPENING = 80  # characters of the text of a report that has no title

Terms = tuple[tuple[str, ...], ...]


def is_searchable(words: str) -> bool:
    """Whether there is a word in it that can be looked for."""
    try:
        search.find_terms(words)
    except SrotError:
        return False
    return len(words) <= _LONGEST


def make_search(ask: Ask) -> SearchPage:
    """Names that the words may stand for, and reports that hold them."""
    words = ask.text("q") or ""
    if not words or not is_searchable(words):
        fault = ask.words("search.no_word") if words else None
        return SearchPage(words, fault, (), (), (), turn(ask, False))
    _, terms = naming.expand(ask.store, words)
    rows = naming.search_reports(ask.store, words, limit=PAGE + 1, offset=(ask.page() - 1) * PAGE)
    asked = search.find_terms(words)
    return SearchPage(
        words=words,
        fault=None,
        names=tuple(named(entity, ask.words) for entity in naming.find_names(ask.store, words, limit=_NAMES)) if ask.page() == 1 else (),
        hits=tuple(_make_hit(ask, row, terms) for row in rows[:PAGE]),
        spellings=tuple(dict.fromkeys(" ".join(term) for term in terms if term not in asked)),
        turning=turn(ask, len(rows) > PAGE),
    )


def _make_hit(ask: Ask, hit: Hit, terms: Terms) -> HitLine:
    row = ask.store.row("SELECT lang, substr(trim(text), 1, ?) FROM article WHERE id = ?", (2 * _OPENING, hit.article))
    title = hit.title or shorten(row[1].partition("\n")[0] if row else "", _OPENING) or ask.words("report.untitled")
    return HitLine(
        report=hit.article,
        title=tuple(cut_pieces(title, search.find_marks(title, terms))),
        snippet=tuple(cut_pieces(hit.snippet, hit.marks)),
        lang=row[0] if row else "und",
        outlet=hit.outlet or ask.words("report.no_outlet"),
        published=write_short_date(hit.published, ask.words),
        story=hit.story,
    )


def cut_pieces(text: str, marks: tuple[Span, ...]) -> Iterator[Piece]:
    """A text cut where marks begin and end.

    >>> [(piece.text, piece.marked) for piece in cut_pieces("one two", (Span(4, 7),))]
    [('one ', False), ('two', True)]
    """
    place = 0
    for mark in marks:
        if mark.start > place:
            yield Piece(text[place : mark.start], False)
        yield Piece(text[mark.start : mark.end], True)
        place = mark.end
    if place < len(text):
        yield Piece(text[place:], False)
