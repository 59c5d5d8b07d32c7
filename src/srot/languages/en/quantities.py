"""English quantities: tables of numbers, units and the words around them make the grammar."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.quantity_grammar import QuantityGrammar, quantities_of, quantity_grammar
from srot.records import Quantity

_PACKAGE = "srot.languages.en"


@cache
def english_quantities() -> QuantityGrammar:
    """The grammar of English quantities."""
    return quantity_grammar(_PACKAGE)


def find_quantities(draft: Draft) -> tuple[Quantity, ...]:
    """Every number of people, things, money, measures and percent of a English report, and its vague numbers, in text order.

    Dates, ordinals, names with numbers, labels and a "one" that only points are none.
    """
    return quantities_of(draft, english_quantities(), made_by="en:quantities")
