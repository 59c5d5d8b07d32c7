"""Bodies that every state has, behind a country of which they are: "नेपाल के चुनाव आयोग" is not that of India, whose name is the same.

What the tables hold under a bare name is the body that the press of its own country calls so.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

from srot.gazetteer import demonym, get_row
from srot.languages.name_chains import key_of
from srot.languages.name_spans import Found, Line

_OF_STATES = frozenset(("commission", "court", "ministry", "government", "police", "military", "legislature", "agency_state"))
_COUNTRIES = frozenset(("country", "capital"))
Genitives = Collection[tuple[str, ...]]


def name_owners(lines: Sequence[Line], genitives: Genitives) -> list[Line]:
    """Bodies of other countries without the row of the one whose name is the same, and with their country in their full name.

    `genitives` are the words that stand between an owner and what it owns. A bare name in the same article is that of the body so named.
    """
    owned: dict[str, str] = {}
    for line in lines:
        for name in line.found:
            owner = _owner(line, name, genitives)
            if owner and _is_other(owner, name):
                owned.setdefault(key_of(line, name), line.stretch(owner.first, name.last))
    return [line.having(_owned(line, name, owned, genitives) for name in line.found) for line in lines] if owned else list(lines)


def _owned(line: Line, name: Found, owned: dict[str, str], genitives: Genitives) -> Found:
    full = owned.get(key_of(line, name)) if name.type == "ORG" and name.key else None
    owner = _owner(line, name, genitives) if full else None
    if full is None or (owner is not None and not _is_other(owner, name)):
        return name
    return replace(name, key=None, subtype=None, full=line.stretch(owner.first, name.last) if owner else full)


def _owner(line: Line, name: Found, genitives: Genitives) -> Found | None:
    """The country that a name without a country in it stands behind as what it owns."""
    row = get_row(name.key) if name.key else None
    if row is None or row.subtype not in _OF_STATES or any(map(demonym, line.texts[name.first : name.last])):
        return None
    ends = {name.first - len(words) for words in genitives if line.texts[max(0, name.first - len(words)) : name.first] == words}
    return next((other for other in line.found if other.last in ends and other.subtype in _COUNTRIES), None)


def _is_other(owner: Found, name: Found) -> bool:
    rows = [get_row(found.key) if found.key else None for found in (owner, name)]
    countries = [row.country for row in rows if row and row.country]
    return len(countries) == 2 and countries[0] != countries[1]
