"""What is known of an origin of a claim: its names and offices, and what these mean when it is held beside another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from srot.gazetteer import lookup
from srot.gazetteer.table import Row, get_row
from srot.languages.preferred import language_of
from srot.linking.called_bodies import without_article
from srot.linking.desks import Desk, find_desk
from srot.linking.entity_uses import find_country, find_state
from srot.linking.notions import NOTION, find_notions, find_places
from srot.linking.officers import find_governed, is_bare_government, is_force
from srot.text.name_parts import parse_name
from srot.text.words import find_words, is_word, script_of

GENERIC = ("body", "agency", "document")
"""Kinds whose names are made of common words, so that the words can be compared across languages."""
PRESS = "outlet"
SPOKESPERSON = "c:spokesperson"
SPEAK_FOR = {
    "person": frozenset((SPOKESPERSON,)),
    "unnamed": frozenset(("c:official", SPOKESPERSON)),
    "document": frozenset(("c:report", "c:statement", "c:data", "c:document", "c:decision", "c:order", "c:announce")),
}
"""Notions that make a source the voice of the body named beside them: its spokesman, its officials, its report."""
RANKS = frozenset(("c:senior",))
"""What is said of such a voice and tells no other body."""
SECOND = frozenset(("c:deputy", "c:chief", "c:additional", "c:joint"))
"""The same of a spokesman alone: the deputy spokesman of an army speaks for that army."""
NONE: frozenset[str] = frozenset()
STATE_WORDS = frozenset(("government", "ministry", "army", "navy", "airforce", "military", "intelligence", "embassy", "foreign", "defence"))
"""What a body that speaks for a state is called, in any language: concepts of ``srot/text/data/name_words.tsv``."""
OFFICERS = STATE_WORDS | {"president", "prime-minister", "minister"}
"""The same for the office of who speaks for one."""
DESCRIBING = {"intelligence": "intelligence", "space": "space", "survey": "survey", "army": "army", "military": "army"}
"""Kinds of bodies of which a state has one that the press calls by its kind: concepts of ``srot/text/data/name_words.tsv`` -> the kind."""
AUTHORITY, COMMITTEE = "c:authority", "c:committee"
MILITARY, MINISTRY = "military", "ministry"
OF_STATE = ("military", "ministry")
"""Sorts of bodies that speak for the country of their row."""
ARMED = "armed_group"
"""The sort of body that is nobody's army, whatever it calls itself: the Baloch Liberation Army is not "the Pakistan army"."""


@dataclass(frozen=True, slots=True)
class NamedOrigin:
    """An origin as one claim knows it: its counting key, kind, names and offices, each with the language of the report that uses it."""

    key: str
    kind: str
    names: tuple[tuple[str, str], ...]
    offices: tuple[tuple[str, str], ...] = ()

    @property
    def newsroom(self) -> str:
        """Of the unnamed: who asked them, by their key."""
        return self.key.rpartition("|")[0]


@dataclass(frozen=True, slots=True)
class Facts:
    """What is asked of an origin beside each of the others. `lands` are the countries that it is called by, `serves` those whose office it is or holds, `homes`
    those whose body of its name the gazetteer knows; `rows` are the bodies of its name there, `voiced` those for which a spokesman speaks; `described` has the seat and the sort of each name that only describes, `deskwork` whose office a body is; `forces` are its names where all
    its officers speak for it, `bare_government` tells that it is called no more than the government, `governed` has the states whose government it is."""

    origin: NamedOrigin
    wording: frozenset[frozenset[str]]
    held: frozenset[str]
    lands: frozenset[str | None]
    serves: frozenset[str | None]
    homes: frozenset[str | None]
    sorts: frozenset[str]
    rows: frozenset[str]
    voiced: frozenset[str]
    described: tuple[tuple[str | None, frozenset[str]], ...]
    deskwork: tuple[Desk, ...]
    forces: tuple[tuple[str, str], ...]
    bare_government: bool
    governed: frozenset[str]

    @property
    def key(self) -> str:
        """The counting key of the origin."""
        return self.origin.key

    @property
    def kind(self) -> str:
        """Its kind."""
        return self.origin.kind


@lru_cache(maxsize=10_000)  # claims of one story have much the same origins
def find_facts(origin: NamedOrigin) -> Facts:
    names = [name for name, _ in origin.names]
    offices = origin.offices if origin.kind == "person" else ()
    bodies = names if origin.kind == "body" else []
    common = names if origin.kind in GENERIC else []
    rows = [row for name in common for row in lookup(name) or lookup(without_article(name)) if row.type == "ORG"]
    return Facts(
        origin=origin,
        wording=_wordings(origin),
        held=frozenset(key for words in offices for key in find_notions(*words) if key.startswith("c:")),
        lands=frozenset(country for name in bodies for country in _lands_of(name)) | frozenset(_seats_of_papers(origin)),
        serves=frozenset(
            find_country(words) or _seat_of_ministry(words)
            for found, sorts in ((bodies, STATE_WORDS), ([office for office, _ in offices], OFFICERS))
            for words in found
            if parse_name(words).concepts & sorts
        )
        | frozenset(row.country for row in rows if row.subtype in OF_STATE and origin.kind == "body")
        - {None},
        homes=frozenset(row.country for row in rows if row.country),
        rows=frozenset(row.key for row in rows),
        voiced=frozenset(key for words in offices for key in _bodies_voiced(*words)),
        sorts=frozenset(sort for row in rows if row.subtype != ARMED for sort in _sorts_of_row(row)),
        described=tuple((_seat_of(name), sorts) for name in common if (sorts := _sorts_of(name)) and not lookup(name)),
        deskwork=tuple(desk for name in origin.names if origin.kind == "body" and (desk := find_desk(*name))),
        forces=tuple(name for name in origin.names if origin.kind == "body" and is_force(name)),
        bare_government=origin.kind == "body" and any(is_bare_government(name) for name in origin.names),
        governed=frozenset(place for name in origin.names if origin.kind == "body" for place in find_governed(name)),
    )


def _lands_of(name: str) -> Iterator[str | None]:
    """The country that a name is, or whose government as a whole it is: "India", "the Indian government", "the authorities of India"."""
    yield from (row.country for row in lookup(name) if row.subtype == "country")
    state = find_state(name)
    if state and parse_name(name).concepts >= {"government"}:
        yield state
    land = find_country(name)
    if land and _is_authorities(name):
        yield land


def _is_authorities(name: str) -> bool:
    """Whether a name tells no more than that it is the authorities of a country."""
    notions = find_notions(name, language_of(script_of(name), "en"))
    return notions - find_places(notions) == {AUTHORITY}


def _seats_of_papers(origin: NamedOrigin) -> Iterator[str | None]:
    """The country whose capital alone a paper is named by: "a statement from Seoul"."""
    names = [name for name, _ in origin.names] if origin.kind == "document" else []
    yield from (row.country for name in names for row in lookup(name) if row.stands_for and row.type == "LOC")


def _sorts_of_row(row: Row) -> Iterator[str]:
    yield from (sort for name in (row.name_en, row.name_hi, *row.names) for sort in _sorts_of(name))
    if row.subtype == MILITARY:
        yield DESCRIBING[MILITARY]


def _sorts_of(name: str) -> frozenset[str]:
    return frozenset(DESCRIBING[concept] for concept in parse_name(name).concepts if concept in DESCRIBING)


def _bodies_voiced(office: str, lang: str) -> frozenset[str]:
    """The bodies of the gazetteer for which an office speaks, by whatever name: "MEA spokesman", "विदेश मंत्रालय के प्रवक्ता"."""
    if SPOKESPERSON not in find_notions(office, lang):
        return frozenset()
    words = [word.text for word in find_words(office) if is_word(word.text)]
    names = (" ".join(words[:end]) for end in range(1, len(words)))
    return frozenset(row.key for name in names for row in lookup(name) if row.type == "ORG")


def _seat_of_ministry(name: str) -> str | None:
    """The country by whose capital one of its ministries is called: "Lima's foreign ministry"; a city has its own government and police."""
    return _seat_of(name) if MINISTRY in parse_name(name).concepts else None


def _seat_of(name: str) -> str | None:
    """The country that a description names, by itself or by its capital."""
    words = (word.text.removesuffix("'s").removesuffix("’s") for word in find_words(name))
    seats = (row.stands_for for word in words for row in lookup(word) if row.stands_for)
    return find_country(name) or next((row.country for seat in seats if (row := get_row(seat))), None)


def _wordings(origin: NamedOrigin) -> frozenset[frozenset[str]]:
    """What each name of a body means, as notions; of who speaks for one, what that body is called."""
    named = frozenset(find_notions(*words) for words in (*origin.offices, *origin.names))
    voice = SPEAK_FOR.get(origin.kind, frozenset())
    spoken = frozenset(notions - voice - SPEAK_FOR["unnamed"] - RANKS - (SECOND if SPOKESPERSON in notions else NONE) for notions in named if notions & voice)
    if origin.kind == PRESS:
        return frozenset(notions for notions in named if notions and all(key.startswith(NOTION) for key in notions - find_places(notions)))
    if origin.kind not in GENERIC:
        offices = frozenset(find_notions(*words) for words in origin.names if origin.kind == "person")
        return (spoken | frozenset(office for office in offices if _is_office(office))) - {frozenset()}
    return frozenset(notions - voice or notions for notions in named) - {frozenset()}


def _is_office(notions: frozenset[str]) -> bool:
    """Whether what a person is called is an office that more than one word tells: "health minister", "the Russian president"."""
    return len(notions) > 1 and all(key.startswith(NOTION) for key in notions - find_places(notions))


def is_body_of(body: Facts, state: Facts) -> bool:
    """Whether a body or an officer speaks for a state that is named beside it: who says "South Korea" has it from some office of that country.

    Its offices among themselves stay apart: a ministry and an army that assess for themselves are two.
    """
    return body is not state and not body.serves.isdisjoint(state.lands)


def may_speak(left: Facts, right: Facts) -> bool:
    """"Officials" of two newsrooms are two sources, whatever they are called."""
    return not left.kind == right.kind == "unnamed"


def merge_names(found: Iterable[tuple[str, str, str, Iterable[tuple[str, str]], str]]) -> list[NamedOrigin]:
    """Origins from what single reports call them: rows of key, kind, name, offices each with its language, and the language of the report."""
    names: dict[str, set[tuple[str, str]]] = defaultdict(set)
    offices: dict[str, set[tuple[str, str]]] = defaultdict(set)
    kinds: dict[str, str] = {}
    for key, kind, name, held, lang in found:
        names[key].add((name, language_of(script_of(name), lang)))
        offices[key].update(held)
        kinds[key] = min(kinds.get(key, kind), kind)
    return [NamedOrigin(key, kinds[key], tuple(sorted(names[key])), tuple(sorted(offices[key]))) for key in sorted(names)]
