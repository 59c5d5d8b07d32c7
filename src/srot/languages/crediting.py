"""The report's own credit, in any language: the agency in its dateline, byline or closing line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import regex

from srot.gazetteer import lookup
from srot.languages.tables import read_table
from srot.records import Credit
from srot.text.normal import fold

_FIRST_LINES = 4
_LAST_LINES = 2

Pattern = regex.Pattern[str]


@dataclass(frozen=True, slots=True)
class CreditGrammar:
    """How a language prints credits: `heads` are searched in the first lines, `tails` in the last ones; their first group is cut at `joints`,
    and `strip` takes off what is no name. `package` holds ``data/credits.tsv``, `lang` is the language that agencies are named in."""

    package: str
    lang: str
    heads: tuple[Pattern, ...]
    tails: tuple[Pattern, ...]
    joints: Pattern
    strip: Callable[[str], str]


def credits_in(text: str, grammar: CreditGrammar) -> tuple[Credit, ...]:
    """Agencies the whole report is credited to, in the order they are printed, each once."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    places = [(line, grammar.heads) for line in lines[:_FIRST_LINES]] + [(line, grammar.tails) for line in lines[-_LAST_LINES:]]
    found: dict[str, Credit] = {}
    for line, patterns in places:
        for match in filter(None, (pattern.search(line) for pattern in patterns)):
            for words in map(grammar.strip, grammar.joints.split(match.group(1))):
                name = name_agency(words, grammar.package, grammar.lang)
                if name is not None:
                    found.setdefault(name, Credit(words, name))
    return tuple(found.values())


def name_agency(words: str, package: str, lang: str) -> str | None:
    """The name under which an agency's spelling is known in a language; ``None`` for words that name no agency.

    >>> name_agency("रायटर", "srot.languages.hi", "hi"), name_agency("a bridge", "srot.languages.en", "en")
    ('रॉयटर्स', None)
    """
    name = _forms(package).get(fold(words))
    if name is not None:
        return name
    rows = (row for row in lookup(words) if row.subtype == "agency") if words else ()
    return next((getattr(row, f"name_{lang}", "") or row.name_en for row in rows), None)


@cache
def _forms(package: str) -> dict[str, str]:
    return {fold(row["form"]): row["name"] for row in read_table(package, "credits")}
