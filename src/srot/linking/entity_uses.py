"""Every use of a name in the reports: mentions, sources of attributions, credits, outlets; and the forms they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from srot.gazetteer.names import fold_name
from srot.gazetteer.table import Row, ambiguous_names, get_row, lookup
from srot.linking.reports import Report
from srot.records import Link
from srot.text.name_parts import parse_name

TYPE_OF_KIND = {"person": "PER", "body": "ORG", "agency": "ORG", "outlet": "ORG", "document": "DOC"}
"""Kinds of links that have a bearer; ``unnamed`` and ``hearsay`` have none."""


@dataclass(frozen=True, slots=True)
class Use:
    """One place where a name stands for someone. `mention` is ``None`` for links, credits and outlets; `start` orders uses in a report."""

    article: str
    lang: str
    text: str
    name: str
    type: str
    subtype: str | None = None
    role: str | None = None
    gazetteer: str | None = None
    mention: str | None = None
    start: int = -1


def find_uses(reports: Iterable[Report]) -> list[Use]:
    """All uses, in order of article ids and places in the text."""
    uses = [use for report in reports for use in (*_mentions(report), *_links(report), *_credits(report))]
    return sorted(uses, key=lambda use: (use.article, use.start, use.name, use.mention or "", use.type, use.gazetteer or ""))


def _mentions(report: Report) -> Iterator[Use]:
    for m in report.reading.mentions:
        key = m.gazetteer or _known(m.name, m.type)
        yield Use(report.id, report.article.lang, m.text, m.name, m.type, m.subtype, m.role, key, m.id, m.start)


def _links(report: Report) -> Iterator[Use]:
    links: Sequence[Link] = [
        link for found in report.reading.attributions for chain in found.chains for link in chain
    ]
    for link in links:
        if link.kind in TYPE_OF_KIND:
            kind = TYPE_OF_KIND[link.kind]
            key = link.gazetteer or (_known(link.name, kind) if kind == "ORG" else None)
            subtype = link.kind if link.kind in ("agency", "outlet") else None
            yield Use(report.id, report.article.lang, link.text, link.name, kind, subtype, None, key, None, link.start)


def _credits(report: Report) -> Iterator[Use]:
    article = report.article
    for credit in article.credit:
        yield Use(article.id, article.lang, credit.text, credit.name, "ORG", "agency", gazetteer=_known(credit.name, "ORG"))
    if article.outlet:
        yield Use(article.id, article.lang, article.outlet, article.outlet, "ORG", "outlet", gazetteer=_known(article.outlet, "ORG"))


@lru_cache(maxsize=200_000)
def _known(name: str, kind: str) -> str | None:
    """The table row of a name that reading did not look up, if it has but one and is no common word."""
    if kind == "PER" or fold_name(name) in ambiguous_names():
        return None
    rows = lookup(name)
    if kind == "ORG" and len({row.key for row in rows}) > 1:
        rows = tuple(row for row in rows if row.type == kind)
    keys = {row.key for row in rows}
    return keys.pop() if len(keys) == 1 else None


def row_of(key: str | None) -> Row | None:
    """The table row of a gazetteer key, or ``None``."""
    return get_row(key) if key else None


@lru_cache(maxsize=200_000)
def name_key(name: str) -> str:
    """The key of one spelling of a name: folded words without titles.

    >>> name_key("राष्ट्रपति पुतिन") == name_key("पुतिन")
    True
    """
    parsed = parse_name(name)
    return " ".join(fold_name(part.text) for part in parsed.parts) or fold_name(name)


@lru_cache(maxsize=200_000)
def is_bare(name: str) -> bool:
    """Whether a name is one word: a family name that many may bear."""
    return len(parse_name(name).parts) < 2


@lru_cache(maxsize=200_000)
def is_generic(name: str) -> bool:
    """Whether a name has no proper name in it ("रक्षा मंत्रालय", "पुलिस"): who is meant depends on where the report is set."""
    return all(part.kind != "name" for part in parse_name(name).parts)
