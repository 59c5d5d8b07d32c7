"""Numbers with their unit: percent, money, lengths, weights. The units of a language stand in ``units.tsv``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from srot.languages.number_grammar import Number
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.token_row import TokenRow
from srot.text.words import is_word

_BRACKETS = {"(": ")", "[": "]", "{": "}", "<": ">"}
# A unit and a part of it that are told in one breath: 5 ft 2 in, 3 kg 200 g.
_PARTS = {("ft", "in"): 1 / 12, ("lb", "oz"): 1 / 16, ("kg", "g"): 1e-3, ("m", "cm"): 1e-2, ("km", "m"): 1e-3, ("l", "ml"): 1e-3}


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
    """The unit words of a language, by where they stand.

    `behind` and `ahead` of their number; `parts` only behind the number of a smaller part (5 ft 2 in), `lone` ahead of a
    number that has nothing else (percent of 10); `scales` stick to a sum behind its sign ($5m).
    """

    behind: Phrases[tuple[Unit, ...]]
    ahead: Phrases[tuple[Unit, ...]]
    parts: Phrases[tuple[Unit, ...]]
    lone: Phrases[tuple[Unit, ...]]
    scales: Phrases[tuple[Unit, ...]]

    def measure(
        self, row: TokenRow, number: Number, kinds: frozenset[str] | None = None, *, free: int = 0, first: int | None = None
    ) -> Measure | None:
        """The measure that `number` is the number of; of two meanings the one of `kinds`, else the usual one.

        Tokens before `free` belong to another measure; `first` is where a range begins that ends with the number: "Rs 2-3 lakh".
        """
        ahead = self._ahead(row, number, kinds, number.first if first is None else first)
        if ahead is not None and ahead.first < free:
            ahead = None
        behind = self._behind(row, number, kinds)
        if ahead is None or behind is None:
            return behind or ahead
        # "$10 dollars", "$ 20 $ 30": the sign ahead; "72 रुपये 50 पैसे": the word behind.
        return ahead if row.adjoins(number.first) or ahead.unit == behind.unit else behind

    def part(self, row: TokenRow, number: Number) -> Measure | None:
        """The measure of a number behind a greater unit, whose word is a unit only there: "in" after feet."""
        found = self.parts.at(row, number.last)
        return None if found is None else _measure(row, number, found[1][0], number.first, found[0])

    def alone(self, row: TokenRow, number: Number) -> Measure | None:
        """The measure of a number whose unit is a heading ahead of it: percent of 10."""
        found = self.lone.before(row, number.first)
        return None if found is None else _measure(row, number, found[1][0], found[0], number.last)

    def _behind(self, row: TokenRow, number: Number, kinds: frozenset[str] | None) -> Measure | None:
        if not number.worded and _in_label(row, number.first):
            return None
        hyphen = row.keys[number.last : number.last + 1] == ("-",) and row.adjoins(number.last)
        opening = number.last + hyphen
        closing = _BRACKETS.get(row.keys[opening]) if opening < len(row.keys) else None
        found = self.behind.at(row, opening + (closing is not None))
        if found is None or (closing is not None and row.keys[found[0] : found[0] + 1] != (closing,)):
            return None
        last, unit = _powered(row, found[0], _chosen(found[1], kinds))
        last += closing is not None
        if last < len(row.keys) and row.adjoins(last) and _is_digits(row, last):
            # What touches the next number belongs to it: 3 USD50.
            return None
        return _measure(row, number, unit, number.first, last)

    def _ahead(self, row: TokenRow, number: Number, kinds: frozenset[str] | None, first: int) -> Measure | None:
        found = self.ahead.before(row, first)
        if found is None:
            return None
        unit, last = _chosen(found[1], kinds), number.last
        scale = self.scales.at(row, last) if unit.kind == "currency" and last < len(row.keys) and row.adjoins(last) else None
        if scale is not None:
            last, unit = scale[0], replace(unit, factor=scale[1][0].factor)
        return _measure(row, number, unit, found[0], last)


def _measure(row: TokenRow, number: Number, unit: Unit, first: int, last: int) -> Measure:
    start, end = min(number.start, row.starts[first]), max(number.end, row.ends[last - 1])
    return Measure(start, end, number.value * unit.factor, unit.code, unit.kind, first, last)


def _in_label(row: TokenRow, index: int) -> bool:
    """Whether the number at token `index` is the end of a label of letters and hyphens: scp-173, scp2-173."""
    if index < 2 or row.keys[index - 1] != "-" or not (row.adjoins(index) and row.adjoins(index - 1)):
        return False
    before = index - 2
    if _is_digits(row, before) and row.adjoins(before):
        return not _is_digits(row, before - 1) and is_word(row.keys[before - 1])
    behind_number = row.adjoins(before) and _is_digits(row, before - 1)
    return is_word(row.keys[before]) and not _is_digits(row, before) and not behind_number


def _is_digits(row: TokenRow, index: int) -> bool:
    return "0" <= row.keys[index][0] <= "9"


def find_measures(
    units: Units, row: TokenRow, numbers: tuple[Number, ...], kinds: frozenset[str], *, joining: frozenset[str] = frozenset()
) -> Iterator[Measure]:
    """The measures of some kinds among `numbers`; a smaller part joins what it is part of (3 डॉलर 50 सेंट, 5 ft 2 in), also
    behind one of the words `joining`."""
    last: Measure | None = None
    for number in numbers:
        measure = units.measure(row, number, kinds, free=0 if last is None else last.last)
        if measure is None and last is not None and last.last == number.first:
            measure = units.part(row, number)
        if measure is None and last is None:
            measure = units.alone(row, number)
        if measure is None and last is not None and _is_change(row, last, number):
            last = replace(last, end=number.end, last=number.last, value=last.value + number.value / 100)
            continue
        if measure is None or measure.kind not in kinds:
            continue
        gap = row.keys[last.last : measure.first] if last is not None else ()
        share = part_of(last.unit, measure.unit) if last is not None and len(gap) <= 1 and joining.issuperset(gap) else None
        if last is not None and share is not None:
            last = replace(last, end=measure.end, last=measure.last, value=last.value + measure.value * share)
            continue
        if last is not None:
            yield last
        last = measure
    if last is not None:
        yield last


def _is_change(row: TokenRow, sum_: Measure, number: Number) -> bool:
    """Whether a bare number goes on with a sum of money as its hundredths: "17 USD 25"."""
    return sum_.kind == "currency" and number.plain and 10 <= number.value < 100 and number.first == sum_.last


def part_of(whole: str, part: str) -> float | None:
    """What share of one unit another is, where the two are told in one breath: ``INR-paisa`` of ``INR``, inches of feet.

    >>> part_of("USD", "USD-cent"), part_of("ft", "km")
    (0.01, None)
    """
    return 0.01 if part.startswith(f"{whole}-") else _PARTS.get((whole, part))


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
    """The units of a language package, from ``data/units.tsv``; the column `place` says on which side of the number, or `part`, `lone` or `scale`."""
    places: dict[str, dict[str, tuple[Unit, ...]]] = {"after": {}, "before": {}, "part": {}, "lone": {}, "scale": {}}
    for row in read_table(package, "units"):
        unit = Unit(row["unit"], row["kind"], float(row.get("factor") or 1))
        for form in (form.strip() for form in row["forms"].split("|")):
            for place in ("after", "before") if row["place"] == "both" else (row["place"],):
                places[place][form] = (*places[place].get(form, ()), unit)
    return Units(*(phrases_of(forms.items()) for forms in places.values()))
