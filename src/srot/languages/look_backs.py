"""Times that a report looks back to: words before them in their sentence say that they lie before the news (``look_backs.tsv``)."""

from __future__ import annotations

from functools import cache

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import token_row


def is_look_back(text: str, lang: str, start: int) -> bool:
    """Whether `text`, a sentence, says before `start`, where a time stands, that it tells of what was before; never in a language without the table.

    >>> text = "इससे पहले 14 अगस्त को अदालत ने फैसला सुरक्षित रखा था"
    >>> is_look_back(text, "hi", 10), is_look_back(text[10:], "hi", 0)
    (True, False)
    """
    package = package_with(lang, "look_backs")
    if package is None:
        return False
    phrases, row = _load(package), token_row(text[:start])
    return any(phrases.at(row, index) for index in phrases.starts(row))


@cache
def _load(package: str) -> Phrases[str]:
    return phrases_of((row["form"], row["form"]) for row in read_table(package, "look_backs"))
