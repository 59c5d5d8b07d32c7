"""Persons whose initials no model took for theirs: "बेलापुर से के महेंद्र को", "एचएस प्रणय और", "पीवी. सिंधु ने"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, is_follower
from srot.languages.hi.name_ties import is_strange
from srot.languages.hi.name_words import JOINTS, PLACE_ENDINGS
from srot.languages.hi.titles import title_words
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import spell_acronym
from srot.text.words import is_word

_CASES = frozenset({"से", "को", "ने", "में", "पर"})
_CLOSERS = frozenset({"ने", "को", "से"}) | JOINTS
_MOST_PARTS = 3
_INITIALS = "rule:initials"


def add_letters_alone(line: Line) -> Line:
    """"बेलापुर से के महेंद्र को": behind another case marker "के" is no genitive but the letter K of a given name."""
    found = list(line.found)
    for place in line.opened("marked"):
        first = place + 1
        if line.texts[place] != "के" or first >= len(line.texts) or (place and line.texts[place - 1] not in _CASES):
            continue
        name = next((name for name in found if name.first == first and name.type == "PER"), None)
        last = name.last if name else first + 1
        called = "given" in name_part(line.texts[first]) or name is not None
        closed = last < len(line.texts) and is_follower(line.texts[last]) and line.texts[last] not in GENITIVES
        if called and closed and (name is not None or is_free(found, first, last)):
            found = place_name(found, Found(place, last, "PER", _INITIALS))
    return line.having(found)


def add_joined_letters(line: Line) -> Line:
    """Two letters written as one word, with the name behind them, before who acts or in a row: "एचएस प्रणय और", "पीवी. सिंधु ने"."""
    found = list(line.found)
    for place in line.opened("acronym"):
        first = place + 1 + (line.texts[place + 1 : place + 2] == (".",))
        if first >= len(line.texts) or not is_free(found, place, place + 1) or not _may_be_initials(line.texts[place]):
            continue
        name = next((name for name in found if name.first == first and name.type == "PER"), None)
        if name is not None:
            found = place_name(found, replace(name, first=place, role=None))
            continue
        last = _run_end(line, found, first)
        if last > first and (last - first > 1 or name_part(line.texts[first])) and last < len(line.texts) and line.texts[last] in _CLOSERS:
            found = place_name(found, Found(place, last, "PER", _INITIALS))
    return line.having(found)


def _may_be_initials(word: str) -> bool:
    """Whether two letters are no office, body, thing or place that is known by them."""
    key = fold_name(word)
    known = key in title_words() or key in cue_words("acronym") or key in cue_words("post") or bool(lookup(word))
    return len(spell_acronym(word)) == 2 and not known


def _run_end(line: Line, found: Sequence[Found], first: int) -> int:
    """Where the strange words that follow the letters end, with no town among them."""
    last = first
    while last < len(line.texts) and last - first < _MOST_PARTS and is_free(found, last, last + 1) and is_word(line.texts[last]):
        if not is_strange(line.texts[last]) or line.texts[last].endswith(("ों", *PLACE_ENDINGS)):
            break
        last += 1
    return last
