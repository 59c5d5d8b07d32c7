"""Titles and words of office beside a person's name: "रूस के रक्षा मंत्री", "थाना प्रभारी", "श्री"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from srot.gazetteer import demonym, fold_name
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import Found
from srot.languages.tables import read_table

_LONGEST = 4
# words of rank and term before a title, which belong to it
QUALIFIERS = frozenset({"पूर्व", "उप", "मुख्य", "वरिष्ठ", "कार्यवाहक", "नवनिर्वाचित", "केंद्रीय", "केन्द्रीय", "प्रदेश", "राष्ट्रीय", "तत्कालीन", "सर्वोच्च"})


@dataclass(frozen=True, slots=True)
class Title:
    """Words ``[first, last)`` of a title; `kind` is ``honorific``, ``rank``, ``office`` or ``relation``."""

    first: int
    last: int
    kind: str


@cache
def _titles() -> dict[str, str]:
    return {fold_name(row["title"]): row["kind"] for row in read_table("srot.languages.hi", "titles")}


@cache
def first_of_titles() -> frozenset[str]:
    """The first words of all titles."""
    return frozenset(title.split(" ")[0] for title in _titles())


@cache
def _last_words() -> frozenset[str]:
    return frozenset(title.split(" ")[-1] for title in _titles())


@cache
def title_words() -> frozenset[str]:
    """Every folded word of any title but relations."""
    return frozenset(word for title, kind in _titles().items() if kind != "relation" for word in title.split(" "))


def title_before(texts: Sequence[str], place: int) -> Title | None:
    """The longest title that ends right before `place`; a full stop after it belongs to it (डॉ.)."""
    last = place - 1 if place > 1 and texts[place - 1] == "." else place
    if not last or fold_name(texts[last - 1]) not in _last_words():
        return None
    for first in range(max(0, last - _LONGEST), last):
        kind = _titles().get(_key(texts, first, last))
        if kind:
            return Title(first, place, kind)
    return None


def title_at(texts: Sequence[str], place: int, end: int) -> Title | None:
    """The longest title that begins at `place` and ends before `end`."""
    if fold_name(texts[place]) not in first_of_titles():
        return None
    for last in range(min(end, place + _LONGEST), place, -1):
        kind = _titles().get(_key(texts, place, last))
        if kind:
            last += 1 if last < end and texts[last] == "." else 0
            return Title(place, last, kind)
    return None


def _key(texts: Sequence[str], first: int, last: int) -> str:
    return fold_name(" ".join(texts[first:last]).replace(" - ", "-"))


def role_start(texts: Sequence[str], title: Title, found: Sequence[Found]) -> int:
    """Where the words of office begin: qualifiers, a nationality, "X के" of a place or body are part of them."""
    first = title.first
    while first and fold_name(texts[first - 1]) in QUALIFIERS:
        first -= 1
    if first > 1 and demonym(" ".join(texts[first - 2 : first])):
        return first - 2
    if first and demonym(texts[first - 1]):
        return first - 1
    genitive = first - 1 if first and texts[first - 1] in GENITIVES else first
    owner = next((name for name in found if name.last == genitive and name.type != "PER"), None)
    return owner.first if owner else first
