"""Names that tell one happening of its kind from the next, by the word they stand beside: "चक्रवात मोचा", "Coromandel Express", "PSLV-C37".

``called.tsv`` has the words; its kinds are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import BREAK, TokenRow, token_row
from srot.text.normal import fold
from srot.text.words import is_word

MARKS = frozenset("-–:.#/'\"‘’“”")
"""Signs that may stand between the word and its name or number."""
QUOTES = frozenset("'\"‘’“”")
FAR = 3
"""Tokens that may stand between a craft and its number: "PSLV-C37"."""
SHORT = 2
"""Letters of a series before its number at most: the C of "PSLV-C37", the MS of "Soyuz MS-27"."""


@dataclass(frozen=True, slots=True)
class Called:
    """A name or number with the kind of what bears it, and the first character of the name. A `sure` one needs no other sign that it is a name."""

    kind: str
    name: str
    start: int
    sure: bool


def find_called(text: str, lang: str) -> Iterator[Called]:
    """All of a text in order; none in a language without the table.

    >>> [(found.kind, found.name) for found in find_called("Cyclone Mocha delayed PSLV-C37", "en")]
    [('storm', 'Mocha'), ('pslv', '37')]
    >>> [(found.kind, found.name) for found in find_called("पूर्वा एक्सप्रेस में आग", "hi")]
    [('train', 'पूर्वा')]
    """
    package = package_with(lang, "called")
    if package is None:
        return
    words, never, row, last = _load(package), _never(package), token_row(text), 0
    for index in words.starts(row):
        found = words.at(row, index) if index >= last else None
        if found is None:
            continue
        last, (kind, where, sure) = found
        place = _PLACES[where](row, index, last)
        if place is not None and row.keys[place] not in never:
            quoted = place > 0 and text[row.starts[place - 1] : row.ends[place - 1]] in QUOTES
            yield Called(kind, text[row.starts[place] : row.ends[place]], row.starts[place], sure or quoted)


def _behind(row: TokenRow, index: int, end: int) -> int | None:
    """The word behind, were it in quotation marks."""
    place = end + 1 if end < len(row.keys) and row.keys[end] in QUOTES else end
    return place if place < len(row.keys) and _is_name(row, place) else None


def _before(row: TokenRow, index: int, end: int) -> int | None:
    """The word before."""
    return index - 1 if index and _is_name(row, index - 1) and _is_name(row, index) else None


def _is_name(row: TokenRow, place: int) -> bool:
    """Whether a token is a word that is not written small in a script that knows great letters."""
    key = row.keys[place]
    return is_word(key) and not key[0].isdecimal() and not row.text[row.starts[place]].islower()


def _numbered(row: TokenRow, index: int, end: int) -> int | None:
    """The number behind, with marks and the letters of a series between: "PSLV-C37", "पीएसएलवी सी 37"."""
    for place in range(end, min(end + FAR, len(row.keys))):
        key = row.keys[place]
        if key.isdecimal():
            return place
        if key == BREAK or not (key in MARKS or (is_word(key) and len(key) <= SHORT)):
            return None
    return None


_PLACES = {"behind": _behind, "before": _before, "number": _numbered}


@cache
def _load(package: str) -> Phrases[tuple[str, str, bool]]:
    rows = (row for row in read_table(package, "called") if row["where"] in _PLACES)
    return phrases_of((form, (row["kind"], row["where"], row["sure"] == "yes")) for row in rows for form in row["forms"].split("|"))


@cache
def _never(package: str) -> frozenset[str]:
    """Words that are never such a name: they end a noun phrase, or belong to another name ("Indian Express")."""
    listed = {fold(form) for row in read_table(package, "called") if row["where"] == "never" for form in row["forms"].split("|")}
    return frozenset(listed | {fold(row["form"]) for row in read_table(package, "stopwords")})
