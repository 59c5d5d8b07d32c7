"""Phrases of a table, found at a token: what stands behind it or before it, the longest first."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from srot.languages.token_row import TokenRow, token_row

T = TypeVar("T")


@dataclass(frozen=True)
class Phrases(Generic[T]):
    """Phrases and what they mean.

    >>> phrases = phrases_of([("से ज़्यादा", "more_than"), ("कम से कम", "at_least")])
    >>> phrases.at(token_row("10 से ज़्यादा सैनिक"), 1)
    (3, 'more_than')
    """

    by_first: dict[str, tuple[tuple[tuple[str, ...], T], ...]]
    by_last: dict[str, tuple[tuple[tuple[str, ...], T], ...]]

    def at(self, row: TokenRow, index: int) -> tuple[int, T] | None:
        """End and meaning of the longest phrase that starts at token `index`."""
        told = row.keys
        found = self.by_first.get(told[index]) if index < len(told) else None
        if found is not None:  # of a hundred words asked for one is there
            for keys, meaning in found:
                if told[index : index + len(keys)] == keys:
                    return index + len(keys), meaning
        return None

    def starts(self, row: TokenRow) -> list[int]:
        """The tokens at which a phrase may start, for loops over whole texts."""
        return [index for index, key in enumerate(row.keys) if key in self.by_first]

    def before(self, row: TokenRow, index: int) -> tuple[int, T] | None:
        """Start and meaning of the longest phrase that ends just before token `index`."""
        told = row.keys
        found = self.by_last.get(told[index - 1]) if index >= 1 else None
        if found is not None:
            for keys, meaning in found:
                if index >= len(keys) and told[index - len(keys) : index] == keys:
                    return index - len(keys), meaning
        return None


def phrases_of(pairs: Iterable[tuple[str, T]]) -> Phrases[T]:
    """The phrases in `pairs` of words and meaning; of two meanings of the same words the first holds."""
    by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    by_last: dict[str, list[tuple[tuple[str, ...], T]]] = {}
    for words, meaning in pairs:
        keys = token_row(words).keys
        by_first.setdefault(keys[0], []).append((keys, meaning))
        by_last.setdefault(keys[-1], []).append((keys, meaning))
    return Phrases(_longest_first(by_first), _longest_first(by_last))


def _longest_first(
    groups: dict[str, list[tuple[tuple[str, ...], T]]],
) -> dict[str, tuple[tuple[tuple[str, ...], T], ...]]:
    return {key: tuple(sorted(group, key=lambda pair: -len(pair[0]))) for key, group in groups.items()}
