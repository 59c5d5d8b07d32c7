"""Small classes of Hindi words that the reading of sayings turns on, from ``saying_words``."""

from __future__ import annotations

from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold


@cache
def words(name: str) -> frozenset[str]:
    """Keys of one class of ``saying_words``; an unknown class is a mistake of ours and raises ``KeyError``.

    >>> fold("नहीं") in words("negatives")
    True
    """
    return _classes()[name]


@cache
def _classes() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for row in read_table("srot.languages.hi", "saying_words"):  # a class may go on in another row
        found[row["class"]] = found.get(row["class"], frozenset()) | {fold(word) for word in row["words"].split()}
    return found
