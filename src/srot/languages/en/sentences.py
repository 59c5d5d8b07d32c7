"""English sentences: full stops that are not part of an abbreviation, an initial or a number."""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.tables import read_table
from srot.records import Span
from srot.text import sentences

_TOKEN_BEFORE = regex.compile(r"(?:\p{L}\.)*[\p{L}\p{M}\p{Nd}]+$")
_NEXT_STARTS = regex.compile(r"[\"'”’)\]]*\s+[\"'“‘(\[]*[\p{Lu}\p{Nd}\p{Lo}]|[\"'”’)\]]*\s*$|[\"'”’)\]]*\n")


# "on X. The firm", "in the U.S. He said": a name of letters ends its sentence in front of a word that opens one
_OPENER = regex.compile(r"\s+[\"“‘]?(?:The|He|She|It|They|We|I|But|And|In|On|At|A|An|This|That|These|Those|His|Her|Its|Their|There|When|After|If|As|While|According|Meanwhile|However)\s")
_ENDING = frozenset(("u.s", "u.n", "u.k", "a.m", "p.m", "inc", "co", "ltd", "corp", "jr", "sr", "d.c"))


def _is_last(text: str, position: int, before: str) -> bool:
    """Whether the full stop of an abbreviation ends the sentence too."""
    platform = before == "X" and text[: position - 1].endswith(("on ", "to ", "via "))
    return (platform or before.casefold() in _ENDING) and _OPENER.match(text, position + 1) is not None


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
    short = before.casefold() in _abbreviations() or (len(before) == 1 and before.isupper())
    if short and not _is_last(text, position, before):
        return False
    line_end = text.find("\n", position)
    return _NEXT_STARTS.match(text, position + 1, len(text) if line_end < 0 else line_end + 1) is not None
