"""What stands behind an entity: its claims, who quotes it, how often it is alone."""

from __future__ import annotations

from dataclasses import dataclass

from srot.ledger.packing import read_record
from srot.ledger.store import Store
from srot.records import Claim, Entity, TimelineEntry


@dataclass(frozen=True, slots=True)
class Standing:
    """How often an entity is an origin: of how many claims, of how many of them the only one, in how many reports."""

    claims: int
    alone: int
    reports: int
    named_in: int


def standing(store: Store, entity: str) -> Standing:
    """The counts of one entity."""
    row = store.row(
        "SELECT count(DISTINCT claim), count(DISTINCT CASE WHEN alone THEN claim END), count(DISTINCT article)"
        " FROM origin_article WHERE entity = ?",
        (entity,),
    )
    assert row is not None
    named = store.row(f"SELECT count(*) FROM ({_NAMING})", (entity,))
    return Standing(row[0], row[1], row[2], named[0] if named else 0)


_NAMING = "SELECT DISTINCT article FROM mention_entity JOIN mention ON id = mention WHERE entity = ?"


def quoting_outlets(store: Store, entity: str, *, limit: int = 30) -> tuple[tuple[str | None, int], ...]:
    """Outlets that carry claims of which the entity is an origin, with their number of reports, the most first."""
    query = (
        "SELECT outlet, count(*) AS n FROM (SELECT DISTINCT article FROM origin_article WHERE entity = ?)"
        " CROSS JOIN article AS a INDEXED BY article_facts ON a.id = article GROUP BY outlet ORDER BY n DESC, outlet LIMIT ?"
    )
    return tuple((row[0], row[1]) for row in store.rows(query, (entity, limit)))


def claims_from(store: Store, entity: str, *, limit: int = 20, offset: int = 0) -> tuple[Claim, ...]:
    """Claims of which the entity is an origin, those in the most reports first."""
    query = (
        "SELECT content FROM claim WHERE id IN (SELECT id FROM claim INDEXED BY claim_size"
        " WHERE id IN (SELECT claim FROM origin_article WHERE entity = ?) ORDER BY n_articles DESC, id LIMIT ? OFFSET ?)"
        " ORDER BY n_articles DESC, id"
    )
    return tuple(read_record(Claim, row[0]) for row in store.rows(query, (entity, limit, offset)))


def reports_naming(store: Store, entity: str, *, limit: int = 20, offset: int = 0) -> tuple[str, ...]:
    """The ids of reports that name an entity, the newest first."""
    query = (
        f"SELECT a.id FROM ({_NAMING}) AS named CROSS JOIN article AS a INDEXED BY article_facts ON a.id = named.article"
        " ORDER BY published IS NULL, published DESC, a.id LIMIT ? OFFSET ?"
    )
    return tuple(row[0] for row in store.rows(query, (entity, limit, offset)))


def reports_of(store: Store, outlet: str, *, limit: int = 20, offset: int = 0) -> tuple[str, ...]:
    """The ids of an outlet's reports, the newest first."""
    query = "SELECT id FROM article WHERE outlet = ? ORDER BY published IS NULL, published DESC, id LIMIT ? OFFSET ?"
    return tuple(row[0] for row in store.rows(query, (outlet, limit, offset)))


def owned_by(store: Store, entity: str, *, limit: int = 30) -> tuple[Entity, ...]:
    """Bodies that an entity owns or controls."""
    query = "SELECT content FROM entity WHERE json_extract(content, '$.owner') = ? ORDER BY name, id LIMIT ?"
    return tuple(read_record(Entity, row[0]) for row in store.rows(query, (entity, limit)))


def timeline_of(store: Store, entity: str, *, limit: int = 20) -> tuple[TimelineEntry, ...]:
    """The last dated lines that name an entity, the newest first."""
    query = (
        "SELECT content FROM timeline WHERE id IN (SELECT line FROM timeline_entity WHERE entity = ?)"
        " AND date IS NOT NULL ORDER BY date DESC, id DESC LIMIT ?"
    )
    return tuple(read_record(TimelineEntry, row[0]) for row in store.rows(query, (entity, limit)))
