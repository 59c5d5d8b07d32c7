"""Links that a person should look at first: what was inferred, not read, and what would change if it were wrong."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

import regex

from srot.ledger.parts import StoryPart
from srot.records import Assertion, Claim, Dating, DoubtfulDate, Entity, Links, make_id
from srot.text.name_keys import name_keys
from srot.text.names import COMPATIBLE, name_similarity

_INFERRED = "inferred:"
_SOUNDS = regex.compile(r"sounds alike: (?P<left>.+) ~ (?P<right>.+)")
_SURE = 0.93
_MOST_TOGETHER = 80
"""Origins of one story that are compared with one another; a story with more is a whole war, and pairs there abound."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """One question to a person. `kind`: ``source`` (is this said by `names[0]`?), ``pair`` (are these two one?), ``merge`` (were these two
    rightly made one?), ``disagreement`` (is it one?), ``dating`` (is the day given to a report right?), ``printed`` (is the day that it
    prints?).

    `left` and `right` are what a ruling would name; `change` counts the reports whose claims would be counted otherwise.
    """

    id: str
    kind: str
    left: str
    right: str | None
    names: tuple[str, ...]
    change: int
    story: str | None = None
    claim: str | None = None
    article: str | None = None
    start: int | None = None
    end: int | None = None
    why: str = ""


def find_story_doubts(part: StoryPart, entities: Mapping[str, Entity]) -> list[Doubt]:
    """The doubts of one story, each once. `entities` are all, by their ids."""
    found = [*_sources(part, entities), *_pairs(part, entities), *_disagreements(part)]
    return list({doubt.id: doubt for doubt in sorted(found, key=lambda doubt: doubt.change)}.values())


def find_other_doubts(links: Links, behind: Callable[[str], int]) -> list[Doubt]:
    """The doubts of no one story, each once. `behind` tells of an entity how many reports its claims have."""
    found = [*_merges(links.entities, behind), *_datings(links), *_printed(links)]
    return list({doubt.id: doubt for doubt in sorted(found, key=lambda doubt: doubt.change)}.values())


def _doubt(kind: str, left: str, right: str | None, names: tuple[str, ...], change: int, **place: object) -> Doubt:
    return Doubt(make_id("doubt", kind, left, right), kind, left, right, names, change, **place)  # type: ignore[arg-type]


def _sources(part: StoryPart, entities: Mapping[str, Entity]) -> Iterator[Doubt]:
    """Origins that rest on nothing but one inferred attribution: without it the count of the claim would fall."""
    for claim in part.claims:
        for key, assertions in _by_origin(claim).items():
            attributions = {item.attribution for item in assertions}
            first = assertions[0]
            if len(attributions) == 1 and first.attribution and all(i.why.startswith(_INFERRED) for i in assertions):
                name = entities[key].name if key in entities else key
                yield _doubt(
                    "source", first.attribution, None, (name,), claim.n_articles, story=claim.story,
                    claim=claim.id, article=first.article, start=first.start, end=first.end, why=first.why,
                )  # fmt: skip


def _by_origin(claim: Claim) -> Mapping[str, list[Assertion]]:
    found: dict[str, list[Assertion]] = defaultdict(list)
    for item in claim.assertions:
        for origin in item.origins:
            if origin != "unknown":
                found[origin].append(item)
    return found


def _pairs(part: StoryPart, entities: Mapping[str, Entity]) -> Iterator[Doubt]:
    """Two origins of one story whose names are so alike that they may be one."""
    origins = sorted({o.entity for claim in part.claims for o in claim.origins if o.entity in entities and o.entity})
    for left, right in combinations(origins[:_MOST_TOGETHER], 2):
        if _alike(entities[left], entities[right]):
            names = (entities[left].name, entities[right].name)
            yield _doubt("pair", left, right, names, _shared(part.claims, left, right), story=part.story)


def _alike(left: Entity, right: Entity) -> bool:
    if left.type != right.type or not set(name_keys(left.name)) & set(name_keys(right.name)):
        return False
    return name_similarity(left.name, right.name) >= COMPATIBLE


def _shared(claims: Iterable[Claim], left: str, right: str) -> int:
    """Reports of the claims that both stand behind, each of which would have one origin less."""
    return sum(claim.n_articles for claim in claims if {left, right} <= {origin.entity for origin in claim.origins})


def _merges(entities: Iterable[Entity], behind: Callable[[str], int]) -> Iterator[Doubt]:
    """Names of one origin that were joined by their sound alone."""
    for entity in entities:
        for reason in entity.why:
            match = _SOUNDS.fullmatch(reason)
            if match and _doubtful(match["left"], match["right"]) and (change := behind(entity.id)):
                names = (match["left"], match["right"])
                yield _doubt("merge", *names, names, change, why=entity.id)


def _doubtful(left: str, right: str) -> bool:
    """Alike enough to have been joined, not so much that nobody would ask."""
    return left != right and name_similarity(left, right) < _SURE


def _disagreements(part: StoryPart) -> Iterator[Doubt]:
    for item in part.disagreements:
        if item.nature in ("conflict", "misreport"):
            reports = {article for value in item.values for article in value.articles}
            values = tuple(value.value for value in item.values)
            yield _doubt("disagreement", item.id, None, values, len(reports), story=item.story, why=item.about)


def _datings(links: Links) -> Iterator[Doubt]:
    yield from _days("dating", (item for item in links.datings if item.basis != "ruling"), links)


def _printed(links: Links) -> Iterator[Doubt]:
    yield from _days("printed", links.doubtful_dates, links)


def _days(kind: str, items: Iterable[Dating | DoubtfulDate], links: Links) -> Iterator[Doubt]:
    stories = {article: story.id for story in links.stories for article in story.articles}
    for item in items:
        place = {"story": stories.get(item.article), "article": item.article, "why": "; ".join(item.why)}
        yield _doubt(kind, item.article, None, (item.published,), 1, **place)
