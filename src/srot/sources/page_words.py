"""Words and patterns that pages print around a report, read from the tables of the languages."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import regex

from srot.languages.load import NEUTRAL, languages_with
from srot.languages.tables import read_table
from srot.text.normal import fold

_SEPARATOR = r"\s*(?:[:ः：|»>–—-]|-&gt;)+[\s:»>–—-]*"
# The same where a hyphen may also join two words ("पढ़े-लिखे"): it needs a blank beside it.
_GAP = r"(?:\s*[:ः：|»>]+[\s:»>–—-]*|\s+[–—-]+\s*|[–—-]+\s+|[–—-]+$)"
_NUKTA_LETTER = regex.compile("([कखगजडढफय])\u093c?")
_NASAL = regex.compile("[ंँ]")
_VIRAMA = regex.compile("\u094d")
# Pages in every language print English buttons and dates.
_EVERYWHERE = ("en", NEUTRAL)


@dataclass(frozen=True, slots=True)
class PageWord:
    """A word of the table ``page_words``: what kind it is on a page, and what it stands for."""

    form: str
    kind: str
    value: str


def tables_for(lang: str, table: str) -> tuple[str, ...]:
    """Languages whose `table` reads a page in `lang`: its own, English and the neutral one; all for an unknown language."""
    primary = lang.partition("-")[0]
    known = languages_with(table)
    if primary in known and primary != NEUTRAL:
        return tuple(code for code in known if code == primary or code in _EVERYWHERE)
    return known


@cache
def page_words() -> tuple[PageWord, ...]:
    """All page words of all languages: a page mixes them freely."""
    return tuple(
        PageWord(row["form"], row["kind"], row["value"])
        for code in languages_with("page_words")
        for row in read_table(f"srot.languages.{code}", "page_words")
    )


@cache
def words_of(kind: str) -> frozenset[str]:
    """Folded words of one kind."""
    return frozenset(fold(word.form) for word in page_words() if word.kind == kind)


@cache
def values_of(kind: str) -> dict[str, str]:
    """Folded word -> value, for one kind."""
    return {fold(word.form): word.value for word in page_words() if word.kind == kind}


@cache
def any_of(*kinds: str) -> str:
    """A regular expression for any word of the kinds, the longest first."""
    forms = {word.form for word in page_words() if word.kind in kinds}
    return choice(forms)


def choice(forms: Iterable[str]) -> str:
    """An alternation of literal forms, spelled loosely, the longest first."""
    ordered = sorted(set(forms), key=lambda form: (-len(form), form))
    return "(?:" + "|".join(widen(regex.escape(form, literal_spaces=True)) for form in ordered) + ")"


def widen(pattern: str) -> str:
    """The pattern with nukta, candrabindu and joiners left open, so that one row stands for all spellings.

    >>> bool(regex.fullmatch(widen("पढ़ें"), "पढें"))
    True
    """
    pattern = pattern.replace("{sep}", _SEPARATOR).replace("{gap}", _GAP)
    pattern = _NUKTA_LETTER.sub(lambda match: match.group(1) + "\u093c?", pattern)
    pattern = _NASAL.sub("[ंँ]", pattern)
    return str(_VIRAMA.sub("\u094d[\u200c\u200d]?", pattern))
