"""Which of two places may lie in the other: a village in its district, a city in its state, a province in its country."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from srot.gazetteer import lookup
from srot.gazetteer.within import holders_of
from srot.records import Mention

VILLAGE = 5
LEVELS = {"continent": 0, "country": 1, "state": 2, "region": 2, "district": 3, "city": 4, "capital": 4}
"""Kinds of places from the widest to the narrowest; what no table knows is a village."""
CITY, DISTRICT = 4, 3
NOWHERE: frozenset[str] = frozenset()


class Extent(NamedTuple):
    """How wide a place is, 0 for a continent, its country ("" where unknown), the keys of the places of its name in the gazetteer, and
    those of the wider places that these lie in."""

    level: int
    country: str
    keys: frozenset[str] = NOWHERE
    within: frozenset[str] = NOWHERE


def extent_of(mention: Mention) -> Extent:
    """The extent of a place that a report names.

    >>> extent_of(Mention("m", "a", 0, 3, "असम", "LOC", name="असम", subtype="state"))[:2]
    (2, 'IN')
    """
    return _extent_of(mention.name, mention.subtype or "")


@lru_cache(maxsize=20_000)
def _extent_of(name: str, subtype: str) -> Extent:
    rows = [row for row in lookup(name) if row.subtype == subtype]
    countries = {row.country for row in rows if row.country}
    keys = frozenset(row.key for row in rows)
    within = frozenset(holder for key in sorted(keys) for holder in holders_of(key))
    return Extent(LEVELS.get(subtype, VILLAGE), countries.pop() if len(countries) == 1 else "", keys, within)


def may_hold(wide: Extent, narrow: Extent) -> bool:
    """Whether the one place may hold the other. Where a table tells what holds the narrower one it decides; a known city beside a district
    of which none tells is taken for another place.

    >>> may_hold(Extent(3, "IN"), Extent(VILLAGE, "")), may_hold(Extent(3, "IN"), Extent(CITY, "IN")), may_hold(Extent(1, "NP"), Extent(3, "IN"))
    (True, False, False)
    """
    if wide.level >= narrow.level:
        return False
    if wide.keys & narrow.within:
        return True
    if any(_kind(holder) == _kind(key) for holder in narrow.within for key in wide.keys):
        return False
    if (wide.level, narrow.level) == (DISTRICT, CITY):
        return False
    return not (wide.country and narrow.country) or wide.country == narrow.country


def is_country_of(wide: Extent | None, narrow: Extent | None) -> bool:
    """Whether one place is the country, or the continent, of the other: the press names either, and nobody is left in doubt.

    >>> is_country_of(Extent(1, "NP"), Extent(2, "NP")), is_country_of(Extent(2, "IN"), Extent(CITY, "IN"))
    (True, False)
    """
    return wide is not None and narrow is not None and wide.level <= LEVELS["country"] and may_hold(wide, narrow)


def _kind(key: str) -> str:
    return key.partition(".")[0]
