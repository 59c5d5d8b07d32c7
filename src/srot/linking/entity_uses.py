"""Every use of a name in the reports: mentions, sources of attributions, credits, outlets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from srot.gazetteer.names import fold_name
from srot.gazetteer.table import MEDIA, Row, ambiguous_names, demonym, get_row, lookup
from srot.linking.reports import Report
from srot.linking.state_bodies import find_setting, find_state_row
from srot.text.name_parts import Part, parse_name

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
    uses = [use for report in reports for use in _uses_of(report)]
    return sorted(uses, key=lambda use: (use.article, use.start, use.name, use.mention or "", use.type, use.gazetteer or ""))


def _uses_of(report: Report) -> Iterator[Use]:
    setting = find_setting(report.reading.mentions)
    yield from _mentions(report, setting)
    yield from _links(report, setting)
    yield from _credits(report)


def _mentions(report: Report, setting: str | None) -> Iterator[Use]:
    for m in report.reading.mentions:
        state = find_state_row(m.name, report.article.lang, setting) if m.type == "ORG" else None
        key = state or m.gazetteer or find_row(m.name, m.type)
        yield Use(report.id, report.article.lang, m.text, m.name, m.type, m.subtype, m.role, key, m.id, m.start)


def _links(report: Report, setting: str | None) -> Iterator[Use]:
    links = [link for found in report.reading.attributions for chain in found.chains for link in chain]
    for link in links:
        if link.kind in TYPE_OF_KIND:
            kind = TYPE_OF_KIND[link.kind]
            row = row_of(link.gazetteer)
            placed = kind == "PER" and row is not None and row.type == "LOC"  # words of a country that were taken for its minister
            state = find_state_row(link.name, report.article.lang, setting) if kind == "ORG" else None
            key = state or (None if placed else link.gazetteer) or find_row(link.name, kind)
            subtype = link.kind if link.kind in MEDIA else None
            yield Use(report.id, report.article.lang, link.text, link.name, kind, subtype, None, key, None, link.start)


def _credits(report: Report) -> Iterator[Use]:
    article = report.article
    named = [(credit.name, "agency") for credit in article.credit]
    named += [(article.outlet, "outlet")] if article.outlet else []
    for name, subtype in named:
        yield Use(article.id, article.lang, name, name, "ORG", subtype, gazetteer=find_row(name, "ORG"))


FAMILY_NAMES = ("singh",)
"""Concepts of ``srot/text/data/name_words.tsv`` that are names of people: "AP Singh" is nobody's agency."""


@lru_cache(maxsize=30_000)
def find_row(name: str, kind: str) -> str | None:
    """The key of the one table row that bears a name which reading did not look up, or ``None``.

    A body may stand among words that only describe it: "रूसी राज्य समाचार एजेंसी TASS". What is taken for a person is looked up
    only where it is spelled letter by letter.
    """
    if kind == "DOC" or (kind == "PER" and not parse_name(name).surely_acronym):
        return None
    if fold_name(name) in ambiguous_names():
        return None
    wanted = "LOC" if kind == "LOC" else "ORG"
    keys = {row.key for row in lookup(name) if row.type == wanted}
    if not keys and kind == "ORG":
        keys = _described(name)
    return keys.pop() if len(keys) == 1 else None


def _described(name: str) -> set[str]:
    """Keys of the media that stand among describing words only, longest name first."""
    parts = parse_name(name).parts
    for length in range(len(parts) - 1, 0, -1):
        for start in range(len(parts) - length + 1):
            rest = parts[:start] + parts[start + length :]
            inner = " ".join(part.text for part in parts[start : start + length])
            if all(map(_describes, rest)) and not all(map(_describes, parts[start : start + length])):
                keys = {row.key for row in lookup(inner) if row.subtype in MEDIA}
                if keys:
                    return keys
    return set()


def _describes(part: Part) -> bool:
    return (part.kind != "name" and part.concept not in FAMILY_NAMES) or demonym(part.text) is not None


def row_of(key: str | None) -> Row | None:
    """The table row of a gazetteer key, or ``None``."""
    return get_row(key) if key else None


@lru_cache(maxsize=30_000)
def name_key(name: str) -> str:
    """The key of one spelling of a name: folded words without titles.

    >>> name_key("राष्ट्रपति पुतिन") == name_key("पुतिन")
    True
    """
    parsed = parse_name(name)
    return " ".join(fold_name(part.text) for part in parsed.parts) or fold_name(name)


@lru_cache(maxsize=30_000)
def is_bare(name: str) -> bool:
    """Whether a name is one word: a family name that many may bear."""
    return len(parse_name(name).parts) < 2


@lru_cache(maxsize=30_000)
def is_generic(name: str) -> bool:
    """Whether a name has no proper name in it ("रक्षा मंत्रालय", "पुलिस"): who is meant depends on where the report is set."""
    return is_office(name) and find_country(name) is None


@lru_cache(maxsize=30_000)
def is_office(name: str) -> bool:
    """Whether a name is words of office or kind only, with or without a country: "रूसी रक्षा मंत्री"."""
    return all(part.kind != "name" or demonym(part.text) for part in parse_name(name).parts)


@lru_cache(maxsize=30_000)
def find_country(name: str) -> str | None:
    """The country (ISO 3166-1) that a name of several words has in it.

    >>> find_country("दक्षिण कोरिया की जासूसी एजेंसी"), find_country("रूसी सेना"), find_country("पुलिस")
    ('KR', 'RU', None)
    """
    words = [part.text for part in parse_name(name).parts]
    for start in range(len(words)):
        for end in (start + 2, start + 1):
            found = _country_of(" ".join(words[start:end])) if end <= len(words) else None
            if found:
                return found
    return None


def find_state(name: str) -> str | None:
    """The country that a body without a row speaks for: "यूक्रेन की सरकार", "North Korean state media"; not "रूसी सेना"."""
    concepts = parse_name(name).concepts
    if "ministry" not in concepts and ("government" in concepts or ("media" in concepts and concepts & {"government-owned", "state"})):
        return find_country(name)
    return None


def _country_of(words: str) -> str | None:
    countries = [row.country for row in lookup(words) if row.subtype == "country"]
    return countries[0] if countries else demonym(words)
