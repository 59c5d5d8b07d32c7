"""Bodies that a report calls by less than their name: by their task ("the poll panel"), by their sort ("the bar body"), or by letters that it explains or that their name begins with."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from itertools import takewhile

import regex

from srot.gazetteer.names import fold_name
from srot.gazetteer.table import Row, get_row
from srot.languages.tables import read_table
from srot.linking.entity_uses import find_row
from srot.linking.genitives import strip_genitive
from srot.linking.notions import find_notions
from srot.linking.reports import Report
from srot.linking.state_bodies import find_setting
from srot.models.acronyms import spell_acronym
from srot.records import Link, Mention
from srot.text.name_parts import parse_name
from srot.text.normal import fold
from srot.text.words import script_of

_LETTERS = regex.compile(r"\p{Lu}{2,6}")
THE, OF, FUNCTION = "the", "of", "function"
"""Concepts of ``srot/text/data/name_words.tsv``, and their kind."""


def find_called(link: Link, report: Report) -> Link:
    """A link that names a body by its task, its sort or by letters, or a paper by the letters of whose it is, under the body's name; any other link as it is."""
    if link.kind not in ("body", "unnamed", "person", "document") or not link.name:
        return link
    name = without_article(link.name)
    if link.kind == "document":
        return _find_issuer(link, name, report)
    row = _find_by_task(name, report)
    if row is not None:
        return replace(link, kind="body", name=_write(row, name))
    body = _find_by_letters(name, report) or _find_by_sort(name, link.start, report)
    return link if body is None else replace(link, kind="body", name=body.name)


def _find_issuer(paper: Link, name: str, report: Report) -> Link:
    """A paper named by the letters of whose it is, under that name: "the DIA's five-page report"; any other as it is."""
    first, _, rest = name.partition(" ")
    letters = strip_genitive(first)
    body = _find_by_letters(letters, report) if rest and letters else None
    return paper if body is None else replace(paper, name=f"{body.name}'s {rest}")


def without_article(name: str) -> str:
    """A name without the article that it begins with.

    >>> without_article("the Ministry of Ports")
    'Ministry of Ports'
    """
    first, _, rest = name.partition(" ")
    return rest.lstrip() if rest and THE in parse_name(first).concepts else name


def _write(row: Row, name: str) -> str:
    """The name of a body in the script of what it is called, if it has one there."""
    return next((known for known in (row.name_hi, row.name_en) if known and script_of(known) == script_of(name)), row.name_en)


def _find_by_task(name: str, report: Report) -> Row | None:
    rows = _tasks().get(fold_name(name))
    country = find_setting(report.reading.mentions) if rows else None
    return get_row(rows[country]) if rows and country and country in rows else None


@cache
def _tasks() -> Mapping[str, Mapping[str, str]]:
    """Phrase -> country -> the row of its body."""
    found: dict[str, dict[str, str]] = {}
    for row in read_table("srot.linking", "body_tasks"):
        for phrase in row["phrases"].split("|"):
            found.setdefault(fold_name(phrase), {})[row["country"]] = row["body"]
    return found


def _find_by_sort(name: str, place: int, report: Report) -> Mention | None:
    """The one body named before that has all words of what only calls it a body: "the *bar* body" is the Bar Association."""
    first, _, last = name.rpartition(" ")
    if fold(last) not in _sorts():
        return None
    lang = report.article.lang
    meant = find_notions(first, lang)
    bodies = {m.name: m for m in report.reading.mentions if m.type == "ORG" and m.end <= place and meant and meant <= find_notions(m.name, lang)}
    bodies.pop(name, None)
    return next(iter(bodies.values())) if len(bodies) == 1 else None


@cache
def _sorts() -> frozenset[str]:
    """Words that call somebody nothing but a body: "body", "संगठन"."""
    return frozenset(fold(row["word"]) for row in read_table("srot.linking", "body_sorts"))


def _find_by_letters(name: str, report: Report) -> Mention | None:
    """The body behind whose name brackets explain the letters ("Election Commission of India (EC)"), else the one body whose name begins with them."""
    letters = name if _LETTERS.fullmatch(name) else spell_acronym(name)
    if len(letters) < 2 or find_row(name, "ORG") is not None:
        return None
    text = report.article.text
    bodies = [m for m in report.reading.mentions if m.type == "ORG" and m.text != name]
    explained = next((m for m in bodies if text[m.end : m.end + len(name) + 3].lstrip().startswith(f"({name})")), None)
    if explained is not None:
        return explained
    begun = {m.name: m for m in bodies if _initials(m.text) == letters}
    return next(iter(begun.values())) if len(begun) == 1 else None


def _initials(name: str) -> str:
    """The first letters of a name's words up to the one that says whose body it is.

    >>> _initials("Election Commission of India"), _initials("Police")
    ('EC', '')
    """
    head = list(takewhile(lambda part: part.concept != OF, parse_name(name).parts))
    words = [part.text for part in head if part.kind != FUNCTION]
    return "".join(word[0] for word in words) if len(words) > 1 and all(word[0].isupper() for word in words) else ""
