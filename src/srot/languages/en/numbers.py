"""English numbers, for whoever wants nothing but the number of some words."""

from __future__ import annotations

from srot.languages.number_fractions import find_all_numbers
from srot.languages.number_grammar import Number, number_grammar

_PACKAGE = "srot.languages.en"


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of a English text in words or digits, Indian or Western grouping, with signs and fractions.

    >>> [number.value for number in find_numbers("two and a half thousand, 1,00,000, sixty-one")]
    [2.5, 1000.0, 100000.0, 61.0]
    """
    return find_all_numbers(number_grammar(_PACKAGE), text)
