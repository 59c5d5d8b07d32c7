"""The report's own credit in Hindi: the agency in its dateline, byline or closing line."""

from __future__ import annotations

from functools import cache

import regex

from srot.gazetteer import lookup
from srot.languages.tables import read_table
from srot.records import Credit
from srot.text.normal import fold

_FIRST_LINES = 4
# "एजेंसी (केसीएनए) के मुताबिक" spells a name out: a case marker behind the bracket makes it part of the sentence.
_BRACKET = regex.compile(r"^[^\n()\[\]।:]{0,45}?[(\[]([^()\[\]\n]{2,40})[)\]](?!\s*(?:के|ने|की|का|से|को|में|पर|द्वारा)\s)\s*[:।.—–-]?")
_COMMA = regex.compile(r"^[^\n,।:()]{2,30}, ?([^\n,।:()]{2,40}?) ?[।:.]")
_CLOSING = regex.compile(r"[(\[]\s*([^()\[\]\n]{2,60})\s*[)\]]\s*[।.]?\s*$")
_SOURCED = regex.compile(r"(?:इनपुट|स्रोत|सोर्स|साभार|समाचार एजेंसी)\s*(?:[:\-–—]|सहित|से)?\s*([^\n()।:]{2,40})\s*[)।.]?\s*$")
_PARTS = regex.compile(r"\s*(?:/|,|&|\bव\b| और | एवं )\s*")
_NOISE = regex.compile(r"^(?:इनपुट एजेंसी|एजेंसी इनपुट|इनपुट|स्रोत|साभार|समाचार एजेंसी|इनपुट्स?)\s*[:\-–—]?\s*|\s*(?:इनपुट|के साथ|से|के इनपुट के साथ)$")


@cache
def _forms() -> dict[str, str]:
    return {fold(row["form"]): row["name"] for row in read_table("srot.languages.hi", "credits")}


def find_credit(text: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once.

    >>> find_credit("रांची (भाषा): पुल बंद है।")
    (Credit(text='भाषा', name='पीटीआई-भाषा'),)
    """
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    found: dict[str, Credit] = {}
    for line in lines[:_FIRST_LINES]:
        for pattern in (_BRACKET, _COMMA):
            _collect(pattern.search(line), found)
    for line in lines[-2:]:
        for pattern in (_CLOSING, _SOURCED):
            _collect(pattern.search(line), found)
    return tuple(found.values())


def _collect(match: regex.Match[str] | None, found: dict[str, Credit]) -> None:
    if match is None:
        return
    for part in _PARTS.split(match.group(1)):
        words = _NOISE.sub("", part.strip(" .-–—।")).strip()
        name = agency_name(words)
        if name is not None:
            found.setdefault(name, Credit(words, name))


def agency_name(words: str) -> str | None:
    """The name under which an agency's spelling is known; ``None`` for words that name no agency."""
    name = _forms().get(fold(words))
    if name is not None:
        return name
    for row in lookup(words) if words else ():
        if row.subtype == "agency":
            return row.name_hi or row.name_en
    return None
