"""The report's own credit in English: the agency in its dateline, byline or closing line."""

from __future__ import annotations

import regex

from srot.languages.crediting import CreditGrammar, credits_in
from srot.records import Credit

_BRACKET = regex.compile(r"^[^\n()\[\]]{0,50}?[(\[]([^()\[\]\n]{2,40})[)\]]\s*(?:[:.—–-]|$)?")
_CLOSING = regex.compile(r"[(\[]\s*(?:[Ww]ith inputs? from |[Ii]nputs? from |[Ss]ource: ?)?([^()\[\]\n]{2,60}?)\s*[)\]]\s*\.?\s*$")
_SOURCED = regex.compile(r"(?:[Ww]ith inputs? from|[Ii]nputs?:|[Ss]ource:|[Cc]redit:)\s+([^\n().]{2,40})\.?\s*$")
_PARTS = regex.compile(r"\s*(?:/|,|&| and )\s*")
_GRAMMAR = CreditGrammar(
    package="srot.languages.en", lang="en", heads=(_BRACKET,), tails=(_CLOSING, _SOURCED), joints=_PARTS,
    strip=lambda part: part.strip(" .-–—"),
)  # fmt: skip


def find_credit(text: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once.

    >>> find_credit("RABAT (Reuters) - The bridge is closed.")
    (Credit(text='Reuters', name='Reuters'),)
    """
    return credits_in(text, _GRAMMAR)
