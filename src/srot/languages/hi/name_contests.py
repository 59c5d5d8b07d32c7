"""Constituencies, told by who stands for them: "रामपुर से सुरेश वर्मा को टिकट", "सुरेश वर्मा (रामपुर)", "रामपुर सीट से"."""

from __future__ import annotations

from collections.abc import Iterator

from srot.gazetteer import fold_name, lookup
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower
from srot.languages.hi.name_words import JOINTS, is_compound, is_unknown
from srot.languages.hi.numbers import is_number
from srot.languages.hi.titles import title_at
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.text.words import is_word

_FROM = "से"
_SHORTEST = 3
_CONTEST = "rule:contest"


def add_contests(line: Line) -> Line:
    """Words right before से and a candidate, behind a candidate and before से, in brackets behind one, or before "सीट", in a sentence that tells of a poll."""
    if not line.opened("poll"):
        return line
    found = list(line.found)
    for place in _seats(line):
        met = next((name for name in found if name.first <= place < name.last), None)
        if met is None or (met.last - met.first == 1 and met.type == "PER" and met.made_by != "gazetteer" and is_unknown(line.texts[place])):
            found = place_name(found, Found(place, place + 1, "LOC", _CONTEST))
    return line.having(found)


def _seats(line: Line) -> Iterator[int]:
    for place in line.opened("setting"):
        if line.texts[place] == _FROM and place and _is_from(line, place):
            yield place - 1
    for place in line.opened("seat"):
        if place and _is_town(line.texts[place - 1]):
            yield place - 1
    for place in line.opened("bracket"):
        shut = line.texts[place + 2 : place + 3] == (")",)
        if shut and any(name.last == place and name.type == "PER" for name in line.found) and _is_town(line.texts[place + 1]):
            yield place + 1


def _is_from(line: Line, place: int) -> bool:
    """Whether the word before से is where a candidate stands: he, or what he does there, follows, or he stands right before."""
    texts = line.texts
    if is_free(line.found, place - 1, place) and not _may_be_seat(texts[place - 1]):
        return False
    follows = _names_candidate(line, place + 1)
    after = fold_name("".join(texts[place + 1 : place + 2]))
    if _is_town(texts[place - 1]):
        before = place - 2 if place > 1 and texts[place - 2] == "को" else place - 1
        led = any(name.last == before and name.type == "PER" for name in line.found)
        return follows or led or after in cue_words("poll") or title_at(texts, place + 1, len(texts)) is not None if place + 1 < len(texts) else led
    return follows and (place == 1 or texts[place - 2] in JOINTS or not is_word(texts[place - 2]))


def _names_candidate(line: Line, first: int) -> bool:
    """Whether a person, his office before him or not, begins at `first`."""
    title = title_at(line.texts, first, len(line.texts)) if first < len(line.texts) else None
    starts = {first, title.last if title else first}
    return any(name.first in starts and name.type == "PER" for name in line.found)


def _is_town(word: str) -> bool:
    known = any(row.type == "LOC" for row in lookup(word))
    return known or (is_unknown(word) and not is_compound(word))


def _may_be_seat(word: str) -> bool:
    """Whether a word may name a constituency at all, common words too: "हुजूर से", "सागर से"."""
    plain = is_word(word) and len(word) >= _SHORTEST and not is_number(word) and not is_follower(word) and not word.endswith(("ों", "ीय"))
    return plain and fold_name(word) not in common_nouns() and fold_name(word) not in cue_words("place_kind", "poll") and title_at((word,), 0, 1) is None
