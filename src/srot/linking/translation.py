"""Who translated whom: two reports of one story in two languages that tell the same things in the same order.

What is compared is what a translator keeps: names, figures and days, and the notions that both languages have a word for.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srot.languages.load import load_pack
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.reuse import find_direction
from srot.records import Reuse, ReusedSpan, make_id

SAME = 0.55
"""Share of the shorter report's marks that stand in the other in the same order."""
LEAST_MARKS = 12
"""Marks of the shorter report below which order proves nothing."""
ANCHOR_WEIGHT = 2
"""A name or a figure counts as much as two notions."""
MOST_REPORTS = 200
"""Reports of a story in one language that are compared; the earliest come first."""


@dataclass(frozen=True, slots=True)
class Marks:
    """What a translator keeps of a report, in order: `anchors` are entities, figures and days, `notions` keys of both languages."""

    report: Report
    anchors: tuple[str, ...]
    notions: tuple[str, ...]

    @property
    def weight(self) -> int:
        """How much there is to compare."""
        return ANCHOR_WEIGHT * len(self.anchors) + len(self.notions)


def make_marks(report: Report, entities: EntityIndex) -> Marks:
    """The marks of a report."""
    found: list[tuple[int, str]] = []
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if entity:
            found.append((mention.start, entity))
    found += [(q.start, f"{q.value:g}") for q in report.reading.quantities if q.value is not None]
    found += [(t.start, t.value[:10]) for t in report.reading.times if t.value]
    lexicon = load_pack(report.article.lang).lexicon()
    notions = tuple(key.key for key in lexicon.find_keys(report.article.text) if key.key.startswith("c:"))
    return Marks(report, tuple(mark for _, mark in sorted(found)), notions)


def find_translations(stories: Sequence[Sequence[Report]], entities: EntityIndex) -> tuple[Reuse, ...]:
    """For each report the one that it most likely translates, or is translated by; sorted by id."""
    return tuple(sorted((reuse for story in stories for reuse in _of_story(story, entities)), key=lambda r: r.id))


def _of_story(story: Sequence[Report], entities: EntityIndex) -> Iterator[Reuse]:
    if len({report.article.lang for report in story}) < 2:
        return
    by_lang: dict[str, list[Marks]] = {}
    for report in sorted(story, key=lambda report: (report.article.published or "9999", report.id)):
        marks = by_lang.setdefault(report.article.lang, [])
        if len(marks) < MOST_REPORTS:
            marks.append(make_marks(report, entities))
    scores = {
        (a.report.id, b.report.id): (compare(a, b), a, b)
        for left, right in combinations(sorted(by_lang), 2)
        for a in by_lang[left]
        for b in by_lang[right]
    }
    best = _best(scores)
    for (left, right), (score, a, b) in sorted(scores.items()):
        if score >= SAME and score in (best[left], best[right]):
            yield _make(a, b, score)


def _best(scores: Mapping[tuple[str, str], tuple[float, Marks, Marks]]) -> dict[str, float]:
    """The best score of each report: a copy of the original reads like its translation too, but a little less."""
    best: dict[str, float] = {}
    for (left, right), (score, _, _) in scores.items():
        best[left] = max(best.get(left, 0.0), score)
        best[right] = max(best.get(right, 0.0), score)
    return best


def compare(a: Marks, b: Marks) -> float:
    """The share of the shorter report's marks that the other has in the same order, 0..1."""
    if min(a.weight, b.weight) < LEAST_MARKS:
        return 0.0
    anchored = min(len(a.anchors), len(b.anchors))
    noted = min(len(a.notions), len(b.notions))
    shared = ANCHOR_WEIGHT * _in_order(a.anchors, b.anchors) + _in_order(a.notions, b.notions)
    return round(shared / (ANCHOR_WEIGHT * anchored + noted), 3)


def _in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(left, right))


def _make(a: Marks, b: Marks, score: float) -> Reuse:
    forward, direction, why = find_direction(a.report, b.report, [a.weight, b.weight])
    source, target = (a.report, b.report) if forward else (b.report, a.report)
    whole = ReusedSpan(0, len(source.article.text), 0, len(target.article.text))
    return Reuse(
        id=make_id("reuse", source.id, target.id, "translation"),
        source=source.id,
        target=target.id,
        kind="translation",
        coverage=score,
        spans=(whole,),
        direction=direction,
        why=(f"same_names_figures_notions_in_order {score:.2f}", *why),
    )
