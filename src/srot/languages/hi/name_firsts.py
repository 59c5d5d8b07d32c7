"""Given names that mean something too or are towns, put back before what nobody's name begins with: "मान" + "सिंह राठी", "रोहतास" + "कुमार सैनी"."""

from __future__ import annotations

from dataclasses import replace

from srot.gazetteer import demonym, fold_name
from srot.languages.hi.name_cues import cue_words, is_follower
from srot.languages.hi.name_words import HYPHENS, JOINTS, PLACE_ENDINGS
from srot.languages.hi.numbers import is_number
from srot.languages.hi.titles import title_before, title_words
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.models.common_words import is_common_word
from srot.text.words import is_word, script_of

_LION = "सिंह"
_REALMS = frozenset({"country", "state", "continent", "region", "capital"})


def add_firsts(line: Line) -> Line:
    """Persons, and bodies called after them, that begin with a second name, each with the word before it where that may be their first."""
    found = list(line.found)
    for name in line.found:
        seconds = name.type in ("PER", "ORG") and name.made_by != "gazetteer" and fold_name(line.texts[name.first]) in cue_words("second")
        if seconds and name.first and _may_be_first(line, found, name):
            found = place_name(found, replace(name, first=name.first - 1))
    return line.having(found)


def _may_be_first(line: Line, found: list[Found], name: Found) -> bool:
    place = name.first - 1
    word = line.texts[place]
    key = fold_name(word)
    if not is_word(word) or script_of(word) != "Devanagari" or is_follower(word) or is_number(word) or is_spelled_acronym(word) or demonym(word) or word.endswith(("ों", "ीय", *PLACE_ENDINGS)):
        return False
    if key in title_words() or key in cue_words("kin", "place_kind", "alias") or (not is_free(found, place, name.first) and not _is_town(found, place)):
        return False
    return not is_common_word("hi", key) or _is_called(line, name, place)


def _is_town(found: list[Found], place: int) -> bool:
    """Whether a town of one word stands at `place`, which people are called after too."""
    return any(other.first == place and other.last == place + 1 and other.type == "LOC" and other.subtype not in _REALMS for other in found)


def _is_called(line: Line, name: Found, place: int) -> bool:
    """Whether a frequent word stands where a name begins and its bearer's ends: behind a title, or in a row; or the surname has a third word behind it."""
    texts = line.texts
    if fold_name(texts[place]) not in cue_words("first"):
        return False
    before = texts[place - 1] if place else ""
    opens = not before or not is_word(before) or before in JOINTS or is_follower(before) or before.endswith("नमें") or title_before(texts, place) is not None
    titled = title_before(texts, place) is not None
    whole = texts[name.first] != _LION or name.last - name.first > 1 or titled or texts[name.last : name.last + 1] == (",",)
    return opens and whole and before not in HYPHENS
