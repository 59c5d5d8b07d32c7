"""What linking derived, as tables: a linking run writes the rows that are new or other, and takes out those that are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from operator import itemgetter

from srot.ledger.doubts import find_doubts
from srot.ledger.figures import count_stories
from srot.ledger.rows import as_text
from srot.records import Entity, Links
from srot.text.names import name_keys
from srot.text.normal import fold
from srot.text.words import find_words


def replace_links(connection: sqlite3.Connection, links: Links) -> None:
    """Make the derived tables say `links`; to be called inside a transaction."""
    for table, rows in (*_records(links), *_maps(links)):
        replace_rows(connection, table, rows)


def name_key(name: str) -> str:
    """The key under which entity names are looked up: folded words, one space between."""
    return " ".join(fold(word.text) for word in find_words(name))


Rows = Iterable[tuple[object, ...]]


def _records(links: Links) -> Iterator[tuple[str, Rows]]:
    yield "story", (
        (s.id, s.storyline, s.event_date, s.first_published, s.last_published, s.title, as_text(s)) for s in links.stories
    )
    yield "storyline", ((s.id, s.title, as_text(s)) for s in links.storylines)
    yield "entity", ((e.id, e.type, e.name, as_text(e)) for e in links.entities)
    yield "claim", ((c.id, c.story, c.n_origins, c.n_articles, c.text, as_text(c)) for c in links.claims)
    yield "disagreement", ((d.id, d.story, d.kind, d.nature, as_text(d)) for d in links.disagreements)
    yield "reuse", ((r.id, r.source, r.target, r.kind, as_text(r)) for r in links.reuse)
    yield "timeline", ((t.id, t.story, t.date, as_text(t)) for t in links.timeline)
    yield "dating", ((d.article, as_text(d)) for d in links.datings)
    yield "doubtful_date", ((d.article, as_text(d)) for d in links.doubtful_dates)


def _maps(links: Links) -> Iterator[tuple[str, Rows]]:
    yield "story_article", ((article, s.id) for s in links.stories for article in s.articles)
    yield "claim_article", ((a.article, c.id) for c in links.claims for a in c.assertions)
    yield "timeline_entity", ((entity, t.id) for t in links.timeline for entity in t.entities)
    yield "entity_name", _entity_names(links)
    yield "mention_entity", links.mention_entities
    yield "link_entity", links.link_entities
    yield "attribution_claim", links.attribution_claims
    yield "resolved_time", links.resolved_times
    yield "story_count", count_stories(links)
    yield "origin_article", _origin_articles(links)
    yield "entity_sound", ((key, e.id) for e in links.entities for name in _names(e) for key in name_keys(name))
    yield "doubt", ((d.id, d.change, d.kind, d.left, d.right, as_text(d)) for d in find_doubts(links))


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


def replace_rows(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    """Make a table hold these rows, of several with one key the first; what it holds already is not written again."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keyed = [place for place, column in enumerate(columns) if column[5]]
    key_of = itemgetter(*keyed)
    # `hash` is good enough here, for both sides are made in this process.
    held = {key_of(row): hash(row) for row in connection.execute(f"SELECT * FROM {table}")}
    gone: list[object] = []
    fresh: list[tuple[object, ...]] = []
    for row in rows:
        key, known = key_of(row), held.pop(key_of(row), None)
        if known != hash(row):
            fresh.append(row)
            if known is not None:
                gone.append(key)
    gone += held
    condition = " AND ".join(f'"{columns[place][1]}" = ?' for place in keyed)
    keys = [key if isinstance(key, tuple) else (key,) for key in gone]
    connection.executemany(f"DELETE FROM {table} WHERE {condition}", keys)
    connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(columns))})", fresh)
