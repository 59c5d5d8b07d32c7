"""Words of budgets, and headings that name the year of what returns each year: "विधानसभा में 2021-22 का बजट पेश", "Budget 2024:".

``budgets.tsv`` has the words. role: budget = names one; present = it is brought in; extra = it is none for the whole year; label =
stands between the year of a heading and its stop.
"""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.text.normal import fold
from srot.text.words import find_words

MOST_HEADING = 60
"""Characters of a heading at most."""
_HEADING = regex.compile(r"\s*(?P<name>[\p{L}\p{M}][^:।.?!\n\p{Nd}]*?)\s(?P<year>(?:19|20)\d\d)(?:[-–]\d\d(?:\d\d)?)?(?P<label>(?:\s[\p{L}\p{M}]+){0,2})\s?[:|]")


def has_budget(text: str, lang: str, start: int, end: int, role: str = "budget") -> bool:
    """Whether a word of this role stands in ``text[start:end]``.

    >>> text = "सदन में 2021-22 का बजट रखा गया"
    >>> has_budget(text, "hi", 0, len(text)), has_budget(text, "hi", 0, 7)
    (True, False)
    """
    words = _words(lang).get(role, frozenset())
    return bool(words) and any(fold(word.text) in words for word in find_words(text, start, end))


def find_heading(text: str, lang: str) -> tuple[int, int, int] | None:
    """Start and end of the heading with which a text begins, and the year that it names.

    >>> find_heading("Goa Budget 2024: मंत्री ने क्या कहा", "hi"), find_heading("2024 में बजट: क्या मिला", "hi")
    ((0, 15, 2024), None)
    """
    found = _HEADING.match(text, 0, MOST_HEADING)
    if found is None or not _words(lang).get("label", frozenset()).issuperset(map(fold, found["label"].split())):
        return None
    return found.start("name"), found.end("year"), int(found["year"])


@cache
def _words(lang: str) -> dict[str, frozenset[str]]:
    package = package_with(lang, "budgets")
    if package is None:
        return {}
    roles: dict[str, set[str]] = {}
    for row in read_table(package, "budgets"):
        roles.setdefault(row["role"], set()).update(fold(form) for form in row["forms"].split("|"))
    return {role: frozenset(forms) for role, forms in roles.items()}
