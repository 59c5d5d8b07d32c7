"""Where a number is no quantity: in a time, in a name, at the end of one."""

from __future__ import annotations

from dataclasses import dataclass

from srot.languages.number_ranges import NumberRange
from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow
from srot.text.words import is_word

OLDEST = 115
"""The most years that anybody lives."""
_COMMA, _BEHIND_AGE = ",", frozenset(",.;)।")


@dataclass(frozen=True, slots=True)
class Blocked:
    """Characters where a number is no quantity: the times and the names of a text; `people` are those of its names that persons have."""

    taken: list[tuple[int, int]]
    names: list[tuple[int, int]]
    words: QuantityWords
    people: frozenset[tuple[int, int]] = frozenset()

    def covers(self, start: int, end: int) -> bool:
        """Whether a time meets these characters."""
        return any(first < end and start < last for first, last in self.taken)

    def in_name(self, row: TokenRow, index: int) -> bool:
        """Whether a token stands in a name: "15 झारखंड के" counts no Jharkhand."""
        return any(first <= row.starts[index] < last for first, last in self.names)

    def is_age(self, row: TokenRow, found: NumberRange, last: int) -> bool:
        """Whether the number stands between commas or, with its years up to token `last`, in brackets behind a person: "Saleem, 26, and Adil (23 years)"."""
        number = found.number
        if not number.plain or not 0 < number.value <= OLDEST or found.first < 2 or last >= len(row.keys):
            return False
        around = row.keys[found.first - 1], row.keys[last]
        between = around == ("(", ")") or (around[0] == _COMMA and around[1] in _BEHIND_AGE)
        return between and any(end == row.ends[found.first - 2] for _, end in self.people)

    def names_it(self, row: TokenRow, found: NumberRange, *, stuck: bool = False) -> bool:
        """Whether the number is in a name, or the end of one (रूस 1, एफ-16); a sign of money may be `stuck` to it ("Rs.500")."""
        if any(first <= found.start and found.end <= last for first, last in self.names):
            return True
        if found.first >= 1 and row.adjoins(found.first) and not stuck:
            before = row.keys[found.first - 1]
            if before in ("_", "#", "@") or (before == "-" and row.adjoins(found.first - 1)):
                return True
            if is_word(before) and not self.words.stops(before) and not self._modifies(row, found.first):
                return True
            if before == "." and found.first > 1 and row.adjoins(found.first - 1) and not self.words.stops(row.keys[found.first - 2]):
                return True  # "एस.6 कोच"
        return found.number.plain and found.number.value < 100 and self._ends_name(row, found)

    def _modifies(self, row: TokenRow, first: int) -> bool:
        return self.words.roles["modifier-before"].before(row, first) is not None

    def _ends_name(self, row: TokenRow, found: NumberRange) -> bool:
        gap = row.starts[found.first] - 1
        return any(last == gap for _, last in self.names) and self._bare_behind(row, found.last)

    def _bare_behind(self, row: TokenRow, last: int) -> bool:
        return last >= len(row.keys) or self.words.stops(row.keys[last])
