"""Hindi numbers, for whoever wants nothing but the number of some words."""

from __future__ import annotations

from srot.languages.number_fractions import find_all_numbers
from srot.languages.number_grammar import Number, number_grammar
from srot.text.normal import fold

_PACKAGE = "srot.languages.hi"


def is_number(word: str) -> bool:
    """Whether a word is a number by itself.

    >>> is_number("पांच"), is_number("43.5"), is_number("लाख")
    (True, True, False)
    """
    return number_grammar(_PACKAGE).kind(fold(word)) in ("digits", "unit")


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of a Hindi text in words or digits, Indian or Western grouping, with signs and fractions.

    >>> [number.value for number in find_numbers("ढाई लाख, सवा सौ और १,००,०००")]
    [250000.0, 125.0, 100000.0]
    """
    return find_all_numbers(number_grammar(_PACKAGE), text)
