"""What a report measures at its beginning: prices, and how long things last. Two happenings of one kind have others, two tellings of one the same:
a leave of forty days is not that of twenty-one, and petrol at 97.81 rupees is not that at 99.11."""

from __future__ import annotations

from collections.abc import Iterator

import regex

from srot.languages.lexicon import Lexicon
from srot.linking.genitives import genitives
from srot.linking.reports import Report
from srot.records import Quantity
from srot.text.normal import fold
from srot.text.words import find_words, is_word

LEAST_DIGITS = 3
"""Digits, without the zeros that round a sum, from which it is a price: rises of 50 and 100 are the same on many days."""
DEAREST = 1e6
"""Larger sums are budgets and profits, of which each report picks others."""
REACH = 40
"""Characters behind a span of time within which what lasts so long stands."""
_MONEY = regex.compile("[A-Z]{3}")
_SPANS = frozenset(("d", "wk", "mo"))
_TIES = frozenset("-‑–'’")


def find_prices(report: Report, lead: int) -> tuple[str, ...]:
    """The prices in ``text[:lead]``: "97.81 INR"."""
    return tuple(sorted({f"{quantity.value:g} {quantity.unit}" for quantity in _exact(report, lead) if _is_price(quantity)}))


def _is_price(quantity: Quantity) -> bool:
    value = quantity.value or 0.0
    return bool(_MONEY.fullmatch(quantity.unit or "")) and value < DEAREST and len(f"{value:g}".replace(".", "").rstrip("0")) >= LEAST_DIGITS


def find_lengths(report: Report, lexicon: Lexicon, lead: int) -> tuple[str, ...]:
    """What lasts how many days in ``text[:lead]``, by the word right behind the span of time or behind its genitive: "40 पैरोल" of "40 दिन की पैरोल",
    "21 furlough" of "a 21-day furlough"."""
    spans = (quantity for quantity in _exact(report, lead) if quantity.unit in _SPANS)
    return tuple(sorted({f"{quantity.value:g}{quantity.unit} {what}" for quantity in spans if (what := _find_lasting(report, quantity, lexicon))}))


def _find_lasting(report: Report, quantity: Quantity, lexicon: Lexicon) -> str | None:
    for word in find_words(report.article.text, quantity.end, quantity.end + REACH):
        if fold(word.text) in genitives() or word.text in _TIES:
            continue
        keys = lexicon.find_keys(report.article.text, word.start, word.end) if is_word(word.text) else ()
        return keys[0].key if keys else None
    return None


def _exact(report: Report, lead: int) -> Iterator[Quantity]:
    return (quantity for quantity in report.reading.quantities if quantity.start < lead and quantity.value and quantity.modifier in ("exact", "about"))
