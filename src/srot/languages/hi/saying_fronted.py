"""The first part of a Hindi quotation that its source cuts in two: "क", X ने कहा, "ख"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.languages.attributing.saying import Saying
from srot.languages.hi import clauses
from srot.languages.hi.saying_parts import MARKS, Clause


def add_fronted(clause: Clause, sayings: Sequence[Saying]) -> list[Saying]:
    """The sayings with the quotation right in front of a source whose cue goes on with another."""
    kept = list(sayings)
    for saying in sayings:
        span = _quoted_in_front(clause, saying) if saying.firm and saying.cue is not None else None
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
