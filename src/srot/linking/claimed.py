"""Claims of one story, each with its assertions and origins."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from srot.linking.claims import compare_cheaply, find_doubtful, group_claims
from srot.linking.denials import is_denied_figure
from srot.linking.entities import EntityIndex
from srot.linking.inherited import find_voices, inherit_roots
from srot.linking.lines import Line, find_line
from srot.linking.offices import Offices
from srot.linking.origins import SPEAKER, count_origins
from srot.linking.rejections import find_rejected
from srot.linking.reports import Report
from srot.linking.roots import Root, find_roots
from srot.linking.rulings import NO_RULINGS, Rulings, pair_units
from srot.linking.units import NO_VALUES, Unit, find_units, told_words
from srot.models.embedder import Embedder
from srot.records import Assertion, Claim, Quantity, Reuse, Span, make_id

NEARLY_ALL = 0.6
"""Share of a line from which on another one in it is much the same."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim with what it was made of."""

    claim: Claim
    units: tuple[Unit, ...]
    roots: Mapping[str, tuple[Root, ...]]
    reports: Mapping[str, Report]

    @property
    def attributions(self) -> tuple[str, ...]:
        """Ids of the attributions that carry it."""
        return tuple(sorted({unit.attribution.id for unit in self.units if unit.attribution}))


def gather_reports(claimed: Iterable[Claimed]) -> dict[str, Report]:
    """The reports that some claims stand in, by their ids."""
    return {report.id: report for claim in claimed for report in claim.reports.values()}


@dataclass(frozen=True, slots=True)
class Draft:
    """What of a story's claims is known before they are grouped: the units of its reports, which of them deny which, and, where it has been asked, the
    likeness of those that are compared."""

    units: tuple[Unit, ...]
    rejected: Mapping[str, str]
    scores: Mapping[tuple[str, str], float] | None = None


def make_draft(
    reports: Sequence[Report], entities: EntityIndex, values: Mapping[str, str] = NO_VALUES, units: Iterable[Unit] | None = None
) -> Draft:
    """The draft of the claims of a story's reports, of which none is compared yet; `units` are those of the reports, if they have been made."""
    units = tuple(units if units is not None else (unit for report in reports for unit in find_units(report, entities, values)))
    return Draft(units, find_rejected(units, {report.id: report for report in reports}, entities))


def doubt_draft(draft: Draft, reports: Sequence[Report], rulings: Rulings = NO_RULINGS) -> tuple[Draft, tuple[str, ...]]:
    """A draft with the likenesses, and the words, each once, that `make_claims` hands to an embedder because of them, so that those of many stories can
    be embedded together."""
    by_id, units = {report.id: report for report in reports}, {unit.id: unit for unit in draft.units}
    scores = compare_cheaply(draft.units, pair_units(draft.units, rulings), draft.rejected)
    doubtful = (units[name] for name in find_doubtful(units, scores))
    return replace(draft, scores=scores), tuple(dict.fromkeys(told_words(unit, by_id[unit.report].article.text) for unit in doubtful))


def make_claims(
    story: str,
    reports: Sequence[Report],
    entities: EntityIndex,
    copies: Mapping[str, Sequence[Reuse]],
    embedder: Embedder | None = None,
    rulings: Rulings = NO_RULINGS,
    count: str = SPEAKER,
    values: Mapping[str, str] = NO_VALUES,
    draft: Draft | None = None,
) -> list[Claimed]:
    """The claims of a story's reports; rulings on which of them are one are obeyed. `count` is what one origin is: ``speaker`` or ``newsroom``;
    `values` holds times resolved by linking, `draft` is that of the claims, if it has been made.

    What one report alone narrates without a source and without a figure is no claim: nobody is said to make it. Nor is a denial of what no
    report tells.
    """
    by_id = {report.id: report for report in reports}
    offices = Offices(sorted(reports, key=lambda report: report.id), entities)
    draft = draft or make_draft(reports, entities, values)
    texts = {unit.id: told_words(unit, by_id[unit.report].article.text) for unit in draft.units}
    groups = [
        group
        for group in group_claims(draft.units, texts, embedder, pair_units(draft.units, rulings), draft.rejected, draft.scores)
        if any(_tells(unit) for unit in group) or (len({unit.report for unit in group}) > 1 and any(unit.keys for unit in group))
    ]
    groups, lines = _leave_out_retold(groups, _find_lines(groups, by_id))
    own = {unit.id: find_roots(unit, by_id[unit.report], entities, offices) for group in groups for unit in group}
    voices = find_voices([(unit, own[unit.id]) for group in groups for unit in group])
    roots = [inherit_roots({unit.id: own[unit.id] for unit in group}, _in_order(group), copies, voices) for group in groups]
    made = zip(groups, lines, roots, strict=True)
    return [_make_claim(story, group, line, known, by_id, entities, count) for group, line, known in made]


def _tells(unit: Unit) -> bool:
    return unit.measure is not None or (unit.attribution is not None and (len(unit.keys) > 0 or not unit.denies))


def _find_lines(groups: Sequence[Sequence[Unit]], reports: Mapping[str, Report]) -> list[Line]:
    """A line for each group of units; a sentence with two figures is read for the first of them, and for the other one its own clause."""
    order = sorted(range(len(groups)), key=lambda number: min((_figure_place(unit), unit.id) for unit in groups[number]))
    lines: dict[int, Line] = {}
    taken: dict[str, set[Span]] = defaultdict(set)
    for number in order:
        lines[number] = line = find_line(_in_order(groups[number]), reports, taken)
        taken[line.unit.report].add(line.span)
    return [lines[number] for number in range(len(groups))]


def _leave_out_retold(groups: Sequence[list[Unit]], lines: Sequence[Line]) -> tuple[list[list[Unit]], list[Line]]:
    """The groups without those whose line is most of that of another claim of the same report and source: of "160 officers were sent, 10 of them
    senior, with 3 dogs" one claim is read, unless another report counts one of these too. Counts of people who came to harm always stay.
    """
    ranked = sorted(range(len(groups)), key=lambda n: (not _stays(groups[n]), lines[n].span.start - lines[n].span.end, n))
    kept: list[int] = []
    read: dict[str, list[Line]] = defaultdict(list)
    for number in ranked:
        line = lines[number]
        if _stays(groups[number]) or not any(_is_told_by(line, other) for other in read[line.unit.report]):
            kept.append(number)
            read[line.unit.report].append(line)
    return [groups[n] for n in sorted(kept)], [lines[n] for n in sorted(kept)]


def _stays(group: Sequence[Unit]) -> bool:
    return len({unit.report for unit in group}) > 1 or any(unit.measure and unit.measure.quantity.state for unit in group)


def _is_told_by(line: Line, other: Line) -> bool:
    a, b = line.unit, other.unit
    same = a.report == b.report and a.speakers == b.speakers and (a.attribution is None) == (b.attribution is None)
    inside = other.span.start <= line.span.start and line.span.end <= other.span.end
    if a.attribution is not None and a.attribution == b.attribution and not (a.measure or b.measure) and (a.end <= b.start or b.end <= a.start):
        return False  # two sentences of one quote
    return same and inside and line.span.end - line.span.start >= NEARLY_ALL * (other.span.end - other.span.start)


def _figure_place(unit: Unit) -> int:
    return unit.measure.quantity.start if unit.measure else unit.start


def _in_order(group: Sequence[Unit]) -> tuple[Unit, ...]:
    return tuple(sorted(group, key=lambda unit: (unit.report, unit.start, unit.end, unit.id)))


def _make_claim(
    story: str,
    group: Sequence[Unit],
    line: Line,
    roots: Mapping[str, tuple[Root, ...]],
    reports: Mapping[str, Report],
    entities: EntityIndex,
    count: str,
) -> Claimed:
    units = _in_order(group)
    counted = count_origins(roots, _standing(units, line.unit), entities, by=count)
    articles = {unit.report for unit in units}
    outlets = {reports[name].article.outlet or reports[name].article.url or name for name in articles}
    claim = Claim(
        id=make_id("claim", min(unit.id for unit in units)),
        story=story,
        text=line.text,
        lang=line.unit.lang,
        kind="statement" if all(unit.attribution for unit in units) else "fact",
        assertions=tuple(_assertion(unit, roots[unit.id], reports[unit.report]) for unit in units),
        origins=counted.origins,
        n_articles=len(articles),
        n_outlets=len(outlets),
        n_origins=counted.independent,
        n_origins_unknown=counted.unknown,
        why=counted.why,
        modality=line.unit.modality,
        polarity=line.unit.polarity,
        counted_by=count,
        n_ways=len(counted.ways),
        ways=counted.ways,
        bottleneck=counted.bottleneck,
        article=line.unit.report,
        start=line.span.start,
        end=line.span.end,
    )
    return Claimed(claim, units, roots, reports)


def _standing(units: tuple[Unit, ...], shown: Unit) -> tuple[Unit, ...]:
    """Those who stand behind a claim: where a source asserts it, or its line does, nobody who denies it or says that it is not so. A sentence with a
    figure may hold a negation of something else."""
    behind = tuple(unit for unit in units if not (unit.denies or (unit.turned and unit.measure is None)))
    return behind if any(unit.attribution for unit in behind) or 2 * len(behind) > len(units) or shown in behind else units


def _assertion(unit: Unit, roots: Sequence[Root], report: Report) -> Assertion:
    figure = unit.measure.quantity if unit.measure else None
    # Who says "not 288" does not stand for 288.
    stands = figure is not None and not is_denied_figure(report.article.text, figure.start, figure.end)
    return Assertion(
        article=unit.report,
        attribution=unit.attribution.id if unit.attribution else None,
        start=unit.start,
        end=unit.end,
        value=value_of(figure) if figure is not None and stands else None,
        origins=tuple(sorted({root.name for root in roots})),
        why="; ".join(f"{root.basis}: {root.why}" for root in roots),
    )


def value_of(quantity: Quantity) -> str:
    """The figure as a string of digits, or its own words where it has none ("सैकड़ों")."""
    if quantity.value is None:
        return quantity.text
    return f"{quantity.value:.0f}" if quantity.value == int(quantity.value) else f"{quantity.value:.12g}"
