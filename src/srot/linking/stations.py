"""The stations on the way of words: each source, agency and outlet under the key by which it is counted."""

from __future__ import annotations

from dataclasses import dataclass

from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_row
from srot.linking.reports import Report
from srot.records import Article, Credit, make_id


@dataclass(frozen=True, slots=True)
class Stop:
    """A station on the way of words: its counting key and its name."""

    key: str
    name: str


NOWHERE = Stop("", "")


def stop_of(article: str, name: str, entities: EntityIndex) -> Stop:
    """The station of an agency or outlet that a report names."""
    entity = entities.of_name(article, name)
    return Stop(key_of(entity, name, entities), name_of(entity, name, entities))


def name_of(entity: str | None, name: str, entities: EntityIndex) -> str:
    """The name under which the ledger knows who is meant."""
    return (entities.name_of(entity) if entity else "") or name


def key_of(entity: str | None, name: str, entities: EntityIndex) -> str:
    """The key by which who is meant is counted: of an entity, that of its owner."""
    return entities.group(entity) if entity else f"name:{name}"


def agency_of(report: Report, credit: Credit, entities: EntityIndex) -> str | None:
    """The entity of a credit; one that covers a paragraph alone is known by its row in the gazetteer."""
    row = find_row(credit.name, "ORG")
    return entities.of_name(report.id, credit.name) or (make_id("ent", row) if row else None)


def outlet_of(article: Article, entities: EntityIndex) -> Stop:
    """The outlet itself; the page where no outlet is known."""
    if article.outlet:
        return stop_of(article.id, article.outlet, entities)
    return Stop(f"page:{article.url or article.id}", article.url or article.title or article.id)
