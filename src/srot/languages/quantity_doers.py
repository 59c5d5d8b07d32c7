"""Numbers that count those who did what the words around them tell, and no victims: "killed by three gunmen", "हत्या में तीन शूटर शामिल थे"."""

from __future__ import annotations

from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_REACH = 9


def does_it(row: TokenRow, first: int, last: int, behind: int, words: QuantityWords) -> bool:
    """Whether the number of tokens `first` to `last`, whose noun ends before token `behind`, counts doers: led in by "by", or followed by a deed
    that they have a part in ("चार हमलावर हत्या में शामिल थे")."""
    return _is_agent(row, first, behind, words) or _takes_part(row, last, behind, words) or _is_charged(row, first, behind, words)


def _is_charged(row: TokenRow, first: int, behind: int, words: QuantityWords) -> bool:
    """Whether those counted are the culprits of a deed whose genitive leads the number in: "हत्या के दो दोषियों को"."""
    if words.roles["culprit"].before(row, behind) is None:
        return False
    while (lead := words.roles["modifier-before"].before(row, first)) is not None:
        first = lead[0]
    owned = words.roles["of"].before(row, first)
    return owned is not None and words.roles["deed"].before(row, owned[0]) is not None


def is_deed(row: TokenRow, first: int, last: int, words: QuantityWords) -> bool:
    """Whether tokens `first` to `last` name a deed in which those have a part who stand behind it: "[हत्या] में तीन शूटर"."""
    deed = words.roles["deed"].at(row, first)
    return deed is not None and deed[0] == last and words.roles["locative"].at(row, last) is not None


def _is_agent(row: TokenRow, first: int, behind: int, words: QuantityWords) -> bool:
    """Whether the number is led in by "by" as who did it, and not as how much it grew ("rose by three deaths")."""
    for role in ("former-article", "modifier-before", "lead"):
        found = words.roles[role].before(row, first)
        first = first if found is None else found[0]
    by = words.roles["agent"].before(row, first)
    if by is None or words.roles["state"].before(row, behind) is not None:
        return False
    return words.roles["moved"].before(row, by[0]) is None or words.roles["state"].before(row, by[0]) is not None  # "gunned down by two bikers"


def _takes_part(row: TokenRow, last: int, behind: int, words: QuantityWords) -> bool:
    """Whether the first word of harm behind a noun is a deed told as what they were in, and not as what befell them ("तीन लोगों की हत्या में")."""
    for index in range(behind, min(last + _REACH, len(row.keys))):
        found = words.roles["state"].at(row, index)
        if found is None:
            continue
        owned = any(words.roles["of"].at(row, at) is not None for at in range(last, behind + 1))
        part = words.roles["part-taking"].at(row, found[0])
        return not owned and part is not None and words.roles["deed"].at(row, index) is not None
    return False
