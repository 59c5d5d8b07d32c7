"""Judgements obeyed: what a person ruled wrong is not linked, what a person corrected is linked as corrected.

A correction is a judgement ``right`` whose `right` is the right value: an EDTF date for a time, a number for a quantity, a name for
the source of an attribution or for an entity. On an article, kind ``time`` rules on its day, printed or given by linking.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import product

from srot.calendar.edtf import grain_of, is_edtf
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.linking.units import Unit
from srot.records import (
    Article,
    Attribution,
    Dating,
    Disagreement,
    Entity,
    Judgement,
    Link,
    NameForm,
    Quantity,
    Reading,
    TimeExpression,
    make_id,
)
from srot.text.words import script_of

MADE_BY = "a ruling"
BASIS = "ruling"
"""Basis of a day that a person gave a report."""


@dataclass(frozen=True, slots=True)
class Rulings:
    """All rulings in force, gathered once. `wrong` and `right` are keyed by kind and thing; of several the last holds."""

    in_force: tuple[Judgement, ...]
    wrong: frozenset[tuple[str, str]]
    right: Mapping[tuple[str, str], str]

    def __bool__(self) -> bool:
        return bool(self.in_force)

    @property
    def on_findings(self) -> bool:
        """Whether any is about something that was found in a report, or about a report's day."""
        return any(kind in FINDINGS for kind, _ in (*self.wrong, *self.right))


FINDINGS = frozenset(("attribution", "time", "quantity", "event"))
"""Kinds of things that are found in one report."""
NO_RULINGS = Rulings((), frozenset(), {})


def gather_rulings(judgements: Iterable[Judgement]) -> Rulings:
    """The rulings that are not withdrawn."""
    return arrange_rulings(judgement for judgement in judgements if judgement.withdrawn_at is None)


def arrange_rulings(judgements: Iterable[Judgement]) -> Rulings:
    """All these rulings, in the order in which they were made.

    A thing that was ruled wrong and then corrected is corrected, and one that was corrected and then ruled wrong is wrong.
    """
    ordered = sorted(judgements, key=lambda judgement: (judgement.made_at, judgement.id))
    last = {(j.kind, j.left): j for j in ordered if j.verdict == "right" or (j.verdict == "wrong" and j.right is None)}
    return Rulings(
        in_force=tuple(ordered),
        wrong=frozenset(key for key, judgement in last.items() if judgement.verdict == "wrong"),
        right={key: judgement.right for key, judgement in last.items() if judgement.verdict == "right" and judgement.right},
    )


def heed_findings(report: Report, rulings: Rulings) -> Report:
    """The report without the findings that are ruled wrong, and with those, and the day, that are corrected."""
    if not rulings.on_findings:
        return report
    head, reading = report.head, report.reading
    day = ruled_day(head.id, rulings)
    if day is not None or (("time", head.id) in rulings.wrong and head.published):
        reading = replace(reading, times=tuple(map(_unresolved, reading.times)))
        return Report(replace(report.article, published=day, published_basis=BASIS), heed_reading(reading, rulings))
    heeded = heed_reading(reading, rulings)
    return report if heeded == reading else Report(report.article, heeded)


def heed_reading(reading: Reading, rulings: Rulings) -> Reading:
    """The findings as people ruled them."""
    wrong, right = rulings.wrong, rulings.right
    return replace(
        reading,
        attributions=tuple(
            correct_source(found, right.get(("attribution", found.id)))
            for found in reading.attributions
            if ("attribution", found.id) not in wrong
        ),
        times=tuple(
            correct_time(found, right.get(("time", found.id))) for found in reading.times if ("time", found.id) not in wrong
        ),
        quantities=tuple(
            correct_number(found, right.get(("quantity", found.id)))
            for found in reading.quantities
            if ("quantity", found.id) not in wrong
        ),
        events=tuple(found for found in reading.events if ("event", found.id) not in wrong),
    )


def ruled_day(article: str, rulings: Rulings) -> str | None:
    """The day that a person gave a report; what is no date is not heeded."""
    value = rulings.right.get(("time", article))
    return value if value is not None and is_edtf(value) else None


def _unresolved(time: TimeExpression) -> TimeExpression:
    """A time that was counted from a day of publication that was wrong, before it is counted."""
    return replace(time, value=None) if time.relation is not None else time


def correct_time(found: TimeExpression, value: str | None) -> TimeExpression:
    """A time with its right value; one that is no date is not heeded."""
    if value is None or not is_edtf(value):
        return found
    return replace(found, value=value, grain=grain_of(value), basis="stated", relation=None, made_by=MADE_BY)


def correct_number(found: Quantity, value: str | None) -> Quantity:
    """A quantity with its right number, which is exact."""
    try:
        number = float(value) if value is not None else None
    except ValueError:
        number = None
    if number is None:
        return found
    return replace(found, value=number, low=number, high=number, modifier="exact", made_by=MADE_BY)


def correct_source(found: Attribution, name: str | None) -> Attribution:
    """An attribution with one right source, which stands where the first source stood; the relays after it stay."""
    if name is None:
        return found
    first = next((chain[0] for chain in found.chains if chain), None)
    if first is None:
        place = found.cue or found
        words = found.cue.text if found.cue else found.content
        first = Link(words, place.start, place.end, name, "person")
    kind = first.kind if first.kind not in ("unnamed", "hearsay") else "person"
    link = replace(first, name=name, kind=kind, gazetteer=None)
    relays = found.chains[0][1:] if found.chains else ()
    return replace(found, chains=((link, *relays),), made_by=MADE_BY)


def heed_days(datings: Mapping[str, Dating], articles: Iterable[Article], rulings: Rulings) -> dict[str, Dating]:
    """The days of reports as people ruled them: a wrong inference is taken away, a right day takes the place of any other.

    `articles` are the reports as they were read: a printed day that is ruled wrong leaves room for that of the story.
    """
    if not rulings:
        return dict(datings)
    known = sorted(articles, key=lambda article: article.id)
    wrong = {article.id for article in known if ("time", article.id) in rulings.wrong and not article.published}
    ruled = {article.id: day for article in known if (day := ruled_day(article.id, rulings))}
    kept = {name: dating for name, dating in datings.items() if name not in wrong}
    return kept | {name: Dating(name, day, BASIS, ("ruled by a person",)) for name, day in ruled.items()}


def rename_entities(index: EntityIndex, rulings: Rulings) -> EntityIndex:
    """Entities under the names that people gave them. A ruling names its entity by id or by one of its names."""
    right = {name: value for (kind, name), value in rulings.right.items() if kind == "entity"}
    if not right:
        return index
    entities = tuple(_renamed(entity, _name_for(entity, right)) for entity in index.entities)
    return replace(index, entities=entities, titles={entity.id: entity.name for entity in entities})


def _name_for(entity: Entity, right: Mapping[str, str]) -> str | None:
    keys = (entity.id, entity.name, *(form.text for form in entity.names))
    return next((right[key] for key in keys if key in right), None)


def _renamed(entity: Entity, name: str | None) -> Entity:
    if name is None or name == entity.name:
        return entity
    known = any(form.text == name for form in entity.names)
    forms = entity.names if known else (*entity.names, NameForm(name, "und", script_of(name), 0))
    return replace(entity, name=name, names=forms, why=(*entity.why, "renamed by a person"))


def heed_disagreements(found: Sequence[Disagreement], rulings: Rulings) -> tuple[Disagreement, ...]:
    """Disagreements without those that a person ruled to be none."""
    return tuple(item for item in found if ("disagreement", item.id) not in rulings.wrong)


def pair_units(units: Iterable[Unit], rulings: Rulings) -> dict[tuple[str, str], bool]:
    """Pairs of units that people ruled to say the same (true) or not, by the last ruling on each.

    A ruling names a claim by its id, which stands for the unit it is made of, so that it is understood when the claim has grown;
    or words of a report by their place (`name_place`).
    """
    asked = [j for j in rulings.in_force if j.kind == "claim" and j.right and j.verdict in ("same", "different")]
    known: dict[str, list[str]] = defaultdict(list)
    for unit in units if asked else ():
        known[make_id("claim", unit.id)].append(unit.id)
        known[name_place(unit.report, unit.start, unit.end)].append(unit.id)
    found = {}
    for judgement in asked:
        for pair in product(known.get(judgement.left, ()), known.get(judgement.right or "", ())):
            if pair[0] != pair[1]:
                found[min(pair), max(pair)] = judgement.verdict == "same"
    return found


def name_place(article: str, start: int, end: int) -> str:
    """Words of a report as a ruling on a claim names them.

    >>> name_place("art-1a00000000000001", 10, 42)
    'art-1a00000000000001:10:42'
    """
    return f"{article}:{start}:{end}"
