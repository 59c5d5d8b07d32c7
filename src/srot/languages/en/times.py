"""Hindi times: tables of words, rules and tenses make the grammar."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.time_grammar import TimeGrammar, time_grammar, times_of
from srot.records import TimeExpression

_PACKAGE = "srot.languages.hi"


@cache
def hindi_times(*, month_first: bool = False) -> TimeGrammar:
    """The grammar of Hindi times; India writes the day first, 5/7 is the fifth of July."""
    return time_grammar(_PACKAGE, month_first=month_first)


def find_times(draft: Draft) -> tuple[TimeExpression, ...]:
    """Every expression of a Hindi report that places something on the calendar, in text order.

    "शुक्रवार को पहुंचे" is the Friday before or on the day of publication, "शुक्रवार को होगी" the one after; ages,
    durations and scores are no times. `value` is ``None`` while a relative time lacks its publication day.
    """
    return times_of(draft, hindi_times(), made_by="hi")
