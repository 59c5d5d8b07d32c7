"""Pages on which somebody says that a bridge stays shut, as units of one claim, and its origins counted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from srot.linking.entities import EntityIndex
from srot.linking.inherited import index_copies, inherit_roots
from srot.linking.origins import Counted, count_origins
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.units import Unit, find_units
from srot.records import Reuse

TEXT = "पुल बंद रहेगा, महापौर लीला महतो ने नदी समाचार को बताया, भोर ने नदी समाचार के हवाले से लिखा, सूत्रों और चर्चा का जिक्र भी है।"
MAYOR, AGENCY, PAPER = ("लीला महतो", "person"), ("नदी समाचार", "agency"), ("भोर", "outlet")
UNNAMED, HEARSAY = ("सूत्रों", "unnamed"), ("चर्चा", "hearsay")


def page(reporters: Any, name: str, *chains: tuple[tuple[str, str], ...], **fields: Any) -> Report:
    made = reporters.Page(name, TEXT, **fields)
    if chains:
        made.said("पुल बंद रहेगा", *chains, cue="बताया")
    return made.report()


def unit_of(report: Report) -> Unit:
    said = report.reading.attributions[0] if report.reading.attributions else None
    return Unit(f"{report.id}:0", report.id, "hi", said, 0, 13, {}, frozenset(), None, "positive", "asserted")


def roots_of(reports: Sequence[Report], index: EntityIndex) -> dict[str, tuple[Root, ...]]:
    return {unit_of(report).id: find_roots(unit_of(report), report, index) for report in reports}


def count(reporters: Any, *reports: Report, copies: Sequence[Reuse] = (), groups: dict[str, str] | None = None, by: str = "speaker") -> Counted:
    index = reporters.index(reports=reports, groups=groups)
    units = [unit_of(report) for report in reports]
    roots = inherit_roots(roots_of(reports, index), units, index_copies(copies))
    return count_origins(roots, units, index, by=by)


def counts(reporters: Any, text: str, said: str, cue: str) -> list[tuple[float | None, Root]]:
    """The first root of each of three counts of a report, of which the mayor is quoted with one."""
    made = reporters.Page("a", text)
    for words, value, state in (("40 यात्री", 40.0, "dead"), ("12 यात्री", 12.0, "missing"), ("9 यात्री", 9.0, "injured")):
        made.figure(words, value, state=state, of="यात्री")
    made.said(said, (MAYOR,), cue=cue)
    report = made.report()
    index = reporters.index(reports=(report,))
    return [(unit.figure, find_roots(unit, report, index)[0]) for unit in find_units(report, index)]


def copy(source: str, target: str, kind: str = "near-copy", coverage: float = 0.9, direction: str = "earlier") -> Reuse:
    return Reuse(f"reuse-{source}-{target}", f"art-{source}", f"art-{target}", kind, coverage, (), direction)


def ways(counted: Counted) -> list[tuple[str, ...]]:
    return [way.stations for way in counted.ways]
