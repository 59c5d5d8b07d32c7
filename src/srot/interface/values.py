"""Values of claims and disagreements as a reader writes them."""

from __future__ import annotations

from srot.interface.dates import write_date
from srot.interface.numbers import write_rounded
from srot.interface.words import Words


def write_value(value: str, words: Words) -> str:
    """A value of a claim as a reader writes it: figures grouped, days in words, other words as they are.

    >>> from srot.interface import load_words
    >>> write_value("1000000", load_words("hi")), write_value("no", load_words("hi")), write_value("दर्जनों", load_words("en"))
    ('10 लाख', 'नहीं', 'दर्जनों')
    >>> write_value("T18:40", load_words("en"))
    '18:40'
    """
    from srot.calendar.edtf import is_edtf

    try:
        return write_rounded(float(value), words)
    except ValueError:
        return write_date(value, words) if is_edtf(value) or _is_hour(value) else words.label("value", value)


def _is_hour(value: str) -> bool:
    """Whether it is an hour of a day that is not known, ``T18:40``."""
    return value[:1] == "T" and value[1:2].isdigit()
