"""Which names of origins in one claim mean one source: across scripts, with and without their office, the spokesman for the body.

Within one claim the counting is careful: two names that may well be one are counted once, for a source too many is the worse error. But a
short name that fits two bodies joins them no more than it joins either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

import regex

from srot.gazetteer import lookup
from srot.gazetteer.table import Row, get_row
from srot.languages.preferred import language_of
from srot.linking.desks import Desk, find_desk, is_desk_of
from srot.linking.entity_uses import find_country, find_state
from srot.linking.groups import Unions
from srot.linking.notions import NOTION, find_notions, find_places
from srot.linking.officers import (
    UNION,
    find_governed,
    is_bare_government,
    is_force,
    is_ministry,
    is_misspelt,
    serves,
)
from srot.text.name_parts import parse_name
from srot.text.names import is_match, name_similarity
from srot.text.words import find_words, is_word, script_of

GENERIC = ("body", "agency", "document")
"""Kinds whose names are made of common words, so that the words can be compared across languages."""
PRESS = "outlet"
SPOKESPERSON = "c:spokesperson"
SPEAK_FOR = {
    "person": frozenset((SPOKESPERSON,)),
    "unnamed": frozenset(("c:official", SPOKESPERSON)),
    "document": frozenset(("c:report", "c:statement", "c:data", "c:document", "c:decision", "c:order")),
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
TELLING = 2
"""Notions of an office that one man alone holds: "health minister", not "minister"."""
NEARLY = 0.75
"""Likeness from which two spellings are one name where the office is one too."""
_ACRONYM = regex.compile(r"\p{Lu}{3,}")
DESCRIBING = {"intelligence": "intelligence", "space": "space", "survey": "survey", "army": "army", "military": "army"}
"""Kinds of bodies of which a state has one that the press calls by its kind: concepts of ``srot/text/data/name_words.tsv`` -> the kind."""
DATA = "c:data"
OFFICIAL = frozenset((DATA, "c:government", "c:government-owned", "c:official", "c:new", "late", "release", "publish"))
"""What figures are called that tells nothing of who made them."""
AUTHORITY, COMMITTEE = "c:authority", "c:committee"
INQUIRY_REPORT = frozenset(("c:investigation", "c:report"))
FINDINGS = INQUIRY_REPORT | {"c:preliminary"}
"""Notions of the paper of an inquiry that tell nothing of who inquired."""
PANEL = frozenset((COMMITTEE, "c:member", "c:investigation", "c:high", "c:special", "high", "level", "special", "उच्चस्तरीय", "उच्च", "स्तरीय", "विशेष"))
"""Notions of what a panel is called that tells nothing of whose it is."""
INQUIRERS = frozenset(f"c:{notion}" for notion in ("ministry", "department", "police", "court", "commission", "army", "government", "authority"))
"""Bodies of which one beside an inquiry has made it."""
COURT, JUDGE, FORMER, DEPUTY = "c:court", "c:judge", "c:former", "c:deputy"
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
class _Facts:
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
def _find_facts(origin: NamedOrigin) -> _Facts:
    names = [name for name, _ in origin.names]
    offices = origin.offices if origin.kind == "person" else ()
    bodies = names if origin.kind == "body" else []
    common = names if origin.kind in GENERIC else []
    rows = [row for name in common for row in lookup(name) if row.type == "ORG"]
    return _Facts(
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


def join_same(origins: Sequence[NamedOrigin]) -> Mapping[str, str]:
    """Counting key -> the key under which it is counted in this claim."""
    if len(origins) < 2:
        return {origin.key: origin.key for origin in origins}
    unions = Unions()
    ordered = [_find_facts(origin) for origin in sorted(origins, key=lambda origin: origin.key)]
    for left, right in combinations(ordered, 2):
        one_state = not left.lands.isdisjoint(right.lands) and left.kind == right.kind == "body"
        if one_state or (not left.wording.isdisjoint(right.wording) and _may_speak(left, right)) or _is_one_name(left.origin, right.origin) or _is_voice(left, right):
            unions.join(left.key, right.key)
    for bare in (_is_bare_data, _is_bare_panel):
        for key, other in pairwise([found.key for found in ordered if bare(found)]):
            unions.join(key, other)
    for short in sorted(ordered, key=lambda found: (-max(map(len, found.wording), default=0), found.key)):
        fuller = {unions.find(full.key) for full in _find_fuller(short, ordered)} - {unions.find(short.key)}
        if len(fuller) == 1:
            unions.join(short.key, fuller.pop())
    for left, right in combinations([found for found in ordered if found.described], 2):
        if any(seat and seat == other and sorts & others for seat, sorts in left.described for other, others in right.described):
            unions.join(left.key, right.key)
    for described in ordered:
        meant = {unions.find(body.key) for body in ordered if _is_described_by(body, described)} - {unions.find(described.key)}
        if len(meant) == 1:
            unions.join(described.key, meant.pop())
    for left, right in combinations([found for found in ordered if found.deskwork], 2):
        if any(is_desk_of(mine, whose) for mine in left.deskwork for whose in right.deskwork):
            unions.join(left.key, right.key)
    for part, others in ((part, list(_find_wholes(part, ordered))) for part in ordered):
        wholes = {unions.find(whole.key) for whole in others} - {unions.find(part.key)}
        if len(wholes) == 1:
            unions.join(part.key, wholes.pop())
    for state in ordered:
        bodies = {unions.find(body.key) for body in ordered if _is_body_of(body, state) or _is_officer_of(body, state)}
        if bodies and unions.find(state.key) not in bodies:  # by another of its names it may be with one of them already
            unions.join(state.key, min(bodies))
    return {found.key: unions.find(found.key) for found in ordered}


def _is_bare_data(document: _Facts) -> bool:
    """Whether a document is figures of which nothing tells whose they are: in one claim "government data", "आंकड़ों" and "official figures" are the same."""
    wordings = [find_notions(*name) for name in document.origin.names]
    return document.kind == "document" and all(DATA in words and all(_tells_nobody(key) for key in words) for words in wordings)


def _is_bare_panel(body: _Facts) -> bool:
    """Whether a body is a panel that looks into something, and by none of its names whose: in one claim "the panel" is "दो सदस्यीय समिति"."""
    return _is_panel(body) and not body.rows and all(COMMITTEE in words and words <= PANEL for words in body.wording)


def _tells_nobody(notion: str) -> bool:
    return notion in OFFICIAL or bool(find_places(frozenset((notion,)))) or any(row.type == "LOC" for row in lookup(notion))


def _is_body_of(body: _Facts, state: _Facts) -> bool:
    """Whether a body or an officer speaks for a state that is named beside it: who says "South Korea" has it from some office of that country.

    Its offices among themselves stay apart: a ministry and an army that assess for themselves are two.
    """
    return body is not state and not body.serves.isdisjoint(state.lands)


def _is_officer_of(officer: _Facts, force: _Facts) -> bool:
    """Whether a person holds an office in a body of which all officers speak for it; these among themselves stay apart."""
    if officer.kind != "person" or not force.forces:
        return False
    offices = (*officer.origin.offices, *officer.origin.names)
    return all(any(serves(office, force_name) for office in offices) for force_name in force.forces)


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


def _find_wholes(part: _Facts, among: Sequence[_Facts]) -> Iterator[_Facts]:
    """Those that a name may belong to, which alone does not say so: the court of a judge, the one whose office it is, the full name of a bare one, the
    panel whose report a bare one is, the ministry or the head of a bare government, the head of the government of a state."""
    for whole in among:
        if whole is not part and (
            _sits_in(part, whole)
            or _works_for(part, whole)
            or _is_bare_name(part.origin, whole.origin)
            or (_is_finding(part) and (_is_panel(whole) or (_is_paper_of_more(whole, part) and not any(map(_is_panel, among)))))
            or (part.bare_government and (is_ministry(whole.wording) or _heads_it(whole, part)))
            or (part.governed and _heads_state(whole, part, among))
        ):
            yield whole


def _is_finding(paper: _Facts) -> bool:
    """Whether a paper tells what an inquiry found, and not by its words whose it was: "the report", "मामले की जांच रिपोर्ट"."""
    wordings = [find_notions(*name) for name in paper.origin.names]
    return paper.kind == "document" and all(words <= FINDINGS or (words >= INQUIRY_REPORT and not words & INQUIRERS) for words in wordings)


def _is_panel(body: _Facts) -> bool:
    return body.kind == "body" and any(COMMITTEE in words for words in body.wording)


def _is_paper_of_more(paper: _Facts, bare: _Facts) -> bool:
    """Whether a paper is a report of which the words tell more than of a bare one: "the autopsy report" beside "the report"."""
    mine, theirs = ([find_notions(*name) for name in found.origin.names] for found in (bare, paper))
    return paper.kind == "document" and all(a < b for a in mine for b in theirs)


def _heads_it(person: _Facts, government: _Facts) -> bool:
    """Whether a person is the prime minister, or the chief minister of what is not called the union's government: its decisions are told as his."""
    if person.kind != "person" or FORMER in person.held:
        return False
    union = any(UNION in find_notions(*name) for name in government.origin.names)
    return "c:prime_minister" in person.held or ("c:chief_minister" in person.held and not union)


def _heads_state(person: _Facts, government: _Facts, among: Sequence[_Facts]) -> bool:
    """Whether a person is the chief minister of the state whose government the other is; or of one that is not named, where no other state's government speaks."""
    if person.kind != "person" or "c:chief_minister" not in person.held or person.held & {FORMER, DEPUTY}:
        return False
    held = frozenset(place for words in person.origin.offices for place in find_places(find_notions(*words)))
    return bool(held & government.governed) if held else all(other.governed <= government.governed for other in among)


def _sits_in(judge: _Facts, court: _Facts) -> bool:
    return JUDGE in judge.held and FORMER not in judge.held and court.kind == "body" and any(COURT in words for words in court.wording)


def _works_for(desk: _Facts, other: _Facts) -> bool:
    """Whether a body is the office of a person, by his name or by what he is, or of one whose office the other is."""
    return any(is_desk_of(mine, whose) for mine in desk.deskwork for whose in (*_find_heads(other), *other.deskwork))


def _find_heads(person: _Facts) -> Iterator[Desk]:
    if person.kind == "person":
        called = tuple(name for name, _ in person.origin.names)
        for notions in {find_notions(*office) for office in person.origin.offices} or {frozenset[str]()}:
            yield Desk(called, notions)


def _is_bare_name(bare: NamedOrigin, full: NamedOrigin) -> bool:
    """Whether a person's only name is a part of another's: "Sheikh Mohammed", "Mohammed bin Salman"."""
    if not bare.kind == full.kind == "person":
        return False
    single = [name for name, _ in bare.names if len(parse_name(name).parts) == 1]
    several = [words for name, _ in full.names if len(words := [part.text for part in parse_name(name).parts]) > 1]
    if not single or len(single) < len(bare.names):
        return False
    return any(is_match(name, word) for name in single for words in several for word in (words[0], words[-1]))


def _bodies_voiced(office: str, lang: str) -> frozenset[str]:
    """The bodies of the gazetteer for which an office speaks, by whatever name: "MEA spokesman", "विदेश मंत्रालय के प्रवक्ता"."""
    if SPOKESPERSON not in find_notions(office, lang):
        return frozenset()
    words = [word.text for word in find_words(office) if is_word(word.text)]
    names = (" ".join(words[:end]) for end in range(1, len(words)))
    return frozenset(row.key for name in names for row in lookup(name) if row.type == "ORG")


def _is_described_by(body: _Facts, described: _Facts) -> bool:
    """Whether a body that the gazetteer knows is what another name only describes: "Seoul's spy agency", "the US survey"."""
    if body is described or not body.homes or not body.sorts:
        return False
    return any(seat in body.homes and not body.sorts.isdisjoint(sorts) for seat, sorts in described.described)


def _seat_of_ministry(name: str) -> str | None:
    """The country by whose capital one of its ministries is called: "Lima's foreign ministry"; a city has its own government and police."""
    return _seat_of(name) if MINISTRY in parse_name(name).concepts else None


def _seat_of(name: str) -> str | None:
    """The country that a description names, by itself or by its capital."""
    words = (word.text.removesuffix("'s").removesuffix("’s") for word in find_words(name))
    seats = (row.stands_for for word in words for row in lookup(word) if row.stands_for)
    return find_country(name) or next((row.country for seat in seats if (row := get_row(seat))), None)


def _is_voice(left: _Facts, right: _Facts) -> bool:
    """Whether one speaks for the body that the other is, or both for one body."""
    return not (left.voiced.isdisjoint(right.rows | right.voiced) and right.voiced.isdisjoint(left.rows))


def _may_speak(left: _Facts, right: _Facts) -> bool:
    """"Officials" of two newsrooms are two sources, whatever they are called."""
    return not left.kind == right.kind == "unnamed"


@lru_cache(maxsize=20_000)
def _is_one_name(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether two names sound alike; of two of one sort the words of office around the longer one are left out.

    The unnamed of one newsroom are one where one name says no more than the other: "officials", "senior officials".
    """
    if left.kind == right.kind == "unnamed":
        return _say_no_more(left, right)
    if "unnamed" in (left.kind, right.kind):
        return False
    mine, theirs = _find_facts(left), _find_facts(right)
    if _is_body_of(mine, theirs) or _is_body_of(theirs, mine):
        return False
    shared = mine.held & theirs.held
    if shared and (_is_one_holder(left, right) or (len(shared) >= TELLING and (_is_one_family(left, right) or _is_one_misspelt(left, right)))):
        return True
    generic = left.kind in GENERIC and right.kind in GENERIC
    if generic and any(_shares_acronym(a, b) for a, _ in left.names for b, _ in right.names):
        return True
    if _is_bare_body(left, right) or _is_bare_body(right, left):
        return True
    people = left.kind == right.kind == "person"
    if people and any(_leaves_out_middle(a, b) for a, _ in left.names for b, _ in right.names):
        return True
    one_sort = generic or people
    return any(_sounds_same(a, b, inside=one_sort) for a, _ in left.names for b, _ in right.names)


def _say_no_more(left: NamedOrigin, right: NamedOrigin) -> bool:
    if left.newsroom != right.newsroom:
        return False
    names = [[find_notions(*name) for name in origin.names] for origin in (left, right)]
    return any(a <= b or b <= a for a in names[0] for b in names[1])


def _is_bare_body(bare: NamedOrigin, full: NamedOrigin) -> bool:
    """Whether what was taken for a person by its single name is the name of a body in another script: "Roscosmos"."""
    if bare.kind != "person" or full.kind not in GENERIC or bare.offices:
        return False
    pairs = ((a, words[-1]) for a, _ in bare.names for b, _ in full.names if (words := b.split()) and len(words) > 1)
    return any(len(a.split()) == 1 and script_of(a) != script_of(b) and is_match(a, b) for a, b in pairs)


def _shares_acronym(left: str, right: str) -> bool:
    """Whether an acronym of one name is one of the words of the other, in whatever script: "the company NHIDCL", "एनएचआईडीसीएल"."""
    mine, theirs = ([word.text for word in find_words(name) if is_word(word.text)] for name in (left, right))
    found = ((a, b) for one, other in ((mine, theirs), (theirs, mine)) for a in one if _ACRONYM.fullmatch(a) for b in other)
    return any(is_match(a, b) for a, b in found)


def _is_one_holder(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether two who hold one office bear names in two scripts that all but sound alike: "वीणा जॉर्ज", "Veena George"."""
    pairs = ((a, b) for a, _ in left.names for b, _ in right.names if script_of(a) != script_of(b))
    return any(name_similarity(a, b) >= NEARLY for a, b in pairs)


def _is_one_family(left: NamedOrigin, right: NamedOrigin) -> bool:
    """Whether the last of several words of two names are one: who holds one office of two notions is then one man, misspelt ("Arif Khan", "Asif Khan")."""
    lasts = [[words[-1] for name, _ in origin.names if len(words := name.split()) > 1] for origin in (left, right)]
    return any(is_match(a, b) for a in lasts[0] for b in lasts[1])


def _is_one_misspelt(left: NamedOrigin, right: NamedOrigin) -> bool:
    return left.kind == right.kind == "person" and any(is_misspelt(a, b) for a, _ in left.names for b, _ in right.names)


def _sounds_same(left: str, right: str, *, inside: bool) -> bool:
    if is_match(left, right):
        return True
    words = left.split(), right.split()
    length = min(map(len, words))
    if not inside or length < 2 or len(words[0]) == len(words[1]):
        return False
    ends = [" ".join(found[-length:]) for found in words]
    starts = [" ".join(found[:length]) for found in words]
    return any(is_match(*cut) and not any(map(_is_initials, cut)) for cut in (ends, starts))


def _is_initials(words: str) -> bool:
    """Whether words are nothing but initials, which fit too many names: "जी. टी." of "जी. टी. पंड्या" is no "जगदीश ठाकोर"."""
    return all(len(part.letters) == 1 for part in parse_name(words).parts)


def _leaves_out_middle(left: str, right: str) -> bool:
    """Whether of two names of a person one has but the first and the last word of the other: "Mohan Rana", "Mohan Singh Rana"."""
    short, full = sorted((left.split(), right.split()), key=len)
    return len(short) == 2 < len(full) and is_match(" ".join(short), f"{full[0]} {full[-1]}")


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


def _find_fuller(short: _Facts, among: Sequence[_Facts]) -> Iterator[_Facts]:
    """Those of whom a name of `short` is a shorter one, where a notion that both languages know is among what they share."""
    paper = short.kind == "document"  # "internal documents": what it is a paper of is told by a fuller name alone
    wordings = [words for words in short.wording if paper or any(key.startswith("c:") for key in words)]
    for full in among if wordings else ():
        if _may_speak(short, full) and (not paper or full.kind == "document") and any(words < fuller for words in wordings for fuller in full.wording):
            yield full


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
