"""Which of several rivals a count of seats or votes belongs to: what one party won is no rival figure to what another did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from srot.languages.tables import read_table
from srot.linking.entities import EntityIndex
from srot.linking.reports import Report
from srot.records import Mention, Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words

RIVALS = ("party", "alliance")
"""Subtypes of names of those who win seats."""
NO_PARTY = "none"


class _Rival(NamedTuple):
    start: int
    end: int
    name: str


def find_party(report: Report, entities: EntityIndex, key: str, quantity: Quantity, clause: Span, sentence: Span) -> str:
    """The party, or for votes the person, whom a figure is of: the last one named before it in its clause, else the first behind it there, else the
    last one before it in its sentence ("the party took 68 of 90 seats"); "" where the figure counts nothing that is won, or none is named.
    """
    won = next((how for notion, how in _won().items() if key.startswith(f"of:{notion}:")), "")
    if not won or is_all_there_is(report.article.text, quantity, clause):
        return ""
    rivals = sorted({*_named(report, entities, sentence, won), *_nameless(report.article.text, sentence)})
    before = [rival for rival in rivals if rival.end <= quantity.start]
    behind = [rival for rival in rivals if quantity.end <= rival.start and rival.end <= clause.end]
    near = [rival for rival in before if rival.start >= clause.start]
    chosen = near[-1:] or behind[:1] or before[-1:]
    return chosen[0].name if chosen else ""


def is_won(key: str) -> bool:
    """Whether a measure counts what parties and candidates win."""
    return any(key.startswith(f"of:{notion}:") for notion in _won())


def is_all_there_is(text: str, quantity: Quantity, clause: Span) -> bool:
    """Whether words say that a figure is all there is to win: "कुल 68 सीटों में से", "out of 68 seats".

    >>> words = "दल ने 68 सीटों में से 40 जीतीं"
    >>> is_all_there_is(words, Quantity("q", "a", 6, 8, "68", 68.0, 68.0, 68.0), Span(0, 22))
    True
    """
    before = " ".join(fold(word.text) for word in find_words(text, clause.start, quantity.start))
    behind = " ".join(fold(word.text) for word in find_words(text, quantity.end, clause.end))
    return any(before.endswith(cue) for cue in _words("all before")) or any(f" {cue}" in f" {behind}" for cue in _words("all behind"))


def _named(report: Report, entities: EntityIndex, sentence: Span, won: str) -> Iterator[_Rival]:
    for mention in report.reading.mentions:
        entity = entities.of_mention.get(mention.id)
        if entity and sentence.start <= mention.start < sentence.end and _stands(mention, won):
            yield _Rival(mention.start, mention.end, entities.group(entity))


def _stands(mention: Mention, won: str) -> bool:
    """Whether a name is that of one who stands for election: parties, and for votes persons too."""
    if mention.type == "PER":
        return won == "votes"
    last = [fold(word.text) for word in find_words(mention.text)][-1:]
    return mention.subtype in RIVALS or (mention.type == "ORG" and bool(last) and last[0] in _words("party"))


def _nameless(text: str, sentence: Span) -> Iterator[_Rival]:
    """Those without a party, who count together: "तीन निर्दलीय"."""
    for word in find_words(text, sentence.start, sentence.end):
        if fold(word.text) in _words("none"):
            yield _Rival(word.start, word.end, NO_PARTY)


@cache
def _won() -> Mapping[str, str]:
    return {row["word"]: row["what"] for row in read_table("srot.linking", "parties") if row["role"] == "won"}


@cache
def _words(role: str) -> frozenset[str]:
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "parties") if row["role"] == role)
