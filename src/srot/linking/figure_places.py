"""Where a figure counts: the places of its clause, and the one that a comma parts from it: "In Rampura, 12 people died", "Rampura, where 12 died"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from srot.languages.line_words import joins
from srot.languages.tables import read_table
from srot.linking.reports import Report
from srot.linking.shared_words import find_shared
from srot.records import Mention, Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words, is_word

COUNTRY = "country"
AHEAD = 40
"""Characters before the clause of a figure among which the place stands that a comma parts from it."""


def find_where(report: Report, clause: Span, quantity: Quantity, others: Iterable[Quantity]) -> list[Mention]:
    """Where a figure counts. A country beside it is seldom the place: "रूस के 12 विमान" fell anywhere; but a rate is that of the country
    before it, or behind it where none stands before. What a joining word parts from it is where one of the `others` of its sentence counts."""
    text = report.article.text
    own = _own_words(report, clause, quantity, others)
    inside = [m for m in report.reading.mentions if m.type == "LOC" and own.start <= m.start and m.end <= own.end]
    where = [m for m in inside if is_where(text, m)]
    if quantity.unit == "%":
        return where or [m for m in inside if m.end <= quantity.start] or inside
    return where or [m for m in report.reading.mentions if m.type == "LOC" and _leads(text, m, clause)]


def find_shared_where(report: Report, quantity: Quantity) -> list[Mention]:
    """Where two counts of one sentence are both told to be."""
    shared = find_shared(report, quantity)
    return [m for m in report.reading.mentions if m.type == "LOC" and shared.start <= m.start and m.end <= shared.end and is_where(report.article.text, m)]


def _own_words(report: Report, clause: Span, quantity: Quantity, others: Iterable[Quantity]) -> Span:
    """The words of a figure's clause up to the last joining word between it and another figure: "सीवान में 26 | और सारण में 10 की मौत"."""
    text, start, end = report.article.text, clause.start, clause.end
    for other in others:
        gap = Span(other.end, quantity.start) if other.end <= quantity.start else Span(quantity.end, other.start)
        joints = [word.start for word in find_words(text, gap.start, gap.end) if joins(word.text, report.article.lang)]
        if joints and gap.end == quantity.start:
            start = max(start, joints[-1])
        elif joints:
            end = min(end, joints[-1])
    return Span(start, end)


def _leads(text: str, mention: Mention, clause: Span) -> bool:
    """Whether a place that a comma parts from the clause of a figure is where it counts: it opens its sentence, or the clause says "where"."""
    between = text[mention.end : clause.start] if mention.end <= clause.start <= mention.end + AHEAD else ""
    if not between.rstrip().endswith(",") or "," in between.rstrip()[:-1]:
        return False
    if set(_words(text[clause.start : clause.end])[:1]) & _locatives()["relative"]:
        return True
    ahead = text[max(0, mention.start - AHEAD) : mention.start].rstrip()
    opening = set(_words(ahead[max(ahead.rfind(mark) for mark in ".।\n") + 1 :]))
    opens = opening <= _locatives()["before"] | _locatives()["article"] and set(_words(between)) <= _locatives()["behind"] | _locatives()["kind"]
    return opens and is_said_where(text, mention)


def _words(text: str) -> list[str]:
    return [fold(word.text) for word in find_words(text) if is_word(word.text)]


def is_where(text: str, mention: Mention) -> bool:
    """Whether a place may be where something is: any but a country, and a country with the words for it ("जापान में", not "रूस के राष्ट्रपति").

    >>> is_where("जापान में परेड", Mention("m", "a", 0, 5, "जापान", "LOC", name="जापान", subtype="country"))
    True
    >>> is_where("रूस के राष्ट्रपति", Mention("m", "a", 0, 3, "रूस", "LOC", name="रूस", subtype="country"))
    False
    """
    return mention.subtype != COUNTRY or is_said_where(text, mention)


def is_said_where(text: str, mention: Mention) -> bool:
    """Whether words beside a name say that it is where something is: "ट्रॉमा सेंटर में", "at the Trauma Centre"."""
    behind = next((fold(word.text) for word in find_words(text[mention.end : mention.end + 12])), "")
    ahead = [fold(word.text) for word in find_words(text[max(0, mention.start - 12) : mention.start])]
    before = [word for word in ahead if word not in _locatives()["article"]][-1:]
    return behind in _locatives()["behind"] or not _locatives()["before"].isdisjoint(before)


def is_said_whither(text: str, mention: Mention) -> bool:
    """Whether words before a name say that people were brought there: "seven who were brought to the Trauma Centre died".

    >>> is_said_whither("those brought to the Trauma Centre", Mention("m", "a", 21, 34, "Trauma Centre", "ORG", name="Trauma Centre"))
    True
    """
    ahead = [fold(word.text) for word in find_words(text[max(0, mention.start - AHEAD) : mention.start])]
    words = [word for word in ahead if word not in _locatives()["article"]]
    return " ".join(words[-2:]) in _locatives()["brought"]


@cache
def _locatives() -> Mapping[str, frozenset[str]]:
    rows = read_table("srot.linking", "locatives")
    sides = ("before", "behind", "brought", "article", "relative", "kind")
    return {side: frozenset(fold(row["word"]) for row in rows if row["side"] == side) for side in sides}
