"""Numbers that another one replaces: "288 से घटाकर 275", "rose from 288 to 301", "पहले यह संख्या 288 थी"."""

from __future__ import annotations

from srot.languages.measures import Measure
from srot.languages.number_ranges import NumberRange, former_ahead, is_moved
from srot.languages.quantity_words import QuantityWords
from srot.languages.token_row import TokenRow

_REPLACED = frozenset({"percent", "currency"})
_FALLEN = frozenset({"length", "duration", "temperature", "of"})
"""What one can fall from, or be moved from, with nothing replaced: "fell from 12 metres"."""
_FRAME = 5
"""How many words may stand between "पहले" and the number that was told then."""
_ENDS = frozenset(".।?!;\n:,")


def is_former(row: TokenRow, found: NumberRange, behind: int, measure: Measure | None, words: QuantityWords, *, bare: bool) -> bool:
    """Whether another number takes the place of this one.

    "From" tells it of a bare number, and of money and rates where a verb of change leads to it ("fell to 4.2 percent from 5.1").
    """
    former = words.roles["former"]
    if former.at(row, found.last) is not None or former.at(row, behind) is not None:
        return True
    first = found.first if measure is None else min(found.first, measure.first)
    ahead = former_ahead(row, first, words)
    if ahead is None:
        return bare and _was_told(row, found, words)
    kind = None if measure is None else measure.kind
    if kind in _REPLACED:
        return first - ahead[0] > 1 or is_moved(row, first, words)
    return bare or (kind not in _FALLEN and is_moved(row, first, words))


def _was_told(row: TokenRow, found: NumberRange, words: QuantityWords) -> bool:
    """Whether a bare number is one told before: between "पहले" and "थी" of its clause."""
    if words.roles["was"].at(row, found.last) is None:
        return False
    for index in range(found.first, max(found.first - _FRAME, 0), -1):
        if words.roles["before"].before(row, index) is not None:
            return True
        if row.keys[index - 1] in _ENDS:
            return False
    return False


def noun_before(row: TokenRow, found: NumberRange, words: QuantityWords) -> str | None:
    """What stands before the number that it no longer has, or has now: "सीटें तीन से घटकर दो", "सीटें घटकर दो"."""
    changed = words.roles["changed"].before(row, found.first)
    first = found.first if changed is None else changed[0]
    number = words.roles["number-of"].before(row, first)
    noun = words.roles["noun"].before(row, first if number is None else number[0])
    if noun is None or (changed is None and words.roles["former"].at(row, found.last) is None):
        return None
    return row.text[row.starts[noun[0]] : row.ends[(first if number is None else number[0]) - 1]]
