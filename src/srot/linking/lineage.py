"""Which of several possible sources a text was taken from: two copies of one report are not copies of each other.

Where a third report is the source of both, the pair between the two is dropped, unless the later one holds clearly more of the other
copy than of their common source, or has the words of one and only the sense of the other: then it was copied from the copy.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from srot.records import Reuse

CLOSER, CLOSER_ACROSS = 0.05, 0.2
"""How much more of a text must stand in a copy than in its source for it to come from the copy; across languages likeness is less exact."""
EXPLAINED = 0.7
"""Share of the words taken from one report that another must explain to take its place."""


def find_lineage(reuse: Iterable[Reuse]) -> tuple[Reuse, ...]:
    """Reuse between each text and what it was taken from, sorted by id; pairs that a common source explains are left out."""
    kept: dict[tuple[str, str], Reuse] = {(found.source, found.target): found for found in sorted(reuse, key=lambda r: r.id)}
    sources: dict[str, set[str]] = defaultdict(set)
    for source, target in kept:
        sources[target].add(source)
    for target in sorted(sources):
        for copy in sorted(sources[target]):
            for root in sorted(sources[copy] & sources[target]):
                if (root, target) in kept and (copy, target) in kept and (root, copy) in kept:
                    kept.pop(_explained(root, copy, target, kept), None)
    return tuple(sorted(kept.values(), key=lambda found: found.id))


def _explained(root: str, copy: str, target: str, kept: Mapping[tuple[str, str], Reuse]) -> tuple[str, str]:
    """Which of two pairs the other explains; ``("", "")`` when the target took different words from each."""
    first, second = kept[root, target], kept[copy, target]
    if (first.kind == "translation") != (second.kind == "translation"):  # the same words tell more than the same sense
        nearer, farther = (second, first) if first.kind == "translation" else (first, second)
    else:
        margin = CLOSER_ACROSS if first.kind == "translation" else CLOSER
        nearer, farther = (second, first) if second.coverage > first.coverage + margin else (first, second)
    return (farther.source, target) if _shared(nearer, farther) >= EXPLAINED else ("", "")


def _shared(nearer: Reuse, farther: Reuse) -> float:
    """The share of what was taken by one pair that was taken by the other too, in characters of the target."""
    taken = sum(span.target_end - span.target_start for span in farther.spans)
    both = sum(
        max(0, min(a.target_end, b.target_end) - max(a.target_start, b.target_start)) for a in farther.spans for b in nearer.spans
    )
    return both / taken if taken else 1.0
