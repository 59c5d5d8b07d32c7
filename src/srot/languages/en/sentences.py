"""English sentences: full stops that are not part of an abbreviation, an initial or a number."""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.en.saying_words import words
from srot.languages.tables import read_table
from srot.records import Span
from srot.text import sentences

_TOKEN_BEFORE = regex.compile(r"(?:\p{L}\.)*[\p{L}\p{M}\p{Nd}]+$")
_NEXT_STARTS = regex.compile(r"[\"'”’)\]]*\s+[\"'“‘(\[]*[\p{Lu}\p{Nd}\p{Lo}]|[\"'”’)\]]*\s*$|[\"'”’)\]]*\n")


# "on X. The firm", "in the U.S. He said": a name of letters ends its sentence in front of a word that opens one
_OPENER = regex.compile(r"\s+[\"“‘]?(?:The|He|She|It|They|We|I|But|And|In|On|At|A|An|This|That|These|Those|His|Her|Its|Their|There|When|After|If|As|While|According|Meanwhile|However)\s")
_ENDING = words("ending")
_LETTERS = regex.compile(r"(?:\p{L}\.)+\p{L}")  # "J.P. Nadda", "the U.S. envoy", "5 p.m. on"
_NUMBERED = regex.compile(r"\s*\p{Nd}")


def _is_last(text: str, position: int, before: str) -> bool:
    """Whether the full stop of an abbreviation ends the sentence too."""
    platform = before == "X" and text[: position - 1].endswith(("on ", "to ", "via "))
    closes = before.casefold() in _ENDING or len(before) == 1 or _LETTERS.fullmatch(before) is not None
    return (platform or closes) and _OPENER.match(text, position + 1) is not None


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(row["form"].casefold() for row in read_table("srot.languages.en", "abbreviations"))


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sentence spans of English text.

    >>> text = "Gen. Smith met U.S. envoys. They agreed."
    >>> [text[s.start:s.end] for s in split_sentences(text)]
    ['Gen. Smith met U.S. envoys.', 'They agreed.']
    """
    return sentences.split_sentences(text, is_stop=_is_stop)


def _is_stop(text: str, position: int) -> bool:
    found = _TOKEN_BEFORE.search(text, max(0, position - 24), position)
    before = found.group() if found else ""
    short = before.casefold() in _abbreviations() or (len(before) == 1 and before.isupper()) or _LETTERS.fullmatch(before) is not None
    if before.casefold() == "no":  # "No. 4", but: he said no.
        short = _NUMBERED.match(text, position + 1) is not None
    if short and not _is_last(text, position, before):
        return False
    line_end = text.find("\n", position)
    return _NEXT_STARTS.match(text, position + 1, len(text) if line_end < 0 else line_end + 1) is not None
