"""Where an English clause begins and ends, for events; and whether a word in it is a noun or a verb."""

from __future__ import annotations

_STOPS = frozenset(("\n", ";", ":", "—", "–"))
_OPENERS = frozenset(
    "that which who whom whose where while whereas but although though because since after before when as if unless until".split()
)
_LINKS = frozenset(("and", ","))
_AUXILIARY = frozenset(
    "is are was were be been being has have had will would shall should can could may might must do does did to not".split()
)
_DETERMINERS = frozenset(
    "the a an this that these those his her its their our my your no any some each every another several many two three four five "
    "first second third last next new recent deadly massive major powerful strong devastating big huge in of during after before by "
    "from with for on at against between into despite following under over per".split()
)
_SUBJECTS = frozenset(("he", "she", "it", "they", "we", "i", "who", "which"))
_SAYING = frozenset("said says say told added adding".split())


def split_clauses(keys: tuple[str, ...], low: int, high: int) -> list[tuple[int, int]]:
    """Ranges of words that divide ``[low, high)``; an opener ("that", "which", "after") begins a clause.

    >>> keys = tuple("he said that rain fell".split())
    >>> split_clauses(keys, 0, len(keys))
    [(0, 2), (2, 5)]
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
    key, before = keys[at], keys[at - 1]
    if before in _STOPS:
        return True
    if key in _OPENERS:
        return before not in _OPENERS and not (key == "as" and before in ("such", "well", "many"))
    if before in _LINKS and key in _AUXILIARY | _SUBJECTS:
        return True
    return before == "," and (key in _SAYING or (key.endswith("ing") and len(key) > 5) or (key == "and"))


def goes_on(keys: tuple[str, ...], start: int) -> bool:
    """Whether a clause can have its subject from the one before: not a clause with an opener of its own."""
    return keys[start] not in _OPENERS or keys[start] in ("who", "which", "but")


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
