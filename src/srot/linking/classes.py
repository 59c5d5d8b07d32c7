"""Classes of people that a figure counts, and parts of a count: the children among the dead, civilians beside soldiers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.languages.lexicon import Lexicon
from srot.languages.tables import read_table
from srot.linking.reports import Report
from srot.records import Quantity
from srot.text.normal import fold
from srot.text.words import find_words

REACH = 200
"""Characters back to the count that "among them" points at."""
INHERITED = ("dead", "injured", "missing", "arrested", "trapped", "ill")
"""States of a whole that are those of its part; of the rescued some may be hurt, not all."""


def find_classes(report: Report, quantity: Quantity, lexicon: Lexicon, *, part: bool) -> list[str]:
    """The classes that a figure counts where its report tells them apart: in a war "13 civilians" are no more than some of the dead, in a
    flood they are the dead. A part is always of the class that it names ("11 of them civilians")."""
    found = [_classes()[word] for word in _words(quantity.of) if word in _classes()]
    return sorted({name for name, beside in found if part or _counts(report, beside, lexicon)})


def _words(noun: str | None) -> list[str]:
    return [fold(word.text) for word in find_words(noun or "")]


def _counts(report: Report, notion: str, lexicon: Lexicon) -> bool:
    """Whether a report counts harmed people of a notion."""
    counted = (quantity.of for quantity in report.reading.quantities if quantity.state and quantity.of)
    return any(key.key == notion for noun in counted for key in lexicon.find_keys(noun))


def state_of_whole(report: Report, quantity: Quantity) -> str | None:
    """What befell people who are told as part of a count of an earlier sentence: "20 लोग मरे। इनमें छह बच्चे हैं"; ``None`` where that
    sentence counts people of several states."""
    own = next((s.start for s in report.reading.sentences if s.start <= quantity.start < s.end), quantity.start)
    before = [s for s in report.reading.sentences if quantity.start - REACH <= s.start and s.end <= own]
    last = before[-1] if before else None
    states = {q.state for q in report.reading.quantities if last and last.start <= q.start < last.end and q.state}
    return states.pop() if len(states) == 1 and states <= set(INHERITED) else None


@cache
def _classes() -> Mapping[str, tuple[str, str]]:
    return {fold(row["word"]): (row["class"], row["beside"]) for row in read_table("srot.linking", "classes")}
