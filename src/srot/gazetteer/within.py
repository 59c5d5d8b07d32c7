"""Which wider places a known place lies in: Indian cities in their district and state, districts in their state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

TABLES = ("within.tsv", "within_by_hand.tsv")
"""The table that `srot.gazetteer.build_within` writes, and the one that people write, whose rows go before it."""


def holders_of(key: str) -> frozenset[str]:
    """The keys of the places that hold the place of a key; none where no table tells.

    >>> sorted(holders_of("city.haldwani")), holders_of("city.paris")
    (['district.in-nainital', 'state.in-ut'], frozenset())
    """
    return _holders().get(key, frozenset())


@cache
def _holders() -> Mapping[str, frozenset[str]]:
    return {key: frozenset(holder for holder in holders if holder) for table in TABLES for key, *holders in read_rows(table)}


def read_rows(table: str) -> list[list[str]]:
    """The rows of a table of ours, each with a key, its district and its state, without the heading."""
    text = files("srot.gazetteer").joinpath("data", table).read_text(encoding="utf-8")
    return [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
