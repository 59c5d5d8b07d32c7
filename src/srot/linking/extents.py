"""Which of two places may lie in the other: a village in its district, a city in its state, a province in its country."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from srot.gazetteer import lookup
from srot.records import Mention

VILLAGE = 5
LEVELS = {"continent": 0, "country": 1, "state": 2, "region": 2, "district": 3, "city": 4, "capital": 4}
"""Kinds of places from the widest to the narrowest; what no table knows is a village."""
CITY, DISTRICT = 4, 3


class Extent(NamedTuple):
    """How wide a place is, 0 for a continent, and its country ("" where unknown)."""

    level: int
    country: str


def extent_of(mention: Mention) -> Extent:
    """The extent of a place that a report names.

    >>> extent_of(Mention("m", "a", 0, 3, "असम", "LOC", name="असम", subtype="state"))
    Extent(level=2, country='IN')
    """
    return Extent(LEVELS.get(mention.subtype or "", VILLAGE), _country_of(mention.name, mention.subtype or ""))


@lru_cache(maxsize=20_000)
def _country_of(name: str, subtype: str) -> str:
    countries = {row.country for row in lookup(name) if row.subtype == subtype and row.country}
    return countries.pop() if len(countries) == 1 else ""


def may_hold(wide: Extent, narrow: Extent) -> bool:
    """Whether the one place may hold the other. Tables tell no city's district, so that a known city beside a district is taken for
    another place.

    >>> may_hold(Extent(3, "IN"), Extent(VILLAGE, "")), may_hold(Extent(3, "IN"), Extent(CITY, "IN")), may_hold(Extent(1, "NP"), Extent(3, "IN"))
    (True, False, False)
    """
    if wide.level >= narrow.level or (wide.level, narrow.level) == (DISTRICT, CITY):
        return False
    return not (wide.country and narrow.country) or wide.country == narrow.country
