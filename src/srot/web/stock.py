"""The part of a shelf that one page needs: only its own reports are loaded, entities and times as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar

from srot.errors import NotFoundError
from srot.exports.dossier.shelf import Shelf
from srot.exports.obeyed import find_obeyed, heed
from srot.ledger import Trace, View, batches
from srot.records import (
    Article,
    Claim,
    Entity,
    Reading,
    Reuse,
    Story,
    Storyline,
    TimelineEntry,
)

T = TypeVar("T")


class Lazy(Mapping[str, T]):
    """Records by id, each loaded when it is first asked for; it counts and lists only those that were."""

    def __init__(self, load: Callable[[str], T | None]) -> None:
        self._load = load
        self._found: dict[str, T | None] = {}

    def __getitem__(self, key: str) -> T:
        if key not in self._found:
            self._found[key] = self._load(key)
        found = self._found[key]
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[str]:
        return iter([key for key, found in self._found.items() if found is not None])

    def __len__(self) -> int:
        return sum(found is not None for found in self._found.values())


class Held(dict[str, Article]):
    """The reports of a page; another that a reason names is loaded when it is asked for, and is none of the page for that."""

    def __init__(self, own: Mapping[str, Article], load: Callable[[str], Article]) -> None:
        super().__init__(own)
        self._load = load

    def __missing__(self, key: str) -> Article:
        return self._load(key)


def stock(
    view: View,
    articles: Iterable[str],
    *,
    stories: Iterable[Story] = (),
    storylines: Iterable[Storyline] = (),
    claims: Mapping[str, tuple[Claim, ...]] | None = None,
    traces: Iterable[Trace] = (),
    timeline: Mapping[str, tuple[TimelineEntry, ...]] | None = None,
    reuse: Mapping[str, tuple[Reuse, ...]] | None = None,
) -> Shelf:
    """A shelf with these reports. Readings, days and names are loaded only where a part of the page asks for them.

    Readings are as the rulings have them that the links obey.
    """
    held = batches.articles_of(view.store, list(dict.fromkeys(articles)))
    datings = batches.datings_of(view.store, list(held))
    rulings = cache(lambda: find_obeyed(view))
    return Shelf(
        stories=tuple(stories),
        storylines={line.id: line for line in storylines},
        articles=Held(held, lambda name: batches.articles_of(view.store, [name])[name]),
        readings=Lazy[Reading](lambda name: heed(held.get(name) or view.article(name), view.reading(name), rulings())),
        datings=datings,
        doubtful=batches.doubts_of(view.store, list(held)),
        entities=Lazy[Entity](lambda name: find_entity(view, name)),
        claims=claims or {},
        traces={trace.claim.id: trace for trace in traces},
        disagreements={},
        timeline=timeline or {},
        reuse=reuse or {},
        links=Lazy[Mapping[str, str]](view.link_entities),
        times=Lazy[Mapping[str, str]](lambda name: _times(view, name)),
        claims_of=Lazy[str](lambda name: next(iter(view.attribution_claims([name]).get(name, ())), None)),
        judgements=0,
    )


def find_entity(view: View, entity: str) -> Entity | None:
    """An entity by its whole id, ``None`` where there is none."""
    try:
        return view.entity(entity) if entity else None
    except NotFoundError:
        return None


def _times(view: View, article: str) -> Mapping[str, str]:
    return view.resolved_times([item.id for item in view.reading(article).times])
