"""The disagreements of one story: over its figures and over the days of its happenings."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from srot.languages.tables import read_table
from srot.linking.claimed import Claimed, value_of
from srot.linking.disagreements import GROWING, Statement, find_disagreements
from srot.linking.entities import EntityIndex
from srot.linking.happenings import Happening, Telling, day_of
from srot.linking.origins import Root, find_roots
from srot.linking.profiles import cosine
from srot.linking.units import Unit
from srot.records import Disagreement, Quantity

ALIKE = 0.35
"""Likeness of words from which a denial is a denial of that very assertion."""
SAID = ("asserted", "possible")


def find_disputes(
    story: str,
    claimed: Sequence[Claimed],
    happenings: Sequence[Happening],
    values: Mapping[str, str],
    entities: EntityIndex,
) -> list[Disagreement]:
    """All disagreements of a story."""
    found: list[Disagreement] = []
    for claim in claimed:
        found.extend(_over_figure(story, claim))
        found.extend(_over_truth(story, claim))
    for happening in happenings:
        found.extend(_over_day(story, happening, values, entities, claimed))
    return found


def _over_figure(story: str, claimed: Claimed) -> list[Disagreement]:
    measured = [unit for unit in claimed.units if unit.measure]
    first = measured[0].measure if measured else None
    if first is None or len({unit.report for unit in measured}) < 2:
        return []
    statements = [_figure(unit, claimed) for unit in measured]
    about = _describe(first.quantity, claimed.claim.lang)
    growing = first.quantity.state in GROWING
    return find_disagreements(story, claimed.claim.id, "number", about, statements, growing=growing)


def _describe(quantity: Quantity, lang: str) -> str:
    """What the figure counts, in words of the claim's language: "मृतक (लोगों)", "तीव्रता"."""
    counted = quantity.of or quantity.unit or ""
    if quantity.state is None:
        return counted
    label = _label("states", "state", quantity.state, lang)
    return f"{label} ({counted})" if counted and counted not in label else label


def _label(table: str, column: str, key: str, lang: str) -> str:
    """The words for a code in a language, English where the table has none; the code itself when it is not in the table."""
    rows = {row[column]: row for row in read_table("srot.linking", table)}
    return (rows[key].get(lang) or rows[key]["en"]) if key in rows else key


def _over_truth(story: str, claimed: Claimed) -> list[Disagreement]:
    """Whether the claim holds: some source asserts what another denies. A silence is no denial."""
    said = [unit for unit in claimed.units if unit.attribution and unit.modality in SAID and not unit.measure]
    yes = [unit for unit in said if unit.polarity == "positive"]
    no = [unit for unit in said if unit.polarity == "negative"]
    if not any(cosine(a.keys, b.keys) >= ALIKE for a in yes for b in no):
        return []
    statements = [
        Statement(
            report=claimed.reports[unit.report],
            value="no" if unit.polarity == "negative" else "yes",
            text=claimed.reports[unit.report].article.text[unit.start : unit.end],
            start=unit.start,
            end=unit.end,
            roots=claimed.roots[unit.id],
        )
        for unit in said
    ]
    return find_disagreements(story, claimed.claim.id, "polarity", claimed.claim.text, statements)


def _figure(unit: Unit, claimed: Claimed) -> Statement:
    if unit.measure is None:
        raise ValueError(f"unit {unit.id} has no figure")
    quantity = unit.measure.quantity
    return Statement(
        report=claimed.reports[unit.report],
        value=value_of(quantity),
        text=quantity.text,
        start=quantity.start,
        end=quantity.end,
        roots=claimed.roots[unit.id],
        quantity=quantity,
        places=unit.measure.places,
    )


def _over_day(
    story: str, happening: Happening, values: Mapping[str, str], entities: EntityIndex, claimed: Sequence[Claimed]
) -> list[Disagreement]:
    statements = []
    for telling in happening.tellings:
        day = day_of(telling, values)
        if day is not None and "/" not in day and len(day) == 10 and telling.time is not None:
            statements.append(
                Statement(
                    report=telling.report,
                    value=day,
                    text=telling.time.text,
                    start=telling.time.start,
                    end=telling.time.end,
                    roots=_roots(telling, entities),
                )
            )
    if len({statement.report.id for statement in statements}) < 2:
        return []
    about = _label("event_types", "type", happening.type, happening.tellings[0].report.article.lang)
    return find_disagreements(story, _claim_of(happening, claimed), "date", about, statements)


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
