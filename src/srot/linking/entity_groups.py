"""Owners and weights: which bodies count as one, and how much it tells that two reports name the same one."""

from __future__ import annotations

from srot.gazetteer.table import MEDIA, Row
from srot.linking.entity_names import Names
from srot.linking.entity_uses import row_of
from srot.records import Entity

APART = frozenset(("military", "ministry", "police"))
"""Bodies of a state that assess for themselves: what they own speaks for them and not for their state."""
COUNTRY = frozenset(("government", "capital"))
"""Kinds of rows that stand for their country. Ministries, armies and offices assess for themselves: each counts by itself."""
WEIGHTS = {
    "country": 0.2, "capital": 0.3, "continent": 0.1, "region": 0.3, "state": 0.3, "government": 0.25, "agency": 0.05, "outlet": 0.05,
    "broadcaster": 0.05, "alliance": 0.3, "international": 0.35, "ministry": 0.4, "military": 0.35, "police": 0.3, "court": 0.4,
    "legislature": 0.35, "party": 0.4, "city": 0.4, "district": 0.6,
}  # fmt: skip
"""How much sharing an entity tells, by its kind in the tables."""
BY_TYPE = {"PER": 0.9, "LOC": 0.9, "ORG": 0.6, "DOC": 0.3}
GENERIC = 0.3
"""A body without a name of its own: the police, the ministry of defence."""


def owner_key(entity: Entity, key: str | None, names: Names) -> str | None:
    """The key of the table row whose group an entity belongs to; ``None`` when it stands for itself."""
    row = row_of(key)
    if row:
        return last_owner(row)
    if entity.type != "ORG":
        return None
    countries = {country for form in entity.names if (country := names[form.text].state)}
    return f"country.{countries.pop().lower()}" if len(countries) == 1 else None


def last_owner(row: Row) -> str:
    """The key at the end of the chain of owners of an agency or outlet, for what they own speaks with one voice; a ministry or an army ends it, and
    governments and capitals end at their country."""
    seen = {row.key}
    while (row.subtype in MEDIA or len(seen) > 1) and row.subtype not in APART and row.owner and row.owner not in seen and (owner := row_of(row.owner)):
        row = owner
        seen.add(row.key)
    return row.stands_for if row.subtype in COUNTRY and row.stands_for else row.key


def weigh_entity(kind: str, subtype: str | None, *, generic: bool = False) -> float:
    """How much sharing an entity tells, 0..1, by what it is.

    >>> weigh_entity("PER", None), weigh_entity("LOC", "country")
    (0.9, 0.2)
    """
    if subtype in WEIGHTS:
        return WEIGHTS[subtype]
    return min(GENERIC, BY_TYPE.get(kind, 0.5)) if generic else BY_TYPE.get(kind, 0.5)


