"""Small classes of English words that reading turns on, from ``saying_words``."""

from __future__ import annotations

from srot.languages.word_classes import read_word_classes


def words(name: str) -> frozenset[str]:
    """Keys of one class of ``saying_words``; an unknown class is a mistake of ours and raises ``KeyError``.

    >>> "will" in words("finite")
    True
    """
    return read_word_classes("srot.languages.en", "saying_words")[name]
