"""Ordinals: the place of something in a row, in words or in figures."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from srot.languages.number_grammar import NumberGrammar, number_grammar
from srot.languages.token_row import TokenRow


@dataclass(frozen=True)
class Ordinals:
    """The ordinal words of a language, and the endings that make one of a figure."""

    words: dict[str, int]
    endings: frozenset[str]

    def at(self, row: TokenRow, place: int) -> tuple[int, int] | None:
        """First token and value of the ordinal that ends with token `place`.

        >>> from srot.languages.token_row import token_row
        >>> load_ordinals("srot.languages.hi").at(token_row("वार्ता का 23वां दौर"), 3)
        (2, 23)
        """
        key = row.keys[place]
        if key in self.endings and place > 0 and row.keys[place - 1].isdecimal():
            return place - 1, int(row.keys[place - 1])
        return (place, self.words[key]) if key in self.words else None


@cache
def load_ordinals(package: str) -> Ordinals:
    """The ordinals of a language folder: words, and number words with an ordinal ending ("पहली", "दसवीं")."""
    grammar = number_grammar(package)
    endings = keys_of_kind(grammar, "ordinal-suffix")
    words = {key: int(grammar.values[key]) for key in keys_of_kind(grammar, "ordinal")}
    for ending in endings:
        for key in keys_of_kind(grammar, "unit"):
            words.setdefault(key + ending, int(grammar.values[key]))
    return Ordinals(words, frozenset(endings))


def keys_of_kind(grammar: NumberGrammar, kind: str) -> list[str]:
    """The words of one kind of ``numbers.tsv``."""
    return [key for key, found in grammar.kinds.items() if found == kind]
