"""The rows of the noise tables as compiled patterns."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.sources.page_words import tables_for, widen

DEFAULT_MAX = 300


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it cuts (`scope`), why, from lines up to which length, and whether the first line is spared."""

    scope: str
    reason: str
    max_chars: int
    spares_first: bool


@dataclass(frozen=True, slots=True)
class Scope:
    """All rows of one scope as one alternation; group ``r<i>`` is row `i`."""

    pattern: regex.Pattern[str]
    rows: tuple[Row, ...]

    def row_of(self, match: regex.Match[str]) -> Row:
        """The row that a match comes from."""
        return self.rows[int((match.lastgroup or "r0")[1:])]


@cache
def load_scope(lang: str, *scopes: str) -> Scope:
    """The rows of some scopes that read a page in `lang`, in table order."""
    raw = [
        row
        for code in tables_for(lang, "noise")
        for row in read_table(f"srot.languages.{code}", "noise")
        if row["scope"] in scopes
    ]
    parts = [f"(?P<r{index}>{widen(row['pattern'])})" for index, row in enumerate(raw)]
    rows = tuple(
        Row(row["scope"], row["reason"], int(row["max"] or DEFAULT_MAX), row["where"] == "rest") for row in raw
    )
    return Scope(regex.compile("|".join(parts) or r"(?!)", regex.IGNORECASE), rows)
