"""English times: tables of words, rules and tenses make the grammar."""

from __future__ import annotations

from functools import cache

from srot.languages.pack import Draft
from srot.languages.time_grammar import TimeGrammar, time_grammar, times_of
from srot.records import TimeExpression

_PACKAGE = "srot.languages.en"


@cache
def english_times(*, month_first: bool = False) -> TimeGrammar:
    """The grammar of English times; outside the United States 5/7 is the fifth of July."""
    return time_grammar(_PACKAGE, verbs_first=True, month_first=month_first)


def find_times(draft: Draft) -> tuple[TimeExpression, ...]:
    """Every expression of a English report that places something on the calendar, in text order.

    "arrived on Friday" is the Friday before or on the day of publication, "will arrive on Friday" the one after; ages,
    durations and scores are no times. `value` is ``None`` while a relative time lacks its publication day.
    """
    return times_of(draft, english_times(), made_by="en")
