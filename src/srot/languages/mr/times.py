"""Marathi times: the shared grammar over the tables of Marathi."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.time_grammar import TimeGrammar, time_grammar, times_of
from srot.records import TimeExpression

_PACKAGE = "srot.languages.mr"


@cache
def marathi_times() -> TimeGrammar:
    """The grammar of Marathi times; the day stands before the month, as in all of India."""
    return time_grammar(_PACKAGE)


def find_times(draft: Draft) -> tuple[TimeExpression, ...]:
    """Every expression of a Marathi report that places something on the calendar, in text order.

    "शुक्रवारी पोहोचले" is the Friday before or on the day of publication, "शुक्रवारी होणार" the one after.
    """
    return times_of(draft, marathi_times(), made_by="mr")
