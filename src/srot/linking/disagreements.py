"""Where reports cannot all be right, and of what nature that is.

Not every difference is a disagreement: a later toll is an update, a vague number beside an exact one is imprecise, a part is no
rival of the whole, a silence is no denial. Values are judged two by two; those that differ in one manner make one disagreement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from srot.calendar.edtf import bounds
from srot.linking.groups import Unions
from srot.linking.origins import UNKNOWN, Root
from srot.linking.reports import Report
from srot.records import Disagreement, DisputedValue, Quantity, make_id

ROUNDING = 0.07
"""Share by which "about 300" may differ from what it rounds."""
GROWING = ("dead", "injured", "missing", "arrested", "displaced", "rescued", "hospitalised", "evacuated", "sent")
"""States whose count is expected to change as time goes on."""
PART = 0.25
"""A figure below this share of the other is taken for a part of it or of another scope."""
EARLY_PART = 0.1
"""The same for an earlier count of something that grows: first tolls are small."""
WHOLE = 0.45
"""Share of the largest figure told so far below which a figure is taken for a part of it: of one district, of the identified."""
NEAR = 0.6
"""Share of the other from which a figure without a source, or from one source on one day, is taken for the same count."""
SHORT_GAP = 3
"""Days by which accounts of one event may differ; further apart they tell of two events."""
BEYOND = 1.5
"""How far above its bound "more than" still speaks of the same figure."""
LOOSE = ("about", "more_than", "at_least", "less_than", "up_to")


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
    places: frozenset[str] = frozenset()

    @property
    def published(self) -> str:
        """Publication time, or "" when unknown or known only to lie between two days."""
        published = self.report.article.published or ""
        return "" if "/" in published else published

    @property
    def day(self) -> str:
        """Publication day, or "" when unknown."""
        return self.published[:10]

    @property
    def sources(self) -> frozenset[str]:
        """Counting keys of its known origins."""
        return frozenset(root.key for root in self.roots if root.kind != UNKNOWN)


@dataclass(frozen=True, slots=True)
class Ruling:
    """Nature of the difference of two values, and one line of why."""

    nature: str
    why: str


Values = Mapping[str, Sequence[Statement]]


def find_disagreements(
    story: str, claim: str, kind: str, about: str, statements: Iterable[Statement], *, growing: bool = False
) -> list[Disagreement]:
    """The disagreements among the statements of one claim, one for each nature and each set of values so parted."""
    by_value = _without_parts(_by_value(statements))
    rulings = {
        pair: ruling
        for pair in combinations(sorted(by_value, key=_value_order), 2)
        for ruling in rule(by_value[pair[0]], by_value[pair[1]], growing=growing)
    }
    return [
        _make(story, claim, kind, about, {value: by_value[value] for value in values}, Ruling(nature, why))
        for nature, values, why in _gather(rulings)
    ]


def _by_value(statements: Iterable[Statement]) -> dict[str, list[Statement]]:
    seen: dict[tuple[str, str, frozenset[str]], Statement] = {}
    for statement in sorted(statements, key=lambda s: (s.report.id, s.start, s.value)):
        seen.setdefault((statement.report.id, statement.value, statement.sources), statement)
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in seen.values():
        found[statement.value].append(statement)
    return {value: found[value] for value in sorted(found)}


def _without_parts(by_value: Mapping[str, list[Statement]]) -> dict[str, list[Statement]]:
    """The values without those that were small already when they were first told: parts of the whole, not rivals of it."""
    first = {value: (_first_said(found), _size(found)) for value, found in by_value.items()}
    return {
        value: found
        for value, found in by_value.items()
        if (size := first[value][1]) is None
        or size >= WHOLE * max(other for day, other in first.values() if other is not None and day <= first[value][0])
    }


def _size(found: Sequence[Statement]) -> float | None:
    quantity = _sharpest(found)
    return quantity.value if quantity else None


def _gather(rulings: Mapping[tuple[str, str], Ruling]) -> list[tuple[str, list[str], str]]:
    """Values that one nature connects, with the reasons of their pairs."""
    gathered = []
    for nature in ("misreport", "conflict", "update", "imprecise"):
        pairs = {pair: ruling.why for pair, ruling in rulings.items() if ruling.nature == nature}
        unions = Unions()
        for left, right in pairs:
            unions.join(left, right)
        for values in unions.groups({value for pair in pairs for value in pair}):
            reasons = sorted({why for pair, why in pairs.items() if set(pair) <= set(values)})
            gathered.append((nature, values, "; ".join(reasons[:3])))
    return gathered


def rule(left: Sequence[Statement], right: Sequence[Statement], *, growing: bool) -> list[Ruling]:
    """What stands between two values: one ruling, or none when both can be right."""
    if _elsewhere(left, right):
        return []
    sizes = [_sharpest(side) for side in (left, right)]
    if sizes[0] and sizes[1]:
        loose = _loosely(sizes[0], sizes[1])
        if loose is not None:
            return [Ruling("imprecise", loose)] if loose else []
    if _said_together(left, right):
        return []
    first, second = sorted((left, right), key=_first_said)
    share = _share(first, second)
    if share < (EARLY_PART if growing and _grows(first, second) else PART):
        return []
    found = (
        (_misreport(first, second) if share >= NEAR else None)
        or _update(first, second, growing=growing)
        or _conflict(first, second, near=share >= NEAR)
    )
    return [found] if found else []


def _first_said(side: Sequence[Statement]) -> str:
    return min((statement.day for statement in side if statement.day), default="9999")


def _said_together(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether one report gives both values from one source: then they measure two things, or the report itself says which is newer."""
    for a in left:
        for b in right:
            if a.report.id == b.report.id and (a.sources == b.sources or not (a.sources and b.sources)):
                return True
    return False


def _elsewhere(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether each side counts in places that the other never names: two districts, two figures."""
    here = frozenset().union(*(statement.places for statement in left))
    there = frozenset().union(*(statement.places for statement in right))
    return bool(here and there and not here & there)


def _sharpest(side: Sequence[Statement]) -> Quantity | None:
    quantities = [statement.quantity for statement in side if statement.quantity]
    return min(quantities, key=lambda q: (q.value is None, q.modifier in LOOSE, q.id)) if quantities else None


def _loosely(a: Quantity, b: Quantity) -> str | None:
    """Why one is only a loose form of the other; "" when both are loose; ``None`` when both are meant exactly."""
    if a.value is None or b.value is None:
        vague, sharp = (a, b) if a.value is None else (b, a)
        return "" if sharp.value is None else f"{vague.text} is vague beside {sharp.text}"
    for loose, sharp in ((a, b), (b, a)):
        if loose.modifier in LOOSE and _allows(loose.modifier, loose.value or 0.0, sharp.value or 0.0):
            return f"{loose.text} is a bound or a rounding of {sharp.text}"
    return None


def _allows(modifier: str, loose: float, sharp: float) -> bool:
    """Whether a bounded or rounded figure leaves room for another one, so that both can be right."""
    if modifier == "about":
        return abs(loose - sharp) <= ROUNDING * max(loose, sharp)
    if modifier in ("more_than", "at_least"):
        return loose <= sharp <= BEYOND * loose
    return sharp <= loose <= BEYOND * sharp


def _share(first: Sequence[Statement], second: Sequence[Statement]) -> float:
    """The smaller figure as a share of the larger; 1 for values that are no figures and near each other, 0 for days far apart."""
    if not (first[0].quantity and second[0].quantity):
        days = [bounds(side[0].value) for side in (first, second)]
        if days[0] and days[1]:
            return 1.0 if abs((days[0][0] - days[1][0]).days) <= SHORT_GAP else 0.0
        return 1.0
    values = sorted(q.value for q in (first[0].quantity, second[0].quantity) if q.value is not None)
    return values[0] / values[1] if len(values) == 2 and values[1] > 0 else 1.0


def _grows(first: Sequence[Statement], second: Sequence[Statement]) -> bool:
    """Whether the later figure is the larger one."""
    if _first_said(first) >= _first_said(second):
        return False
    values = [side[0].quantity.value if side[0].quantity else None for side in (first, second)]
    return values[0] is not None and values[1] is not None and values[0] < values[1]


def _misreport(first: Sequence[Statement], second: Sequence[Statement]) -> Ruling | None:
    """One outlet alone has another value from a source that two others or more quote on the same days with one value."""
    for alone, together in ((first, second), (second, first)):
        outlets = {_outlet(statement) for statement in alone}
        if len(outlets) != 1:
            continue
        for key in sorted({key for s in alone for key in s.sources}):
            others = {_outlet(s) for s in together if key in s.sources} - outlets
            if len(others) >= 2 and _same_days(alone, [s for s in together if key in s.sources]):
                name = _name_of(key, alone)
                rest = f"{len(others)} others quote {name} with {together[0].value}"
                return Ruling("misreport", f"{min(outlets)} alone has {alone[0].value} from {name}; {rest}")
    return None


def _outlet(statement: Statement) -> str:
    return statement.report.article.outlet or statement.report.article.url or statement.report.id


def _name_of(key: str, side: Iterable[Statement]) -> str:
    return min(root.name for statement in side for root in statement.roots if root.key == key)


def _same_days(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether the two sides overlap in time; unknown days are taken to."""
    a = [s.day for s in left if s.day]
    b = [s.day for s in right if s.day]
    return not a or not b or (min(a) <= max(b) and min(b) <= max(a))


def _update(first: Sequence[Statement], second: Sequence[Statement], *, growing: bool) -> Ruling | None:
    """A later value of the same source, or of a count that grows where no source stands by the earlier value any longer."""
    earlier, later = _first_said(first), _first_said(second)
    if not earlier < later < "9999":
        return None
    line = f"{first[0].value} ({earlier}) -> {second[0].value} ({later})"
    shared = {key for s in first for key in s.sources} & {key for s in second for key in s.sources}
    if shared:
        return Ruling("update", f"{_name_of(min(shared), second)}: {line}")
    if growing and _grows(first, second) and not _still_held(first, later):
        return Ruling("update", line)
    return None


def _still_held(side: Sequence[Statement], day: str) -> bool:
    """Whether a known source of this side is still quoted with it on `day` or after."""
    return any(statement.day >= day and statement.sources for statement in side)


def _conflict(first: Sequence[Statement], second: Sequence[Statement], *, near: bool) -> Ruling | None:
    """Two sources that stand against each other; a value without a source only beside a near one of the same days."""
    sides = "; ".join(f"{s[0].value}: {', '.join(sorted(_origin_names(s))) or 'no source named'}" for s in (first, second))
    if all(_origin_names(side) for side in (first, second)):
        return Ruling("conflict", f"sources stand against each other: {sides}")
    if near and _same_days(first, second):
        return Ruling("conflict", f"cannot tell which is right, not every value has a source: {sides}")
    return None


def _origin_names(found: Iterable[Statement]) -> set[str]:
    return {root.name for statement in found for root in statement.roots if root.kind != UNKNOWN}


def _make(
    story: str, claim: str, kind: str, about: str, by_value: Values, ruling: Ruling
) -> Disagreement:
    values = tuple(_disputed(value, by_value[value]) for value in sorted(by_value, key=_value_order))
    return Disagreement(
        id=make_id("dis", story, claim, kind, about, ruling.nature, *sorted(by_value)),
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
    first = min(found, key=lambda s: (s.day or "9999", s.report.id))
    days = sorted(s.day for s in found if s.day)
    return DisputedValue(
        value=value,
        text=first.text,
        articles=tuple(sorted({s.report.id for s in found})),
        origins=tuple(sorted(_origin_names(found))) or (UNKNOWN,),
        published=days[0] if days else None,
    )
