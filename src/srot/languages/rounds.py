"""Rounds: which of a numbered row of happenings is told of, "the second round of talks", "23वां दौर".

``rounds.tsv`` has the words for what is held again and again; its notions are the same in every language.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from srot.languages.ordinals import load_ordinals
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import has_table, package_of
from srot.languages.token_row import token_row


def find_rounds(text: str, lang: str) -> Iterator[tuple[str, int]]:
    """Notion and number of each round in order; none in a language without the table.

    >>> list(find_rounds("वार्ता का दूसरा दौर मई के पहले दौर से छोटा रहा", "hi"))
    [('round', 2), ('round', 1)]
    >>> list(find_rounds("the 24th round of talks", "en"))
    [('round', 24)]
    """
    package = package_of(lang)
    if package is None or not has_table(package, "rounds"):
        return
    forms, ordinals, row = _load(package), load_ordinals(package), token_row(text)
    for index in range(1, len(row.keys)):
        noun = forms.at(row, index)
        ordinal = ordinals.at(row, index - 1) if noun else None
        if noun is not None and ordinal is not None:
            yield noun[1], ordinal[1]


@cache
def _load(package: str) -> Phrases[str]:
    return phrases_of((form, row["round"]) for row in read_table(package, "rounds") for form in row["forms"].split("|"))
