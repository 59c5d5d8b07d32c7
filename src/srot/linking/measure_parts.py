"""Whether words call a figure a part of another one: "23 of the dead", "five of a family", "the rest"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import regex

from srot.languages.lexicon import Key
from srot.languages.tables import read_table
from srot.linking.measure_keys import OF_THINGS, read_states
from srot.linking.reports import Report
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import WORD, find_words

MARK = regex.compile(r"[,;:।.?!](?!\p{Nd})|[–—](?!\p{Lu}|\p{Nd})")
"""What ends the clause of a figure, but no dash that ties two names, months or numbers: "July–August 2024"."""
OF_HURT = ("discharged", "hospitalised")
"""States into which only those come who are told to be hurt, so that "of the injured" is said of all of them."""
FEW = 2
"""Figures before a part among which that of its whole stands."""
NEAR = 40
"""Characters between a figure that is denied and the one that takes its place, and beside one of a family."""
CLOSE_BY = 24
"""Characters behind a figure in which words stand that tell what was added to a count."""
REACH = 400
"""Characters back to the figure that "this number" points at."""


def is_part(report: Report, sentence: Span, clause: Span, counts: Sequence[Quantity]) -> bool:
    """Whether the last of the counts of a sentence is a part, the rest or the share of a household or of a place of another."""
    text, quantity, before = report.article.text, counts[-1], counts[:-1]
    if _is_called_part(text, sentence, quantity, before) or _is_part_here(text, clause):
        return True
    return _is_rest(text[quantity.end : sentence.end], quantity, before or _last_told(report, quantity)) or _is_of_some(report, quantity)


def _last_told(report: Report, quantity: Quantity) -> Sequence[Quantity]:
    """The last count of people before the sentence of a figure, if it is near: beside it "others" stand: "पांच की मौत हो गई। 23 अन्य घायल हैं।"."""
    return [q for q in report.reading.quantities if q.state and quantity.start - REACH <= q.start < quantity.start][-1:]


def is_someone(text: str, clause: Span, found: Sequence[Key], quantity: Quantity) -> bool:
    """Whether a one is no count but somebody among those of a state, of whom more is told: "गिरफ्तार किए गए एक युवक की तबीयत बिगड़ गई"."""
    if quantity.value != 1 or quantity.state is None or not text[quantity.start : quantity.end].isalpha():
        return False
    states = [key.end for key in found if clause.start <= key.start and key.end <= quantity.start and read_states().get(key.key) == quantity.state]
    between = [fold(word.text) for word in find_words(text, max(states), quantity.start)] if states else []
    return not set(_part_cues("participle")).isdisjoint(between)


def _is_part_here(text: str, clause: Span) -> bool:
    """Whether words of the figure's own clause tell that it is not the whole: "61 people from her state alone"."""
    words = " ".join(("", *WORD.findall(text, clause.start, clause.end), ""))
    return any(f" {cue} " in words for cue in _part_cues("beside"))


def _is_of_some(report: Report, quantity: Quantity) -> bool:
    """Whether a figure counts those of one family, or those who died where it happened, of a report that counts more of their state: five of a family beside
    15 dead, but not where the family's are all the dead."""
    others = (other.value or 0 for other in report.reading.quantities if other.state == quantity.state)
    if not quantity.state or max(others, default=0) <= (quantity.value or 0):
        return False
    text = report.article.text
    starts = [match.end() for match in MARK.finditer(text, max(0, quantity.start - NEAR), quantity.start)]
    stop = MARK.search(text, quantity.end, quantity.end + NEAR)
    words = WORD.findall(text, starts[-1] if starts else max(0, quantity.start - NEAR), stop.start() if stop else quantity.end + NEAR)
    beside = " ".join(("", *words, ""))
    return any(f" {cue} " in beside for cue in (*_part_cues("household"), *_part_cues("spot")))


def opens_part(between: str) -> bool:
    """Whether the words from one figure to the next are short and call the second a part of the first: " others, including over "."""
    return len(between) <= NEAR and any(cue in between for cue in _part_cues("before"))


def is_added(text: str, quantity: Quantity) -> bool:
    """Whether a figure is what was added to a count: "सात और शव", "two more persons". Another one is what was added to another count, or at another hour."""
    return text[quantity.end : quantity.end + CLOSE_BY].lstrip().startswith(_part_cues("added"))


def _is_called_part(text: str, piece: Span, quantity: Quantity, counted: Sequence[Quantity]) -> bool:
    """Whether the words around a figure call it a part of another: "इनमें 23 महिलाएं", "23 of the dead". What counts people in a state is no part
    of a count of others ("30 मरे, जिनमें 4 बच्चे हैं, और 50 घायल हैं"; "90 यात्रियों में से 12 की मौत").
    """
    if text[quantity.end : piece.end].lstrip().startswith((*_part_cues("behind"), *_part_cues("added"))):
        return True
    before = text[piece.start : quantity.start]
    if any(text[piece.start : whole.start].rstrip().endswith(_part_cues("whole")) and not _is_other_count(quantity, whole) for whole in counted[-FEW:]):
        return True  # "among the 90 injured, seven ..."
    places = [piece.start + before.rfind(cue) for cue in _part_cues("before") if cue in before]
    if places and quantity.state in OF_HURT:
        return False  # "of the injured, four were discharged" are all who were
    wholes = [whole for whole in counted if places and whole.end <= max(places) + 1]
    return bool(places) and not (wholes and _is_other_count(quantity, wholes[-1]))


def _is_other_count(quantity: Quantity, whole: Quantity) -> bool:
    """Whether a figure counts something else than the one before it of which words call it a part."""
    state = "" if quantity.state in OF_THINGS else quantity.state
    return bool(state and state != whole.state) or bool(quantity.unit and not whole.unit)


def _is_rest(behind: str, quantity: Quantity, before: Sequence[Quantity]) -> bool:
    """Whether "others" are the rest of a count; those of a state of their own are all of it: "11 की मौत हो गई और 33 अन्य घायल हैं"."""
    if not behind.lstrip().startswith(_part_cues("others")):
        return False
    states = {other.state for other in before if other.state}
    return not states or quantity.state is None or quantity.state in states


@cache
def _part_cues(side: str) -> tuple[str, ...]:
    return tuple(row["cue"] for row in read_table("srot.linking", "parts") if row["side"] == side)
