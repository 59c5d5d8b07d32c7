"""Anniversaries: so many years after a day that the words name, or that a table of known days knows.

``anniversaries.tsv`` has the words for the return of a day, ``known_days.tsv`` the days that reports count from without
giving their year.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from srot.languages.number_grammar import number_grammar
from srot.languages.ordinals import Ordinals, keys_of_kind, load_ordinals
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with, time_bonds
from srot.languages.token_row import BREAK, TokenRow, token_row

_GAP = 3  # words that may stand between the ordinal and its noun: "80वीं मुक्ति वर्षगांठ"
_MARKS = frozenset(".,;:।!?()")


@dataclass(frozen=True, slots=True)
class KnownDay:
    """A day that reports count from by its name. `base` is EDTF, `country` ISO 3166-1 or ``""``."""

    base: str
    of: str
    counted: str
    country: str


@dataclass(frozen=True, slots=True)
class Anniversary:
    """The return of a day after `number` years, at ``text[start:end]``.

    `known` are the days of the table that the same sentence names; `ahead` tells that the words call it coming.
    """

    start: int
    end: int
    number: int
    kind: str
    known: tuple[KnownDay, ...]
    ahead: bool = False


@dataclass(frozen=True)
class _Words:
    nouns: Phrases[tuple[str, str]]
    known: Phrases[tuple[KnownDay, ...]]
    counted: Phrases[tuple[KnownDay, ...]]
    ordinals: Ordinals
    numbers: dict[str, int]


def find_anniversaries(text: str, lang: str, sentences: list[tuple[int, int]]) -> tuple[Anniversary, ...]:
    """All anniversaries of `text` in order; none in a language without the tables.

    >>> text = "देश ने 77वां स्वतंत्रता दिवस मनाया।"
    >>> [(a.number, a.known[0].base) for a in find_anniversaries(text, "hi", [(0, len(text))])]
    [(76, '1947-08-15')]
    """
    package = package_with(lang, "anniversaries")
    if package is None:
        return ()
    words, row = _load(package), token_row(text)
    found = [*_by_nouns(words, row, lang, sentences), *_counted(words, row, lang)]
    return tuple(sorted(_longest(found), key=lambda found: found.start))


def _longest(found: list[Anniversary]) -> Iterator[Anniversary]:
    taken: set[int] = set()
    for one in sorted(found, key=lambda a: (a.start - a.end, a.start)):
        if not taken.intersection(range(one.start, one.end)):
            taken.update(range(one.start, one.end))
            yield one


@cache
def _load(package: str) -> _Words:
    nouns = [
        (form, (row["kind"], row["number"])) for row in read_table(package, "anniversaries") for form in row["forms"].split("|")
    ]
    known: dict[str, list[KnownDay]] = {}
    counted: dict[str, list[KnownDay]] = {}
    for row in read_table(package, "known_days"):
        day = KnownDay(row["base"], row["of"], row["counted"], row["country"])
        for form in row["words"].split("|"):
            known.setdefault(form, []).append(day)
            if day.counted:
                counted.setdefault(form, []).append(day)
    grammar = number_grammar(package)
    return _Words(
        nouns=phrases_of(nouns),
        known=phrases_of((form, tuple(days)) for form, days in known.items()),
        counted=phrases_of((form, tuple(days)) for form, days in counted.items()),
        ordinals=load_ordinals(package),
        numbers={key: int(grammar.values[key]) for key in keys_of_kind(grammar, "unit")},
    )


def _by_nouns(words: _Words, row: TokenRow, lang: str, sentences: list[tuple[int, int]]) -> Iterator[Anniversary]:
    for index in words.nouns.starts(row):
        noun = words.nouns.at(row, index)
        if noun is None:
            continue
        end, (kind, number) = noun
        counted = _number_before(words, row, index, number)
        if counted is not None:
            first, years = counted
            known = tuple(day for day in _named_days(words, row, row.starts[index], sentences) if day.of == kind)
            yield Anniversary(row.starts[first], row.ends[end - 1], years, kind, known, _is_ahead(row, first, lang))


def _counted(words: _Words, row: TokenRow, lang: str) -> Iterator[Anniversary]:
    """ "77वां स्वतंत्रता दिवस": the name of the day itself is counted."""
    for index in words.counted.starts(row):
        found = words.counted.at(row, index) if index else None
        ordinal = words.ordinals.at(row, index - 1) if found else None
        if found is not None and ordinal is not None:
            first, number = ordinal
            day = found[1][0]
            years = number - (day.counted == "first")
            yield Anniversary(row.starts[first], row.ends[found[0] - 1], years, day.of, (day,), _is_ahead(row, first, lang))


def _number_before(words: _Words, row: TokenRow, index: int, number: str) -> tuple[int, int] | None:
    """First token and value of the number that counts the noun at `index`."""
    if number.isdecimal():
        return index, int(number)
    for place in range(index - 1, max(-1, index - 2 - _GAP), -1):
        if row.keys[place] in _MARKS or row.keys[place] == BREAK:
            return None
        found = words.ordinals.at(row, place) if number == "ordinal" else _plain_at(words, row, place)
        if found is not None:
            return found
        if number == "years":
            return None
    return None


def _plain_at(words: _Words, row: TokenRow, place: int) -> tuple[int, int] | None:
    key = row.keys[place]
    value = int(key) if key.isdecimal() else words.numbers.get(key)
    return (place, value) if value is not None and 0 < value < 1000 else None


def _named_days(words: _Words, row: TokenRow, position: int, sentences: list[tuple[int, int]]) -> Iterator[KnownDay]:
    start, end = next(((s, e) for s, e in sentences if s <= position < e), (0, 0))
    for index, place in enumerate(row.starts):
        if start <= place < end:
            found = words.known.at(row, index)
            yield from found[1] if found else ()


def _is_ahead(row: TokenRow, first: int, lang: str) -> bool:
    before = row.keys[max(0, first - 2) : first]
    return any(time_bonds(lang).is_ahead(word) for word in before)
