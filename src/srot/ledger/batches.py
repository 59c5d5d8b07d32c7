"""Rows of many things at once: a page that names two hundred reports asks a few questions, not a thousand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from srot.ledger.packing import read_record
from srot.ledger.rows import ARTICLE_COLUMNS, article_of
from srot.ledger.store import Store
from srot.records import Article, Attribution, Dating, DoubtfulDate

_MOST = 500  # values in one question


def rows_in(store: Store, query: str, values: Sequence[str], rest: str = "") -> Iterator[tuple[Any, ...]]:
    """The rows of ``query IN (values) rest``, whatever their number."""
    for start in range(0, len(values), _MOST):
        part = values[start : start + _MOST]
        yield from store.rows(f"{query} IN ({', '.join('?' * len(part))}) {rest}", part)


def articles_of(store: Store, articles: Sequence[str]) -> dict[str, Article]:
    """Articles by their whole ids; `source_path` is the first, in order of the alphabet, of the places where each was found."""
    source = "(SELECT min(path || char(31) || hash) FROM source WHERE article = id)"
    rows = rows_in(store, f"SELECT {ARTICLE_COLUMNS}, {source} FROM article WHERE id", articles)
    return {row[0]: placed_article(row) for row in rows}


def placed_article(row: tuple[Any, ...]) -> Article:
    """The article of its columns and the place where it was found."""
    path, _, digest = (row[-1] or "").partition("\x1f")
    return article_of(row[:-1], path=path or None, digest=digest or None)


def datings_of(store: Store, articles: Sequence[str]) -> dict[str, Dating]:
    """The days given to articles."""
    return {row[0]: read_record(Dating, row[1]) for row in rows_in(store, "SELECT article, content FROM dating WHERE article", articles)}


def doubts_of(store: Store, articles: Sequence[str]) -> dict[str, DoubtfulDate]:
    """The printed days of articles that something stands against."""
    rows = rows_in(store, "SELECT article, content FROM doubtful_date WHERE article", articles)
    return {row[0]: read_record(DoubtfulDate, row[1]) for row in rows}


def links_of(store: Store, articles: Sequence[str]) -> dict[str, dict[str, str]]:
    """Article -> name -> the entity it stands for there."""
    found: dict[str, dict[str, str]] = {article: {} for article in articles}
    query = "SELECT holder, name, entity FROM link_entity WHERE holder"
    for holder, name, entity in rows_in(store, query, articles, "ORDER BY holder, name, entity DESC"):
        found[holder][name] = entity
    return found


def names_of(store: Store, entities: Sequence[str]) -> dict[str, str]:
    """Entity -> its name."""
    return dict(rows_in(store, "SELECT id, name FROM entity WHERE id", entities))


def copied_from(store: Store, articles: Sequence[str]) -> dict[str, str]:
    """Article -> the one that most of its text was taken from."""
    query = "SELECT target, json_extract(content, '$.coverage'), source FROM reuse WHERE target"
    best: dict[str, tuple[float, str]] = {}
    for target, coverage, source in rows_in(store, query, articles):
        best[target] = max(best.get(target, (-1.0, "")), (coverage, source))
    return {target: source for target, (_, source) in best.items()}


def sayings_of(store: Store, attributions: Mapping[str, str]) -> dict[str, Attribution]:
    """Attributions, asked for as id -> article, without their content, which stands in the text."""
    asked = sorted((article, name) for name, article in attributions.items())
    found = {}
    for start in range(0, len(asked), _MOST):
        part = asked[start : start + _MOST]
        query = f"WITH asked (article, id) AS (VALUES {', '.join(['(?, ?)'] * len(part))}) SELECT id, content FROM asked JOIN saying USING (article, id)"
        for name, content in store.rows(query, [value for pair in part for value in pair]):
            found[name] = read_record(Attribution, content)
    return found
