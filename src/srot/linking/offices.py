"""Who holds which office in the reports of a story: whom "the health minister" of one report means that another names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from srot.languages.load import load_pack
from srot.linking.entities import EntityIndex
from srot.linking.entity_uses import find_country
from srot.linking.reports import Report
from srot.linking.same_origins import find_notions
from srot.records import Link
from srot.text.normal import fold
from srot.text.words import find_words, is_word

TELLING = 2
"""Notions that an office needs to be known again in another report: "home minister", not "minister"."""
SINGLE = frozenset(("c:prime_minister", "c:president", "मुख्यमंत्री"))
"""Offices of one notion that one person alone holds in a country or a state."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office without its places, as notions; its places: codes of countries, and names of others with their language."""

    core: frozenset[str]
    places: frozenset[str]
    lang: str

    def may_be(self, other: Office) -> bool:
        """Whether their places allow that both are one office; places that only one names do."""
        kinds = ({place[:3] for place in office.places} for office in (self, other))
        comparable = frozenset.intersection(*map(frozenset, kinds))
        mine, theirs = (frozenset(p for p in office.places if p[:3] in comparable) for office in (self, other))
        return bool(mine & theirs) or not comparable


@dataclass(frozen=True, slots=True)
class Held:
    """One place in a report where a person is named with an office."""

    report: str
    start: int
    office: Office
    words: frozenset[str]
    name: str
    entity: str | None


def find_office(words: str, report: Report) -> Office:
    """What words of office mean, the places in them apart.

    The countries among them are compared across languages, other places only within one.
    """
    lang = report.article.lang
    country = find_country(words)
    local = {key for mention in report.reading.mentions if mention.type == "LOC" for key in find_notions(mention.name, lang)}
    abroad = {key for word in find_words(words) if is_word(word.text) and find_country(word.text) for key in find_notions(word.text, lang)}
    found = find_notions(words, lang)
    places = {f"cc:{country}"} if country else {f"{lang}:{key}" for key in found & local}
    return Office(found - local - abroad, frozenset(places), lang)


class Offices:
    """The offices that the reports of a story name together with their holders."""

    def __init__(self, reports: Sequence[Report] = (), entities: EntityIndex | None = None) -> None:
        self._reports = reports
        self._entities = entities

    @cached_property
    def _held(self) -> tuple[Held, ...]:
        return tuple(held for report in self._reports for held in _find_held(report, self._entities))

    def find_holder(self, link: Link, report: Report) -> Held | None:
        """Whom a bare office means: the holder that its own report names, nearest before it, else the only one that other reports name."""
        if link.kind != "person" or _is_named(link, report):
            return None
        office = find_office(link.name, report)
        if not any(notion.startswith("c:") or notion in SINGLE for notion in office.core):
            return None
        said = _words(link.name, office)
        own = [held for held in self._held if held.report == report.id and said <= held.words and office.may_be(held.office)]
        if own:
            return min(own, key=lambda held: (held.office.core != office.core, held.start > link.start, abs(held.start - link.start)))
        return self._find_elsewhere(office)

    def _find_elsewhere(self, office: Office) -> Held | None:
        if len(office.core) < TELLING and not office.core & SINGLE:
            return None
        found = [held for held in self._held if held.office.core == office.core and held.office.may_be(office)]
        holders = {held.entity or held.name for held in found}
        return min(found, key=lambda held: (held.report, held.start)) if len(holders) == 1 else None


NO_OFFICES = Offices()


def _find_held(report: Report, entities: EntityIndex | None) -> Iterator[Held]:
    for mention in report.reading.mentions:
        if mention.type == "PER" and mention.role:
            entity = entities.of_mention.get(mention.id) if entities else None
            office = find_office(mention.role, report)
            if office.core:
                yield Held(report.id, mention.start, office, _words(mention.role, office), mention.name, entity)


def _words(name: str, office: Office) -> frozenset[str]:
    """The words of an office as they are: "secretary" and "minister" are one notion, but not one man in one report."""
    lexicon = load_pack(office.lang).lexicon()
    return frozenset(fold(name[key.start : key.end]) for key in lexicon.find_keys(name) if key.key in office.core)


def _is_named(link: Link, report: Report) -> bool:
    """Whether a person's own name stands in a link, or is what its pronoun means."""
    people: Iterable[str] = (m.name for m in report.reading.mentions if m.type == "PER" and (m.name == link.name or m.text in link.name))
    return any(True for _ in people)
