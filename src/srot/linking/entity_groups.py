"""Owners and weights: which bodies count as one, and how much it tells that two reports name the same one."""

from __future__ import annotations

from srot.gazetteer.table import Row
from srot.linking.entity_uses import row_of
from srot.records import Entity, make_id

STATE = frozenset(("government", "ministry", "military", "agency_state"))
"""Kinds of bodies that speak for their country."""
WEIGHTS = {
    "country": 0.2, "capital": 0.3, "continent": 0.1, "region": 0.3, "state": 0.3, "government": 0.25, "agency": 0.05, "outlet": 0.05,
    "broadcaster": 0.05, "alliance": 0.3, "international": 0.35, "ministry": 0.4, "military": 0.35, "police": 0.3, "court": 0.4,
    "legislature": 0.35, "party": 0.4,
}  # fmt: skip
BY_TYPE = {"PER": 0.9, "LOC": 0.9, "ORG": 0.6, "DOC": 0.3}
BIG_CITY = 0.4


def group_key(entity: Entity, key: str | None) -> str:
    """The id of the owner's group of an entity: owners are followed to the last, a government stands for its country."""
    row = row_of(key)
    return make_id("ent", last_owner(row)) if row else entity.id


def last_owner(row: Row) -> str:
    """The key at the end of the chain of owners; a state's own bodies end at the country."""
    seen = {row.key}
    while row.owner and row.owner not in seen and (owner := row_of(row.owner)):
        row = owner
        seen.add(row.key)
    if row.subtype == "government" and row.stands_for:
        return row.stands_for
    if row.subtype in STATE and row.country:
        return f"country.{row.country.lower()}"
    return row.key


def weigh_entity(entity: Entity, key: str | None) -> float:
    """How much sharing this entity tells, by what it is."""
    row = row_of(key)
    if row and row.subtype == "city":
        return BIG_CITY
    kind = (row.subtype if row else entity.subtype) or ""
    return WEIGHTS.get(kind, BY_TYPE.get(entity.type, 0.5))
