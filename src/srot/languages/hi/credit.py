"""The report's own credit in Hindi: the agency in its dateline, byline or closing line."""

from __future__ import annotations

import regex

from srot.languages.crediting import CreditGrammar, credits_in, name_agency
from srot.records import Credit

# "एजेंसी (केसीएनए) के मुताबिक" spells a name out: a case marker behind the bracket makes it part of the sentence.
_NAMED = r"[(\[]([^()\[\]\n]{2,40})[)\]](?!\s*(?:के|ने|की|का|से|को|में|पर|द्वारा)\s)\s*[:।.—–-]?"
_BRACKET = regex.compile(rf"^(?:[^\n()\[\]।:]{{2,25}}[।:] ?)?[^\n()\[\]।:]{{0,45}}?{_NAMED}")
_BEHIND_STATE = regex.compile(rf"^[^\n()\[\]।:]{{2,30}}(?:[(\[][^()\[\]\n]{{2,20}}[)\]][^\n()\[\]।:]{{0,30}}?){{1,2}}{_NAMED}")
"""The state of a place, and its country, stand in brackets before the agency: "गोंडा (उप्र), 4 मई (भाषा)", "गोंडा (उत्तर प्रदेश) [भारत], 4 मई (एएनआई)"."""
_COMMA = regex.compile(r"^[^\n,।:()]{2,30}, ?([^\n,।:()]{2,40}?) ?[।:.]")
_LEADING = regex.compile(r"^([^\n,।:()|/]{2,20}), ?[^\n,।:()]{2,25} ?[।:.|]")
"""The agency stands before the place: "पीटीआई, गोंडा। पुल बंद है।"."""
_SLASHED = regex.compile(r"^[^\n,।:()|/]{2,25} ?/ ?([^\n,।:()|/]{2,20}?) ?[।:.|–—-]")
"""A stroke parts the agency from the place: "गोंडा/एएनआई: पुल बंद है।"."""
_TAKEN = regex.compile(r"^(?=.*\sसे\s+(?:सीधे\s+)?(?:ली|प्रकाशित|पब्लिश|प्राप्त)).*?(?:\s|^)(?:समाचार\s+)?(?:एजेंसी\s+)?([^\s।:,()]{2,12}(?:\s+भाषा)?)\s+(?:(?:न्यूज|न्यूज़|समाचार|की|के)\s+){0,2}(?:फीड\s+|फ़ीड\s+|एजेंसी\s+)?से\s+(?:सीधे\s+)?(?:ली|प्रकाशित|पब्लिश|प्राप्त)(?:\s+(?:की|हुई))?\s+")
"""A note on where the report was taken from: "यह खबर समाचार एजेंसी भाषा से ली गई है". Its verb is looked for first, for few lines have it."""
_CLOSING = regex.compile(r"[(\[]\s*([^()\[\]\n]{2,60})\s*[)\]]\s*[।.]?\s*$")
_SOURCED = regex.compile(r"(?:इनपुट|स्रोत|सोर्स|साभार|समाचार एजेंसी|[Ii]nputs?|[Ss]ource)\s*(?:[:\-–—]|सहित|से)?\s*([^\n()।:]{2,40})\s*[)।.]?\s*$")
_INPUTS = regex.compile(r"^[(\[]?\s*([^\n()।:]{2,40}?)\s+(?:के\s+|से\s+)?(?:मिले\s+)?इनपुट्?स?\s+(?:के\s+साथ|सहित)\s*[)\]]?\s*[।.]?$")
_SIGNED = regex.compile(
    r"^[-–—\s]*([^\s।/,()]{2,12}(?:\s+समाचार)?)(?:\s*/\s*|\s+|$)"
    r"(?:(?!(?:और|का|की|के|में|पर|से|को|ने)\s)[^\s।:()?!]{2,15}[\s/]*){0,3}$(?<!\s(?:है|हैं|था|थी|थे|रही|रहा|रहे|हुई|हुआ|हुए))"
)
"""Agencies close a report with their name and those of its editors: "भाषा रमेश", "--आईएएनएस", "हिन्दुस्थान समाचार / रमेश"."""
_PARTS = regex.compile(r"\s*(?:/|,|&|\bव\b| और | एवं )\s*")
_NOISE = regex.compile(r"^(?:इनपुट एजेंसी|एजेंसी इनपुट|इनपुट|स्रोत|साभार|समाचार एजेंसी|इनपुट्स?)\s*[:\-–—]?\s*|\s*(?:के इनपुट के साथ|इनपुट के साथ|(?:से |के )?इनपुट|के साथ|से)$")
_GRAMMAR = CreditGrammar(
    package="srot.languages.hi", lang="hi", heads=(_BRACKET, _BEHIND_STATE, _COMMA, _LEADING, _SLASHED),
    tails=(_CLOSING, _SOURCED, _INPUTS, _TAKEN, _SIGNED), joints=_PARTS,
    strip=lambda part: _NOISE.sub("", part.strip(" .-–—।")).strip(),
)  # fmt: skip


def find_credit(text: str) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once.

    >>> find_credit("रांची (भाषा): पुल बंद है।")
    (Credit(text='भाषा', name='पीटीआई'),)
    """
    return credits_in(text, _GRAMMAR)


def agency_name(words: str) -> str | None:
    """The name under which an agency's spelling is known; ``None`` for words that name no agency."""
    return name_agency(words, _GRAMMAR.package, _GRAMMAR.lang)
