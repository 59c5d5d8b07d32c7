"""What the figures of a claim count, as its words tell: of two tolls in one sentence one is of the dead, the other of the injured; a figure of
nobody's fate stands with its unit or the noun that a report writes behind it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import islice

from srot.languages.tables import read_table
from srot.linking.claimed import value_of
from srot.linking.disputed_figures import label_of
from srot.records import Claim, Quantity

Find = Callable[[str], Iterable[Quantity]]
"""Gives the quantities of a report by its id."""
_ASKED = 5
"""Passages that are asked where the words of the claim do not tell: "the right number is 275"."""
_FEW = 4
"""A state that not one in so many passages tells, its own words neither, is a slip: "a hundred were on the bridge", "it fell under a hundred"."""


def name_counted(claim: Claim, find: Find, lang: str) -> str:
    """The state of those that a claim counts, in a language: "dead", "घायल"; "" where its words tell of none or of several, where another
    of its reports counts those of another fate (four who were hurt are no four dead), and where its own words and most of its passages count without one."""
    values = {value for value, _ in claim.count_values()}
    if not values:
        return ""
    own = [(claim.article, claim.start, claim.end, values)] if claim.article else []
    said = islice((item for item in claim.assertions if item.value is not None), _ASKED)
    passages = (*own, *((item.article, item.start, item.end, {item.value or ""}) for item in said))
    counted = [states for passage in passages if (states := _find_states(find(passage[0]), *passage[1:])) is not None]
    told = [states for states in counted if states]
    if not told or (not counted[0] and _FEW * len(told) < len(counted)):
        return ""
    if len(told[0]) > 1 or any(_are_of_other_fates(min(told[0]), states) for states in told[1:]):
        return ""
    return label_of("states", "state", min(told[0]), lang)


def name_nouns(claim: Claim, find: Find, lang: str) -> Mapping[str, str]:
    """Value -> its unit, or the noun that is counted as a report writes it: "4 km", "12 crew members"; a noun of the language asked for goes
    before others."""
    found: dict[str, str] = {}
    wanted = {value for value, _ in claim.count_values()}
    for said in claim.assertions:
        if said.value not in wanted:
            continue
        for quantity in find(said.article):
            noun = quantity.unit or quantity.of
            if noun and said.start <= quantity.start and quantity.end <= said.end and value_of(quantity) == said.value:
                found.setdefault(said.value, noun)
                if quantity.unit or quantity.made_by.startswith(f"{lang}:"):
                    found[said.value] = noun
                    wanted.discard(said.value)
                    break
    return found


def _are_of_other_fates(state: str, others: Collection[str]) -> bool:
    """Whether none of the states is the one or may befall the same people."""
    fates = {row["state"]: row["fate"] for row in read_table("srot.linking", "states")}
    return all(other != state and fates.get(other) and fates.get(state) and fates[other] != fates[state] for other in others)


def _find_states(quantities: Iterable[Quantity], start: int, end: int, values: Collection[str]) -> set[str] | None:
    """The states of those counted in a passage; ``None`` where nothing of these values is counted in it."""
    inside = [found for found in quantities if start <= found.start and found.end <= end and value_of(found) in values]
    return {found.state for found in inside if found.state} if any(found.state or found.of for found in inside) else None
