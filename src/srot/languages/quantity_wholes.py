"""Numbers that are a part of a whole whose own state stands between them and what befell them: "32 of the 57 workers trapped have been rescued"."""

from __future__ import annotations

from srot.languages.number_grammar import NumberGrammar
from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_REACH = 16
_ENDS = frozenset(".।॥?!;\n:|,")
_NUMBERS = ("unit", "digits", "hundred", "scale", "dozen")


def told_of_part(row: TokenRow, last: int, words: QuantityWords) -> str | None:
    """What the verb behind a part and its whole tells of the part that ends before token `last`; what only describes the whole tells nothing."""
    roles = words.roles
    whole = roles["whole-of"].at(row, last)
    if whole is None:
        return None
    aside = told = False
    for index in range(whole[0], min(last + _REACH, len(row.keys))):
        if row.keys[index] in _ENDS or (told and roles["break"].at(row, index) is not None):
            return None
        aside = aside or roles["relative"].at(row, index) is not None
        told = told or (not aside and roles["have"].at(row, index) is not None)
        found = roles["state"].at(row, index)
        if found is not None and told:
            return found[1]
        aside = aside and found is None
    return None


def is_whole(row: TokenRow, first: int, words: QuantityWords, numbers: NumberGrammar) -> bool:
    """Whether the number at token `first` is the whole of a part before it: "two of the [nine] injured"."""
    whole = words.roles["whole-of"].before(row, first)
    if whole is None or not whole[0]:
        return False
    part = row.keys[whole[0] - 1]
    return part[0].isdecimal() or numbers.kind(part) in _NUMBERS


def described(row: TokenRow, behind: int, words: QuantityWords) -> str | None:
    """What the word right behind a whole, noun included, says of it: "the 40 miners [trapped] under the rubble"."""
    found = words.roles["state"].at(row, behind) or words.roles["state"].before(row, behind)
    return None if found is None else found[1]
