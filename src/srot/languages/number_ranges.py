"""Two numbers that are one quantity: 10-12, 10 से 12 हज़ार, दो-तीन, and shares out of one (10-10 लाख)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from srot.languages.coordination import CHOICE
from srot.languages.number_grammar import Number, NumberGrammar
from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_DASHES = ("-", "–", "—", "~")
_MOVED_REACH = 8
_LIMITING = 3  # tokens from "from" to a number: "rose from about 45", "from Rs. 45"
_ENDS = frozenset(".?!;\n")
REPLACING = "new"
"""Value of a kind of figure that only "from" makes a former one: "the revised toll of 12" holds, "from the revised toll of 12" no longer."""


@dataclass(frozen=True, slots=True)
class NumberRange:
    """A number, or two as one: `number` is the last of them; tokens `first` up to but without `last`."""

    number: Number
    low: float
    high: float
    start: int
    end: int
    first: int
    last: int


def number_ranges(row: TokenRow, grammar: NumberGrammar, words: QuantityWords) -> Iterator[NumberRange]:
    """The numbers in order, two that belong together as one; scores (5-2) and shares like 3/4 of signs left out."""
    numbers, index = grammar.find(row.text), 0
    while index < len(numbers):
        left = numbers[index]
        right = numbers[index + 1] if index + 1 < len(numbers) else None
        if right is not None:
            joined = _join(row, left, right, grammar, words)
            if joined is not None:
                yield joined
                index += 2
                continue
            if _is_score(row, left, right):
                index += 2
                continue
        yield NumberRange(left, left.value, left.value, left.start, left.end, left.first, left.last)
        index += 1


def _join(
    row: TokenRow, left: Number, right: Number, grammar: NumberGrammar, words: QuantityWords
) -> NumberRange | None:
    between = row.keys[left.last : right.first]
    low = _scaled_alike(row, left, right, grammar)
    dashed = len(between) == 1 and between[0] in _DASHES
    dashed = dashed or (len(between) == 2 and between[0] == "%" and between[1] in _DASHES and row.keys[right.last : right.last + 1] == ("%",))  # "its 2%-4% target"
    if left.value == 0 and left.worded:  # शून्य से 5 डिग्री नीचे
        return None
    if dashed and (low == right.value or _repeats(row, left, right)):
        return _range(left, right, right.value, right.value)
    if low >= right.value:
        return None
    ranged = words.roles["range"].at(row, left.last) if between else None
    if ranged is None and words.roles["between"].before(row, left.first) is not None:
        ranged = words.roles["list"].at(row, left.last)
    if ranged is not None and any(is_moved(row, place, words) for place in range(left.first, max(left.first - _LIMITING, 0), -1)):
        return None  # "rose from 45 to 158"
    if ranged is not None and right.value > CHOICE * low and words.roles["choice"].at(row, left.last) is not None:
        return None
    if dashed or (ranged is not None and ranged[0] == right.first):
        return _range(left, right, low, right.value)
    if not between and left.worded and right.worded and right.value - left.value <= max(2, left.value):
        return _range(left, right, low, right.value)
    return None


def former_ahead(row: TokenRow, first: int, words: QuantityWords) -> tuple[int, str] | None:
    """The words right ahead of token `first` that tell of another value in its place: "from", "from its earlier target of", "an initial toll of"."""
    at = first
    noun = words.roles["former-noun"].before(row, at)
    at = at if noun is None else noun[0]
    kind = words.roles["former-kind"].before(row, at)
    at = first if kind is None else kind[0]  # "stolen from a budget of 4 million"
    lead = words.roles["lead"].before(row, at) or words.roles["former-article"].before(row, at) if at < first else None
    at = at if lead is None else lead[0]
    ahead = words.roles["former-ahead"].before(row, at)
    return ahead or ((at, "") if noun is not None and kind is not None and kind[1] != REPLACING else None)


def is_moved(row: TokenRow, first: int, words: QuantityWords) -> bool:
    """Whether a verb of change leads to the value before it: "rose from 45", "fell to 4.2 percent from 5.1"."""
    ahead = former_ahead(row, first, words)
    if ahead is None:
        return False
    for index in range(ahead[0], max(ahead[0] - _MOVED_REACH, 0), -1):
        if words.roles["moved"].before(row, index) is not None:
            return True
        if row.keys[index - 1] in _ENDS:
            return False
    return False


def _range(left: Number, right: Number, low: float, high: float) -> NumberRange:
    return NumberRange(right, low, high, left.start, right.end, left.first, right.last)


def _scaled_alike(row: TokenRow, left: Number, right: Number, grammar: NumberGrammar) -> float:
    """The left number on the scale of the right: in "10-12 लाख" it is ten lakh too."""
    if left.last - left.first > 1 or right.last - right.first < 2:
        return left.value
    key = row.keys[right.first]
    if grammar.kind(key) not in ("digits", "unit"):
        return left.value
    head = grammar.value(key)
    return left.value * right.value / head if head and left.value <= head else left.value


def _repeats(row: TokenRow, left: Number, right: Number) -> bool:
    """Whether the right number begins with the very words of the left: "डेढ़-डेढ़ लाख"."""
    return row.keys[right.first : right.first + left.last - left.first] == row.keys[left.first : left.last]


def _is_score(row: TokenRow, left: Number, right: Number) -> bool:
    between = row.keys[left.last : right.first]
    tight = len(between) == 1 and row.adjoins(left.last) and row.adjoins(right.first)
    return tight and between[0] in ("-", "–", "/", ":") and left.plain and right.plain
