"""The report's own credit in English: the agency in its dateline, byline or closing line."""

from __future__ import annotations

from functools import cache

import regex

from srot.gazetteer import lookup
from srot.languages.tables import read_table
from srot.records import Credit
from srot.text.normal import fold

_FIRST_LINES = 4
_BRACKET = regex.compile(r"^[^\n()\[\]]{0,50}?[(\[]([^()\[\]\n]{2,40})[)\]]\s*(?:[:.—–-]|$)?")
_CLOSING = regex.compile(r"[(\[]\s*(?:[Ww]ith inputs? from |[Ii]nputs? from |[Ss]ource: ?)?([^()\[\]\n]{2,60}?)\s*[)\]]\s*\.?\s*$")
_SOURCED = regex.compile(r"(?:[Ww]ith inputs? from|[Ii]nputs?:|[Ss]ource:|[Cc]redit:)\s+([^\n().]{2,40})\.?\s*$")
_PARTS = regex.compile(r"\s*(?:/|,|&| and )\s*")


@cache
def _forms() -> dict[str, str]:
    return {fold(row["form"]): row["name"] for row in read_table("srot.languages.en", "credits")}


def find_credit(text: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once.

    >>> find_credit("RABAT (Reuters) - The bridge is closed.")
    (Credit(text='Reuters', name='Reuters'),)
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found: dict[str, Credit] = {}
    for line in lines[:_FIRST_LINES]:
        _collect(_BRACKET.search(line), found)
    for line in lines[-2:]:
        for pattern in (_CLOSING, _SOURCED):
            _collect(pattern.search(line), found)
    return tuple(found.values())


def _collect(match: regex.Match[str] | None, found: dict[str, Credit]) -> None:
    if match is None:
        return
    for part in _PARTS.split(match.group(1)):
        words = part.strip(" .-–—")
        name = _agency(words)
        if name is not None:
            found.setdefault(name, Credit(words, name))


def _agency(words: str) -> str | None:
    name = _forms().get(fold(words))
    if name is not None:
        return name
    return next((row.name_en for row in lookup(words) if row.subtype == "agency"), None) if words else None
