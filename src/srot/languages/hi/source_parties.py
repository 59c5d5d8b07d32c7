"""Whom a Hindi source phrase names: a person by name, an office, a body, an outlet, a pronoun, or nobody."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from srot.gazetteer import MEDIA, lookup, name_part
from srot.languages.attributing.passage import Passage
from srot.languages.attributing.saying import NEWSROOMS, Party
from srot.languages.hi.name_cues import cue_words
from srot.languages.hi.pairs import BOTH, read_pair
from srot.languages.hi.saying_words import words
from srot.languages.hi.source_outlets import named_outlet
from srot.languages.hi.source_phrases import bracket_start
from srot.languages.hi.word_kinds import (
    GENITIVES,
    is_number,
    kind_of,
    pointing_nouns,
    pronouns,
    word_class,
)
from srot.models.common_words import is_common_word
from srot.text.normal import fold
from srot.text.words import is_word

_KIND_OF_GROUP = {"group": "unnamed", "role": "person", "report": "unnamed"}
# Offices that do not single out one known bearer: "एक अधिकारी" is nobody by name.
_FACELESS = words("faceless")
_SPOKEN = words("spoken")
_OF_NAMES = words("of-in-names")


def read_party(passage: Passage, start: int, end: int) -> Party | None:
    """The party that words `start` to `end` name; ``None`` when they name none ("जिस", "इस").

    >>> from srot.records import Span
    >>> from srot.languages.attributing.passage import read_passage
    >>> read_party(read_passage("थाना प्रभारी अजय नेगी", (Span(0, 21),)), 0, 4).name
    'अजय नेगी'
    """
    keys = passage.keys
    core = _without_record(passage, start, _core_end(passage, start, end))
    if keys[start : start + 1] == (BOTH,) and core <= start + 2 <= end + 1:
        return read_pair(passage, start, max(core, start + 1))
    if core <= start:
        return None
    key = keys[core - 1]
    if core - start == 1 and key in pronouns():
        refers, many = pronouns()[key]
        return Party(start, core, "person", passage.surface(start, core), key, refers, many)
    if core - start == 2 and key in _PEOPLE and keys[start] in _THOSE:
        return Party(start, core, "person", passage.surface(start, core), key, "people", True)  # "वह लोग", "उन लोगों ने"
    if (key in word_class("stop") and _mention_ending_at(passage, start, core) is None) or (core - start == 1 and not is_word(passage.words[start].text)):
        return None
    if key in _SHARES and 1 < core - start < _LONGEST_SHARE and is_number(passage.words[core - 2].text):
        return Party(start, core, "unnamed", passage.surface(start, core), key, plural=True)  # "75% ने कहा", "20 फीसदी ने माना"
    outlet = named_outlet(passage, start, core)
    if outlet is not None:
        return outlet
    if keys[max(start, core - 2) : core] in _TURNED_OFFICES:
        return replace(_described(passage, start, core, "role"), head=keys[core - 2])
    if kind_of(key) == "body" and (called := _called(passage, start, core)) is not None:
        return called
    kind = kind_of(key)
    named = _mention_ending_at(passage, start, core) if kind == "document" else None
    if named is not None and named[0] < core - 1 and named[2] == "body":
        return _mentioned(passage, start, core, *named)  # "क ख रिसर्च", a company
    if kind:
        return _described(passage, start, core, kind)
    return _proper(passage, start, core)


def _called(passage: Passage, start: int, core: int) -> Party | None:
    """The body by its name alone, where words behind it tell that it is called so: "लाल सेना नामक संगठन", "लाल सेना नाम के संगठन"."""
    keys = passage.keys
    name = next((i for i in range(max(start + 1, core - 3), core - 1) if keys[i] == _BY_NAME or (keys[i] == _NAME and keys[i + 1] in GENITIVES)), None)
    party = read_party(passage, start, name) if name is not None else None
    return replace(party, kind="body", bare=False) if party is not None and not party.pronoun else None


_BY_NAME, _NAME = fold("नामक"), fold("नाम")
_PEOPLE, _THOSE = frozenset((fold("लोग"), fold("लोगों"))), frozenset(("वह", "वे", "वो", "ये", "यह", "उन", "इन"))
_TURNED_OFFICES = ((fold("नेता"), fold("प्रतिपक्ष")), (fold("नेता"), fold("विपक्ष")), (fold("नेता"), fold("सदन")))
"""Offices whose last word is no office: "नेता प्रतिपक्ष", who leads the opposition."""
_SHARES, _LONGEST_SHARE = frozenset((fold("प्रतिशत"), fold("फीसदी"), fold("फ़ीसदी"), "%")), 5


def _core_end(passage: Passage, start: int, end: int) -> int:
    """Where the phrase ends without a bracket or a particle behind it."""
    keys = passage.keys
    while end > start:
        if keys[end - 1] == ")":
            opening = bracket_start(keys, end - 1, start)
            if opening <= start:
                return end
            end = opening
        elif keys[end - 1] in _TRAILING:
            end -= 1
        else:
            break
    return end


def _without_record(passage: Passage, start: int, end: int) -> int:
    """In front of whose child he is and where he lives: "क पुत्र ख निवासी ग्राम ग"."""
    keys = passage.keys
    for i in range(start + 1, end - 1):
        father = keys[i] == _FATHER and {passage.words[i - 1].end, passage.words[i + 1].start} <= _name_edges(passage)
        child = (keys[i] in _CHILDREN or father) and keys[i - 1] not in GENITIVES and kind_of(keys[i - 1]) != "role"
        if child or (keys[i] == _RESIDENT and (keys[i + 1] in _QUARTERS or _dwells_behind(passage, i))):
            return i
    return end


def _dwells_behind(passage: Passage, i: int) -> bool:
    """Whether where he lives stands behind "निवासी": "पीड़िता निवासी खेरी"; "खेरी निवासी क ख" has it in front."""
    before, behind = passage.words[i - 1], passage.words[i + 1]
    person = any(m.type == "PER" and m.end == before.end for m in passage.mentions)
    other = any(m.type == "PER" and m.start == behind.start for m in passage.mentions)
    return kind_of(passage.keys[i - 1]) == "role" or (person and not other)


def _name_edges(passage: Passage) -> frozenset[int]:
    """Where names of people begin and end: "क ख पिता ग घ" is क ख, child of ग घ."""
    return frozenset(edge for m in passage.mentions if m.type == "PER" for edge in (m.start, m.end))


_FATHER = fold("पिता")
_CHILDREN, _QUARTERS = words("children-of"), words("quarters")
_RESIDENT = fold("निवासी")
_TRAILING = words("trailing") | {"'", "’", '"', "”", ",", "-", "–", "."}


def _described(passage: Passage, start: int, core: int, kind: str) -> Party:
    keys, head = passage.keys, passage.keys[core - 1]
    made = _KIND_OF_GROUP.get(kind, kind)
    wire = next((i for i in range(core - 2, start - 1, -1) if keys[i] in _WIRE_HEADS), None)
    if kind == "agency" and wire is not None:
        return Party(wire + 1, core, made, passage.surface(wire + 1, core), head, phrase=start)
    if kind == "role":
        faceless = head in _FACELESS or keys[start] == "एक"
        made = "unnamed" if faceless and head not in _SPOKEN else "person"
    elif kind in ("body", "outlet") and _is_agency(keys, start, core):
        made = "agency"
    points = pointing_nouns().get(head, "") if core - start == 1 else ""
    return Party(start, core, made, passage.surface(start, core), head, plural=kind == "group", bare=True, points=points)


def _is_agency(keys: tuple[str, ...], start: int, core: int) -> bool:
    return any(keys[i] in _WIRE for i in range(start, core)) and keys[core - 1] in _WIRE_HEADS


_WIRE = words("wire")
_WIRE_HEADS = words("wire-heads")


def _proper(passage: Passage, start: int, core: int) -> Party:
    """A phrase whose last word is no known noun: the name is what stands behind the last office or genitive."""
    mention = _mention_ending_at(passage, start, core)
    if mention is not None:
        return _mentioned(passage, start, core, *mention)
    first, role, outlet = _name_start(passage, start, core)
    name = passage.surface(first, core)
    if role and (_is_quarter(passage, first, core) or _is_known_place(name)):
        return Party(start, core, "person", passage.surface(start, core), passage.keys[first - 1], bare=True)
    body = "body" if _body_inside(passage.keys, first, core) else ""
    made = "" if role else outlet or known_kind(name) or body
    made = made or ("agency" if tuple(passage.keys[first:core]) in passage.outlets else "person")
    return Party(first, core, made, name, passage.keys[core - 1], phrase=start)


def _mentioned(passage: Passage, start: int, core: int, first: int, name: str, kind: str) -> Party:
    """The party of a name that was found in a phrase, with what stands in front of it in its phrase."""
    keys = passage.keys
    if kind == "body" and (named := _behind_office(keys, first, core)) is not None:
        return Party(named, core, "person", passage.surface(named, core), keys[core - 1], phrase=start)
    if kind == "body" and _is_seat(passage, start, first, core):
        return Party(start, core, "person", passage.surface(start, core), keys[first - 1], bare=True)
    if kind == "body" and start < first and keys[first - 1] in _OF_NAMES:  # "मिशन इन अफगानिस्तान"
        return Party(start, core, kind, passage.surface(start, core), keys[core - 1], phrase=start)
    if kind == "body" and start < first and kind_of(keys[first - 1]) == "body":  # "मौसम विज्ञान केंद्र शिमला"
        return Party(start, core, kind, passage.surface(start, core), keys[first - 1], bare=True)
    return Party(first, core, kind, name, keys[core - 1], phrase=start)


def _is_seat(passage: Passage, start: int, first: int, core: int) -> bool:
    """Whether a name is the place where an officer sits who is named in front of it by his office alone: "एसएसपी देहरादून", "थाना प्रभारी रामगढ़"."""
    place = any(m.type == "LOC" and m.end == passage.words[core - 1].end for m in passage.mentions)
    return place and start < first and kind_of(passage.keys[first - 1]) == "role" and not set(passage.keys[start:first]) & GENITIVES


def _behind_office(keys: tuple[str, ...], first: int, core: int) -> int | None:
    """Where a name begins behind an office that was taken for the beginning of a body's: "बॉलीवुड एक्ट्रेस क ख"; "मुख्यमंत्री राहत कोष" is one."""
    office = next((i for i in range(core - 2, first - 1, -1) if kind_of(keys[i]) == "role"), None)
    if office is None or any(kind_of(key) or is_common_word("hi", key) for key in keys[office + 1 : core]):
        return None
    return office + 1


def _name_start(passage: Passage, start: int, core: int) -> tuple[int, bool, str]:
    """Where the name begins, whether an office leads to it, and the kind of outlet that leads to it, if any."""
    keys = passage.keys
    first, role, outlet = start, False, ""
    for i in range(start, core - 1):
        kind = kind_of(keys[i])
        if (keys[i] in GENITIVES and not _is_initial(keys, i)) or keys[i] in word_class("modifier"):
            first, role = i + 1, False
        elif kind == "role" or (kind == "group" and keys[i + 1] not in GENITIVES):
            first, role = i + 1, True
        elif keys[i] == ")" or keys[i] in word_class("honorific"):
            first = i + 1
        elif kind in NEWSROOMS:
            first, outlet = i + 1, kind
        elif keys[i] in _WIRE_HEADS and any(key in _WIRE for key in keys[start:i]):
            first, outlet = i + 1, "agency"
    while first < core - 1 and (keys[first] in word_class("honorific") or keys[first] in ("(", ")", ".", "-", ",")):
        first = _past_bracket(keys, first, core)
    return first, role, outlet


def _is_quarter(passage: Passage, first: int, core: int) -> bool:
    """Whether what stands behind an office tells what it is for: "एसपी सिटी", "एएसपी ग्रामीण"."""
    return core - first == 1 and passage.keys[first] in cue_words("post")


def is_country(party: Party) -> bool:
    """Whether a party is a country, or the capital that stands for it: "चीन", "तेहरान"."""
    return any(row.subtype in ("country", "capital") for row in lookup(party.name))


def _is_known_place(name: str) -> bool:
    """Whether a name that nothing found is that of a district or town of the gazetteer: "एसएसपी हरिद्वार"."""
    return any(row.type == "LOC" for row in lookup(name)) and not name_part(name)


@cache
def known_kind(name: str) -> str:
    """Kind of a name that the gazetteer knows; countries and bodies speak as bodies."""
    for row in lookup(name):
        if row.subtype == "agency":
            return "agency"
        if row.subtype in ("outlet", "broadcaster"):
            return "outlet"
        if row.type == "ORG" or row.subtype == "country":
            return "body"
    return ""


def _is_initial(keys: tuple[str, ...], i: int) -> bool:
    """Whether के is a spelled-out K: "आर. के. माथुर", "आर के माथुर"."""
    return keys[i] == "के" and i > 0 and (keys[i + 1] == "." or keys[i - 1] in words("letters"))


def _past_bracket(keys: tuple[str, ...], first: int, core: int) -> int:
    if keys[first] == "(" and ")" in keys[first:core]:
        return keys.index(")", first) + 1
    return first + 1


def _body_inside(keys: tuple[str, ...], start: int, core: int) -> bool:
    return any(kind_of(keys[i]) == "body" for i in range(start, core))


def _mention_ending_at(passage: Passage, start: int, core: int) -> tuple[int, str, str] | None:
    stop = passage.words[core - 1].end
    low = passage.words[start].start
    for mention in passage.mentions:
        if mention.start >= low and mention.end == stop:
            first = next(i for i in range(start, core) if passage.words[i].end > mention.start)
            return first, mention.name, _kind_of_mention(mention.type, mention.subtype)
    return None


def _kind_of_mention(kind: str, subtype: str | None) -> str:
    if subtype in MEDIA:
        return "agency" if subtype == "agency" else "outlet"
    return "person" if kind == "PER" else "body"
