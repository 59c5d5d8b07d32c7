"""The occasions of all reports: each report's are found when they are asked for, and what of them may date another report is kept."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field

from srot.engine.base import cut
from srot.ledger.packing import digest, pack, unpack
from srot.linking.dating_occasions import Lands, Occasion, find_occasions, keys_of
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.reports import Report

AT_ONCE = 500
"""Reports whose kept occasions are asked for together."""

Key = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The occasions of one report that have a time and are told as done: its date places them on the calendar."""

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
    """Those of some reports."""

    def __init__(self, reports: Iterable[Report], entities: EntityIndex, lands: Lands, keeping: Keeping = NOWHERE) -> None:
        self._reports = {report.id: report for report in reports}
        self._entities, self._lands, self._keeping = entities, lands, keeping
        self._found: dict[str, list[Occasion]] = {}

    def of(self, report: str) -> list[Occasion]:
        """All occasions of a report, in text order."""
        if report not in self._found:
            self._found[report] = self._find(report)
        return self._found[report]

    def told(self, reports: Sequence[str], wanted: Set[Key]) -> dict[str, list[Occasion]]:
        """Report -> its occasions that are told as done at some time and are looked up under one of the `wanted` keys, for those that have some."""
        found = {}
        for part in cut(reports, AT_ONCE):
            for name, told in self._told(part):
                sought = [occasion for occasion in told.occasions if not wanted.isdisjoint(keys_of(occasion))]
                if sought:
                    found[name] = sought
        return found

    def _told(self, reports: Sequence[str]) -> Iterator[tuple[str, Told]]:
        kept, keys = self._keeping.kept, {}
        if kept is not None and self._keeping.keys:
            keys = {name: self._key(name) for name in reports}
        known = kept.find(list(keys.values())) if kept is not None and keys else {}
        fresh: dict[str, bytes] = {}
        for name in reports:
            key = keys.get(name, "")
            if key in known:
                yield name, unpack(Told, known[key])
                continue
            told = Told(tuple(occasion for occasion in self._find(name) if occasion.time is not None and occasion.done))
            if keys:
                fresh[key] = pack(told)
            yield name, told
        if kept is not None and fresh:
            kept.add(fresh)

    def _find(self, report: str) -> list[Occasion]:
        return find_occasions(self._reports[report], self._entities, self._lands)

    def _key(self, report: str) -> str:
        """The same as long as the occasions are: beside whom its names mean, a report's occasions hang on the lands that these speak for."""
        meant = sorted({self._entities.of_mention.get(mention, "") for mention in self._keeping.mentions[report]})
        lands = [(name, self._lands.of_person[name], name in self._lands.heads) for name in meant if name in self._lands.of_person]
        return digest([], self._keeping.keys[report], lands)
