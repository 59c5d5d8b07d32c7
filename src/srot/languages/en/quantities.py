"""Hindi quantities: tables of numbers, units and the words around them make the grammar."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.quantity_grammar import QuantityGrammar, quantities_of, quantity_grammar
from srot.records import Quantity

_PACKAGE = "srot.languages.hi"


@cache
def hindi_quantities() -> QuantityGrammar:
    """The grammar of Hindi quantities."""
    return quantity_grammar(_PACKAGE)


def find_quantities(draft: Draft) -> tuple[Quantity, ...]:
    """Every number of people, things, money, measures and percent of a Hindi report, and its vague numbers, in text order.

    Dates, ordinals, names with numbers, labels and the article "एक" are none: "रूस 1 ने 10,000 से ज़्यादा सैनिक" holds one.
    """
    return quantities_of(draft, hindi_quantities(), made_by="hi:quantities")
