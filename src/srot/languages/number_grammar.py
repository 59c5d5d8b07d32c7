"""Numbers in words and digits of any script: a table of number words makes the grammar of a language.

Kinds of the table ``numbers.tsv``: ``unit`` a value below a hundred, ``hundred``, ``scale`` from a thousand up,
``counted-scale`` one that is a number only behind another (अरब is also a people), ``dozen``, ``fraction`` a value of its own (डेढ़), ``part`` a share after a count (तीन चौथाई), ``plus`` what is added
to the number or scale word that follows (साढ़े तीन, सवा लाख), ``point``, ``and``, ``article``, ``hyphen``, and for ``number_fractions``
``over``, ``out``, ``pointer``, ``minus``, ``of``, ``in``, ``from``, ``ordinal``, ``ordinal-suffix``.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

import regex

from srot.languages.tables import read_table
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold

_PLAIN = regex.compile(r"[0-9]+")
_MEMORY = 8
_DASHES = ("-", "–", "—")
_OPENING = frozenset({"unit", "hundred", "scale", "dozen", "fraction", "part", "plus"})
_LEAST_SCALE = 1_000_000.0
_LEAST_JOINED = 1_000.0
"""The least scale that a hyphen joins to its count: "a 5-thousand fine"."""
_SHARES = frozenset({"ordinal", "fraction"})
_GROWING = frozenset({"hundred", "scale", "counted-scale", "point", "part", "over"})


@dataclass(frozen=True, slots=True)
class Number:
    """A number and where it stands: characters, and tokens `first` up to but without `last`.

    `plain` tells one token of mere digits (it may be a year or a day), `worded` that there is no digit in it.
    """

    start: int
    end: int
    value: float
    first: int
    last: int
    plain: bool = False
    worded: bool = False


@dataclass(frozen=True, slots=True)
class _Run:
    """A number under construction: `total` of the closed groups, `current` the open one, `room` below which it may
    still grow, `scale` the last scale word, `added` what a word like साढ़े adds to what follows."""

    total: float = 0.0
    current: float | None = None
    room: float = 0.0
    scale: float = 0.0
    added: float = 0.0


@dataclass(frozen=True)
class NumberGrammar:
    """Finds the numbers of a language by its number words.

    >>> grammar = number_grammar("srot.languages.hi")
    >>> [number.value for number in grammar.find("साढ़े तीन हज़ार सैनिक और १२ जहाज़")]
    [3500.0, 12.0]
    """

    kinds: Mapping[str, str]
    values: Mapping[str, float]
    openers: frozenset[str]
    _found: dict[str, tuple[Number, ...]] = field(default_factory=dict, repr=False)

    @property
    def joins_scales(self) -> bool:
        """Whether "and" also joins what has a scale of its own, as in English "two hundred and two thousand"."""
        return "-" in self.kinds

    def find(self, text: str) -> tuple[Number, ...]:
        """All numbers of `text` in order, signs and fractions left to ``number_fractions``."""
        if text not in self._found:
            if len(self._found) >= _MEMORY:
                self._found.clear()
            self._found[text] = tuple(self._find(token_row(text)))
        return self._found[text]

    def kind(self, key: str) -> str | None:
        """The kind of a folded token; ``digits`` for a number in digits."""
        if "0" <= key[0] <= "9":
            return None if value_of_digits(key) is None else "digits"
        return self.kinds.get(key)

    def value(self, key: str) -> float:
        """The value of a folded token that has a kind."""
        digits = value_of_digits(key) if "0" <= key[:1] <= "9" else None
        return self.values[key] if digits is None else digits

    def _find(self, row: TokenRow) -> list[Number]:
        numbers: list[Number] = []
        known, keys, index = self.openers, row.keys, 0
        while index < len(keys):
            key = keys[index]
            if key not in known and not "0" <= key[:1] <= "9" and not (key in self.kinds and self._is_one_of_scale(row, index)):
                index += 1
                continue
            last, value = self._read(row, index)
            if value is not None:
                first = index - self._is_one_of_scale(row, index)
                numbers.append(_number(row, first, last, value))
            index = last if value is not None else index + 1
        return numbers

    def _read(self, row: TokenRow, first: int) -> tuple[int, float | None]:
        """End and value of the longest number that starts at token `first`."""
        run, index = _Run(), first
        while index < len(row.keys):
            taken = self._take(run, row, index)
            if taken is None:
                break
            run, index = taken
        if index == first or (run.current is None and not run.scale):
            return first, None
        return index, float(f"{round(run.total + (run.current or 0.0), 9):.15g}")  # 20.1 million, not 20099999.999999996

    def _is_one_of_scale(self, row: TokenRow, index: int) -> bool:
        """Whether a scale that only counts behind a number has an article before it: "a million people"."""
        if index == 0 or self.kinds.get(row.keys[index]) != "counted-scale" or self.kinds.get(row.keys[index - 1]) != "article":
            return False
        if index > 1 and self.kinds.get(row.keys[index - 2]) == "of":
            return False  # "three quarters of a million"
        return self.values[row.keys[index]] >= _LEAST_SCALE

    def _take(self, run: _Run, row: TokenRow, index: int) -> tuple[_Run, int] | None:
        """The run grown by what stands at `index`, and where to go on; ``None`` when the number ends before it."""
        kind = self.kind(row.keys[index])
        if kind in ("digits", "unit", "fraction"):
            grown = self._with_value(run, self.value(row.keys[index]), kind)
        elif kind in ("hundred", "dozen", "scale", "counted-scale"):
            if kind == "counted-scale" and run.current is None and not run.scale and not self._is_one_of_scale(row, index):
                return None
            grown = _with_scale(run, self.value(row.keys[index]))
        elif kind == "part":
            grown = _with_part(run, self.value(row.keys[index]))
        elif kind == "plus":
            grown = self._with_plus(run, row, index)
        elif kind == "point":
            return self._with_decimals(run, row, index + 1)
        elif kind == "and" and self._is_half(run, row, index):
            return _with_half(run, self.value(row.keys[index + 2])), index + 3
        elif kind == "article" and self._is_share_of_scale(run, row, index):
            return run, index + 1
        else:
            grown = run if self._goes_on(run, kind, row, index) else None
        return None if grown is None else (grown, index + 1)

    @staticmethod
    def _with_value(run: _Run, value: float, kind: str | None) -> _Run | None:
        if run.current is None:
            if run.scale and (value >= run.scale or kind == "fraction"):
                return None
            tens = kind == "unit" and value >= 20 and value % 10 == 0
            return _Run(run.total, value + run.added, 10.0 if tens else 0.0, run.scale)
        if kind == "fraction" or not 0 < value < run.room:
            return None
        tens = kind == "unit" and run.room == 100 and value >= 20 and value % 10 == 0
        return _Run(run.total, run.current + value, 10.0 if tens else 0.0, run.scale)

    def _with_plus(self, run: _Run, row: TokenRow, index: int) -> _Run | None:
        if run.current is not None or run.scale:
            return None
        added = self.value(row.keys[index])
        following = self.kind(row.keys[index + 1]) if index + 1 < len(row.keys) else None
        if following in ("digits", "unit", "hundred", "scale", "counted-scale"):
            return _Run(added=added)
        # सवा किलो is 1.25; साढ़े needs a number.
        return None if added == 0.5 else _Run(current=1.0 + added)

    def _with_decimals(self, run: _Run, row: TokenRow, index: int) -> tuple[_Run, int] | None:
        digits, tens = "", False
        while index < len(row.keys) and (kind := self.kind(row.keys[index])) in ("digits", "unit"):
            value = self.value(row.keys[index])
            digits = f"{digits[:-1]}{value:g}" if tens and 0 < value < 10 else f"{digits}{value:g}"
            tens = kind == "unit" and value >= 20 and value % 10 == 0
            index += 1
            if tens and self.kind(row.keys[index] if index < len(row.keys) else "") == "hyphen" and row.adjoins(index):
                index += self._goes_on(_Run(current=value, room=10.0), "hyphen", row, index)
            index += self._is_next_digit(row, index, value)
        if run.current is None or not digits.isdecimal():
            return None
        return replace(run, current=float(f"{run.current:g}.{digits}"), room=0.0), index

    def _is_next_digit(self, row: TokenRow, index: int, value: float) -> bool:
        """Whether a dash at `index` parts two digits of a decimal as radio spells them: "दशमलव सात-छह"."""
        following = row.keys[index + 1] if index + 1 < len(row.keys) else ""
        digit = self.kind(following) in ("digits", "unit") if following else False
        return digit and value < 10 and row.keys[index] in _DASHES and self.value(following) < 10

    def _is_half(self, run: _Run, row: TokenRow, index: int) -> bool:
        """Whether "and a half" stands at `index` behind a number, and not "one billion and a half million"."""
        kinds = [self.kind(key) for key in row.keys[index : index + 4]]
        if kinds[:3] != ["and", "article", "fraction"] or (run.scale and kinds[3:] in (["scale"], ["counted-scale"])):
            return False
        return run.current is not None or run.scale > 0

    def _is_share_of_scale(self, run: _Run, row: TokenRow, index: int) -> bool:
        """Whether the article at `index` is that of "half a million"."""
        following = self.kind(row.keys[index + 1]) if index + 1 < len(row.keys) else None
        return run.current == 0.5 and not run.scale and following in ("dozen", "scale", "counted-scale")

    def _goes_on(self, run: _Run, kind: str | None, row: TokenRow, index: int) -> bool:
        """Whether "and" or a hyphen holds a number together: only before a rest that fits and ends it (तीन सौ और 21)."""
        if kind not in ("and", "hyphen") or index + 1 >= len(row.keys):
            return False
        following = self.kind(row.keys[index + 1])
        if kind == "hyphen" and following in ("scale", "counted-scale") and run.current is not None and not run.scale:
            return row.adjoins(index) and row.adjoins(index + 1) and self.values[row.keys[index + 1]] >= _LEAST_JOINED  # "a Rs 1,460-crore loan"
        if following not in ("digits", "unit") or (kind == "hyphen" and following == "digits"):
            return False
        value = self.value(row.keys[index + 1])
        third = self.kind(row.keys[index + 2]) if index + 2 < len(row.keys) else None
        scaled = index > 1 and self.kind(row.keys[index - 2]) == "digits" and self.kind(row.keys[index - 1]) in ("scale", "counted-scale")
        if kind == "and" and scaled and third is None:
            return False  # "Rs 40 lakh and 12 chains"
        if kind == "and" and self.joins_scales and third in _SHARES and value < 10:
            # Two million and three quarters: what follows is a share, not a count.
            return False
        if kind == "and" and self.joins_scales and 0 < value < 100 and run.current is None and run.scale >= 1000:
            return True
        room = 10.0 if kind == "hyphen" else 100.0
        if not 0 < value < room or (run.room if run.current is not None else run.scale) < room:
            return False
        if kind == "hyphen":
            return row.adjoins(index) == row.adjoins(index + 1)
        return third not in _GROWING or (self.joins_scales and third in ("scale", "counted-scale"))


def _with_scale(run: _Run, scale: float) -> _Run | None:
    if run.current is None and run.scale:
        # दस लाख करोड़: one scale on top of another.
        return _Run(run.total * scale, None, 0.0, scale) if 1000 <= run.scale <= scale else None
    if run.current is not None and run.scale and scale >= run.scale:
        # एक हज़ार 500 करोड़: thousands count what is larger.
        return _Run((run.total + run.current) * scale, None, 0.0, scale) if 1000 <= run.scale < scale else None
    count = (1.0 + run.added) if run.current is None else run.current
    if scale == 12 and count > 100 and count % 100:
        # Three hundred and two dozen: the dozens count what stands beside the hundreds.
        return _Run(run.total, count + 11 * (count % 100), 0.0, run.scale)
    if scale <= 100:
        return _Run(run.total, count * scale, 100.0 if scale == 100 else 0.0, run.scale)
    return _Run(run.total + count * scale, None, 0.0, scale)


def _with_half(run: _Run, half: float) -> _Run:
    """Two and a half; one million and a half is half a million more."""
    if run.current is not None:
        return replace(run, current=run.current + half, room=0.0)
    return replace(run, total=run.total + half * run.scale)


def _with_part(run: _Run, part: float) -> _Run | None:
    if run.scale:
        return None
    if run.current is None:
        return _Run(current=part)
    return _Run(current=run.current * part) if run.current < 10 else None


def _number(row: TokenRow, first: int, last: int, value: float) -> Number:
    plain = last - first == 1 and _PLAIN.fullmatch(row.keys[first]) is not None
    worded = not any("0" <= key[0] <= "9" for key in row.keys[first:last])
    return Number(row.starts[first], row.ends[last - 1], value, first, last, plain, worded)


@lru_cache(maxsize=50_000)
def value_of_digits(key: str) -> float | None:
    """The value of a token in digits; ``None`` for clock times and dates.

    >>> value_of_digits("1,10,000"), value_of_digits("7.8"), value_of_digits("11:26")
    (110000.0, 7.8, None)
    """
    if ":" in key or key.count(".") > 1:
        return None
    try:
        return float(key.replace(",", "").replace(" ", ""))
    except ValueError:
        return None


@lru_cache(maxsize=8)
def number_grammar(package: str) -> NumberGrammar:
    """The grammar of a language package that has ``data/numbers.tsv``."""
    kinds, values = {}, {}
    for row in read_table(package, "numbers"):
        for form in row["forms"].split():
            kinds[fold(form)] = row["kind"]
            values[fold(form)] = float(row["value"] or 0)
    return NumberGrammar(kinds, values, frozenset(key for key, kind in kinds.items() if kind in _OPENING))
