"""Places that a way begins or ends at: what happens on the way happens at neither."""

from __future__ import annotations

from functools import cache

from srot.languages.tables import read_table
from srot.records import Mention
from srot.text.normal import fold
from srot.text.words import find_words

REACH = 60
"""Characters beside a place in which the words of its way stand."""
WORDS = 6
"""Words behind a place among which the one for moving stands."""


def is_on_way(text: str, place: Mention) -> bool:
    """Whether a place is where a way begins, or ends, and not where something happens.

    >>> words = "पटना से दिल्ली जा रही बस पलट गई"
    >>> patna = Mention("m", "a", 0, 4, "पटना", "LOC", name="पटना")
    >>> is_on_way(words, patna), is_on_way("पटना में बस पलट गई", patna)
    (True, False)
    """
    behind = [fold(word.text) for word in find_words(text[place.end : place.end + REACH])][:WORDS]
    before = [fold(word.text) for word in find_words(text[max(0, place.start - REACH) : place.start])][-WORDS:]
    if not _words("move").isdisjoint(behind) and (_are(behind[:1], "from-behind") or _are(before[-1:], "from-before")):
        return True
    return _are(before[-1:], "to-before") and not _words("from-before").isdisjoint(before)


def _are(words: list[str], kind: str) -> bool:
    return bool(words) and words[0] in _words(kind)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "ways") if row["kind"] == kind)
