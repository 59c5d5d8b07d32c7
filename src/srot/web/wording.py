"""The words of the pages: those of the whole interface, and those that only the web application uses."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.interface import UI_LANGUAGES, Words, load_words
from srot.interface.words import read_catalogue

DEFAULT = "hi"


@cache
def load_page_words(code: str) -> Words:
    """The catalogue of a language with the keys of the pages."""
    return Words(code, {**load_words(code).table, **read_catalogue("srot.web", "words", code)})


def choose_language(asked: str | None, kept: str | None, accepted: str) -> str:
    """The language of the pages: as asked for, as kept from last time, as the browser prefers, else Hindi.

    >>> choose_language(None, None, "de-DE,en;q=0.8,hi;q=0.5"), choose_language("hi", "en", "")
    ('en', 'hi')
    """
    for code in (asked, kept, *_preferred(accepted)):
        if code in UI_LANGUAGES:
            return str(code)
    return DEFAULT


def _preferred(accepted: str) -> list[str]:
    """The languages of an Accept-Language header, the dearest first."""
    found = []
    for place, part in enumerate(accepted.split(",")):
        tag, _, weight = part.strip().partition(";q=")
        found.append((-_weight(weight), place, tag.partition("-")[0].strip().lower()))
    return [tag for weight, _, tag in sorted(found) if tag and weight < 0]


def _weight(text: str) -> float:
    try:
        return float(text) if text else 1.0
    except ValueError:
        return 0.0


def other_languages(code: str) -> Mapping[str, str]:
    """The other languages of the interface and what they call themselves."""
    return {other: load_words(other)("lang.name") for other in UI_LANGUAGES if other != code}
