"""Where an English clause begins and ends, for events; and whether a word in it is a noun or a verb."""

from __future__ import annotations

from srot.languages.eventing.grammar import word_set

_PACKAGE = "srot.languages.en"
_STOPS = frozenset(("\n", ";", ":", "—", "–"))
_OPENERS = word_set(_PACKAGE, "opener")
_TIMED = frozenset(("before", "after", "since", "until", "as"))
_LINKS = frozenset(("and", ","))
_AUXILIARY = word_set(_PACKAGE, "auxiliary")
_DETERMINERS = word_set(_PACKAGE, "determiner")
_SUBJECTS = word_set(_PACKAGE, "pronoun")
_SAYING = word_set(_PACKAGE, "saying")
_LEADING = word_set(_PACKAGE, "leading")


def split_clauses(
    keys: tuple[str, ...], low: int, high: int, dated: frozenset[int] = frozenset()
) -> list[tuple[int, int]]:
    """Ranges of words that divide ``[low, high)``; an opener ("that", "which", "after") begins a clause.

    `dated` are the words of times: "before dawn on Tuesday" and "since Monday" open none.

    >>> keys = tuple("he said that rain fell".split())
    >>> split_clauses(keys, 0, len(keys))
    [(0, 2), (2, 5)]
    """
    clauses = []
    start = low
    for at in range(low + 1, high):
        if at > start and _parts(keys, at) and not (keys[at] in _TIMED and dated & {at, at + 1, at + 2, at + 3}):
            clauses.append((start, at))
            start = at
    clauses.append((start, high))
    return clauses


def _parts(keys: tuple[str, ...], at: int) -> bool:
    key, before = keys[at], keys[at - 1]
    if before in _STOPS:
        return True
    if key in _OPENERS:
        return before not in _OPENERS and not (key == "as" and before in ("such", "well", "many")) and not (key == "following" and before in _DETERMINERS)
    if before in _LINKS and key in _AUXILIARY | _SUBJECTS:
        return True
    return before == "," and (key in _SAYING or (key.endswith("ing") and len(key) > 5 and key != "during") or (key == "and"))


def goes_on(keys: tuple[str, ...], start: int) -> bool:
    """Whether a clause can have its subject from the one before: not a clause with an opener of its own."""
    return keys[start] not in _OPENERS or keys[start] in ("who", "which", "but")


def has_subject(keys: tuple[str, ...], start: int, at: int) -> bool:
    """Whether a subject of its own stands before the verb at `at`, so that the clause takes up none: "in which six officers were killed".

    Not "and wounded", "who was later arrested", "was also seen".
    """
    before = [key for key in keys[start:at] if not (key in _LEADING or key.endswith("ly") or key in _AUXILIARY)]
    return bool(before)


def is_noun(keys: tuple[str, ...], low: int, high: int, start: int, named: bool) -> bool:
    """Whether words that can be noun or verb ("attack", "visit") are a noun: by the word before and behind them.

    `named` tells that a name stands right before.
    """
    before = keys[low - 1] if low > start else ""
    after = keys[high] if high < len(keys) else ""
    if before in _AUXILIARY or before in _SUBJECTS:
        return False
    if before in _DETERMINERS or before.endswith(("'s", "’s", "s'")):
        return True
    if after in ("on", "in", "by", "against", "between", "of", "with", "that", "was", "were", "has", "had", "is", "are", "killed", ",", "."):
        return not (named and keys[low].endswith(("ed", "s")) and after in ("on", "in", "with", "that", ",", "."))
    if named or after in ("the", "a", "an", "its", "his", "their", "him", "them", "it"):
        return False
    return not keys[low].endswith(("ed", "ing"))


def is_passive(keys: tuple[str, ...], at: int, start: int) -> bool:
    """"was attacked", "have been sent"."""
    near = keys[max(start, at - 4) : at]
    return any(key in ("was", "were", "been", "being", "be", "is", "are") for key in near) and not keys[at].endswith("ing")
