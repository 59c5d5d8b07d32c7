"""Rounds: which of a numbered row of happenings is told of, "the second round of talks", "23वां दौर".

``rounds.tsv`` has the words for what is held again and again; its notions are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from srot.languages.ordinals import Ordinals, load_ordinals
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import has_table, package_of
from srot.languages.token_row import TokenRow, token_row
from srot.text.normal import fold
from srot.text.words import is_word

FAR = 6
"""Tokens that may stand between an ordinal in figures and its noun: "22वां भारत-रूस वार्षिक शिखर सम्मेलन"."""


def find_rounds(text: str, lang: str) -> Iterator[tuple[str, int]]:
    """Notion and number of each round in order; none in a language without the table.

    >>> list(find_rounds("वार्ता का दूसरा दौर मई के पहले दौर से छोटा रहा", "hi"))
    [('round', 2), ('round', 1)]
    >>> list(find_rounds("the 24th round of talks", "en"))
    [('round', 24)]
    >>> list(find_rounds("16वें ब्रिक्स शिखर सम्मेलन में", "hi"))
    [('summit', 16)]
    """
    package = package_of(lang)
    if package is None or not has_table(package, "rounds"):
        return
    forms, ordinals, row, stops = _load(package), load_ordinals(package), token_row(text), _stops(package)
    last = 1
    for index in forms.starts(row):
        noun = forms.at(row, index) if index >= last else None
        last = noun[0] if noun else last
        number = _number_before(row, index, ordinals, stops) if noun else None
        if noun is not None and number is not None:
            yield noun[1], number


def _number_before(row: TokenRow, index: int, ordinals: Ordinals, stops: frozenset[str]) -> int | None:
    """The ordinal right before a noun, or one in figures with nothing between but names and qualities: a postposition ends the phrase."""
    near = ordinals.at(row, index - 1)
    if near is not None:
        return near[1]
    for place in range(index - 1, max(0, index - 1 - FAR), -1):
        found = ordinals.at(row, place)
        if found is not None:
            return found[1] if found[0] < place else None
        if row.keys[place] in stops or not (is_word(row.keys[place]) or row.keys[place] == "-"):
            return None
    return None


@cache
def _load(package: str) -> Phrases[str]:
    return phrases_of((form, row["round"]) for row in read_table(package, "rounds") for form in row["forms"].split("|"))


@cache
def _stops(package: str) -> frozenset[str]:
    """Words that end a noun phrase when one looks back from its noun."""
    return frozenset(fold(row["form"]) for row in read_table(package, "stopwords"))
