"""The numbers at a glance: each under its own name, in the form that goes with the number."""

from __future__ import annotations

from collections.abc import Mapping

from srot.exports.dossier.pages import Figure
from srot.interface import Words, write_number

NOT_KNOWN = "–"  # of outlets that no report names: nought would be a count


def make_figures(numbers: Mapping[str, int], words: Words) -> tuple[Figure, ...]:
    """The counts by what they count (``reports``, ``outlets``, ...); outlets are not known where there are reports and none names one.

    >>> from srot.interface import load_words
    >>> [(figure.number, figure.name) for figure in make_figures({"reports": 1, "outlets": 0}, load_words("en"))]
    [('1', 'report'), ('–', 'outlets')]
    """
    nameless = numbers.get("reports", 0) > 0 and numbers.get("outlets") == 0
    return tuple(
        Figure(
            NOT_KNOWN if name == "outlets" and nameless else write_number(number, words),
            words.form(f"counts.{name}", number),
            words.form(f"counts.{name}_note", number),
        )
        for name, number in numbers.items()
    )
