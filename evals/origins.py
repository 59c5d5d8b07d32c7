"""Origins on our own situations: one claim in a few reports, and how many independent origins stand behind it.

The claim is given by the gold, so that what is scored is the walk back to the origins and the counting, not the grouping of claims.

    python -m evals origins          # the scores of both halves
    python -m evals.origins          # what is wrong, of the half to learn from
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from evals.samples import ROOT, locate
from evals.situations import Situation, read_situations
from srot.linking.entities import EntityIndex, resolve_entities
from srot.linking.inherited import index_copies, inherit_roots
from srot.linking.lineage import find_lineage
from srot.linking.offices import Offices
from srot.linking.origins import Counted, count_origins
from srot.linking.reuse import find_reuse
from srot.linking.roots import find_roots
from srot.linking.translation import find_translations
from srot.linking.units import Unit, find_units
from srot.models.embedder import load_embedder

GOLD = ROOT / "evals" / "gold" / "origins" / "cases.jsonl"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What was counted for one situation; ``None`` where no unit of the program covers the claim."""

    situation: Situation
    counted: Counted | None

    @property
    def count_is_right(self) -> bool:
        """Whether the number of known origins and that of reports without one are the gold's."""
        gold = self.situation.gold
        return self.counted is not None and (self.counted.independent, self.counted.unknown) == (len(gold["origins"]), gold["unknown"])

    @property
    def kinds_are_right(self) -> bool:
        """Whether the origins are of the gold's kinds."""
        wanted = Counter(origin["kind"] for origin in self.situation.gold["origins"])
        found = Counter(origin.kind for origin in self.counted.origins if origin.kind != "unknown") if self.counted else Counter()
        return self.count_is_right and found == wanted


    @property
    def ways_are_right(self) -> bool:
        """Whether as many ways without a common station are found as the gold has."""
        return self.counted is not None and len(self.counted.ways) == self.situation.gold["ways"]


@cache
def judge(half: str) -> tuple[Verdict, ...]:
    """Every situation of a half, each by itself."""
    return tuple(Verdict(situation, _count(situation)) for situation in read_situations(GOLD, half))


def _count(situation: Situation) -> Counted | None:
    reports = tuple(situation.reports.values())
    entities = resolve_entities(reports)
    units = list(_units(situation, entities))
    if len({unit.report for unit in units}) < len({row["report"] for row in situation.gold["claim"]}):
        return None
    reuse = find_lineage((*find_reuse(reports), *find_translations([reports], entities, load_embedder())))
    by_id = {report.id: report for report in reports}
    offices = Offices(sorted(reports, key=lambda report: report.id), entities)
    roots = {unit.id: find_roots(unit, by_id[unit.report], entities, offices) for unit in units}
    return count_origins(inherit_roots(roots, units, index_copies(reuse)), units, entities)


def _units(situation: Situation, entities: EntityIndex) -> Iterator[Unit]:
    """The units that carry the claim: those of which most is the claim's words, wherever a report says them."""
    for row in situation.gold["claim"]:
        report = situation.reports[row["report"]]
        for nth in (1, 2):
            span = locate(report.article.text, row["quote"], nth)
            for unit in find_units(report, entities) if span else ():
                shared = min(unit.end, span.end) - max(unit.start, span.start) if span else 0
                if span and 2 * shared >= min(unit.end - unit.start, span.end - span.start):
                    yield unit


@dataclass(frozen=True, slots=True)
class Marks:
    """Situations with the right count, those with the right kinds too, those with the right number of ways, and how many there are."""

    counts: int
    kinds: int
    ways: int
    total: int


def score(half: str) -> Marks:
    """How many situations of a half are right."""
    found = judge(half)
    return Marks(
        sum(verdict.count_is_right for verdict in found),
        sum(verdict.kinds_are_right for verdict in found),
        sum(verdict.ways_are_right for verdict in found),
        len(found),
    )


def main() -> None:
    """Print the scores of both halves, and what goes wrong in the half to learn from."""
    for half in ("dev", "test"):
        marks = score(half)
        print(f"{half}: count right in {marks.counts} of {marks.total}, kinds too in {marks.kinds}, ways in {marks.ways}")
    for verdict in judge("dev"):
        if not (verdict.kinds_are_right and verdict.ways_are_right):
            gold, found = verdict.situation.gold, verdict.counted
            wanted = [(origin["name"], origin["kind"]) for origin in gold["origins"]]
            print(verdict.situation.id, "wanted", wanted, gold["unknown"], "found", found and [(o.name, o.kind, o.why) for o in found.origins], "ways", found and found.ways)


if __name__ == "__main__":
    main()
