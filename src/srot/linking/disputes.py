"""The disagreements of one story: over its figures, over what is true, over days, places and who said or did it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from srot.linking.claimed import Claimed
from srot.linking.dating_bonds import sentence_of
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_authors import find_author_disputes
from srot.linking.disputed_blame import find_blame_disputes
from srot.linking.disputed_causes import find_cause_disputes
from srot.linking.disputed_figures import find_figure_disputes, label_of
from srot.linking.disputed_truths import find_truth_disputes
from srot.linking.disputed_words import dates_the_saying, find_word_disputes
from srot.linking.entities import EntityIndex
from srot.linking.happenings import Happening, Telling, day_of
from srot.linking.periods import is_rising
from srot.linking.roots import UNKNOWN, Root, find_roots
from srot.linking.same_origins import join_same, merge_names
from srot.linking.statements import Statement
from srot.linking.units import Unit
from srot.records import Disagreement, Span


def find_disputes(
    story: str,
    claimed: Sequence[Claimed],
    happenings: Sequence[Happening],
    values: Mapping[str, str],
    entities: EntityIndex,
) -> list[Disagreement]:
    """All disagreements of a story, each once."""
    claimed = _with_one_name(claimed)
    found = [
        *find_figure_disputes(story, claimed, values),
        *find_truth_disputes(story, claimed, entities),
        *find_word_disputes(story, claimed, values, entities),
        *find_author_disputes(story, claimed, entities),
        *find_blame_disputes(story, claimed, entities),
        *find_cause_disputes(story, claimed, values),
    ]
    for happening in happenings:
        found.extend(_over_day(story, happening, values, entities, claimed))
    return list(_each_once(found))


def _with_one_name(claimed: Sequence[Claimed]) -> list[Claimed]:
    """The claims with one key for each source, whatever their reports call it."""
    used = ((root, unit) for claim in claimed for unit in claim.units for root in claim.roots[unit.id])
    rows = ((root.key, root.kind, root.name, root.offices, unit.lang) for root, unit in used if root.kind != UNKNOWN)
    same = join_same(merge_names(rows))
    return [replace(claim, roots={unit: _rename(roots, same) for unit, roots in claim.roots.items()}) for claim in claimed]


def _rename(roots: Iterable[Root], same: Mapping[str, str]) -> tuple[Root, ...]:
    keys = ((root, same.get(root.key, root.key)) for root in roots)
    return tuple(root if key == root.key else replace(root, key=key) for root, key in keys)


def _each_once(found: Iterable[Disagreement]) -> Iterable[Disagreement]:
    """Disagreements whose kind and values no fuller one has already told."""
    kept: list[Disagreement] = []
    for item in sorted(found, key=lambda d: (-len(d.values), -sum(len(v.articles) for v in d.values), d.id)):
        sides = {(value.value, article) for value in item.values for article in value.articles}
        if not any(item.kind == other.kind and item.nature == other.nature and sides <= _sides(other) for other in kept):
            kept.append(item)
    return kept


def _sides(found: Disagreement) -> set[tuple[str, str]]:
    return {(value.value, article) for value in found.values for article in value.articles}


def _over_day(
    story: str, happening: Happening, values: Mapping[str, str], entities: EntityIndex, claimed: Sequence[Claimed]
) -> list[Disagreement]:
    claim = _claim_of(happening, claimed)
    statements = []
    for telling in happening.tellings:
        day = day_of(telling, values)
        if day is None or len(day) != 10 or telling.time is None:
            continue
        if not dates_the_saying(telling.time, telling.attribution) and not _dates_a_count(telling):
            statements.append(
                Statement(
                    report=telling.report,
                    value=day,
                    text=telling.time.text,
                    start=telling.time.start,
                    end=telling.time.end,
                    roots=_roots(telling, entities),
                    claim=claim,
                    mood=telling.event.modality,
                )
            )
    statements = _of_one_day(statements)
    if len({statement.report.id for statement in statements}) < 2:
        return []
    about = label_of("event_types", "type", happening.type, happening.tellings[0].report.article.lang)
    return find_disagreements(story, "date", about, statements)


def _dates_a_count(telling: Telling) -> bool:
    """Whether the day may be that of a count: "the toll in the stampede rose to 61 on Wednesday"."""
    text = telling.report.article.text
    return is_rising(text, Span(*sentence_of(telling.report, telling.event.start)))


def _of_one_day(statements: Sequence[Statement]) -> list[Statement]:
    """The statements without those of a source that gives several days in one report: it tells of several such happenings, "warned on the 23rd
    and again on the 24th"."""
    days: dict[tuple[str, frozenset[str]], set[str]] = defaultdict(set)
    for statement in statements:
        days[statement.report.id, statement.sources].add(statement.value)
    return [statement for statement in statements if len(days[statement.report.id, statement.sources]) == 1]


def _roots(telling: Telling, entities: EntityIndex) -> tuple[Root, ...]:
    """The origins of a telling, found as for a unit of claim with its attribution."""
    unit = Unit(
        id=telling.event.id,
        report=telling.report.id,
        lang=telling.report.article.lang,
        attribution=telling.attribution,
        start=telling.event.start,
        end=telling.event.end,
        keys={},
        names=telling.actors,
        measure=None,
        polarity="positive",
        modality="asserted",
    )
    return find_roots(unit, telling.report, entities)


def _claim_of(happening: Happening, claimed: Sequence[Claimed]) -> str:
    """The claim that most tellings of the happening stand in, by their spans."""
    reports = {telling.report.id for telling in happening.tellings}
    spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for candidate in claimed:
        for unit in candidate.units:
            if unit.report in reports:
                spans[unit.report].append((unit.start, unit.end, candidate.claim.id))
    counts: Counter[str] = Counter()
    for telling in happening.tellings:
        at = telling.event.start
        counts.update({claim for start, end, claim in spans[telling.report.id] if start <= at < end})
    return min(counts, key=lambda name: (-counts[name], name)) if counts else ""
