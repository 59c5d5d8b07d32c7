"""Which wider places a known place lies in: Indian cities in their district and state, districts in their state."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files


def holders_of(key: str) -> frozenset[str]:
    """The keys of the places that hold the place of a key; none where no table tells.

    >>> sorted(holders_of("city.haldwani")), holders_of("city.paris")
    (['district.in-nainital', 'state.in-ut'], frozenset())
    """
    return _holders().get(key, frozenset())


@cache
def _holders() -> Mapping[str, frozenset[str]]:
    text = files("srot.gazetteer").joinpath("data", "within.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line and not line.startswith("#")][1:]
    return {key: frozenset(holder for holder in holders if holder) for key, *holders in rows}
