"""Words by which a report says that what it tells of is not what was told before: "एक बार फिर", "दो और आरोपी गिरफ्तार", "three more held".

``repeats.tsv`` has them: ``again`` are those that say it by themselves, ``but`` what begins with such words and says something else, ``more`` what
behind a number adds to those of before, and ``caught`` what is done to them then.
"""

from __future__ import annotations

from functools import cache

from srot.languages.number_grammar import number_grammar
from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import BREAK, TokenRow, token_row

AGAIN, MORE, CAUGHT = "again", "more", "caught"
FAR = 6
"""Tokens that may stand between those who are added and what is done to them: "दो और आरोपियों को पटना से गिरफ्तार"."""
STOPS = frozenset({BREAK, "।", ".", ";", "|"})


def tells_of_another(text: str, lang: str) -> bool:
    """Whether a text says so; never in a language without the table.

    >>> tells_of_another("पुलिस ने तीन और आरोपियों को गिरफ्तार किया", "hi"), tells_of_another("तीन और लोग घायल हुए", "hi")
    (True, False)
    >>> tells_of_another("Two more held in forgery case", "en"), tells_of_another("फिर भी दुकानें खुलीं", "hi")
    (True, False)
    """
    package = package_with(lang, "repeats")
    if package is None:
        return False
    words, row, last = _load(package), token_row(text), 0
    for index in words.starts(row):
        found = words.at(row, index) if index >= last else None
        if found is None:
            continue
        last, kind = found
        if kind == AGAIN or (kind == MORE and _counts(row, index, package) and _is_caught(words, row, index, last)):
            return True
    return False


def _counts(row: TokenRow, index: int, package: str) -> bool:
    """Whether a number stands before."""
    key = row.keys[index - 1] if index else ""
    return key.isdecimal() or number_grammar(package).kinds.get(key) == "unit"


def _is_caught(words: Phrases[str], row: TokenRow, start: int, end: int) -> bool:
    """Whether the same sentence tells near by of the deed, behind or before."""
    behind = _until_stop(range(end, min(len(row.keys), end + FAR)), row)
    before = _until_stop(range(start - 1, max(-1, start - 1 - FAR), -1), row)
    return any((found := words.at(row, place)) and found[1] == CAUGHT for place in (*behind, *before))


def _until_stop(places: range, row: TokenRow) -> list[int]:
    stop = next((at for at, place in enumerate(places) if row.keys[place] in STOPS), len(places))
    return list(places[:stop])


@cache
def _load(package: str) -> Phrases[str]:
    return phrases_of((form, row["kind"]) for row in read_table(package, "repeats") for form in row["forms"].split("|"))
