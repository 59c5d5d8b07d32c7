"""Disputes over the cause of what happened: brake failure against human error, a short circuit against fireworks; and over how somebody died, where one
source says suicide and another murder.

Causes that one report tells from one mouth, or in one sentence, go together: the short circuit set off the fireworks. Only what nobody tells together is
in dispute.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from srot.linking.causes import DEATH, Cause, find_causes, find_effects, kinds_told_together
from srot.linking.claimed import Claimed
from srot.linking.denials import POSITIVE
from srot.linking.disagreements import find_disagreements
from srot.linking.disputed_figures import label_of
from srot.linking.entities import EntityIndex
from srot.linking.groups import Unions
from srot.linking.homes import Homes
from srot.linking.left_overs import largest_rest, told_spans
from srot.linking.manners import NARRATED, disputes_of_manners, find_manner, manners_of_kinds
from srot.linking.natures import set_out, with_source
from srot.linking.periods import is_long_ago
from srot.linking.reports import Report
from srot.linking.roots import UNKNOWN, Root, find_roots
from srot.linking.sides import Ruling, Side
from srot.linking.slips import find_two_words
from srot.linking.statements import MOODS, Statement, first_said, known_sources
from srot.linking.units import Unit, make_bare_unit
from srot.linking.updates import find_update
from srot.records import Disagreement, Span

ACCIDENT = "accident"
"""What every other effect but death may be called."""
MANNER, ENCOUNTER, SHOOTER = "manner", "encounter", "shooter"
"""The effects of which the manners of a death are told, whether it came by an exchange of fire at all, and whose bullets killed."""
FORCE, STAGED = "force", "staged"
"""What is in dispute of an exchange of fire that nobody calls staged."""
TABLES = {name: ("death_manners", "manner") for name in (MANNER, ENCOUNTER, SHOOTER)}
"""Table and column that label what is told of an effect, where these are not the kinds of cause."""
AHEAD = 80
"""Characters between a source and the end of its words that may be its words too."""


@dataclass(frozen=True, slots=True)
class _Told:
    """A cause as one sentence of a report tells it, with the claim and the unit that hold it, where there are such."""

    report: Report
    sentence: Span
    cause: Cause
    claim: str
    roots: tuple[Root, ...]

    @property
    def sources(self) -> frozenset[str]:
        """Counting keys of those who tell it."""
        return frozenset(root.key for root in self.roots)


def find_cause_disputes(story: str, homes: Homes, values: Mapping[str, str], entities: EntityIndex) -> list[Disagreement]:
    """The disputes over the cause of what the story tells, and over that of a death in it."""
    told: list[_Told] = []
    for report in homes.reports.values():
        units = homes.units_of(report)
        causes = list(_find_told(report, units, values))
        told += [*causes, *_find_manners(report, units, causes, values, entities)]
    found = {effect: _over_cause(story, effect, causes) for effect, causes in _part_by_effect(told)}
    if found.get(MANNER):
        found.pop(DEATH, None)  # the same dispute once more
    return [dispute for disputes in found.values() for dispute in disputes]


def _find_told(report: Report, homes: Sequence[tuple[Claimed, Unit]], values: Mapping[str, str]) -> Iterator[_Told]:
    """The causes that a report gives for what is no long past, where they are not merely wished or ordered."""
    effects = find_effects(report)
    for sentence in report.reading.sentences if effects else ():
        if not any(sentence.start <= place < sentence.end for place in effects) or is_long_ago(report, sentence, values):
            continue
        for cause in find_causes(report, sentence, effects):
            over = [(claim, unit) for claim, unit in homes if unit.start <= cause.start < unit.end]
            claim, unit = min(over, key=lambda pair: (pair[1].attribution is None, pair[1].end - pair[1].start, pair[1].id), default=(None, None))
            if claim is None or unit is None:
                yield _Told(report, sentence, cause, "", ())
            elif MOODS.get(unit.modality) == "told" and unit.polarity == POSITIVE:
                yield _Told(report, sentence, cause, claim.claim.id, claim.roots[unit.id])


def _find_manners(report: Report, homes: Sequence[tuple[Claimed, Unit]], causes: Iterable[_Told], values: Mapping[str, str], entities: EntityIndex) -> list[_Told]:
    """The manners of death that the sources of a report assert, be it by a cause that amounts to one; and what the report itself tells beside a source that
    asserts another."""
    told = [found for found in _find_said_manners(report, homes, values, entities) if _is_named(found)]
    told += [manner for found in causes if _is_named(found) and (manner := _take_as_manner(found))]
    if not told:
        return []
    return told + [found for found in _find_narrated_manners(report, values) if any(_are_rivals(found.cause, other.cause) for other in told)]


def _are_rivals(cause: Cause, other: Cause) -> bool:
    return cause.effect == other.effect and cause.kinds != other.kinds


def _is_named(told: _Told) -> bool:
    return any(root.kind != UNKNOWN for root in told.roots)


def _take_as_manner(told: _Told) -> _Told | None:
    """The manner that a cause of death amounts to, as told."""
    kinds = frozenset(manners_of_kinds().get(kind, "") for kind in told.cause.kinds)
    return replace(told, cause=replace(told.cause, effect=MANNER, kinds=kinds)) if told.cause.effect == DEATH and len(kinds) == 1 and "" not in kinds else None


def _find_said_manners(report: Report, homes: Sequence[tuple[Claimed, Unit]], values: Mapping[str, str], entities: EntityIndex) -> Iterator[_Told]:
    held = {unit.attribution.id for _, unit in homes if unit.attribution}
    said = [(claim.claim.id, unit, claim.roots[unit.id]) for claim, unit in homes if unit.attribution]
    bare = (make_bare_unit(report, found, entities) for found in report.reading.attributions if found.id not in held)
    said += [("", unit, find_roots(unit, report, entities)) for unit in bare if find_manner(_words(report, _with_manner(unit)))]
    for claim, unit, roots in said:
        if MOODS.get(unit.modality) == "told" and unit.polarity == POSITIVE:
            yield from _tell_manner(report, _with_manner(unit), values, claim, roots)


def _with_manner(unit: Unit) -> Span:
    """A saying with what stands between its source and it, where the verb of saying ends all: "परिजनों ने पुलिस पर गला दबाकर [मारने] का आरोप लगाया"."""
    said = unit.attribution
    ends = [chain[0].end for chain in said.chains if chain] if said else []
    behind = said is not None and said.cue is not None and said.cue.start >= unit.end
    near = [end for end in ends if unit.start - AHEAD <= end <= unit.start]
    return Span(max(near) if behind and near else unit.start, unit.end)


def _find_narrated_manners(report: Report, values: Mapping[str, str]) -> Iterator[_Told]:
    """What the sentences of a report tell outside what its sources say."""
    spans = told_spans(report.reading.attributions)
    for sentence in report.reading.sentences:
        rest = largest_rest(sentence, spans)
        yield from (found for found in _tell_manner(report, rest, values) if min(found.cause.kinds) in NARRATED)


def _words(report: Report, span: Span) -> str:
    return report.article.text[span.start : span.end]


def _tell_manner(report: Report, span: Span, values: Mapping[str, str], claim: str = "", roots: tuple[Root, ...] = ()) -> Iterator[_Told]:
    manner = find_manner(_words(report, span))
    if manner and not is_long_ago(report, span, values):
        what, start, end = manner
        yield _Told(report, span, Cause(disputes_of_manners()[what], frozenset((what,)), span.start + start, span.start + end), claim, roots)


def _part_by_effect(told: Sequence[_Told]) -> Iterator[tuple[str, list[_Told]]]:
    """What is told of each effect; of what is merely called an accident with what most is told of."""
    by_effect: dict[str, list[_Told]] = defaultdict(list)
    for found in told:
        by_effect[found.cause.effect].append(found)
    accident = by_effect.pop(ACCIDENT, [])
    main = min((effect for effect in by_effect if effect not in (DEATH, *TABLES)), key=lambda effect: (-len(by_effect[effect]), effect), default=ACCIDENT)
    by_effect[main] = [*by_effect.get(main, []), *accident]
    yield from sorted(by_effect.items())


def _over_cause(story: str, effect: str, told: Sequence[_Told]) -> list[Disagreement]:
    kinds = _join_kinds(told)
    if len(set(kinds.values())) < 2:
        return []
    lang = _most(found.report.article.lang for found in told)
    table, column = TABLES.get(effect, ("cause_kinds", "kind"))
    statements = [_state(found, label_of(table, column, kinds[min(found.cause.kinds)], lang)) for found in told]
    about = FORCE if effect == ENCOUNTER and STAGED not in kinds else effect
    return find_disagreements(story, "attribution", label_of("effect_labels", "effect", about, lang), statements, judge=_judge)


def _judge(left: Side, right: Side) -> Ruling:
    """What stands between two causes of one thing: who has given one and gives another since has changed its word, and what nobody is named for gives way to
    what somebody found on a later day; else they are in conflict, be it days apart, for the cause of what has happened is one."""
    first, second = sorted((left, right), key=first_said)
    changed = find_update(first, second, growing=False) or find_two_words(first, second)
    if changed:
        return changed
    if known_sources(second) and not known_sources(first) and max(s.day for s in first) < first_said(second) < "9999":
        return Ruling("update", f"{with_source(first)} at first, {with_source(second)} since {first_said(second)}")
    return Ruling("conflict", f"nobody tells these causes together: {set_out(first, second)}")


def _most(found: Iterable[str]) -> str:
    counts = Counter(found)
    return min(counts, key=lambda name: (-counts[name], name), default="")


def _join_kinds(told: Sequence[_Told]) -> Mapping[str, str]:
    """Kind -> the one that stands for it and all those told together with it: the most told of them."""
    unions, counts = Unions(), Counter(kind for found in told for kind in found.cause.kinds)
    for found in told:
        for left, right in combinations(sorted(found.cause.kinds), 2):
            unions.join(left, right)
    mouths: dict[tuple[str, frozenset[str]], str] = {}
    for found in told:
        kind = min(found.cause.kinds)
        unions.join(mouths.setdefault((found.report.id, found.sources), kind), kind)
    for left, right in combinations(sorted(counts), 2):
        if frozenset((left, right)) in kinds_told_together():
            unions.join(left, right)
    return {kind: min(group, key=lambda name: (-counts[name], name)) for group in unions.groups(set(counts)) for kind in group}


def _state(found: _Told, value: str) -> Statement:
    start, end = found.sentence.start, found.sentence.end
    words = found.report.article.text[start:end].strip()
    return Statement(found.report, value, words, start, start + len(words), found.roots, claim=found.claim)
