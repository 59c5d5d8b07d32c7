"""How many known origins stand behind all claims of a story, and how many of its reports name none."""

from __future__ import annotations

from collections.abc import Mapping

from srot.ledger.parts import StoryPart
from srot.records import Claim, Entity, Origin

UNKNOWN, UNNAMED = "unknown", "unnamed"


def count_origins(part: StoryPart, entities: Mapping[str, Entity]) -> tuple[int, int]:
    """Origins of a story, and reports of unknown origin in it.

    A body in many claims counts once, and so do bodies of one owner; an unnamed source is another in every claim.
    """
    told = [(origin, claim) for claim in part.claims for origin in claim.origins]
    known = {_key(origin, claim, entities) for origin, claim in told if origin.kind != UNKNOWN}
    return len(known), len({article for origin, _ in told if origin.kind == UNKNOWN for article in origin.articles})


def _key(origin: Origin, claim: Claim, entities: Mapping[str, Entity]) -> str:
    if origin.kind == UNNAMED:
        return f"{claim.id} {origin.name}"
    return _last_owner(origin.entity, entities) or f"name {origin.name}"


def _last_owner(entity: str | None, entities: Mapping[str, Entity]) -> str | None:
    seen: set[str] = set()
    while entity is not None and entity in entities and entity not in seen:
        seen.add(entity)
        owner = entities[entity].owner
        if not owner:
            return entity
        entity = owner
    return entity
