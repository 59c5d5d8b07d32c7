"""Judgements obeyed: what a person ruled wrong is not linked, what a person corrected is linked as corrected.

A correction is a judgement ``right`` whose `right` is the right value: an EDTF date for a time, a number for a quantity, a name for
the source of an attribution or for an entity. On an article, kind ``time`` rules on the day that linking gave it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from srot.calendar.edtf import grain_of, is_edtf
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import (
    Attribution,
    Dating,
    Disagreement,
    Entity,
    Judgement,
    Link,
    NameForm,
    Quantity,
    TimeExpression,
)
from srot.text.words import script_of

MADE_BY = "a ruling"


def heed_findings(report: Report, judgements: Sequence[Judgement]) -> Report:
    """The report without the attributions, times and quantities that are ruled wrong, and with those that are corrected."""
    wrong = {judgement.left for judgement in judgements if judgement.verdict == "wrong" and judgement.right is None}
    right = find_corrections(judgements)
    if not wrong and not right:
        return report
    reading = report.reading
    return Report(
        report.article,
        replace(
            reading,
            attributions=tuple(correct_source(f, right.get(f.id)) for f in reading.attributions if f.id not in wrong),
            times=tuple(correct_time(found, right.get(found.id)) for found in reading.times if found.id not in wrong),
            quantities=tuple(correct_number(f, right.get(f.id)) for f in reading.quantities if f.id not in wrong),
            events=tuple(found for found in reading.events if found.id not in wrong),
        ),
    )


def find_corrections(judgements: Sequence[Judgement], kind: str | None = None) -> Mapping[str, str]:
    """Thing -> its right value, by the last ruling on it; of one kind if given."""
    ordered = sorted(judgements, key=lambda item: (item.made_at, item.id))
    chosen = (item for item in ordered if item.verdict == "right" and item.right and kind in (None, item.kind))
    return {item.left: item.right or "" for item in chosen}


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


def heed_days(datings: Mapping[str, Dating], judgements: Sequence[Judgement]) -> dict[str, Dating]:
    """The days of undated reports as people ruled them: a wrong one is taken away, a right one takes its place."""
    wrong = {j.left for j in judgements if j.kind == "time" and j.verdict == "wrong"}
    right = find_corrections(judgements, "time")
    kept = {name: dating for name, dating in datings.items() if name not in wrong}
    ruled = {name: value for name, value in right.items() if name.startswith("art-") and is_edtf(value)}
    return kept | {name: Dating(name, value, "ruling", ("ruled by a person",)) for name, value in sorted(ruled.items())}


def rename_entities(index: EntityIndex, judgements: Sequence[Judgement]) -> EntityIndex:
    """Entities under the names that people gave them. A ruling names its entity by id or by one of its names."""
    right = find_corrections(judgements, "entity")
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


def heed_disagreements(found: Sequence[Disagreement], judgements: Sequence[Judgement]) -> tuple[Disagreement, ...]:
    """Disagreements without those that a person ruled to be none."""
    wrong = {j.left for j in judgements if j.kind == "disagreement" and j.verdict == "wrong"}
    return tuple(item for item in found if item.id not in wrong)
