"""Reasons that the linking writes in English, in the words of the reader."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

import regex

from srot.interface.sources import write_source
from srot.interface.values import write_value
from srot.interface.words import Words, load_words
from srot.languages.tables import read_table

_NESTED = ("why", "also")
"""The parts of a pattern that are reasons themselves."""
_VALUES = ("a", "b", "value", "other")
"""The parts that are values of a disagreement."""
_SOURCES = ("x", "y")
"""The parts that are sources, behind which Hindi sets a case."""
_COUNTED = "figure"
"""The part that is a number with the state of those it counts."""


@dataclass(frozen=True, slots=True)
class Reason:
    """A reason in some language. One that the table does not know stays in English, `known` says so."""

    text: str
    lang: str
    known: bool


def translate_reason(reason: str, words: Words) -> Reason:
    """One reason in the language of `words`; the parts of the original that the table names in ``{braces}`` are kept.

    >>> from srot.interface import load_words
    >>> translate_reason("no source is named", load_words("hi")).text
    'कोई स्रोत नहीं बताया गया'
    """
    return _translate(reason, words.code)


@lru_cache(maxsize=20_000)
def _translate(reason: str, code: str) -> Reason:
    for pattern, texts in _table():
        match = pattern.fullmatch(reason)
        if match and texts.get(code):
            parts = {name: _write_part(name, part, code) for name, part in match.groupdict().items()}
            return Reason(texts[code].format(**parts), code, True)
    return Reason(reason, "en", False)


def _write_part(name: str, part: str, code: str) -> str:
    if name in _NESTED:
        return _translate(part, code).text
    if name in _SOURCES:
        return ", ".join(write_source(source, load_words(code), before_case=True) for source in part.split(", "))
    if name == _COUNTED:
        return _write_figure(part, code)
    return write_value(part, load_words(code)) if name in _VALUES else part


def _write_figure(figure: str, code: str) -> str:
    """A count as linking writes it, in the words of the reader.

    >>> _write_figure("33 dead", "hi"), _write_figure("33 wagons", "hi")
    ('33 मृतक', '33 wagons')
    """
    number, _, state = figure.partition(" ")
    label = _states().get(state, {}).get(code)
    return f"{write_value(number, load_words(code))} {label}" if label else figure


@cache
def _states() -> dict[str, dict[str, str]]:
    return {row["state"]: row for row in read_table("srot.linking", "states")}


@cache
def _table() -> tuple[tuple[regex.Pattern[str], dict[str, str]], ...]:
    text = files("srot.interface").joinpath("data", "reasons.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    codes = rows[0][1:]
    return tuple((regex.compile(row[0]), dict(zip(codes, row[1:], strict=False))) for row in rows[1:])
