"""The small words of a language's event grammar, as sets."""

from __future__ import annotations

from srot.languages.tables import read_table
from srot.text.normal import fold


def word_set(package: str, name: str) -> frozenset[str]:
    """The folded words of a class of ``event_grammar.tsv``; a class may have several rows.

    >>> "और" in word_set("srot.languages.hi", "join")
    True
    """
    return frozenset(word for row in _rows(package, name) for word in map(fold, row["words"].split()))


def word_map(package: str, name: str) -> dict[str, str]:
    """Folded word -> what stands for it: the cells of a class written as ``word=meaning``."""
    pairs = (cell.split("=") for row in _rows(package, name) for cell in row["words"].split())
    return {fold(word): meaning for word, meaning in pairs}


def _rows(package: str, name: str) -> list[dict[str, str]]:
    rows = [row for row in read_table(package, "event_grammar") if row["class"] == name]
    if not rows:
        raise KeyError(f"event_grammar.tsv of {package} has no class {name!r}")
    return rows
