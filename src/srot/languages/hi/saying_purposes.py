"""Hindi purposes cut off from what is said: "मंत्री ने कहा कि सड़क चौड़ी होगी। ताकि जाम न लगे।"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.cues import find_hits


def with_purposes(passage: Passage, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings, each that ends its sentence with the sentence behind it on the same line that ताकि or जिससे opens: it is no sentence of the report's own."""
    return [_with_purpose(passage, saying) for saying in sayings]


def _with_purpose(passage: Passage, saying: Saying) -> Saying:
    behind = saying.sentence + 1
    if not saying.firm or behind >= len(passage.sentences) or passage.lines[behind] != passage.lines[saying.sentence]:
        return saying
    start, end = passage.sentences[behind]
    closes = clauses.trim(passage, saying.start, passage.sentences[saying.sentence][1])[1] == saying.end
    if passage.keys[start] not in _SO_THAT or not closes or passage.quotation_at(saying.end - 1) is not None or find_hits(passage.keys, start, end):
        return saying
    return replace(saying, end=clauses.trim(passage, start, end)[1])


_SO_THAT = frozenset(("ताकि", "जिससे"))
