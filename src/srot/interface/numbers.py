"""Numbers as a reader of the language writes them: 1,20,000 in Hindi, 120,000 in English; western digits in both, as the press has it."""

from __future__ import annotations

from srot.interface.words import Words


def write_number(value: float, words: Words) -> str:
    """All digits of a number, grouped; two decimals at most.

    >>> from srot.interface import load_words
    >>> write_number(1200000, load_words("hi")), write_number(-1234.5, load_words("en"))
    ('12,00,000', '-1,234.5')
    """
    whole, _, decimals = f"{abs(value):.2f}".partition(".")
    sign = "-" if value < 0 and float(f"{value:.2f}") else ""
    decimals = decimals.rstrip("0")
    return sign + _group(whole, int(words("number.group"))) + (f".{decimals}" if decimals else "")


def write_rounded(value: float, words: Words) -> str:
    """A large number in the units of the language, where it comes out in four figures at most; else all its digits.

    >>> from srot.interface import load_words
    >>> write_rounded(15000000, load_words("hi")), write_rounded(7812345, load_words("hi")), write_rounded(2.5e6, load_words("en"))
    ('1.5 करोड़', '78,12,345', '2.5 million')
    """
    for unit in words("number.units").split("|"):
        size, _, name = unit.partition(" ")
        share = round(value / float(size), 2)
        if abs(value) >= float(size) and share * float(size) == value and len(f"{share:g}".replace(".", "")) <= 4:
            return f"{share:g} {name}"
    return write_number(value, words)


def _group(digits: str, size: int) -> str:
    """Groups of `size` digits before the last three."""
    head, tail = digits[:-3], digits[-3:]
    parts = [tail]
    while head:
        head, part = head[:-size], head[-size:]
        parts.append(part)
    return ",".join(reversed(parts))
