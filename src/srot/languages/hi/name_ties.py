"""Persons told by whom they lead and whose kin they are: "X के नेतृत्व में", "X पुत्र Y", "अनिल की पत्नी X को"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, is_follower
from srot.languages.hi.name_words import (
    AGED,
    DWELLERS,
    JOINTS,
    PLACE_ENDINGS,
    is_compound,
    is_proper,
    is_unknown,
    may_be_part,
)
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import Found, Line, ends_place, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.text.words import is_word

_MOST_PARTS = 3
_STAYING = frozenset({"रहने", "रहनेवाले"})
_BY_NAME = "नामक"
_TIE = "rule:tie"


def add_leaders(line: Line) -> Line:
    """Words before "के नेतृत्व में", "की अगुवाई वाले" become a person where they may be one and are known as nothing else."""
    found = list(line.found)
    for place in line.opened("led"):
        last = place - 1
        if last > 0 and line.texts[last] in GENITIVES:
            found = _add_run_before(line, found, last)
    return line.having(found)


def _add_run_before(line: Line, found: list[Found], last: int) -> list[Found]:
    first = last
    while first and last - first < _MOST_PARTS and is_free(found, first - 1, first) and is_strange(line.texts[first - 1]):
        first -= 1
    joined = next((name for name in found if name.last == first and name.type == "PER"), None)
    return place_name(found, Found(joined.first if joined else first, last, "PER", _TIE)) if first < last else found


def add_kin(line: Line) -> Line:
    """Both sides of a word of kinship: "हिना पत्नी अजय", "सुरेश के पुत्र मोंटी ने", "28 वर्षीय बेटी गुड्डी की"."""
    found = list(line.found)
    for place in line.opened("kin"):
        found = _add_owner(line, found, place)
        framed = any(name.last == _behind_child(line.texts, place) and name.type == "PER" for name in found)
        last = _run_end(line.texts, found, place + 1, framed)
        if last > place + 1 and _is_closed(line.texts, last) and (framed or _is_owned(line.texts, found, place)):
            found = place_name(found, Found(place + 1, last, "PER", _TIE))
        parent = any(name.first == place + 1 and name.type == "PER" for name in found)
        first = _behind_child(line.texts, place)
        if parent and first and not _is_owned(line.texts, found, place):
            found = _add_run_before(line, found, first)
    return line.having(found)


def _add_owner(line: Line, found: list[Found], place: int) -> list[Found]:
    """What stands between "निवासी" and the genitive of a child's age is the parent: "निवासी दीना केवट के 19 वर्षीय पुत्र"."""
    last = place - 3
    if last < 1 or line.texts[place - 1] not in AGED or line.texts[last] not in GENITIVES:
        return found
    first = last
    while first and last - first < _MOST_PARTS and line.texts[first - 1] not in DWELLERS and is_word(line.texts[first - 1]):
        first -= 1
    inside = [name for name in found if name.first < last and name.last > first]
    whole = any((name.first, name.last, name.type) == (first, last, "PER") for name in inside)
    dwells = first and line.texts[first - 1] in DWELLERS and all(name.type == "PER" and name.first >= first for name in inside)
    return place_name(found, Found(first, last, "PER", _TIE)) if dwells and first < last and not whole else found


def add_dwelling(line: Line) -> Line:
    """Who lives in a known place, right behind "निवासी", alone or first of a row: "पुना निवासी सद्दाम और ..."."""
    found = list(line.found)
    for place in line.opened("dweller"):
        last = _run_end(line.texts, found, place + 1, framed=False)
        at_home = ends_place(found, place)
        if at_home and last > place + 1 and _is_closed(line.texts, last) and not line.texts[last - 1].endswith(PLACE_ENDINGS):
            found = place_name(found, Found(place + 1, last, "PER", _TIE))
    return line.having(found)


def add_natives(line: Line) -> Line:
    """Strange words right behind "रहने वाले" and before a marker are who is from there: "इलाके के रहने वाले रमजू और"."""
    found = list(line.found)
    for place in line.opened("native"):
        last = _run_end(line.texts, found, place + 1, framed=False) if place and line.texts[place - 1] in _STAYING else place
        if last > place + 1 and _is_closed(line.texts, last) and not line.texts[last - 1].endswith(PLACE_ENDINGS):
            found = place_name(found, Found(place + 1, last, "PER", _TIE))
    return line.having(found)


def add_named(line: Line) -> Line:
    """Who somebody "by name" is, and the one in a row with him: "राकेश और पुलकित नाम के दो सिपाही"."""
    found = list(line.found)
    for place in line.opened("by name"):
        if line.texts[place + 1 : place + 2] and (line.texts[place + 1] in GENITIVES or line.texts[place] == _BY_NAME) and _tells_person(line.texts, place):
            found = _add_run_before(line, found, place)
            first = next((name.first for name in found if name.last == place and name.type == "PER"), place)
            if 1 < first < place and line.texts[first - 1] in JOINTS:
                found = _add_run_before(line, found, first - 1)
    return line.having(found)


def _tells_person(texts: Sequence[str], place: int) -> bool:
    """Whether a word for somebody stands behind "नाम के", a number or an age between: "नाम के दो सिपाही"."""
    return any(fold_name(word) in cue_words("somebody") for word in texts[place + 1 : place + 5])


def _behind_child(texts: Sequence[str], place: int) -> int:
    """Where the name of a child ends whose age may stand before the word of kinship: "राज राव (21) पुत्र"."""
    aged = place > 3 and texts[place - 1] == ")" and texts[place - 2].isdecimal() and texts[place - 3] == "("
    return place - 3 if aged else place


def _run_end(texts: Sequence[str], found: Sequence[Found], first: int, framed: bool) -> int:
    """Where a run of strange words ends; where names stand on both sides, of any words that may be part of one."""
    last = first
    while last < len(texts) and last - first < _MOST_PARTS and is_free(found, last, last + 1):
        if not is_strange(texts[last]) and not (framed and may_be_part(texts[last])):
            break
        last += 1
    return last


def _is_closed(texts: Sequence[str], last: int) -> bool:
    after = texts[last] if last < len(texts) else ""
    numbered = after[:1].isdecimal()
    return not is_word(after) or numbered or is_follower(after) or fold_name(after) in cue_words("after_kin", "copula", "row_end")


def _is_owned(texts: Sequence[str], found: Sequence[Found], place: int) -> bool:
    """Whether a word of kinship says whose kin comes: a person's genitive or an age stands before it."""
    before = texts[place - 1] if place else ""
    if before in AGED:
        return True
    return before in GENITIVES and any(name.last == place - 1 and name.type == "PER" for name in found)


def is_strange(word: str) -> bool:
    """Whether a word may be a person's name and is not known as anything else: a part of names, or in no dictionary and no table.

    >>> is_strange("तेजस्वी"), is_strange("यसकार"), is_strange("दिल्ली"), is_strange("सरकार")
    (True, True, False, False)
    """
    if not may_be_part(word) or lookup(word) or demonym(word) or is_spelled_acronym(word):
        return False
    return bool(name_part(word)) or (is_unknown(word) and is_proper("hi", word) and not is_compound(word))
