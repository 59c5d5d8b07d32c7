"""The occasions of all reports: each report's are found when they are asked for, and what of them may date another report is kept."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from typing import TypeVar

from srot.engine.base import cut
from srot.ledger.packing import digest, pack, unpack
from srot.linking.dating_occasions import Lands, Occasion, find_occasions, keys_of
from srot.linking.dating_ties import Marks, find_marks
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.reports import Report

AT_ONCE = 500
"""Reports whose kept occasions are asked for together."""

Key = tuple[str, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Told:
    """Occasions of one report: all, or those that have a time and are told as done, which its date places on the calendar."""

    occasions: tuple[Occasion, ...]


@dataclass(frozen=True, slots=True)
class Keeping:
    """Where occasions are kept, and by what: `keys` change with a report and with who is meant by its names (see `key_profile`), `mentions` are the
    ids of those of each report."""

    keys: Mapping[str, str] = field(default_factory=dict)
    mentions: Mapping[str, Sequence[str]] = field(default_factory=dict)
    kept: Kept | None = None


NOWHERE = Keeping()


class Occasions:
    """Those of some reports, and what of these can tie two reports to the same days. Of the `tied` this is asked too: what they tell is found once."""

    def __init__(
        self, reports: Iterable[Report], entities: EntityIndex, lands: Lands, keeping: Keeping = NOWHERE, *, tied: Collection[str] = frozenset()
    ) -> None:
        self._reports = {report.id: report for report in reports}
        self._tied = tied
        self._entities, self._lands, self._keeping = entities, lands, keeping
        self._keys: dict[str, str] = {}
        self._found: dict[str, tuple[Occasion, ...]] = {}
        self._marks: dict[str, Marks] = {}

    def load(self, reports: Sequence[str]) -> None:
        """Find all occasions of these reports together, which is faster than one by one."""
        missing = [name for name in reports if name not in self._found]
        self._found |= {name: told.occasions for name, told in self._keep(missing, "all", Told, self._find)}

    def of(self, report: str) -> tuple[Occasion, ...]:
        """All occasions of a report, in text order."""
        self.load([report])
        return self._found[report]

    def marks(self, reports: Sequence[str]) -> Mapping[str, Marks]:
        """The marks of these reports."""
        missing = [name for name in reports if name not in self._marks]
        self._marks |= dict(self._keep(missing, "marks", Marks, self._mark))
        return {name: self._marks[name] for name in reports}

    def told(self, reports: Sequence[str], wanted: Set[Key]) -> dict[str, list[Occasion]]:
        """Report -> its occasions that are told as done at some time and are looked up under one of the `wanted` keys, for those that have some."""
        found = {}
        for name, told in self._keep(reports, "told", Told, self._tell):
            sought = [occasion for occasion in told.occasions if not wanted.isdisjoint(keys_of(occasion))]
            if sought:
                found[name] = sought
        return found

    def _keep(self, reports: Sequence[str], kind: str, record: type[T], make: Callable[[str], T]) -> Iterator[tuple[str, T]]:
        """Each report with what is made of it; what is kept is not made anew."""
        kept = self._keeping.kept if self._keeping.keys else None
        if kept is None:
            yield from ((name, make(name)) for name in reports)
            return
        for part in cut(reports, AT_ONCE):
            keys = {name: f"{self._key(name)} {kind}" for name in part}
            known = kept.find(list(keys.values()))
            fresh = {name: make(name) for name, key in keys.items() if key not in known}
            if fresh:
                kept.add({keys[name]: pack(made) for name, made in fresh.items()})
            yield from ((name, fresh[name] if name in fresh else unpack(record, known[keys[name]])) for name in part)

    def _find(self, report: str) -> Told:
        return Told(tuple(find_occasions(self._reports[report], self._entities, self._lands)))

    def _tell(self, report: str) -> Told:
        found = self.of(report) if report in self._tied else self._find(report).occasions
        return Told(tuple(occasion for occasion in found if occasion.time is not None and occasion.done))

    def _mark(self, report: str) -> Marks:
        return find_marks(self._reports[report].fetched(), self.of(report), self._entities)

    def _key(self, report: str) -> str:
        """The same as long as the occasions are: beside whom its names mean, a report's occasions hang on the lands that these speak for."""
        if report not in self._keys:
            meant = sorted({self._entities.of_mention.get(mention, "") for mention in self._keeping.mentions[report]})
            lands = [(name, self._lands.of_person[name], name in self._lands.heads) for name in meant if name in self._lands.of_person]
            self._keys[report] = digest([], self._keeping.keys[report], lands)
        return self._keys[report]
