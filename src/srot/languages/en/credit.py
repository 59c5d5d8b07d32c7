"""The report's own credit in English: the agency in its dateline, byline or closing line."""

from __future__ import annotations

import regex

from srot.languages.crediting import CreditGrammar, credits_in
from srot.records import Credit

_NAMED = r"[(\[]([^()\[\]\n]{2,40})[)\]]\s*(?:[:.—–-]|$)?"
_BRACKET = regex.compile(rf"^[^\n()\[\]]{{0,50}}?{_NAMED}")
_BEHIND_STATE = regex.compile(rf"^[^\n()\[\]]{{2,30}}(?:[(\[][^()\[\]\n]{{2,25}}[)\]][^\n()\[\].]{{0,20}}?){{1,2}}{_NAMED}")
"""The state of a place, and its country, stand in brackets before the agency: "Gonda (Uttar Pradesh), May 4 (PTI)", "Gonda (Uttar Pradesh) [India], May 4 (ANI)"."""
_LEADING = regex.compile(r"^(\p{Lu}[^\n,|:.()]{1,20}?), ?[^\n,|:.()]{2,25}[:.|] ")
"""The agency stands before the place: "PTI, Gonda: The bridge is closed."."""
_CLOSING = regex.compile(r"[(\[]\s*(?:[Ww]ith (?:agency )?inputs? from |[Ii]nputs? from |[Ss]ource: ?)?([^()\[\]\n]{2,60}?)\s*[)\]]\s*\.?\s*$")
_SOURCED = regex.compile(r"(?:[Ww]ith (?:agency )?inputs? from|[Ii]nputs?:|[Ss]ource:|[Cc]redit:)\s+([^\n().]{2,40}?)(?:\s+[-–—|]\s*[^\n]{2,60})?\.?\s*$")
_INPUTS = regex.compile(r"^[(\[]?\s*(?:[Ww]ith )?([^\n().:]{2,40}?) [Ii]nputs?\s*[)\]]?\.?$")
_FED = regex.compile(r"\b[Ff]eed (?:from|by|of) ([^\n().]{2,40}?)[.)\s]*$")
_MADE = regex.compile(
    r"\b(?:generated|taken|sourced|published|information|authored|provided)(?: directly)? (?:from|by) (?:an? |the )?(?:[Ss]yndicated )?(?:feed (?:of|from|by) )?"
    r"(\p{Lu}[^\n().,]{1,25}?)(?: (?:[Nn]ews|[Ww]ire|[Aa]gency|[Ff]eed|[Ss]ervice|[Ss]taff))*(?:[,;] [^\n()]*)?[.)\s]*$"
)
"""A note on how the report was made: "auto-generated from PTI", "information from the AFP news agency", "authored by ANI staff"."""
_HELPED = regex.compile(r"^[(\[]?\s*(?:[Tt]he )?(\p{Lu}[^\n().,]{1,25}?) contributed to this (?:report|story)[.)\s]*$")
_DASHED = regex.compile(r"[.!?”\"]\s*[-–—]{1,2}\s*(\p{Lu}[\p{L}]{1,10})\s*$")
"""A dash parts the agency from the last sentence."""
_SIGNED = regex.compile(r"^[-–—\s]*(\p{Lu}[\p{L}]{1,10}?)(?: \p{Lu}{2,4}){0,6}$")
"""Agencies close a report with their name and the letters of its editors: "PTI RKM SZ", "--IANS"."""
_BYLINE = regex.compile(r"^[Bb]y ([^\n,.|]{2,40})$")
_PARTS = regex.compile(r"\s*(?:/|,|&| and )\s*")
_GRAMMAR = CreditGrammar(
    package="srot.languages.en", lang="en", heads=(_BRACKET, _BEHIND_STATE, _LEADING, _BYLINE),
    tails=(_CLOSING, _SOURCED, _INPUTS, _FED, _MADE, _HELPED, _DASHED, _SIGNED), joints=_PARTS, strip=lambda part: part.strip(" .-–—"),
)  # fmt: skip


def find_credit(text: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once.

    >>> find_credit("RABAT (Reuters) - The bridge is closed.")
    (Credit(text='Reuters', name='Reuters'),)
    """
    return credits_in(text, _GRAMMAR)
