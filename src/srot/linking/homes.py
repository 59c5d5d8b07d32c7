"""In which claim of a story a place of a report stands: the claims looked up by report, once for all who ask, so that asking for each of many places
stays cheap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from srot.linking.claimed import Claimed, gather_reports
from srot.linking.reports import Report
from srot.linking.roots import Root
from srot.linking.units import Unit


class Homes:
    """The reports of a story by their ids, in order, and the units of all its claims by their report."""

    def __init__(self, claimed: Sequence[Claimed]) -> None:
        found = gather_reports(claimed)
        self.reports: dict[str, Report] = {name: found[name] for name in sorted(found)}
        self._told: dict[str, list[tuple[Claimed, Unit]]] = defaultdict(list)
        for claim in claimed:
            for unit in claim.units:
                self._told[unit.report].append((claim, unit))

    def units_of(self, report: Report) -> Sequence[tuple[Claimed, Unit]]:
        """The units of a report with their claims."""
        return self._told.get(report.id, ())

    def find_home(self, report: Report, place: int) -> tuple[str, tuple[Root, ...]]:
        """The id of the claim that a place of a report stands in, "" without one, and who tells it there; what a source says goes before what is
        narrated."""
        best = min(self._over(report, place), key=lambda pair: (pair[1].attribution is None, pair[1].end - pair[1].start, pair[1].id), default=None)
        return (best[0].claim.id, best[0].roots[best[1].id]) if best else ("", ())

    def find_claims(self, report: Report, place: int) -> set[str]:
        """The ids of all claims that a place of a report stands in."""
        return {claim.claim.id for claim, _ in self._over(report, place)}

    def _over(self, report: Report, place: int) -> list[tuple[Claimed, Unit]]:
        return [(claim, unit) for claim, unit in self.units_of(report) if unit.start <= place < unit.end]
