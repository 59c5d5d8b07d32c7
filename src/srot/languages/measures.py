"""Numbers with their unit: percent, money, lengths, weights. The units of a language stand in ``units.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from srot.languages.number_grammar import Number
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.token_row import TokenRow


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: its code (ISO 4217, SI or common), its kind, and how many of the code's unit one is (a week is 7 d)."""

    code: str
    kind: str
    factor: float = 1.0


@dataclass(frozen=True, slots=True)
class Measure:
    """A number with its unit, and where both stand; tokens `first` up to but without `last`."""

    start: int
    end: int
    value: float
    unit: str
    kind: str
    first: int
    last: int


@dataclass(frozen=True)
class Units:
    """The unit words of a language, by where they stand."""

    behind: Phrases[tuple[Unit, ...]]
    ahead: Phrases[tuple[Unit, ...]]

    def measure(self, row: TokenRow, number: Number, kinds: frozenset[str] | None = None) -> Measure | None:
        """The measure that `number` is the number of; of two meanings the one of `kinds`, else the usual one."""
        hyphen = row.keys[number.last : number.last + 1] == ("-",) and row.adjoins(number.last)
        found = self.behind.at(row, number.last + hyphen)
        if found is not None:
            last, unit = _powered(row, found[0], _chosen(found[1], kinds))
            return Measure(number.start, row.ends[last - 1], number.value * unit.factor, unit.code, unit.kind, number.first, last)
        ahead = self.ahead.before(row, number.first)
        if ahead is not None:
            start, unit = ahead[0], _chosen(ahead[1], kinds)
            return Measure(row.starts[start], number.end, number.value, unit.code, unit.kind, start, number.last)
        return None


def find_measures(
    units: Units, row: TokenRow, numbers: tuple[Number, ...], kinds: frozenset[str], *, joining: frozenset[str] = frozenset()
) -> Iterator[Measure]:
    """The measures of some kinds among `numbers`; small change joins its money (3 डॉलर 50 सेंट), also
    behind one of the words `joining`."""
    last: Measure | None = None
    for number in numbers:
        measure = units.measure(row, number, kinds) if number.first >= 0 else None
        if measure is None or measure.kind not in kinds:
            continue
        gap = row.keys[last.last : measure.first] if last is not None else ()
        if last is not None and len(gap) <= 1 and joining.issuperset(gap) and is_change(last.unit, measure.unit):
            last = replace(last, end=measure.end, last=measure.last, value=last.value + measure.value / 100)
            continue
        if last is not None:
            yield last
        last = measure
    if last is not None:
        yield last


def is_change(money: str, change: str) -> bool:
    """Whether a unit is the hundredth of another: ``INR-paisa`` of ``INR``."""
    return change.startswith(f"{money}-")


def _powered(row: TokenRow, last: int, unit: Unit) -> tuple[int, Unit]:
    """A length with a 2 or 3 that sticks to it is an area or a volume: km2, m³."""
    power = {"2": "2", "²": "2", "3": "3", "³": "3"}.get(row.keys[last]) if last < len(row.keys) else None
    if power is None or unit.kind != "length" or not row.adjoins(last):
        return last, unit
    return last + 1, Unit(f"{unit.code}{power}", "area" if power == "2" else "volume", unit.factor)


def _chosen(meanings: tuple[Unit, ...], kinds: frozenset[str] | None) -> Unit:
    return next((unit for unit in meanings if kinds is not None and unit.kind in kinds), meanings[0])


@lru_cache(maxsize=8)
def units_of(package: str) -> Units:
    """The units of a language package, from ``data/units.tsv``; the column `place` says on which side of the number."""
    behind: dict[str, tuple[Unit, ...]] = {}
    ahead: dict[str, tuple[Unit, ...]] = {}
    for row in read_table(package, "units"):
        unit = Unit(row["unit"], row["kind"], float(row.get("factor") or 1))
        for form in (form.strip() for form in row["forms"].split("|")):
            if row["place"] in ("after", "both"):
                behind[form] = (*behind.get(form, ()), unit)
            if row["place"] in ("before", "both"):
                ahead[form] = (*ahead.get(form, ()), unit)
    return Units(phrases_of(behind.items()), phrases_of(ahead.items()))
