"""Ids as people type them: whole, or the first characters as long as they fit one row only."""

from __future__ import annotations

from srot.errors import NotFoundError
from srot.ledger.store import Store

_SHOWN = 5
_WAYS_OUT = {
    "article": "; find one with: srot search WORDS",
    "story": "; see all with: srot stories",
    "storyline": "; see all with: srot storylines",
    "claim": "; see all with: srot claims",
    "disagreement": "; see all with: srot disagreements",
    "withdrawn": "; see all with: srot withdrawn",
    "entity": "; give a name as a report spells it, or find one with: srot search",
}

_NOUNS = {"article": "report", "withdrawn": "withdrawn report"}
"""What people call the rows of a table, where that is not its name."""


def find_id(store: Store, table: str, given: str) -> str:
    """The id in `table` that is `given` or begins with it; the kind's own prefix ("sto-") may be left out.

    Raises `NotFoundError` that lists the candidates where several fit, and near ones where none does.
    """
    for prefixed in (False, True):
        begin = _kind_prefix(store, table) + given if prefixed else given
        found = _beginning(store, table, begin)
        if begin in found or len(found) == 1:
            return begin if begin in found else found[0]
        if found:
            raise NotFoundError(_several(table, given, found))
    raise NotFoundError(_none(store, table, given))


def _beginning(store: Store, table: str, begin: str) -> list[str]:
    query = f"SELECT id FROM {table} WHERE id >= ? AND id < ? ORDER BY id LIMIT {_SHOWN + 1}"
    return [row[0] for row in store.rows(query, (begin, begin + "\U0010ffff"))] if begin else []


def _kind_prefix(store: Store, table: str) -> str:
    first = store.row(f"SELECT id FROM {table} LIMIT 1")
    kind, dash, _ = first[0].rpartition("-") if first else ("", "", "")
    return str(kind) + dash


def _several(table: str, given: str, found: list[str]) -> str:
    noun = _NOUNS.get(table, table)
    more = " and more" if len(found) > _SHOWN else ""
    return f"{noun} {given!r} fits several: {', '.join(found[:_SHOWN])}{more}; give more of the id"


def _none(store: Store, table: str, given: str) -> str:
    noun = _NOUNS.get(table, table)
    gone = _beginning(store, "withdrawn", given) if table == "article" else []
    if gone:
        return f"{noun} {given!r} is withdrawn from the ledger {store.path}; bring it back with: srot restore {gone[0]}"
    if store.row(f"SELECT 1 FROM {table} LIMIT 1") is None:
        return f"{noun} {given!r} is not there: the ledger {store.path} holds no {noun} at all"
    near = _near(store, table, given)
    hint = f"; near it: {', '.join(near)}" if near else ""
    return f"{noun} {given!r} is not in the ledger {store.path}{hint}{_WAYS_OUT.get(table, '')}"


def _near(store: Store, table: str, given: str) -> list[str]:
    if table == "entity":
        named = store.rows("SELECT DISTINCT name FROM entity WHERE instr(name, ?) ORDER BY length(name), name LIMIT 3", (given,))
        return [row[0] for row in named]
    prefix = _kind_prefix(store, table)
    whole = given if given.startswith(prefix) else prefix + given
    for length in range(len(whole) - 1, len(prefix), -1):
        found = _beginning(store, table, whole[:length])
        if found:
            return found[:3]
    return []
