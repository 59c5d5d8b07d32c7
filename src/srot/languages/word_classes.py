"""Classes of words that the reading of a language turns on: a table of class and words, one loader for all languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.languages.tables import read_table
from srot.text.normal import fold


@cache
def read_word_classes(package: str, name: str) -> Mapping[str, frozenset[str]]:
    """Class -> keys of its words in a table with the columns ``class`` and ``words``; a class may go on in another row.

    >>> "nobody" in read_word_classes("srot.languages.en", "saying_words")["nobody"]
    True
    """
    found: dict[str, frozenset[str]] = {}
    for row in read_table(package, name):
        found[row["class"]] = found.get(row["class"], frozenset()) | {fold(word) for word in row["words"].split()}
    return found
