"""Marathi quantities: the shared grammar over the tables of Marathi."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.quantity_grammar import QuantityGrammar, quantities_of, quantity_grammar
from srot.records import Quantity

_PACKAGE = "srot.languages.mr"


@cache
def marathi_quantities() -> QuantityGrammar:
    """The grammar of Marathi quantities."""
    return quantity_grammar(_PACKAGE)


def find_quantities(draft: Draft) -> tuple[Quantity, ...]:
    """Numbers of people, things, money and measures of a Marathi report: "132 जणांचा मृत्यू" holds one, of the dead."""
    return quantities_of(draft, marathi_quantities(), made_by="mr:quantities")
