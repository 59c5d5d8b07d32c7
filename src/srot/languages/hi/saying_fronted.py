"""The first part of a Hindi quotation, or of a clause, that its source cuts in two: "क", X ने कहा, "ख"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_parts import MARKS, Clause
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import word_class


def add_fronted(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the quotation right in front of a source whose cue goes on with another."""
    kept = list(sayings)
    for saying in sayings:
        span = (_quoted_in_front(clause, saying) or _cut_in_front(clause, saying)) if saying.firm and saying.cue is not None else None
        if span is not None and not any(s.start < span[1] and span[0] < s.end for s in kept):
            kept.append(replace(saying, start=span[0], end=span[1], frame="before", firm=False))
    return kept


def _quoted_in_front(clause: Clause, saying: Saying) -> tuple[int, int] | None:
    passage = clause.passage
    last = saying.reach[0] - 1
    while last > clause.start and passage.keys[last] in MARKS and passage.quotation_at(last) is None:
        last -= 1
    number = passage.quotation_at(last) if last > clause.start else None
    if number is None or passage.quoted[number][1] != last + 1 or passage.quotation_at(saying.start) is None:
        return None
    start, end = clauses.trim(passage, *passage.quoted[number])
    return (start, end) if end - start > 2 else None


def _cut_in_front(clause: Clause, saying: Saying) -> tuple[int, int] | None:
    """"क ख, मंत्री ने बताया, ग घ है": the first words of a clause that its source cuts in two, which have no verb of their own."""
    passage, keys, last = clause.passage, clause.passage.keys, saying.reach[0] - 1
    if saying.cue is None or last - clause.start < 2 or keys[last] != "," or keys[saying.cue[1] : saying.cue[1] + 1] != (",",):
        return None
    if any(hit.voice in ("according", "quoting") and hit.start < last for hit in clause.hits):
        return None  # "ख़बरों के मुताबिक, क ने कहा, ..."
    front = range(clause.start, last)
    if last - clause.start > _LONGEST or any(keys[i] in _VERBAL or i in passage.dated or keys[i] == "," for i in front):
        return None
    return None if keys[last - 1] in word_class("case") or keys[clause.start] in word_class("case") else (clause.start, last)


_LONGEST = 12
_VERBAL = words("finite") | frozenset(("ने", "कि"))
