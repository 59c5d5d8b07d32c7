"""Disputes over figures: what the reports of a story count, each thing once, however many claims it stands in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from srot.calendar.edtf import bounds
from srot.languages.tables import read_table
from srot.linking.claimed import Claimed, value_of
from srot.linking.disagreements import find_disagreements
from srot.linking.natures import GROWING
from srot.linking.reports import Report
from srot.linking.statements import Period, Statement
from srot.linking.units import Unit
from srot.records import Disagreement, Quantity, Span

STATE, UNIT = "state:", "unit:"


def find_figure_disputes(story: str, claimed: Sequence[Claimed], values: Mapping[str, str]) -> list[Disagreement]:
    """The disputes over each thing counted. People of one state are one count of the story; other figures must stand in one claim."""
    pools: dict[tuple[str, str], list[tuple[Claimed, Unit]]] = defaultdict(list)
    for claim in claimed:
        for unit in claim.units:
            if unit.measure:
                home = "" if unit.measure.key.startswith(STATE) else claim.claim.id
                pools[_split_topic(unit.measure.key)[0], home].append((claim, unit))
    found: list[Disagreement] = []
    for key in sorted(pools):
        found.extend(_over_figure(story, pools[key], values))
    return found


def _split_topic(key: str) -> tuple[str, str]:
    """A measure of a unit without what it measures, which not every report says, and that notion; other measures as they are."""
    if not key.startswith(UNIT):
        return key, ""
    head, unit, topic, *scopes = key.split(":")
    return ":".join((head, unit, *scopes)), topic


def _over_figure(story: str, pool: Sequence[tuple[Claimed, Unit]], values: Mapping[str, str]) -> list[Disagreement]:
    first, unit = min(pool, key=lambda pair: (-pair[0].claim.n_articles, pair[0].claim.id, pair[1].id))
    if unit.measure is None or len({value_of(u.measure.quantity) for _, u in pool if u.measure}) < 2:
        return []
    statements = [_figure(claim, unit, values) for claim, unit in pool]
    about = _describe(unit.measure.quantity, first)
    growing = unit.measure.quantity.state in GROWING
    return find_disagreements(story, "number", about, statements, growing=growing)


def _figure(claim: Claimed, unit: Unit, values: Mapping[str, str]) -> Statement:
    if unit.measure is None:
        raise ValueError(f"unit {unit.id} has no figure")
    quantity = unit.measure.quantity
    report = claim.reports[unit.report]
    return Statement(
        report=report,
        value=value_of(quantity),
        text=quantity.text,
        start=quantity.start,
        end=quantity.end,
        roots=claim.roots[unit.id],
        claim=claim.claim.id,
        quantity=quantity,
        places=unit.measure.places,
        keys=unit.keys,
        periods=find_periods(report, unit.measure.clause, values),
        mood=unit.modality,
        part=unit.measure.part,
        topic=_split_topic(unit.measure.key)[1],
    )


def find_periods(report: Report, clause: Span, values: Mapping[str, str]) -> tuple[Period, ...]:
    """The times that words give for what they count; `values` holds times resolved by linking."""
    inside = (t for t in report.reading.times if clause.start <= t.start and t.end <= clause.end)
    found = (bounds(value) for time in inside if (value := values.get(time.id) or time.value))
    return tuple(sorted({period for period in found if period}))


def _describe(quantity: Quantity, claim: Claimed) -> str:
    """What the figure counts, in words of the claim's language: "मृतक (लोगों)"; the claim itself for a bare unit."""
    if quantity.state is None:
        return quantity.of or claim.claim.text
    label = label_of("states", "state", quantity.state, claim.claim.lang)
    return f"{label} ({quantity.of})" if quantity.of and quantity.of not in label else label


def label_of(table: str, column: str, key: str, lang: str) -> str:
    """The words for a code in a language, English where the table has none; the code itself when it is not in the table."""
    rows = {row[column]: row for row in read_table("srot.linking", table)}
    return (rows[key].get(lang) or rows[key]["en"]) if key in rows else key
