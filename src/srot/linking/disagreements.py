"""Where reports cannot all be right, and of what nature that is.

Not every difference is a disagreement: a later toll is an update, a vague number beside an exact one is imprecise, a part is no
rival of the whole, a silence is no denial.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from srot.linking.origins import UNKNOWN, Root
from srot.linking.reports import Report
from srot.records import Disagreement, DisputedValue, Quantity, make_id

ROUNDING = 0.07
"""Share by which "about 300" may differ from what it rounds."""
GROWING = ("dead", "injured", "missing", "arrested", "displaced", "rescued", "hospitalised", "evacuated")
"""States whose count is expected to change as time goes on."""
PART = 0.25
"""A figure below this share of the other is taken for a part of it or of another scope."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One report's value in a dispute: the figure or the day, its words, when it was said and who stands behind it."""

    report: Report
    value: str
    text: str
    start: int
    end: int
    roots: tuple[Root, ...]
    quantity: Quantity | None = None

    @property
    def published(self) -> str:
        """Publication day, or "" when unknown."""
        return (self.report.article.published or "")[:10]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Nature of a difference, and one line of why."""

    nature: str
    why: str


def find_number_disagreement(
    story: str, claim: str, about: str, statements: Sequence[Statement], state: str | None
) -> Disagreement | None:
    """The disagreement over one figure, or ``None`` when all figures can stand together.

    Of several figures in one report only the last counts that its words do not replace.
    """
    by_value = _by_value(_current(statements))
    if len(by_value) < 2:
        return None
    exact = {value: found for value, found in by_value.items() if _is_sharp(found[0].quantity)}
    if len(exact) < 2:
        loose = sorted(set(by_value) - set(exact))
        if not exact or not any(_is_vague(by_value[value][0].quantity) for value in loose):
            return None
        ruling = Ruling("imprecise", f"{', '.join(loose)} is vague beside {', '.join(sorted(exact))}")
        return _make(story, claim, "number", about, by_value, ruling)
    rivals = _rivals(exact)
    if len(rivals) < 2:
        return None
    ruling = rule(rivals, growing=state in GROWING)
    return _make(story, claim, "number", about, {**rivals}, ruling)


def _current(statements: Sequence[Statement]) -> list[Statement]:
    """One statement of a value for each report; what the report itself calls replaced is left out before this."""
    seen: dict[tuple[str, str], Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.report.id, s.start, s.value)):
        seen.setdefault((statement.report.id, statement.value), statement)
    return list(seen.values())


def _by_value(statements: Sequence[Statement]) -> dict[str, list[Statement]]:
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.value].append(statement)
    return {value: found[value] for value in sorted(found)}


def _is_sharp(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.value is not None


def _is_vague(quantity: Quantity | None) -> bool:
    return quantity is not None and quantity.value is None


def _rivals(exact: Mapping[str, list[Statement]]) -> dict[str, list[Statement]]:
    """Values that exclude one another: roundings and bounds that hold another value, and parts, are left out."""
    values = {value: found[0].quantity for value, found in exact.items()}
    rivals = {}
    for value, quantity in values.items():
        others = [other for name, other in values.items() if name != value]
        if not any(other and quantity and _allows(quantity, other) for other in others):
            rivals[value] = exact[value]
    top = max((found[0].quantity.value or 0.0 for found in rivals.values() if found[0].quantity), default=0.0)
    return {
        value: found
        for value, found in rivals.items()
        if found[0].quantity and (found[0].quantity.value or 0.0) >= PART * top
    }


def _allows(loose: Quantity, sharp: Quantity) -> bool:
    """Whether a bounded or rounded figure leaves room for another one, so that both can be right."""
    if loose.value is None or sharp.value is None:
        return False
    near = abs(loose.value - sharp.value) <= ROUNDING * max(loose.value, sharp.value)
    if loose.modifier == "about":
        return near
    if loose.modifier in ("more_than", "at_least"):
        return loose.value <= sharp.value <= 1.5 * loose.value
    if loose.modifier in ("less_than", "up_to"):
        return 0.67 * loose.value <= sharp.value <= loose.value
    return False


def rule(rivals: Mapping[str, Sequence[Statement]], *, growing: bool) -> Ruling:
    """Update, conflict or misreport, in this order of evidence: a lone outlet against its own source's other relays;
    values that follow one another in time; sources that stand against each other."""
    lone = _lone_outlet(rivals)
    if lone:
        return lone
    sequence = _sequence(rivals)
    if sequence and (growing or _one_origin(rivals)):
        return Ruling("update", " -> ".join(f"{value} ({day})" for day, value in sequence))
    names = {value: _origin_names(found) for value, found in rivals.items()}
    sides = "; ".join(f"{value}: {', '.join(sorted(names[value])) or 'no source named'}" for value in rivals)
    if sum(1 for found in names.values() if found) < 2:
        return Ruling("conflict", f"cannot tell which is right, not every value has a source: {sides}")
    return Ruling("conflict", f"sources stand against each other: {sides}")


def _lone_outlet(rivals: Mapping[str, Sequence[Statement]]) -> Ruling | None:
    """One outlet that gives a value of its own in the name of a source which two others or more quote with one other value."""
    by_origin: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for value, found in rivals.items():
        for statement in found:
            for root in statement.roots:
                if root.kind != UNKNOWN and root.basis != "inferred":
                    by_origin[root.key][value].add(statement.report.article.outlet or statement.report.id)
    for key in sorted(by_origin):
        values = by_origin[key]
        alone = [value for value in sorted(values) if len(values[value]) == 1]
        together = [value for value in sorted(values) if len(values[value]) >= 2]
        if len(alone) == 1 and len(together) == 1 and _same_days(rivals[alone[0]], rivals[together[0]]):
            outlet = min(values[alone[0]])
            name = next(root.name for s in rivals[alone[0]] for root in s.roots if root.key == key)
            count = len(values[together[0]])
            why = f"{outlet} alone has {alone[0]} from {name}; {count} others quote {name} with {together[0]}"
            return Ruling("misreport", why)
    return None


def _same_days(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether a report of one side is as late as the first of the other: else it is an older state, no misreport."""
    a = [s.published for s in left if s.published]
    b = [s.published for s in right if s.published]
    return not a or not b or (min(a) <= max(b) and min(b) <= max(a))


def _sequence(rivals: Mapping[str, Sequence[Statement]]) -> list[tuple[str, str]] | None:
    """The values by first day of publication, when no two overlap in time; ``None`` when a day is unknown or shared."""
    spans = []
    for value, found in rivals.items():
        days = [statement.published for statement in found if statement.published]
        if not days:
            return None
        spans.append((min(days), max(days), value))
    spans.sort()
    if any(later[0] <= earlier[0] for earlier, later in zip(spans, spans[1:], strict=False)):
        return None
    return [(first, value) for first, _, value in spans]


def _one_origin(rivals: Mapping[str, Sequence[Statement]]) -> bool:
    keys = [{root.key for s in found for root in s.roots if root.kind != UNKNOWN} for found in rivals.values()]
    return bool(set.intersection(*keys)) if keys and all(keys) else False


def _origin_names(found: Sequence[Statement]) -> set[str]:
    return {root.name for statement in found for root in statement.roots if root.kind != UNKNOWN}


def _make(
    story: str, claim: str, kind: str, about: str, by_value: Mapping[str, Sequence[Statement]], ruling: Ruling
) -> Disagreement:
    values = tuple(_disputed(value, by_value[value]) for value in sorted(by_value, key=_value_order))
    return Disagreement(
        id=make_id("dis", story, claim, kind, *sorted(by_value)),
        story=story,
        claims=(claim,) if claim else (),
        kind=kind,
        nature=ruling.nature,
        about=about,
        values=values,
        why=ruling.why,
    )


def _value_order(value: str) -> tuple[float, str]:
    try:
        return (float(value), value)
    except ValueError:
        return (float("inf"), value)


def _disputed(value: str, found: Sequence[Statement]) -> DisputedValue:
    first = min(found, key=lambda s: (s.published or "9999", s.report.id))
    days = sorted(s.published for s in found if s.published)
    return DisputedValue(
        value=value,
        text=first.text,
        articles=tuple(sorted({s.report.id for s in found})),
        origins=tuple(sorted(_origin_names(found))) or (UNKNOWN,),
        published=days[0] if days else None,
    )


def find_value_disagreement(
    story: str, claim: str, kind: str, about: str, statements: Sequence[Statement]
) -> Disagreement | None:
    """The disagreement over a day or a place: every two values exclude each other."""
    by_value = _by_value(_current(statements))
    if len(by_value) < 2:
        return None
    return _make(story, claim, kind, about, by_value, rule(by_value, growing=False))
