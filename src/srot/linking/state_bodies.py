"""Bodies of a state told by what they are: "रूस के रक्षा मंत्रालय" is "the Russian defence ministry", and "शीर्ष अदालत" the supreme court of its country."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from srot.gazetteer.table import Row, get_row, load_gazetteer
from srot.linking.notions import COUNTRY, NOTION, PEOPLE, find_notions, find_places
from srot.records import Mention

SUPREME = frozenset(("c:court", "c:supreme"))
"""The notions of the one court of its level in a country."""
KINDS = (frozenset(("c:ministry",)), SUPREME, frozenset(("c:army",)))
"""Notions of bodies of which a country has one each; it has many companies, parties and agencies."""
_ROWS = frozenset(("ministry", "court", "military"))


@dataclass(frozen=True, slots=True)
class StateBody:
    """What a body of a state is, as notions, and whose (ISO 3166-1), where its name says so."""

    core: frozenset[str]
    country: str | None


@lru_cache(maxsize=30_000)
def find_state_body(name: str, lang: str) -> StateBody | None:
    """The body of a state that a name tells by shared notions and at most one country; ``None`` where it has words of its own.

    >>> find_state_body("रूस के रक्षा मंत्रालय", "hi") == find_state_body("the Russian defence ministry", "en")
    True
    """
    notions = find_notions(name, lang)
    places = find_places(notions)
    core = notions - places
    plain = all(notion.startswith(NOTION) for notion in core) and not core & PEOPLE
    if not plain or not any(kind <= core for kind in KINDS) or len(places) > 1:
        return None
    countries = [place.removeprefix(COUNTRY) for place in places if place.startswith(COUNTRY)]
    return StateBody(core, countries[0] if countries else None) if len(countries) == len(places) else None


def find_state_row(name: str, lang: str, setting: str | None) -> str | None:
    """The table row of a body of a state; of a supreme court without a country, that of the `setting` of its report."""
    body = find_state_body(name, lang)
    if body is None:
        return None
    country = body.country or (setting if body.core == SUPREME else None)
    return _rows().get((country, body.core)) if country else None


def find_setting(mentions: Iterable[Mention]) -> str | None:
    """The country in which most of the known places and courts of a report lie; ``None`` where two have as many."""
    rows = (get_row(mention.gazetteer) for mention in mentions if mention.gazetteer)
    counts = Counter(row.country for row in rows if row is not None and row.country and _is_placed(row))
    ranked = counts.most_common(2)
    return ranked[0][0] if ranked and (len(ranked) == 1 or ranked[0][1] > ranked[1][1]) else None


def _is_placed(row: Row) -> bool:
    return row.type == "LOC" or (row.subtype == "court" and row.key not in _rows().values())


@cache
def _rows() -> dict[tuple[str, frozenset[str]], str]:
    """(country, notions) -> the key of the one row that is such a body."""
    found: dict[tuple[str, frozenset[str]], str] = {}
    keys = sorted(load_gazetteer().keys())
    for key in keys:
        row = get_row(key) if key.startswith("body.") else None
        body = find_state_body(row.name_en, "en") if row and row.subtype in _ROWS else None
        country = (body.country or row.country) if row and body else None
        if body and country:
            found.setdefault((country, body.core), key)
    return found
