"""Quarters, roads and police stations with all the words of their names: "जय नारायण व्यास कॉलोनी", "थाना सदर बाजार क्षेत्र"."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower
from srot.languages.hi.name_places import may_be_place
from srot.languages.hi.name_words import is_compound, is_proper, is_unknown, may_be_part
from srot.languages.hi.titles import QUALIFIERS, title_at
from srot.languages.name_spans import Found, Line, ends_place, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.text.words import is_word

_MOST_PARTS = 3
_STATION = "थाना"


def add_quarters(line: Line) -> Line:
    """Places named after someone or something, with the word of their kind, which is part of the name: "किसान पथ", "सुभाष चौक"."""
    found = list(line.found)
    for place in line.opened("quarter"):
        first = _quarter_start(line, found, place)
        if first < place and not any(name.first <= first and name.last > place + 1 for name in found):
            found = place_name(found, Found(first, place + 1, "LOC", "rule:quarter"))
    return line.having(found)


def _quarter_start(line: Line, found: Sequence[Found], place: int) -> int:
    whole = next((name for name in found if name.first < place and name.last == place + 1), None)
    if whole is not None and _is_torn(line, found, whole):
        return whole.first - 1
    if whole is not None:
        return whole.first if whole.type == "PER" or _is_where(line, whole) else place
    first = place
    while first and place - first < 2 and is_free(found, first - 1, first) and may_be_part(line.texts[first - 1]):
        first -= 1
    before = next((name for name in found if name.last == first), None)
    if before is not None and before.type == "PER":
        return before.first
    if before is not None and before.made_by == "rule:place" and _is_name_part(line.texts[before.first]):
        return before.first  # "प्रताप नगर"
    town = fold_name(line.texts[place]) in cue_words("town")  # "सैदा नगर" is the town of सैदा, "प्रताप नगर" is called so
    may_name = _is_name_part if town else _may_name_quarter
    first = place
    while first and place - first < 2 and is_free(found, first - 1, first) and may_name(line.texts[first - 1]):
        first -= 1
    at_once = first == place and before is not None and before.last == place and before.type == "LOC"
    return before.first if before and at_once and not town and before.subtype not in ("country", "state") else first


def _is_torn(line: Line, found: Sequence[Found], name: Found) -> bool:
    """Whether the first word of a quarter that the model knows stands behind a marker, right before it: "थाना के समियां" + "सदाय टोला"."""
    place = name.first - 1
    if name.type != "LOC" or name.made_by != "names_hi" or place < 1 or not is_free(found, place, place + 1):
        return False
    word, before = line.texts[place], line.texts[place - 1]
    return is_unknown(word) and not is_compound(word) and (is_follower(before) or fold_name(before) in cue_words("place_before"))


def _is_where(line: Line, name: Found) -> bool:
    """Whether what only the model takes for a body has behind it what says where: "अंबेडकर चौक के पास", "कचहरी रोड पर"."""
    after = line.texts[name.last : name.last + 2]
    beside = len(after) > 1 and after[0] == "के" and fold_name(after[1]) in cue_words("near")
    return name.type == "ORG" and name.made_by == "names_hi" and (after[:1] in (("में",), ("पर",), ("स्थित",)) or beside)


def _is_name_part(word: str) -> bool:
    return bool(name_part(word)) and may_be_part(word)


def _may_name_quarter(word: str) -> bool:
    return may_be_place(word) or _is_name_part(word)


def add_stations(line: Line) -> Line:
    """What stands between "थाना" and "क्षेत्र", "पुलिस" or a case marker is where the station is."""
    found = list(line.found)
    for place in line.opened("before place"):
        if line.texts[place] == _STATION and not ends_place(found, place):
            last = _station_end(line.texts, place + 1)
            wide = any(name.first <= place + 1 and name.last > last for name in found)
            if last > place + 1 and not wide:
                found = place_name(found, Found(place + 1, last, "LOC", "rule:station"))
    return line.having(found)


def _station_end(texts: Sequence[str], first: int) -> int:
    last = first
    while last < len(texts) and last - first < _MOST_PARTS and _may_name_station(texts, last):
        last += 1
    after = fold_name(texts[last]) if last < len(texts) else ""
    if after in cue_words("of_station"):
        return last
    proper = all(is_proper("hi", word) for word in texts[first:last])
    return last if proper and last - first == 1 and (is_follower(after) or not is_word(after)) else first


def _may_name_station(texts: Sequence[str], place: int) -> bool:
    word = texts[place]
    key = fold_name(word)
    if key in cue_words("of_station") or is_follower(word) or not is_word(word) or is_spelled_acronym(word):
        return False
    named = bool(lookup(word)) or key in cue_words("quarter") or key in cue_words("quarter_first") or may_be_part(word)
    return named and key not in common_nouns() and title_at(texts, place, len(texts)) is None


def add_constituencies(line: Line) -> Line:
    """What an officer or a member is for: "हटिया विधायक नवीन जायसवाल", "जिलाध्यक्ष गुना राधेश्याम पारीख"."""
    found = list(line.found)
    for place in line.opened("title"):
        title = title_at(line.texts, place, len(line.texts))
        if title is None or title.kind != "office":
            continue
        if _names_person(found, title.last) and place and is_free(found, place - 1, place) and _is_seat(line.texts, place - 1):
            found = place_name(found, Found(place - 1, place, "LOC", "rule:seat"))
        if _names_person(found, title.last + 1) and is_free(found, title.last, title.last + 1) and _is_post(line.texts[title.last]):
            found = place_name(found, Found(title.last, title.last + 1, "LOC", "rule:seat"))
    return line.having(found)


def add_seats(line: Line) -> Line:
    """A strange word before a local office, with the case of who holds it behind that: "सिंगोरा एसडीएम ने", "बरैया DSP के नेतृत्व में"."""
    found = list(line.found)
    for place in line.opened("seated"):
        name = next((name for name in found if name.last == place and name.last - name.first == 1), None)
        guessed = name is not None and name.type == "PER" and name.made_by == "names_hi" and not name_part(line.texts[place - 1])
        held = "".join(line.texts[place + 1 : place + 2])
        if place and (guessed or is_free(found, place - 1, place)) and is_follower(held) and _is_seat(line.texts, place - 1):
            found = place_name(found, Found(place - 1, place, "LOC", "rule:seat"))
    return line.having(found)


def _names_person(found: Sequence[Found], first: int) -> bool:
    return any(name.first == first and name.type == "PER" for name in found)


def _is_seat(texts: Sequence[str], place: int) -> bool:
    """Whether an unknown word before an office is no part of it: "नवनिर्वाचित विधायक", "गुस्साए एसपी", "प्रशिक्षु डीएसपी" have none."""
    titled = place > 0 and title_at(texts, place - 1, place) is not None
    word = texts[place]
    told = word in QUALIFIERS or fold_name(word) in cue_words("plain") or word.endswith(("ी", "ः", "ए"))
    return is_unknown(word) and not is_compound(word) and not told and not titled


def _is_post(word: str) -> bool:
    return any(row.type == "LOC" for row in lookup(word)) and not name_part(word)
