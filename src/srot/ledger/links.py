"""What linking derived, as tables: a linking run writes the rows, and the parts of stories, that are new or other, and takes out those that are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from operator import itemgetter

from srot.ledger.doubts import Doubt, find_other_doubts, find_story_doubts
from srot.ledger.figures import count_origins
from srot.ledger.parts import Parted, StoryPart
from srot.ledger.rows import as_text
from srot.records import Claim, Entity, Links
from srot.text.names import name_keys
from srot.text.normal import fold
from srot.text.words import find_words


def replace_links(connection: sqlite3.Connection, found: Parted) -> None:
    """Make the derived tables say what was found; to be called inside a transaction. Parts of stories that are written already are not asked for."""
    written = dict(connection.execute("SELECT story, key FROM story_part"))
    for story in sorted(story for story, key in written.items() if found.keys.get(story) != key):
        _take_out(connection, story)
    for table, rows in (*_records(found.whole), *_maps(found.whole)):
        replace_rows(connection, table, rows)
    entities = {entity.id: entity for entity in found.whole.entities}
    for part in found.fetch(sorted(story for story, key in found.keys.items() if written.get(story) != key)):
        for table, some in _rows_of(part, entities):
            _insert(connection, table, some)
        _insert(connection, "story_part", [(part.story, found.keys[part.story])])
    doubts = find_other_doubts(found.whole, partial(_count_behind, connection))
    replace_rows(connection, "doubt", (_doubt_row(doubt, "") for doubt in doubts), of="story = ''")


def _take_out(connection: sqlite3.Connection, story: str) -> None:
    """Delete all that is derived within a story."""
    for table in ("claim_article", "attribution_claim", "origin_article"):
        connection.execute(f"DELETE FROM {table} WHERE claim IN (SELECT id FROM claim WHERE story = ?)", (story,))
    connection.execute("DELETE FROM timeline_entity WHERE line IN (SELECT id FROM timeline WHERE story = ?)", (story,))
    for table in ("claim", "disagreement", "timeline", "story_count", "doubt", "story_part"):
        connection.execute(f"DELETE FROM {table} WHERE story = ?", (story,))


def _rows_of(part: StoryPart, entities: Mapping[str, Entity]) -> Iterator[tuple[str, Rows]]:
    claims, timeline = part.claims, part.timeline
    yield "claim", ((c.id, c.story, c.n_origins, c.n_articles, c.text, as_text(c)) for c in claims)
    yield "disagreement", ((d.id, d.story, d.kind, d.nature, as_text(d)) for d in part.disagreements)
    yield "timeline", ((t.id, t.story, t.date, as_text(t)) for t in timeline)
    yield "claim_article", ((a.article, c.id) for c in claims for a in c.assertions)
    yield "timeline_entity", ((entity, t.id) for t in timeline for entity in t.entities)
    yield "attribution_claim", part.attribution_claims
    yield "story_count", [(part.story, *count_origins(part, entities))]
    yield "origin_article", _origin_articles(claims)
    yield "doubt", (_doubt_row(doubt, part.story) for doubt in find_story_doubts(part, entities))


def _doubt_row(doubt: Doubt, story: str) -> tuple[object, ...]:
    return doubt.id, story, doubt.change, doubt.kind, doubt.left, doubt.right, as_text(doubt)


def _count_behind(connection: sqlite3.Connection, entity: str) -> int:
    """Reports of all claims that an entity stands behind."""
    chosen = "SELECT DISTINCT claim FROM origin_article WHERE entity = ?"
    (count,) = connection.execute(f"SELECT coalesce(sum(n_articles), 0) FROM claim WHERE id IN ({chosen})", (entity,)).fetchone()
    return int(count)


def _insert(connection: sqlite3.Connection, table: str, rows: Rows) -> None:
    """Put rows into a table, of several with one key the first."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    connection.executemany(f"INSERT OR IGNORE INTO {table} VALUES ({', '.join('?' * len(columns))})", rows)


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
    yield "reuse", ((r.id, r.source, r.target, r.kind, as_text(r)) for r in links.reuse)
    yield "dating", ((d.article, as_text(d)) for d in links.datings)
    yield "doubtful_date", ((d.article, as_text(d)) for d in links.doubtful_dates)


def _maps(links: Links) -> Iterator[tuple[str, Rows]]:
    yield "story_article", ((article, s.id) for s in links.stories for article in s.articles)
    yield "entity_name", _entity_names(links)
    yield "mention_entity", links.mention_entities
    yield "link_entity", links.link_entities
    yield "resolved_time", links.resolved_times
    yield "entity_sound", ((key, e.id) for e in links.entities for name in _names(e) for key in name_keys(name))


def _origin_articles(claims: Iterable[Claim]) -> Iterator[tuple[str, str, str, int]]:
    for claim in claims:
        for origin in claim.origins:
            for article in origin.articles if origin.entity else ():
                yield origin.entity or "", claim.id, article, int(claim.n_origins == 1)


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((entity.name, *(form.text for form in entity.names))))


def _entity_names(links: Links) -> Iterator[tuple[str, str]]:
    for entity in links.entities:
        yield name_key(entity.name), entity.id
        yield from ((name_key(form.text), entity.id) for form in entity.names)


def replace_rows(connection: sqlite3.Connection, table: str, rows: Rows, *, of: str = "1") -> None:
    """Make a table hold these rows, of several with one key the first; what it holds already is not written again. Rows of which `of` is not true
    are left alone."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keyed = [place for place, column in enumerate(columns) if column[5]]
    key_of = itemgetter(*keyed)
    # `hash` is good enough here, for both sides are made in this process.
    held = {key_of(row): hash(row) for row in connection.execute(f"SELECT * FROM {table} WHERE {of}")}
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
    _insert(connection, table, fresh)
