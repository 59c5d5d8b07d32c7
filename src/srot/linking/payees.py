"""To whom a sum of money goes: what the kin of the dead get is another sum than what the injured get."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.languages.line_words import joins
from srot.languages.tables import read_table
from srot.records import Quantity, Span
from srot.text.normal import fold
from srot.text.words import find_words

CURRENCY = 3
"""Letters of the code of a currency (ISO 4217)."""


def find_payee(text: str, lang: str, quantity: Quantity, clause: Span) -> str:
    """Who gets a sum, by the words of its clause before it, else by those behind it; "" where it is no money or none is named.

    "मृतकों के परिवार को 3 लाख और घायलों को 50 हज़ार रुपये", "Rs 3 lakh to the kin of the dead and Rs 50,000 to the injured".
    """
    if not is_currency(quantity.unit or ""):
        return ""
    words = list(find_words(text, clause.start, clause.end))
    joints = [word.end for word in words if word.end <= quantity.start and joins(word.text, lang)]
    before = [fold(word.text) for word in words if max(joints, default=clause.start) <= word.start and word.end <= quantity.start]
    behind = [fold(word.text) for word in words if word.start >= quantity.end]
    return _first(before) or _first(behind)


def is_currency(unit: str) -> bool:
    """Whether a unit is one of money.

    >>> is_currency("INR"), is_currency("km")
    (True, False)
    """
    return len(unit) == CURRENCY and unit.isupper()


def _first(words: list[str]) -> str:
    """The payee of the lowest rank: who is gravely injured before who is injured, the injured before the kin."""
    bare = [word.removesuffix("'s").removesuffix("’s") for word in words]
    found = [_payees()[word] for word in bare if word in _payees()]
    return min(found)[1] if found else ""


@cache
def _payees() -> Mapping[str, tuple[int, str]]:
    return {fold(row["word"]): (int(row["rank"]), row["payee"]) for row in read_table("srot.linking", "payees")}
