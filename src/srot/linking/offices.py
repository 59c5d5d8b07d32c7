"""Who holds which office in the reports of a story: whom "the health minister" of one report means that another names."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import regex

from srot.gazetteer import lookup
from srot.linking.credits import paragraph_of
from srot.linking.entities import EntityIndex
from srot.linking.notions import COUNTRY, NOTION, PEOPLE, find_notions, find_places, list_notions, may_tell
from srot.linking.officers import is_misspelt
from srot.linking.reports import Report
from srot.records import Link, Mention
from srot.text.name_parts import parse_name
from srot.text.normal import fold
from srot.text.words import Word, find_words, is_word

if TYPE_CHECKING:
    from srot.linking.meant import Meant

APPOSED = 60
"""Characters beside a name in which an office may stand behind a comma."""
LONGEST_OFFICE = 7
"""Words of such an office."""
LONGEST_GAP = 1
"""Words of a name between an office and the part of the name that was found."""
_BRACKETS = regex.compile(r"\s*\([^()\n]{1,30}\)\s*")
TELLING = 2
"""Notions that an office needs to be known again in another report: "home minister", not "minister"."""
SEATS = frozenset(("c:state", "c:district", "c:city"))
"""What an office may be told to be of, besides places with names."""
HEADS = frozenset(f"c:{notion}" for notion in ("chief", "chairman", "ceo", "director", "general", "president", "commissioner", "superintendent"))
"""What he is called who heads a body, one word as good as another: "the board's chief" is its chairman."""
MEMBERSHIPS = frozenset(("c:congress", "c:party", "c:union"))
"""Notions of bodies that somebody may be a member of and that are no names by themselves."""
SINGLE = frozenset(("c:prime_minister", "c:president", "c:chief_minister"))
"""Offices of one notion that one person alone holds in a country or a state."""
RANKED = frozenset(("c:additional", "c:deputy", "c:assistant", "c:joint"))
"""Notions that make of an office one below it: the DIG is not the IG."""
MILITARY_RANKS = frozenset(f"c:{notion}" for notion in ("general", "lieutenant", "major", "colonel", "brigadier", "captain", "admiral", "air-marshal"))
"""Notions of what an officer of an army is called beside his office, or where he has none."""


@dataclass(frozen=True, slots=True)
class Office:
    """An office without its places, as notions; the countries in it, and its other places: states, and the entities of smaller ones."""

    core: frozenset[str]
    countries: frozenset[str]
    places: frozenset[str]
    lang: str

    def may_be(self, other: Office) -> bool:
        """Whether their places allow that both are one office; places that only one names do."""
        pairs = ((self.countries, other.countries), (self.places, other.places))
        return all(mine & theirs or not (mine and theirs) for mine, theirs in pairs)


@dataclass(frozen=True, slots=True)
class Held:
    """One place in a report where a person is named with an office."""

    report: str
    start: int
    office: Office
    role: str
    words: frozenset[str]
    name: str
    entity: str | None


def find_office(words: str, report: Report, entities: EntityIndex | None = None) -> Office:
    """What words of office mean, the places in them apart. Countries are one in all languages, other places where `entities` or the gazetteer knows them."""
    lang = report.article.lang
    inside = [m for m in report.reading.mentions if m.type == "LOC" and m.name in words]
    small = [m for m in inside if not find_places(find_notions(m.name, lang))]
    found = find_notions(words, lang)
    wide = find_places(found)
    local = {key for mention in inside for key in find_notions(mention.name, lang)}
    unmarked = {key for key in found - local - wide if _is_place(key)}
    known = {entities.of_mention.get(m.id, m.name) if entities else m.name for m in small} | _keys_of((*(m.name for m in small), *unmarked))
    local |= unmarked
    countries = frozenset(place for place in wide if place.startswith(COUNTRY))
    return Office(found - local - wide, countries, wide - countries | known, lang)


def _keys_of(places: Iterable[str]) -> frozenset[str]:
    """The rows of the gazetteer that places are, equal in all languages."""
    return frozenset(row.key for place in places for row in lookup(place) if row.type == "LOC")


class Offices:
    """The offices that the reports of a story name together with their holders. They are looked for where somebody is asked for. `meant` holds whom the
    links of its reports mean, as far as it has been asked."""

    def __init__(self, reports: Sequence[Report] = (), entities: EntityIndex | None = None) -> None:
        self._reports = reports
        self._entities = entities
        self._found: dict[str, Held | None] = {}
        self._roles: dict[str, tuple[tuple[str, str], ...]] = {}
        self.meant: dict[tuple[str, Link], Meant] = {}

    def of_person(self, entity: str | None) -> tuple[tuple[str, str], ...]:
        """The words of office, each with its language, that the reports of the story put beside a person's name."""
        if not entity or entity not in self._named:
            return ()
        if entity not in self._roles:
            found = (self._look(mention, report) for mention, report in self._named[entity])
            self._roles[entity] = tuple(sorted({(held.role, held.office.lang) for held in found if held}))
        return self._roles[entity]

    @cached_property
    def _named(self) -> Mapping[str, Sequence[tuple[Mention, Report]]]:
        """Where each person is named."""
        named: dict[str, list[tuple[Mention, Report]]] = defaultdict(list)
        meant = self._entities.of_mention if self._entities else {}
        for report in self._reports:
            for mention in report.reading.mentions:
                if mention.type == "PER" and mention.id in meant:
                    named[meant[mention.id]].append((mention, report))
        return dict(named)

    @cached_property
    def _held(self) -> tuple[Held, ...]:
        people = ((mention, report) for report in self._reports for mention in report.reading.mentions if mention.type == "PER")
        return tuple(held for mention, report in people if (held := self._look(mention, report)))

    def _look(self, mention: Mention, report: Report) -> Held | None:
        if mention.id not in self._found:
            self._found[mention.id] = _find_held(mention, report, self._entities)
        return self._found[mention.id]

    def find_holder(self, link: Link, report: Report) -> Held | None:
        """Whom a bare office means: the holder that its own report names, nearest before it, else the only one that other reports name."""
        if link.kind != "person":
            return None
        if _is_named(link, report):
            return self._find_nearer(link, report)
        office = find_office(link.name, report, self._entities)
        if not any(notion.startswith(NOTION) for notion in office.core):
            return None
        said = _words(link.name, _without_seat(link.name, office))
        ranked = office.core & RANKED
        own = [h for h in self._held if h.report == report.id and said <= h.words and ranked == h.office.core & RANKED and office.may_be(h.office)]
        if own:
            return min(own, key=lambda held: (held.office.core != office.core, held.start > link.start, abs(held.start - link.start)))
        return self._find_head(office, report) or self._find_elsewhere(office)

    def _find_nearer(self, link: Link, report: Report) -> Held | None:
        """The holder named before a bare office that is taken for one whom its paragraph does not name before it, though it names the holder, or who is named
        behind it alone."""
        people = [m for m in report.reading.mentions if m.type == "PER" and m.name == link.name]
        start = paragraph_of(report.article.text, link.start).start
        if not link.text or link.text == link.name or any(start <= m.start < link.end for m in people):
            return None
        bare = replace(link, name=link.text)
        holder = None if _is_named(bare, report) else self.find_holder(bare, report)
        if holder is None or holder.report != report.id or holder.start > link.start:
            return None
        return holder if holder.start >= start or not any(m.start < link.end for m in people) else None

    def _find_head(self, office: Office, report: Report) -> Held | None:
        """The one whom the report names as head of the body that an office is told to head, by another word for it, or without the body, where that is
        told by other reports or the word is the same."""
        body, heads = office.core - HEADS, office.core & HEADS
        if not body or not heads or body & PEOPLE:
            return None
        head = {held.entity or held.name for held in self._held if held.office.core - HEADS == body and held.office.core & HEADS and office.may_be(held.office)}
        own = [held for held in self._held if held.report == report.id and held.office.core & HEADS and office.may_be(held.office)]
        found = [held for held in own if held.office.core == heads or (held.entity or held.name) in head]
        first = min(found, key=lambda held: held.start, default=None)
        return first if first is not None and all(_is_one_man(held, first) for held in found) else None

    def _find_elsewhere(self, office: Office) -> Held | None:
        if len(office.core) < TELLING and not office.core & SINGLE:
            return None
        found = [held for held in self._held if held.office.core == office.core and held.office.may_be(office)]
        first = min(found, key=lambda held: (held.report, held.start), default=None)
        return first if first is not None and all(_is_one_man(held, first) for held in found) else None


def _is_one_man(held: Held, other: Held) -> bool:
    """Whether two who hold one office are one entity, or one man of whom a report misspells the name."""
    return (held.entity or held.name) == (other.entity or other.name) or is_misspelt(held.name, other.name)


def _find_held(mention: Mention, report: Report, entities: EntityIndex | None) -> Held | None:
    role = find_role(mention, report)
    office = find_office(role, report, entities) if role else None
    if not role or not office or not office.core:
        return None
    entity = entities.of_mention.get(mention.id) if entities else None
    return Held(report.id, mention.start, office, role, _words(role, office), mention.name, entity)


def find_role(mention: Mention, report: Report) -> str | None:
    """The words of office beside a person's name: right at it, before a rank of the army, parted by a comma, or before a first name that was not known as
    one."""
    role = _before_rank(mention, report) or _with_body(mention, report) if mention.role else None
    return role or find_apposed(mention, report) or find_ahead(mention, report)


def _before_rank(mention: Mention, report: Report) -> str | None:
    """The office in front of what is but a rank: "*army spokesman* Colonel Mohan Rana"."""
    role, text, lang = mention.role or "", report.article.text, report.article.lang
    if not find_notions(role, lang) or not find_notions(role, lang) <= MILITARY_RANKS:
        return None
    place = text.rfind(role, max(0, mention.start - APPOSED), mention.start)
    before = text[max(text.rfind("\n", 0, max(place, 0)) + 1, place - APPOSED) : max(place, 0)]
    words = [word for word in find_words(before) if is_word(word.text)]
    if not words or before[words[-1].end :].strip() or any(mark in before for mark in "।.;:\"“”"):
        return None
    return _find_last_office(before, words[-LONGEST_OFFICE:], lang)


def _with_body(mention: Mention, report: Report) -> str:
    """An office before a name with the body that stands before it, where no name of it was found: "*Congress* MP Rahul Gandhi"."""
    role, text = mention.role or "", report.article.text
    place = text.rfind(role, max(0, mention.start - APPOSED), mention.start)
    before = find_words(text, max(0, place - APPOSED), place)[-1:] if place > 0 else []
    named = before and before[0].end + 1 == place and before[0].text[:1].isupper()
    return f"{before[0].text} {role}" if named and _is_body(before[0].text, report.article.lang) else role


def _is_body(word: str, lang: str) -> bool:
    """Whether a word means a party or another body that people belong to."""
    return bool(find_notions(word, lang) & MEMBERSHIPS)


def find_ahead(mention: Mention, report: Report) -> str | None:
    """The words of office that brackets or one word of a name part from a person's name: "पुलिस अधीक्षक (एसपी) चंदू महतो", where "चंदू" was not known for one."""
    text, lang = report.article.text, report.article.lang
    before = _BRACKETS.sub(" ", text[max(text.rfind("\n", 0, mention.start) + 1, mention.start - APPOSED) : mention.start])
    words = [word for word in find_words(before) if is_word(word.text)]
    for gap in range(min(LONGEST_GAP, len(words) - 1) + 1):
        rest = words[: len(words) - gap]
        if not rest or any(mark in before[rest[-1].end :] for mark in ",:;।\"“”'") or not all(_may_be_name(word.text, lang) for word in words[len(rest) :]):
            return None
        office = _find_last_office(before, rest[-LONGEST_OFFICE:], lang)
        if office:
            return office
    return None


def _find_last_office(text: str, words: Sequence[Word], lang: str) -> str | None:
    """The office that words end with: as few of them as tell one, and those right before that tell more of it."""
    if not any(may_tell(word.text, lang, PEOPLE) for word in words):
        return None
    meaning = [bool(list_notions(word.text, lang)) for word in words]
    if not meaning[-1]:
        return None
    found = None
    for place in reversed(range(len(words))):
        office = text[words[place].start : words[-1].end]
        if _is_office(office, lang):
            found = office
        if found and (found != office or not (place and meaning[place - 1])):
            break
    return found


def _may_be_name(word: str, lang: str) -> bool:
    """Whether a word may be part of a name: none that only binds others, no word with a meaning that languages share, no common one in small letters."""
    found = list_notions(word, lang)
    return bool(found) and not any(key.key.startswith(NOTION) for key in found) and not word[0].islower()


def find_apposed(mention: Mention, report: Report) -> str | None:
    """The words of office that a comma parts from a name: "Nepal's prime minister, Mohan Rana, said", "Mohan Rana, the home minister of Nepal, said"."""
    text, lang = report.article.text, report.article.lang
    before = text[max(0, mention.start - APPOSED) : mention.start].rstrip()
    behind = text[mention.end : mention.end + APPOSED].lstrip()
    if not behind.startswith(","):
        return None
    if before.endswith(","):
        starts = [word.start for word in find_words(before[:-1]) if is_word(word.text)][-LONGEST_OFFICE:]
        return next((before[start:-1] for start in starts if _is_office(before[start:-1], lang)), None)
    words, comma, _ = behind[1:].partition(",")
    words = _BRACKETS.sub(" ", words).strip()
    return words if comma and _is_office(words, lang) else None


def _is_office(words: str, lang: str) -> bool:
    """Whether words are nothing but an office of somebody, with or without its places."""
    found = list_notions(words, lang)
    plain = all(key.key in PEOPLE or find_places(frozenset((key.key,))) or parse_name(words[key.start : key.end]).concepts or _is_place(key.key) for key in found)
    return plain and any(key.key in PEOPLE for key in found) and not any(mark in words for mark in ",.\n")


def _is_place(notion: str) -> bool:
    """Whether a notion is but the name of a place of the gazetteer: "SSP Puri"."""
    return not notion.startswith(NOTION) and any(row.type == "LOC" for row in lookup(notion))


def _words(name: str, office: Office) -> frozenset[str]:
    """The words of an office as they are: "secretary" and "minister" are one notion, but not one man in one report. What words mean of which together
    more than one notion is told is told by these: "IG", "inspector general"."""
    found = list_notions(name, office.lang)
    together = Counter((key.start, key.end) for key in found)
    return frozenset(_word(name[key.start : key.end], key.key, together[key.start, key.end]) for key in found if key.key in office.core)


def _without_seat(name: str, office: Office) -> Office:
    """An office without the bare word ahead of it for what it is of, where enough is left to tell it: "the state health minister", not "minister of state"."""
    first = next((key.key for key in list_notions(name, office.lang)), "")
    core = office.core - {first}
    return replace(office, core=core) if first in SEATS and len(core) >= TELLING else office


def _word(words: str, notion: str, together: int) -> str:
    return notion if notion in SINGLE or together > 1 else fold(words)


def _is_named(link: Link, report: Report) -> bool:
    """Whether a person's own name stands in a link, or is what its pronoun means."""
    people = (m for m in report.reading.mentions if m.type == "PER" and (m.name == link.name or m.text in link.name))
    return any(not find_notions(m.name, report.article.lang) & PEOPLE for m in people)
