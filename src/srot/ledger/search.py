"""Full-text search. Words are folded before they are indexed and before they are looked for, so that spellings meet."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import regex

from srot.errors import SrotError
from srot.ledger.store import Store
from srot.records import Span
from srot.text.normal import fold
from srot.text.words import WORD, Word, find_words, is_word

_TERM = regex.compile(r'["“”](?P<phrase>[^"“”]+)["“”]|(?P<word>\S+)')
_SNIPPET = 180  # code points
_BEGINNING = 1500  # code points of a text that are looked through first

Terms = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Hit:
    """An article that holds the words. `snippet` is cut from its text as printed; `marks` are the words found in it.

    `published` is the day it was given where it prints none.
    """

    article: str
    title: str | None
    outlet: str | None
    published: str | None
    story: str | None
    snippet: str
    marks: tuple[Span, ...]


def index(connection: sqlite3.Connection, article: str) -> None:
    """Put one article into the index, in the place of what the index held of it."""
    query = "SELECT number, title, text FROM article WHERE id = ?"
    number, title, text = connection.execute(query, (article,)).fetchone()
    connection.execute("DELETE FROM search WHERE rowid = ?", (number,))
    values = (number, _folded(title or ""), _folded(text))
    connection.execute("INSERT INTO search (rowid, title, text) VALUES (?, ?, ?)", values)


def find_terms(words: str) -> tuple[tuple[str, ...], ...]:
    """The terms of a query, each a run of folded words that must stand side by side; a trailing ``*`` stays.

    >>> find_terms('"उत्तर कोरिया" सैनि*')
    (('उत्तर', 'कोरिया'), ('सैनि*',))
    """
    terms = tuple(_term(match) for match in _TERM.finditer(words))
    if not any(terms):
        raise SrotError(f"search for {words!r}: there is no word in it; give one word or more")
    return tuple(term for term in terms if term)


def match_query(terms: tuple[tuple[str, ...], ...]) -> str:
    """The terms in the language of FTS5: all of them, in any order."""
    return " AND ".join(
        f'"{" ".join(term).removesuffix("*")}"' + ("*" if term[-1].endswith("*") else "") for term in terms
    )


def find_hits(store: Store, match: str, terms: Terms, *, limit: int, offset: int = 0) -> tuple[Hit, ...]:
    """Articles that a query in the language of FTS5 finds, best first, with the `terms` marked."""
    query = (
        "SELECT a.id, a.title, a.outlet, coalesce(json_extract(d.content, '$.published'), a.published),"
        " (SELECT min(story) FROM story_article AS s WHERE s.article = a.id), a.text FROM ("
        "  SELECT n.number AS number, round(bm25(search, 3.0, 1.0), 6) AS place FROM search JOIN article AS n ON n.number = search.rowid"
        "  WHERE search MATCH ? ORDER BY place, n.id LIMIT ? OFFSET ?"
        " ) AS hit JOIN article AS a ON a.number = hit.number LEFT JOIN dating AS d ON d.article = a.id ORDER BY hit.place, a.id"
    )
    rows = store.rows(query, (match, limit, offset))
    return tuple(_hit(row, terms) for row in rows)


def _hit(row: tuple[Any, ...], terms: Terms) -> Hit:
    article, title, outlet, published, story, text = row
    return Hit(article, title, outlet, published, story, *cut_snippet(text, terms))


def cut_snippet(text: str, terms: Terms) -> tuple[str, tuple[Span, ...]]:
    """The passage of `text` around the first word found, on whole words, and where the words stand in it."""
    words, found = _find_near(text, terms)
    first = found[0].start if found else 0
    start = _word_start(words, max(0, first - _SNIPPET // 3))
    end = _word_end(words, start + _SNIPPET, len(text))
    marks = tuple(Span(w.start - start, w.end - start) for w in found if start <= w.start and w.end <= end)
    return text[start:end].replace("\n", " "), marks


def _find_near(text: str, terms: Terms) -> tuple[list[Word], list[Word]]:
    """The words of `text` and those of the terms among them, no further than a snippet needs."""
    for end in (_BEGINNING, len(text)):
        words = [word for word in find_words(text, 0, min(end, len(text))) if is_word(word.text)]
        found = list(_matches(words, terms))
        if found and found[0].start + 2 * _SNIPPET < end:
            break
    return words, found


def find_marks(text: str, terms: Terms) -> tuple[Span, ...]:
    """Where the words of the terms stand in a text, as whole words."""
    words = [word for word in find_words(text) if is_word(word.text)]
    return tuple(Span(word.start, word.end) for word in _matches(words, terms))


def _term(match: regex.Match[str]) -> tuple[str, ...]:
    words = match["phrase"] or match["word"]
    folded = [fold(word.text) for word in find_words(words) if is_word(word.text)]
    if folded and words.endswith("*"):
        folded[-1] += "*"
    return tuple(folded)


def _folded(text: str) -> str:
    return " ".join(map(fold, WORD.findall(text)))


def _matches(words: list[Word], terms: Terms) -> Iterator[Word]:
    keys = {key for term in terms for key in term}
    whole = {key for key in keys if not key.endswith("*")}
    begun = tuple(key.removesuffix("*") for key in keys if key.endswith("*"))
    for word in words:
        key = fold(word.text)
        if key in whole or (begun and key.startswith(begun)):
            yield word


def _word_start(words: list[Word], position: int) -> int:
    if position == 0:
        return 0
    return next((word.start for word in words if word.start >= position), position)


def _word_end(words: list[Word], position: int, length: int) -> int:
    if position >= length:
        return length
    return max((word.end for word in words if word.end <= position), default=position)
