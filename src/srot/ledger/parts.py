"""The links of one story, and the whole of a linking run in such parts, so that it need not be in memory at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from srot.ledger.packing import digest
from srot.records import Claim, Disagreement, Links, TimelineEntry


@dataclass(frozen=True, slots=True)
class StoryPart:
    """What is derived within one story; `story` is its id."""

    story: str
    claims: tuple[Claim, ...] = ()
    disagreements: tuple[Disagreement, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    attribution_claims: tuple[tuple[str, str], ...] = ()


class Parted(Protocol):
    """A linking run. `whole` holds what is not of one story; `keys` has for each story a key that is another when its part is."""

    @property
    def whole(self) -> Links: ...

    @property
    def keys(self) -> Mapping[str, str]: ...

    def fetch(self, stories: Sequence[str]) -> Iterator[StoryPart]:
        """The parts of these stories, in this order."""
        ...


class PartedLinks:
    """Links that are in memory, in parts."""

    def __init__(self, links: Links) -> None:
        self.whole = replace(links, claims=(), disagreements=(), timeline=(), attribution_claims=())
        self._parts = dict(_part(links))
        names = {entity.id: entity.name for entity in links.entities}
        self.keys = {name: digest([part], [names.get(entity) for entity in _bearers(part)]) for name, part in self._parts.items()}

    def fetch(self, stories: Sequence[str]) -> Iterator[StoryPart]:
        """See `Parted.fetch`."""
        return (self._parts[name] for name in stories)


def _part(links: Links) -> Iterator[tuple[str, StoryPart]]:
    claims: dict[str, list[Claim]] = defaultdict(list)
    disagreements: dict[str, list[Disagreement]] = defaultdict(list)
    timeline: dict[str, list[TimelineEntry]] = defaultdict(list)
    said: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for claim in links.claims:
        claims[claim.story].append(claim)
    for disagreement in links.disagreements:
        disagreements[disagreement.story].append(disagreement)
    for entry in links.timeline:
        timeline[entry.story].append(entry)
    home = {claim.id: claim.story for claim in links.claims}
    for attribution, name in links.attribution_claims:
        if name in home:
            said[home[name]].append((attribution, name))
    for story in sorted({story.id for story in links.stories} | claims.keys() | disagreements.keys() | timeline.keys()):
        yield story, StoryPart(story, tuple(claims[story]), tuple(disagreements[story]), tuple(timeline[story]), tuple(said[story]))


def _bearers(part: StoryPart) -> list[str]:
    """All entities that stand behind claims of a story."""
    return sorted({origin for claim in part.claims for item in claim.assertions for origin in item.origins})
