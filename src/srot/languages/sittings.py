"""Words by which a report says that it tells of a sitting of a court: who sits, "हाई कोर्ट ने", "a bench of", and what is done there, "जमानत याचिका खारिज".

``sittings.tsv`` has them: ``court`` and ``sits``. Either alone is no sitting: players sit on a bench, and ministers give orders.
"""

from __future__ import annotations

from functools import cache

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import token_row

KINDS = frozenset(("court", "sits"))


def tells_of_sitting(text: str, lang: str) -> bool:
    """Whether a text does; never in a language without the table.

    >>> tells_of_sitting("अदालत ने मेयर की जमानत याचिका पर फैसला सुरक्षित रखा", "hi"), tells_of_sitting("मेयर ने जांच के आदेश दिए", "hi")
    (True, False)
    >>> tells_of_sitting("A bench of two judges heard the plea", "en"), tells_of_sitting("He came from the bench to score", "en")
    (True, False)
    """
    package = package_with(lang, "sittings")
    if package is None:
        return False
    words, row = _load(package), token_row(text)
    found = (words.at(row, index) for index in words.starts(row))
    return KINDS.issubset(meant[1] for meant in found if meant)


@cache
def _load(package: str) -> Phrases[str]:
    return phrases_of((form, row["kind"]) for row in read_table(package, "sittings") for form in row["forms"].split("|"))
