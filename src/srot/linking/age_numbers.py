"""How old somebody is, in digits or words of any language: "17", "सत्रह", "two and a half", "डेढ़", "2½", "साढ़े तीन"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

import regex

from srot.languages.load import languages_with
from srot.languages.tables import read_table
from srot.text.normal import fold, fold_digits

OLDEST = 115
"""What nobody outlives."""
HALF, QUARTER = 0.5, 0.25
_SIGNS = {"½": HALF, "¼": QUARTER, "¾": HALF + QUARTER}
_LETTER = r"[\p{L}\p{M}]"


@cache
def age_pattern() -> str:
    """The pattern of an age, as a group of that name: digits with a half behind them, or a word for a number and what it adds."""
    words, added = ("|".join(regex.escape(word) for word in sorted(found, key=lambda word: (-len(word), word))) for found in (_numbers(), _added()))
    half = r"(?:[\s-]and[\s-]a[\s-]half)?"
    digits = r"(?<!\p{Nd}|\p{Nd}[.,])\p{Nd}{1,3}(?:\.5|\s?[½¼¾])?(?!\p{Nd}|[.,]\p{Nd})"
    return rf"(?P<age>{digits}|(?<!{_LETTER})(?:(?:{added})\s+)?(?:{words}){half}(?!{_LETTER}))"


def years_of(words: str) -> str | None:
    """The years that an age tells, written in the shortest way; ``None`` for what nobody lives to.

    >>> years_of("१७"), years_of("डेढ़"), years_of("साढ़े तीन"), years_of("2½"), years_of("two-and-a-half"), years_of("140")
    ('17', '1.5', '3.5', '2.5', '2.5', None)
    """
    bare = fold(fold_digits(words)).replace("-", " ").split()
    half = HALF if bare[-2:] == ["a", "half"] else 0.0
    sign = next((value for sign, value in _SIGNS.items() if sign in words), 0.0)
    digits = regex.match(r"[0-9]+(?:\.5)?", fold_digits(words))
    numbers, additions = _by_key()
    added = additions.get(bare[0], 0.0) if len(bare) > 1 else 0.0
    number = next((numbers[word] for word in bare if word in numbers), 0.0)
    years = (float(digits[0]) if digits else number) + half + sign + added
    return f"{years:g}" if 0 < years <= OLDEST else None


@cache
def _numbers() -> Mapping[str, float]:
    """Words for the numbers of years that somebody may have lived."""
    told = [(row["forms"], float(row["value"])) for row in _rows() if row["kind"] in ("unit", "fraction")]
    return {form: value for forms, value in told if value >= 1 for form in forms.split()}


@cache
def _added() -> Mapping[str, float]:
    """Words that add a half or a quarter to the number behind them."""
    return {form: float(row["value"]) for row in _rows() if row["kind"] == "plus" for form in row["forms"].split()}


def _rows() -> Iterator[Mapping[str, str]]:
    """The number words of all languages: a report in one may tell an age in the words of another."""
    return (row for code in languages_with("numbers") for row in read_table(f"srot.languages.{code}", "numbers"))


@cache
def _by_key() -> tuple[Mapping[str, float], Mapping[str, float]]:
    """The same two, by the words as they are compared."""
    numbers, added = ({fold(word): value for word, value in words.items()} for words in (_numbers(), _added()))
    return numbers, added
