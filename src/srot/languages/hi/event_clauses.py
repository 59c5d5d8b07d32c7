"""Where a Hindi clause begins and ends, for events."""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set

_PACKAGE = "srot.languages.hi"
THAT = "कि"
STOPS = frozenset(("।", ";", "?", "!", "|", "\n"))
JOINS = word_set(_PACKAGE, "join") | {",", "-", "–", "—"}
OPENERS = word_set(_PACKAGE, "opener")
FINITE = word_set(_PACKAGE, "finite")
AFTER = frozenset(("बाद", "पहले"))
FUTURE = ("ोगा", "ोगी", "ोंगे", "एगा", "एगी", "एंगे", "ेगा", "ेगी", "ेंगे", "ेंगी", "ूंगा")


def split_clauses(keys: tuple[str, ...], low: int, high: int) -> list[tuple[int, int]]:
    """Ranges of words that divide ``[low, high)``; a joining word begins the clause behind it.

    A comma or "और" parts clauses only behind a finite verb: "किम और पुतिन" stays whole.

    >>> keys = tuple("वह आया और उसने कहा कि बाढ़ आई".split())
    >>> split_clauses(keys, 0, len(keys))
    [(0, 2), (2, 6), (6, 8)]
    """
    clauses = []
    start = low
    for at in range(low + 1, high):
        if _parts(keys, at) and at > start:
            clauses.append((start, at))
            start = at
    clauses.append((start, high))
    return clauses


def _parts(keys: tuple[str, ...], at: int) -> bool:
    key, before = keys[at], keys[at - 1]
    if before == THAT or before in STOPS:
        return True
    if key in OPENERS:
        return before not in OPENERS and not (before in JOINS and is_finite(keys[at - 2]))
    if key in JOINS:
        return is_finite(before)
    if before in AFTER and at > 2 and keys[at - 2] == "के":
        return keys[at - 3].endswith("ने")
    return before == ":"


def goes_on(keys: tuple[str, ...], start: int) -> bool:
    """Whether the clause that begins at `start` can have its subject from the one before: not behind "कि", not a relative one."""
    return keys[start - 1] != THAT and keys[start] not in OPENERS


def is_finite(key: str) -> bool:
    """Whether a word can end a clause; participles can too, so a joining word must follow for it to count."""
    return key in FINITE or key.endswith(FUTURE)
