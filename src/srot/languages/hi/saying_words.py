"""Small classes of Hindi words that the reading of sayings turns on, from ``saying_words``."""

from __future__ import annotations

from srot.languages.word_classes import read_word_classes


def words(name: str) -> frozenset[str]:
    """Keys of one class of ``saying_words``; an unknown class is a mistake of ours and raises ``KeyError``.

    >>> "नहीं" in words("negatives")
    True
    """
    return read_word_classes("srot.languages.hi", "saying_words")[name]
