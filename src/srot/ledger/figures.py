"""How many known origins stand behind all claims of a story, and how many of its reports name none."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from srot.records import Claim, Entity, Links, Origin

UNKNOWN, UNNAMED = "unknown", "unnamed"


def count_stories(links: Links) -> Iterator[tuple[str, int, int]]:
    """(story, origins, reports of unknown origin) of every story.

    A body in many claims counts once, and so do bodies of one owner; an unnamed source is another in every claim.
    """
    entities = {entity.id: entity for entity in links.entities}
    origins: dict[str, set[str]] = defaultdict(set)
    unknown: dict[str, set[str]] = defaultdict(set)
    for claim in links.claims:
        for origin in claim.origins:
            if origin.kind == UNKNOWN:
                unknown[claim.story].update(origin.articles)
            else:
                origins[claim.story].add(_key(origin, claim, entities))
    for story in links.stories:
        yield story.id, len(origins[story.id]), len(unknown[story.id])


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
