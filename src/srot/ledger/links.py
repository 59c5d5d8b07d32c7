"""What linking derived, as tables: a linking run writes the rows, and the parts of stories, that are new or other, and takes out those that are gone."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from operator import itemgetter
from typing import Any

from srot.ledger.doubts import Doubt, find_other_doubts, find_story_doubts
from srot.ledger.figures import count_origins
from srot.ledger.packing import read_record
from srot.ledger.parts import Parted, StoryPart
from srot.ledger.rows import as_text
from srot.records import Claim, Entity, Links
from srot.text.name_keys import name_keys
from srot.text.normal import fold
from srot.text.words import find_words


def replace_links(connection: sqlite3.Connection, found: Parted, *, anew: bool = False) -> None:
    """Make the derived tables say what was found; to be called inside a transaction. Parts of stories that are written already are not asked for,
    unless all is to be written `anew`."""
    written = dict(connection.execute("SELECT story, key FROM story_part"))
    for story in sorted(story for story, key in written.items() if anew or found.keys.get(story) != key):
        _take_out(connection, story)
        del written[story]
    for table, rows in (*_records(found.whole), *_maps(found.whole)):
        replace_rows(connection, table, rows)
    replace_entities(connection, found.whole.entities, anew=anew)
    entities = {entity.id: entity for entity in found.whole.entities}
    for part in found.fetch(sorted(found.keys.keys() - written.keys())):
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
    yield "reuse", ((r.id, r.source, r.target, r.kind, as_text(r)) for r in links.reuse)
    yield "dating", ((d.article, as_text(d)) for d in links.datings)
    yield "doubtful_date", ((d.article, as_text(d)) for d in links.doubtful_dates)


def _maps(links: Links) -> Iterator[tuple[str, Rows]]:
    yield "story_article", ((article, s.id) for s in links.stories for article in s.articles)
    yield "mention_entity", links.mention_entities
    yield "link_entity", links.link_entities
    yield "resolved_time", links.resolved_times


def _origin_articles(claims: Iterable[Claim]) -> Iterator[tuple[str, str, str, int]]:
    for claim in claims:
        for origin in claim.origins:
            for article in origin.articles if origin.entity else ():
                yield origin.entity or "", claim.id, article, int(claim.n_origins == 1)


def _names(entity: Entity) -> list[str]:
    return list(dict.fromkeys((entity.name, *(form.text for form in entity.names))))


def replace_entities(connection: sqlite3.Connection, entities: Iterable[Entity], *, anew: bool = False) -> None:
    """Make the tables hold these entities with their names and sounds. What is found by name follows from the entity alone: of one that is the same
    nothing is looked at, for there are far more of them than of all else."""
    if anew:
        for table in ("entity", "entity_name", "entity_sound"):
            connection.execute(f"DELETE FROM {table}")
    held = {name: hash(content) for name, content in connection.execute("SELECT id, content FROM entity")}
    fresh = [entity for entity in entities if held.get(entity.id) != hash(as_text(entity))]
    gone = sorted(held.keys() - {entity.id for entity in entities} | {entity.id for entity in fresh if entity.id in held})
    for name in gone:
        (content,) = connection.execute("SELECT content FROM entity WHERE id = ?", (name,)).fetchone()
        old = read_record(Entity, content)
        connection.executemany("DELETE FROM entity_name WHERE folded = ? AND entity = ?", _entity_names(old))
        connection.executemany("DELETE FROM entity_sound WHERE sound = ? AND entity = ?", _entity_sounds(old))
    connection.executemany("DELETE FROM entity WHERE id = ?", [(name,) for name in gone])
    _insert(connection, "entity", ((entity.id, entity.type, entity.name, as_text(entity)) for entity in fresh))
    _insert(connection, "entity_name", (row for entity in fresh for row in _entity_names(entity)))
    _insert(connection, "entity_sound", (row for entity in fresh for row in _entity_sounds(entity)))


def _entity_names(entity: Entity) -> list[tuple[str, str]]:
    return [(name_key(name), entity.id) for name in _names(entity)]


def _entity_sounds(entity: Entity) -> list[tuple[str, str]]:
    return [(key, entity.id) for name in _names(entity) for key in name_keys(name)]


def replace_rows(connection: sqlite3.Connection, table: str, rows: Rows, *, of: str = "1") -> None:
    """Make a table hold these rows, of several with one key the first; what it holds already is not written again. Rows of which `of` is not true
    are left alone."""
    columns = connection.execute(f"PRAGMA table_info({table})").fetchall()
    keyed = [place for place, column in enumerate(columns) if column[5]]
    names = [f'"{columns[place][1]}"' for place in keyed]
    key_of = itemgetter(*keyed)
    held = connection.execute(f"SELECT * FROM {table} WHERE {of} ORDER BY {', '.join(names)}")
    gone, fresh = _tell_apart(held, sorted(rows, key=key_of), key_of)
    keys = [key if isinstance(key, tuple) else (key,) for key in gone]
    connection.executemany(f"DELETE FROM {table} WHERE {' AND '.join(f'{name} = ?' for name in names)}", keys)
    _insert(connection, table, fresh)


def _tell_apart(held: Rows, rows: Rows, key_of: Callable[[tuple[Any, ...]], Any]) -> tuple[list[Any], list[tuple[object, ...]]]:
    """The keys of the rows that are held no longer or are other now, and the rows that are new or other; both sides come in order of their keys."""
    gone, fresh = [], []
    others = iter(held)
    other = next(others, None)
    before: tuple[object, ...] | None = None
    for row in rows:
        if row == other:  # most are; nothing else is asked of them
            other, before = next(others, None), row
            continue
        key = key_of(row)
        if before is not None and key == key_of(before):
            continue
        while other is not None and key_of(other) < key:
            gone.append(key_of(other))
            other = next(others, None)
        if other is not None and key_of(other) == key:
            if other != row:
                gone.append(key)
                fresh.append(row)
            other = next(others, None)
        else:
            fresh.append(row)
        before = row
    gone += [key_of(rest) for rest in (*(() if other is None else (other,)), *others)]
    return gone, fresh
