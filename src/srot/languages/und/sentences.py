"""Sentences of a language we know nothing of: by its punctuation alone."""

from __future__ import annotations

import regex

from srot.records import Span
from srot.text import sentences

_INITIAL = regex.compile(r"(?<![\p{L}\p{M}\p{Nd}])\p{L}\p{M}*$")
_NEXT_STARTS = regex.compile(r"[\"'”’»)\]]*(?:\s+[\"'“‘«(\[]*[^\s\p{Ll}]|\s*$|\n)")


def split_sentences(text: str) -> tuple[Span, ...]:
    """Sentence spans, trimmed, never across a newline. Abbreviations of more than one letter end a sentence: no list tells.

    >>> [(span.start, span.end) for span in split_sentences("Ja. Nein!")]
    [(0, 3), (4, 9)]
    """
    return sentences.split_sentences(text, is_stop=_is_stop)


def _is_stop(text: str, position: int) -> bool:
    """Whether a new beginning follows and no initial goes before: "J. Nehru" is one piece."""
    if _INITIAL.search(text, max(0, position - 8), position):
        return False
    line_end = text.find("\n", position)
    return _NEXT_STARTS.match(text, position + 1, len(text) if line_end < 0 else line_end + 1) is not None
