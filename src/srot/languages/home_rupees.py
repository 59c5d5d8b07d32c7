"""Whose rupees a report counts in: those of the country that its dateline, or else all its places, name; Indian ones where nothing tells."""

from __future__ import annotations

from collections.abc import Sequence

import regex

from srot.gazetteer import lookup
from srot.languages.tables import read_table
from srot.records import Mention

_SURE = regex.compile(r"(?i)₹|\binr\b|indian|भारतीय")
"""What tells that rupees are Indian, wherever the report is from."""
_DATELINE = 40
"""Characters in which a dateline names its place."""
_ENOUGH = 2
"""Mentions of places in one country that tell where a report without a dateline is from."""


def home_rupees(text: str, mentions: Sequence[Mention]) -> str | None:
    """The code of the rupees that a bare "rupees" of a report means, where these are not Indian.

    >>> home_rupees("LAHORE: The police found Rs 4,000.", [])
    'PKR'
    """
    codes = {row["country"]: row["code"] for row in read_table("srot.languages.und", "rupees")}
    head = regex.match(r"([^\n,:(—–-]{3,25}?)\s*[,:(—–-]", text[:_DATELINE])
    if head is not None and (told := _countries(head[1].strip())):
        return next((codes[country] for country in told[:1] if country in codes), None)
    seen = [country for mention in mentions if mention.type == "LOC" for country in _countries(mention.name)[:1]]
    home = max(sorted(set(seen)), key=seen.count, default="")
    alone = seen.count(home) >= _ENOUGH and "IN" not in seen
    return codes.get(home) if alone else None


def are_indian(words: str) -> bool:
    """Whether a sum says itself that its rupees are Indian: "₹40", "4 lakh Indian rupees"."""
    return _SURE.search(words) is not None


def _countries(name: str) -> list[str]:
    return [row.country for row in lookup(name) if row.type == "LOC" and row.country]
