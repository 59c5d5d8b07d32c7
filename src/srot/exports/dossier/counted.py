"""What the figures of a claim count, as its words tell: of two tolls in one sentence one is of the dead, the other of the injured."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from itertools import islice

from srot.linking.claimed import value_of
from srot.linking.disputed_figures import label_of
from srot.records import Claim, Quantity

Find = Callable[[str], Iterable[Quantity]]
"""Gives the quantities of a report by its id."""
_ASKED = 5
"""Passages that are asked where the words of the claim do not tell: "the right number is 275"."""


def name_counted(claim: Claim, find: Find, lang: str) -> str:
    """The state of those that a claim counts, in a language: "dead", "घायल"; "" where its words tell of none or of several."""
    values = {value for value, _ in claim.count_values()}
    if not values:
        return ""
    own = [(claim.article, claim.start, claim.end, values)] if claim.article else []
    said = islice((item for item in claim.assertions if item.value is not None), _ASKED)
    for article, start, end, given in (*own, *((item.article, item.start, item.end, {item.value or ""}) for item in said)):
        states = _find_states(find(article), start, end, given)
        if states:
            return label_of("states", "state", min(states), lang) if len(states) == 1 else ""
    return ""


def _find_states(quantities: Iterable[Quantity], start: int, end: int, values: Collection[str]) -> set[str]:
    inside = (found for found in quantities if start <= found.start and found.end <= end)
    return {found.state for found in inside if found.state and value_of(found) in values}
