"""Who translated whom: two reports of one story in two languages that tell the same things in the same order.

What is compared first is what a translator keeps: names, figures and days, and the notions that both languages have a word for. Two reporters
on one event keep much of that too; their sentences, compared by their vectors, tell them apart.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srot.engine import Engine, InlineEngine
from srot.engine.base import cut
from srot.languages.load import load_pack
from srot.ledger.packing import pack, unpack
from srot.linking.entities import EntityIndex
from srot.linking.kept import Kept
from srot.linking.reports import Report
from srot.linking.retelling import Retelling, Retellings
from srot.linking.reuse import find_direction
from srot.models.embedder import Embedder
from srot.records import Reuse, ReusedSpan, make_id

DOUBT, SAME = 0.4, 0.6
"""Share of the shorter report's marks that stand in the other in the same order: below the first it is no translation, from the
second it is one where sentences cannot be compared."""
RETOLD = 0.58
"""Share of either report's sentences that the other has in the same order; what a translator adds or leaves out lies beyond."""
FEW_RETOLD = {1: RETOLD, 2: 0.3}
"""Sentences in one order that prove no translation by themselves, with the share that they must be of either report; so few are what any newsroom opens
with, or both have from one briefing: "a bridge fell, two people are dead"."""
MOST_LIKELY = 2
"""Reports in other languages that a report's sentences are compared with, the likeliest first."""
LEAST_MARKS = 12
"""Marks of the shorter report below which order proves nothing by itself."""
ANCHOR_WEIGHT = 2
"""A name or a figure counts as much as two notions."""
AT_ONCE = 200
"""Stories whose sentences are encoded together."""
FEW = 32
"""Reports that are sooner looked at here than handed to other processes."""
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


@dataclass(frozen=True, slots=True)
class Traces:
    """What marks are made of once it is known who is meant by the names: places of mentions with their ids, figures and days with their places, notions."""

    mentions: tuple[tuple[int, str], ...]
    figures: tuple[tuple[int, str], ...]
    notions: tuple[str, ...]


def trace_each(reports: Iterable[Report]) -> Iterator[Traces]:
    """The traces of each report: the stage that an engine runs."""
    for report in (report.fetched() for report in reports):
        reading, lexicon = report.reading, load_pack(report.article.lang).lexicon()
        figures = [(q.start, f"{q.value:g}") for q in reading.quantities if q.value is not None]
        figures += [(t.start, t.value[:10]) for t in reading.times if t.value]
        notions = tuple(key.key for key in lexicon.find_keys(report.article.text) if key.key.startswith("c:"))
        yield Traces(tuple((mention.start, mention.id) for mention in reading.mentions), tuple(figures), notions)


def make_marks(report: Report, traces: Traces, entities: EntityIndex) -> Marks:
    """The marks of a report."""
    named = ((start, entities.of_mention.get(mention)) for start, mention in traces.mentions)
    anchors = [*((start, entity) for start, entity in named if entity), *traces.figures]
    return Marks(report, tuple(mark for _, mark in sorted(anchors)), traces.notions)


@dataclass(frozen=True, slots=True)
class Translations:
    """Those of one story."""

    found: tuple[Reuse, ...]


def find_translations(
    stories: Sequence[Sequence[Report]],
    entities: EntityIndex,
    embedder: Embedder | None = None,
    *,
    keys: Mapping[str, str] | None = None,
    kept: Kept | None = None,
    engine: Engine | None = None,
) -> tuple[Reuse, ...]:
    """Reports of one story that translate each other, sorted by id; without an `embedder` their marks alone decide. Stories that `kept` has are not
    looked at anew: the `keys` of their reports change with all that is asked here. `engine` is where reports are looked at."""
    mixed = [story for story in stories if len({report.head.lang for report in story}) > 1]
    engine = engine or InlineEngine()
    if kept is None or not keys:
        return _sorted(reuse for found in _of_each(mixed, entities, embedder, engine) for reuse in found)
    by_key = {" ".join(sorted(keys[report.id] for report in story)): story for story in mixed}
    known = kept.find(list(by_key))
    found = {key: unpack(Translations, content) for key, content in known.items()}
    missing = {key: story for key, story in by_key.items() if key not in known}
    fresh = dict(zip(missing, map(Translations, _of_each(list(missing.values()), entities, embedder, engine)), strict=True))
    kept.add({key: pack(made) for key, made in fresh.items()})
    return _sorted(reuse for made in (found | fresh).values() for reuse in made.found)


def _sorted(found: Iterable[Reuse]) -> tuple[Reuse, ...]:
    return tuple(sorted(found, key=lambda reuse: reuse.id))


@dataclass(frozen=True, slots=True)
class _Likely:
    """Two reports in two languages that may translate each other; `known` is false where their marks are too few to prove it."""

    a: Marks
    b: Marks
    score: float
    known: bool


def _of_each(
    stories: Iterable[Sequence[Report]], entities: EntityIndex, embedder: Embedder | None, engine: Engine
) -> Iterator[tuple[Reuse, ...]]:
    """Those of each story in turn; the sentences of many stories are encoded together."""
    for part in cut(stories, AT_ONCE):
        chosen = [_choose(story) for story in part]
        reports = [report for story in chosen for report in story]
        traces = trace_each(reports) if len(reports) < FEW else engine.map(trace_each, reports)
        likely = [_find_likely([make_marks(report, next(traces), entities) for report in story]) for story in chosen]
        told = {mark.report.id: mark.report for pairs in likely for pair in pairs for mark in (pair.a, pair.b)}
        retellings = Retellings(told.values(), embedder) if embedder else None
        yield from (tuple(_find_sure(pairs, retellings)) for pairs in likely)


def _find_sure(likely: Iterable[_Likely], retellings: Retellings | None) -> Iterator[Reuse]:
    if retellings is None:
        yield from (_make(pair, None) for pair in likely if pair.known and pair.score >= SAME)
        return
    for pair in likely:
        retelling = retellings.compare(pair.a.report, pair.b.report)
        if is_retold(retelling):
            yield _make(pair, retelling)


def is_retold(retelling: Retelling) -> bool:
    """Whether one of two reports retells enough of the other; where they share one sentence or two, each must be hardly more than that."""
    shares = retelling.left, retelling.right
    few = FEW_RETOLD.get(len(retelling.pairs), 0.0)
    return max(shares) >= RETOLD and min(shares) >= few


def _choose(story: Sequence[Report]) -> list[Report]:
    """The reports of a story that are compared, the earliest first."""
    counts: Counter[str] = Counter()
    chosen = []
    for report in sorted(story, key=lambda report: (report.head.published or "9999", report.id)):
        counts[report.head.lang] += 1
        if counts[report.head.lang] <= MOST_REPORTS:
            chosen.append(report)
    return chosen


def _find_likely(story: Iterable[Marks]) -> list[_Likely]:
    """The likeliest pairs of each report."""
    by_lang: dict[str, list[Marks]] = defaultdict(list)
    for marks in story:
        by_lang[marks.report.head.lang].append(marks)
    pairs = [
        _Likely(a, b, compare(a, b), min(a.weight, b.weight) >= LEAST_MARKS)
        for left, right in combinations(sorted(by_lang), 2)
        for a in by_lang[left]
        for b in by_lang[right]
    ]
    doubtful = [pair for pair in pairs if pair.score >= DOUBT]
    of_report: dict[str, list[_Likely]] = defaultdict(list)
    for pair in sorted(doubtful, key=lambda pair: (-pair.score, pair.a.report.id, pair.b.report.id)):
        for mark in (pair.a, pair.b):
            of_report[mark.report.id].append(pair)
    best = {(pair.a.report.id, pair.b.report.id): pair for found in of_report.values() for pair in found[:MOST_LIKELY]}
    return [best[names] for names in sorted(best)]


def compare(a: Marks, b: Marks) -> float:
    """The share of the shorter report's marks that the other has in the same order, 0..1; 0 where one has none."""
    if not min(a.weight, b.weight):
        return 0.0
    anchored = min(len(a.anchors), len(b.anchors))
    noted = min(len(a.notions), len(b.notions))
    shared = ANCHOR_WEIGHT * _in_order(a.anchors, b.anchors) + _in_order(a.notions, b.notions)
    return round(shared / max(1, ANCHOR_WEIGHT * anchored + noted), 3)


def _in_order(left: Sequence[str], right: Sequence[str]) -> int:
    """Length of the longest common subsequence."""
    from rapidfuzz.distance import LCSseq

    return int(LCSseq.similarity(left, right))


def _make(pair: _Likely, retelling: Retelling | None) -> Reuse:
    a, b = pair.a.report, pair.b.report
    forward, direction, why = find_direction(a, b, [pair.a.weight, pair.b.weight])
    source, target = (a, b) if forward else (b, a)
    spans: tuple[ReusedSpan, ...] = (ReusedSpan(0, len(source.article.text), 0, len(target.article.text)),)
    coverage, reasons = pair.score, [f"same_names_figures_notions_in_order {pair.score:.2f}"]
    if retelling:
        coverage = retelling.right if forward else retelling.left
        reasons = [f"same_sentences_in_order {coverage:.2f}", *(reasons if pair.known else [])]
        pairs = retelling.pairs if forward else [(right, left) for left, right in retelling.pairs]
        spans = tuple(ReusedSpan(x.start, x.end, y.start, y.end) for x, y in pairs)
    return Reuse(
        id=make_id("reuse", source.id, target.id, "translation"),
        source=source.id,
        target=target.id,
        kind="translation",
        coverage=round(coverage, 3),
        spans=spans,
        direction=direction,
        why=(*reasons, *why),
    )
