"""What the tables of a language tell of the nouns that sources are called by."""

from __future__ import annotations

from srot.languages.tables import read_table
from srot.text.normal import fold

_NO_KINDS = ("he", "she", "honour")


def read_noun_kinds(package: str) -> dict[str, str]:
    """Key of a source noun -> its kind in ``source_nouns``; the first row wins."""
    kinds: dict[str, str] = {}
    for row in read_table(package, "source_nouns"):
        for noun in row["nouns"].split():
            kinds.setdefault(fold(noun), row["kind"])
    return kinds


def read_pointing_nouns(package: str) -> dict[str, str]:
    """Key of a noun that means one named before -> the kind of those it can mean, by ``pointing_words``."""
    rows = read_table(package, "pointing_words")
    return {fold(word): row["means"] for row in rows if row["means"] not in _NO_KINDS for word in row["words"].split()}
