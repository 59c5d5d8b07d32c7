"""What linking derived, as tables that a linking run replaces whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from srot.ledger.doubts import find_doubts
from srot.ledger.figures import count_stories
from srot.ledger.rows import as_text
from srot.records import Entity, Links
from srot.text.names import name_keys
from srot.text.normal import fold
from srot.text.words import find_words

_TABLES = (
    "story", "storyline", "entity", "claim", "disagreement", "reuse", "timeline", "dating", "doubtful_date",
    "story_article", "claim_article", "timeline_entity", "entity_name",
    "mention_entity", "link_entity", "attribution_claim", "resolved_time",
    "origin_article", "entity_sound", "doubt", "story_count",
)  # fmt: skip


def replace_links(connection: sqlite3.Connection, links: Links) -> None:
    """Empty the derived tables and fill them with `links`; to be called inside a transaction."""
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    _add_records(connection, links)
    _add_maps(connection, links)


def name_key(name: str) -> str:
    """The key under which entity names are looked up: folded words, one space between."""
    return " ".join(fold(word.text) for word in find_words(name))


def _add_records(connection: sqlite3.Connection, links: Links) -> None:
    add = _Adder(connection)
    add("story", (
        (s.id, s.storyline, s.event_date, s.first_published, s.last_published, s.title, as_text(s))
        for s in links.stories
    ))  # fmt: skip
    add("storyline", ((s.id, s.title, as_text(s)) for s in links.storylines))
    add("entity", ((e.id, e.type, e.name, as_text(e)) for e in links.entities))
    add("claim", ((c.id, c.story, c.n_origins, c.n_articles, c.text, as_text(c)) for c in links.claims))
    add("disagreement", ((d.id, d.story, d.kind, d.nature, as_text(d)) for d in links.disagreements))
    add("reuse", ((r.id, r.source, r.target, r.kind, as_text(r)) for r in links.reuse))
    add("timeline", ((n, t.id, t.story, t.date, as_text(t)) for n, t in enumerate(links.timeline)))
    add("dating", ((d.article, as_text(d)) for d in links.datings))
    add("doubtful_date", ((d.article, as_text(d)) for d in links.doubtful_dates))


def _add_maps(connection: sqlite3.Connection, links: Links) -> None:
    add = _Adder(connection)
    add("story_article", ((article, s.id) for s in links.stories for article in s.articles))
    add("claim_article", ((a.article, c.id) for c in links.claims for a in c.assertions))
    add("timeline_entity", ((entity, n) for n, t in enumerate(links.timeline) for entity in t.entities))
    add("entity_name", _entity_names(links))
    add("mention_entity", links.mention_entities)
    add("link_entity", links.link_entities)
    add("attribution_claim", links.attribution_claims)
    add("resolved_time", links.resolved_times)
    add("story_count", count_stories(links))
    add("origin_article", _origin_articles(links))
    add("entity_sound", ((key, e.id) for e in links.entities for name in _names(e) for key in name_keys(name)))
    add("doubt", ((n, d.kind, d.left, d.right, as_text(d)) for n, d in enumerate(find_doubts(links))))


def _origin_articles(links: Links) -> Iterator[tuple[str, str, str, int]]:
    for claim in links.claims:
        for origin in claim.origins:
            for article in origin.articles if origin.entity else ():
                yield origin.entity or "", claim.id, article, int(claim.n_origins == 1)


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((entity.name, *(form.text for form in entity.names))))


def _entity_names(links: Links) -> Iterator[tuple[str, str]]:
    for entity in links.entities:
        yield name_key(entity.name), entity.id
        yield from ((name_key(form.text), entity.id) for form in entity.names)


class _Adder:
    """Inserts rows into a table, whatever their number of columns; a row that is there already is one row."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __call__(self, table: str, rows: Iterable[tuple[object, ...]]) -> None:
        columns = len(self._connection.execute(f"PRAGMA table_info({table})").fetchall())
        marks = ", ".join("?" * columns)
        self._connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({marks})", rows)
