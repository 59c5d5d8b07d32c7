"""The units of reports as a run before made them: where a story wins a report, those of its others are mostly what they were."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Mapping, Sequence

from srot.ledger.packing import digest
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.units import Unit, find_units
from srot.records.making import renew

FACTS = 32
"""Letters of the digest that what is kept begins with."""


def units_key(report: str) -> str:
    """Under what the units of a report with this key are kept, the last that were made of it."""
    return f"{report} units"


class UnitsMaker:
    """Makes the units of a story's reports, of those of which none are `kept` for the same facts; `fresh` takes these, by the ids of the reports."""

    def __init__(self, entities: EntityIndex, values: Mapping[str, str], kept: Mapping[str, bytes]) -> None:
        self._entities, self._values, self._kept = entities, values, kept
        self._names: dict[str, list[tuple[str, str]]] = {}
        for (article, name), entity in sorted(entities.names.items()):
            self._names.setdefault(article, []).append((name, entity))
        self.fresh: dict[str, bytes] = {}

    def make(self, report: Report) -> tuple[Unit, ...]:
        """The units of a report, which has its text and its reading at hand."""
        facts, held = self._find_facts(report), self._kept.get(report.id, b"")
        if held.startswith(facts):
            return _unpack(held[FACTS:], report)
        made = find_units(report, self._entities, self._values)
        self.fresh[report.id] = facts + _pack(made)
        return made

    def _find_facts(self, report: Report) -> bytes:
        """A digest of all that units follow from beside their report: who is meant by its names, and its times that linking resolved."""
        known, named = self._entities, self._names.get(report.id, [])
        mentioned = [(m.id, entity) for m in report.reading.mentions if (entity := known.of_mention.get(m.id))]
        meant = sorted({entity for _, entity in (*mentioned, *named)})
        told = [(name, known.group(name), known.weight(name), known.name_of(name)) for name in meant]
        times = [(time.id, self._values[time.id]) for time in report.reading.times if time.id in self._values]
        return digest([], mentioned, named, told, times).encode()


def _pack(units: Sequence[Unit]) -> bytes:
    said = [unit.attribution.id if unit.attribution else None for unit in units]
    return zlib.compress(pickle.dumps((said, [renew(unit, attribution=None) for unit in units]), protocol=5), 1)


def _unpack(content: bytes, report: Report) -> tuple[Unit, ...]:
    """The units, each with the very attribution that its report has."""
    said, units = pickle.loads(zlib.decompress(content))
    known = {found.id: found for found in report.reading.attributions}
    return tuple(unit if name is None else renew(unit, attribution=known[name]) for name, unit in zip(said, units, strict=True))
