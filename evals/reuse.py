"""Reuse on our own situations: copies, parts and translations beside reports that only tell the same.

    python -m evals reuse          # the scores of both halves
    python -m evals.reuse          # what is missed, false or of another kind, of the half to learn from
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from evals.metrics import Score, count_score
from evals.samples import ROOT
from evals.situations import Situation, read_situations
from evals.stories import group_profiles, profiles_of
from srot.linking.entities import resolve_entities
from srot.linking.lineage import find_lineage
from srot.linking.reuse import find_reuse
from srot.linking.translation import find_translations
from srot.models.embedder import load_embedder
from srot.records import Reuse

GOLD = ROOT / "evals" / "gold" / "reuse" / "cases.jsonl"
KINDS = ("near-copy", "part", "translation")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports of one situation: the kind of reuse that the gold and the program give; ``None`` for none. `open` pairs, two
    copies of one text, are right either way; `direction` tells whether the found source is the gold's."""

    situation: str
    names: tuple[str, str]
    wanted: str | None
    found: str | None
    open: bool
    direction: bool | None


@cache
def find_all(half: str) -> tuple[Reuse, ...]:
    """The reuse of a half, as one pile is linked up to it."""
    reports = [report for situation in read_situations(GOLD, half) for report in situation.reports.values()]
    by_id = {report.id: report for report in reports}
    profiles = profiles_of(reports)
    stories = [[by_id[name] for name in group] for group in group_profiles(profiles)]
    return find_lineage((*find_reuse(reports), *find_translations(stories, resolve_entities(reports), load_embedder())))


@cache
def judge(half: str) -> tuple[Pair, ...]:
    """Every pair of every situation."""
    return tuple(pair for situation in read_situations(GOLD, half) for pair in _judge(situation, find_all(half)))


def _judge(situation: Situation, reuse: tuple[Reuse, ...]) -> Iterator[Pair]:
    names = {report.id: name for name, report in situation.reports.items()}
    found = {(names[r.source], names[r.target]): r.kind for r in reuse if r.source in names and r.target in names}
    wanted = {(row["source"], row["target"]): row["kind"] for row in situation.gold["reuse"]}
    opened = {frozenset(pair) for pair in situation.gold["same_source"]}
    for a, b in combinations(sorted(situation.reports), 2):
        source = (a, b) if (a, b) in wanted else (b, a) if (b, a) in wanted else None
        kind = found.get((a, b)) or found.get((b, a))
        direction = None if source is None or kind is None else source in found
        yield Pair(situation.id, (a, b), wanted[source] if source else None, kind, frozenset((a, b)) in opened, direction)


def score(half: str, kind: str | None = None) -> Score:
    """Precision and recall of one kind; of pairs of whatever kind without one."""
    pairs = [pair for pair in judge(half) if not pair.open]
    wanted = [pair for pair in pairs if pair.wanted and kind in (None, pair.wanted)]
    found = [pair for pair in pairs if pair.found and kind in (None, pair.found)]
    right = sum(1 for pair in wanted if pair.found and kind in (None, pair.found))
    return count_score(right, len(found), len(wanted))


def score_direction(half: str) -> tuple[int, int]:
    """Of the gold's pairs that are found: how many have the right source, and how many there are."""
    found = [pair for pair in judge(half) if pair.direction is not None]
    return sum(1 for pair in found if pair.direction), len(found)


def main() -> None:
    """Print the scores of both halves, and what goes wrong in the half to learn from."""
    for half in ("dev", "test"):
        right, total = score_direction(half)
        alike = sum(1 for pair in judge(half) if not pair.wanted and not pair.open)
        print(f"{half}: {total} found with direction, {right} right; {alike} pairs that only look alike")
        for kind in (None, *KINDS):
            found = score(half, kind)
            print(f"  {kind or 'any kind':12} P {found.precision:.3f} R {found.recall:.3f} F1 {found.f1:.3f} n={found.n}")
    for pair in judge("dev"):
        if (pair.wanted != pair.found and not pair.open) or pair.direction is False:
            print(pair.situation, *pair.names, f"wanted {pair.wanted}, found {pair.found}, direction {pair.direction}")


if __name__ == "__main__":
    main()
