"""Where a Marathi clause begins and ends, for events."""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set

_PACKAGE = "srot.languages.mr"
STOPS = frozenset((".", "।", ";", "?", "!", "|", "\n"))
JOINS = word_set(_PACKAGE, "join")
_OPENERS = word_set(_PACKAGE, "opener")
_FINITE = word_set(_PACKAGE, "finite")


def split_clauses(keys: tuple[str, ...], low: int, high: int) -> list[tuple[int, int]]:
    """Ranges of words that divide ``[low, high)``; a joining word begins the clause behind it, where a finite verb stands before it.

    >>> keys = tuple("तो आला आणि त्याने सांगितले की पूर आला".split())
    >>> split_clauses(keys, 0, len(keys))
    [(0, 2), (2, 5), (5, 8)]
    """
    clauses = []
    start = low
    for at in range(low + 1, high):
        if at > start and _parts(keys, at):
            clauses.append((start, at))
            start = at
    clauses.append((start, high))
    return clauses


def _parts(keys: tuple[str, ...], at: int) -> bool:
    if keys[at - 1] in STOPS or keys[at] in _OPENERS:
        return True
    if keys[at - 1] in JOINS and at > 1 and keys[at - 2] in _FINITE:
        return False
    return keys[at - 1] in _FINITE and keys[at] not in _FINITE and (keys[at] in JOINS or keys[at - 1].endswith("सून"))
