"""Whether somebody speaks of himself: "हम", "our" outside quotation marks are no newsroom's words, but those of whom a paragraph quotes."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

from srot.languages.tables import read_table
from srot.text.normal import fold
from srot.text.words import find_words

OPENING, CLOSING = "“‘«\"", "”’»\""


def find_self(text: str, start: int, end: int) -> str | None:
    """The first word in ``[start, end)`` by which a speaker means himself, quotations aside; a newsroom that speaks of itself is none.

    >>> find_self("पुल बंद है। हम उसे कल खोलेंगे।", 0, 29), find_self("हम आपको बता दें कि पुल बंद है।", 0, 30)
    ('हम', None)
    """
    quoted = False
    for word, behind in pairwise((*find_words(text, start, end), *find_words(" ।"))):
        if word.text in OPENING or word.text in CLOSING:
            quoted = word.text in OPENING and not (quoted and word.text in CLOSING)
        elif not quoted and word.text != "US" and fold(word.text) in _words("self") and fold(behind.text) not in _words("editor"):
            return word.text
    return None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "first_person") if row["kind"] == kind)
