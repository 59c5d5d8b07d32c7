"""English sentences: full stops that are not part of an abbreviation, an initial or a number."""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.tables import read_table
from srot.records import Span
from srot.text import sentences

_TOKEN_BEFORE = regex.compile(r"(?:\p{L}\.)*[\p{L}\p{M}\p{Nd}]+$")
_NEXT_STARTS = regex.compile(r"[\"'”’)\]]*\s+[\"'“‘(\[]*[\p{Lu}\p{Nd}\p{Lo}]|[\"'”’)\]]*\s*$|[\"'”’)\]]*\n")


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
    if before.casefold() in _abbreviations() or (len(before) == 1 and before.isupper()):
        return False
    line_end = text.find("\n", position)
    return _NEXT_STARTS.match(text, position + 1, len(text) if line_end < 0 else line_end + 1) is not None
