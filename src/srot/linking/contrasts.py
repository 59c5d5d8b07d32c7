"""Where one report itself sets two sources against each other: "82, whereas the government says 37"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from srot.languages.tables import read_table
from srot.linking.statements import Statement, known_sources

REACH = 240
"""Characters between two values within which one is set against the other."""


def are_set_against(left: Sequence[Statement], right: Sequence[Statement]) -> bool:
    """Whether some report gives both values, each from known sources that do not share any, with a word of contrast between them or
    at the head of the sentence that holds the latter."""
    return any(
        a.report.id == b.report.id
        and bool(known_sources([a]) and known_sources([b]))
        and not known_sources([a]) & known_sources([b])
        and _holds_contrast(a, b)
        for a in left
        for b in right
    )


def _holds_contrast(a: Statement, b: Statement) -> bool:
    first, second = sorted((a, b), key=lambda statement: statement.start)
    between = first.report.article.text[first.end : second.start]
    return len(between) <= REACH and _contrast().search(between) is not None


@cache
def _contrast() -> regex.Pattern[str]:
    words = "|".join(regex.escape(row["word"]) for row in read_table("srot.linking", "contrasts"))
    return regex.compile(rf"(?<![\p{{L}}\p{{M}}])(?:{words})(?![\p{{L}}\p{{M}}])", regex.IGNORECASE)
