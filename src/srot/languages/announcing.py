"""Deeds that are done by words: who orders, stays, appoints or bans says so by doing it (``announcing.tsv``)."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from srot.languages.phrases import Phrases, phrases_of
from srot.languages.tables import read_table
from srot.languages.time_bonds import package_with
from srot.languages.token_row import TokenRow, token_row

AHEAD = 3
"""Words of a name that may stand before its last one: "the New South Wales government"."""


@dataclass(frozen=True)
class _Words:
    """`done` are the deeds in the passive, behind which he stands who acts; `marks` stand right behind who acts, in a language that has them; `barriers` end the clause or turn its deed over to another."""

    deeds: Phrases[str]
    done: Phrases[str]
    marks: frozenset[str]
    barriers: frozenset[str]
    reach: int


def find_deed(text: str, lang: str) -> str | None:
    """The words by which somebody announces, in `text`, which begins right behind his name; ``None`` where he does no such deed.

    >>> find_deed(" ने शुक्रवार को नए कानून पर रोक लगा दी।", "hi"), find_deed(" on Friday stayed the new law.", "en")
    ('रोक लगा', 'stayed')
    >>> find_deed(" के सामने पुल टूट गया।", "hi"), find_deed(" said it had stayed the law", "en")
    (None, None)
    """
    package = package_with(lang, "announcing")
    if package is None:
        return None
    words, row = _load(package), token_row(text)
    first = 0
    if words.marks:
        if not row.keys or row.keys[0] not in words.marks:
            return None
        first = 1
    return _first_deed(row, first, words)


def find_deed_done(text: str, lang: str) -> str | None:
    """The words by which something is announced in the passive, in `text`, which ends right before who did it, or before the last word of his name.

    >>> find_deed_done("A new panel was formed by the ", "en"), find_deed_done("A pier was seen by the ", "en")
    ('formed by', None)
    """
    package = package_with(lang, "announcing")
    if package is None:
        return None
    row, done = token_row(text), _load(package).done
    found = (done.before(row, len(row.keys) - back) for back in range(AHEAD + 1))
    return next((deed[1] for deed in found if deed), None)


def has_deed(text: str, lang: str) -> bool:
    """Whether words of such a deed stand anywhere in `text`: far cheaper to ask than who does it.

    >>> has_deed("अदालत ने शुक्रवार को नए कानून पर रोक लगा दी।", "hi"), has_deed("थाने के सामने पुल टूट गया।", "hi")
    (True, False)
    """
    package = package_with(lang, "announcing")
    if package is None:
        return False
    words, row = _load(package), token_row(text)
    return any(deeds.at(row, index) is not None for index in range(len(row.keys)) for deeds in (words.deeds, words.done))


def _first_deed(row: TokenRow, first: int, words: _Words) -> str | None:
    for index in range(first, min(len(row.keys), first + words.reach)):
        found = words.deeds.at(row, index)
        if found is not None:
            return row.text[row.starts[index] : row.ends[found[0] - 1]]
        if row.keys[index] in words.barriers:
            return None
    return None


@cache
def _load(package: str) -> _Words:
    rows = read_table(package, "announcing")
    kinds = {kind: [form for row in rows if row["kind"] == kind for form in row["forms"].split("|")] for kind in ("deed", "done", "mark", "barrier", "reach")}
    deeds, done = (phrases_of((form, form) for form in kinds[kind]) for kind in ("deed", "done"))
    marks, barriers = (frozenset(token_row(form).keys[0] for form in kinds[kind]) for kind in ("mark", "barrier"))
    return _Words(deeds, done, marks, barriers, int(kinds["reach"][0]))
