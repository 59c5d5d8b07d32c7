"""Where a Hindi name begins and ends: titles and case markers cut off, torn parts put back, bodies made whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from srot.gazetteer import demonym, fold_name, lookup, name_part
from srot.languages.hi.name_cues import common_nouns, cue_words, is_follower, is_joint
from srot.languages.hi.titles import title_at, title_words
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.text.words import is_word, script_of

_HYPHENS = frozenset("-–‐")
_HEAD_LENGTH = 3
_SURE = 0.8


def trim_names(line: Line) -> Line:
    """Names without titles, honours, case markers and marks at their edges; those that are common nouns dropped."""
    found = (_trimmed(line.texts, _headed_body(line.texts, name)) for name in line.found)
    return line.having(name for name in found if name and not _is_common(line.texts, name))


def _headed_body(texts: Sequence[str], name: Found) -> Found:
    """A "person" or "place" that ends in the head of a body is a body: "मद्रास हाईकोर्ट"."""
    body = name.type != "ORG" and name.last - name.first > 1 and _head_end(texts, name.last - 1) == name.last
    return replace(name, type="ORG") if body else name


def _trimmed(texts: Sequence[str], name: Found) -> Found | None:
    if name.made_by == "gazetteer":
        return name
    name = _honoured(texts, name)
    first, last = name.first, name.last
    while first < last and _opens_badly(texts, first, name):
        title = title_at(texts, first, last) if name.type == "PER" else None
        first = title.last if title else first + 1
    while name.type == "PER" and last - first > 1 and is_common_word("hi", fold_name(texts[first])) and not name_part(texts[first]):
        first += 1
    while last > first and _closes_badly(texts[last - 1], name.type) and (last - first > 1 or name.type != "LOC"):
        last -= 1
    if name.type == "PER" and last - first > 1 and texts[last : last + 1] == ("रूप",):
        last -= 1  # "रामू गंभीर रूप से घायल": the model knows a Mr Gambhir
    return replace(name, first=first, last=last) if first < last else None


def _honoured(texts: Sequence[str], name: Found) -> Found:
    """A "place" that begins with an honorific is a person: "श्री पुतिन"."""
    title = title_at(texts, name.first, name.last) if name.type == "LOC" else None
    personal = title and title.kind == "honorific" and title.last < name.last
    return replace(name, type="PER") if personal else name


def _opens_badly(texts: Sequence[str], first: int, name: Found) -> bool:
    word = texts[first]
    if not is_word(word) or (is_follower(word) and not is_spelled_acronym(word) and name.last - first > 1 and name.type != "PER"):
        return True
    if name.type != "PER":
        return False
    title = title_at(texts, first, name.last)
    return bool(title and (title.last < name.last or title.kind != "honorific") and not name_part(word))


def _closes_badly(word: str, kind: str) -> bool:
    key = fold_name(word)
    if kind == "LOC" and key in cue_words("generic"):
        return True
    return not is_word(word) or is_follower(word) or (kind == "PER" and (key in cue_words("suffix") or (key in title_words() and not name_part(key))))


def _is_common(texts: Sequence[str], name: Found) -> bool:
    if name.made_by == "gazetteer":
        return False
    keys = [fold_name(word) for word in texts[name.first : name.last] if is_word(word)]
    if all(key in title_words() and not name_part(key) for key in keys):
        return True
    if len(keys) == 1 and (demonym(keys[0]) or keys[0] in cue_words("direction") or is_common_word("hi", keys[0])):
        return True
    if len(keys) == 1 and name.chance < _SURE and not is_proper("hi", texts[name.first]):
        return True
    if name.type == "PER" and all(is_common_word("hi", key) and not name_part(key) for key in keys):
        return True
    if keys and (keys[-1] in cue_words("event") or (name.type == "LOC" and keys[-1] in common_nouns())):
        return keys[-1] not in cue_words("place_after")
    return all(key in common_nouns() or key in cue_words("plain") or bool(demonym(key)) for key in keys)


def join_names(line: Line) -> Line:
    """Parts that the model tore off put back: "जोंग" + "-उन", "जोंग" + "उन"."""
    found = list(line.found)
    for name in line.found:
        if name.type == "PER" and name in found:
            first, last = _joined_start(line, name), _joined_end(line, name)
            if first < name.first or last > name.last:
                found = place_name(found, replace(name, first=first, last=last))
    return line.having(found)


def _joined_end(line: Line, name: Found) -> int:
    texts, last = line.texts, name.last
    while last < len(texts):
        if _is_surname(line, last):
            last += 1
            continue
        if is_joint(texts, last):
            last += 1
        elif is_broken_singh(texts, last):
            last += 2
        elif _is_hyphenated(line, last) and not _starts_name(line, last + 1):
            last += 2
            while last < len(texts) and any(other.first < last < other.last and other.type == "PER" for other in line.found):
                last += 1
        else:
            break
    return last


def _joined_start(line: Line, name: Found) -> int:
    """Where a name begins once unmarked proper words before a single word are taken in: "क्लॉड" before "हेलर"."""
    first = name.first
    while name.last - first < 3 and first and is_free(line.found, first - 1, first):
        word = line.texts[first - 1]
        given = "given" in name_part(word) or "foreign" in name_part(word)
        alone = name.last - first == 1 and is_proper("hi", word) and not name_part(word)
        if not (given or alone) or not may_be_part(word) or lookup(word) or demonym(word):
            break
        first -= 1
    return first


def may_be_part(word: str) -> bool:
    """Whether a word may be part of a person's name: no case marker, common noun, title or number."""
    key = fold_name(word)
    common = is_follower(word) or key in common_nouns() or key in title_words() or is_common_word("hi", key)
    return is_word(word) and not common and script_of(word) == "Devanagari"


def is_proper(lang: str, word: str) -> bool:
    """Whether a word is a known part of names or places, or in no dictionary."""
    return bool(name_part(word)) or bool(lookup(word)) or not is_dictionary_word(lang, word)


def is_broken_singh(texts: Sequence[str], place: int) -> bool:
    """Whether "¨सह" stands at `place`: सिंह as some outlets' font conversion leaves it."""
    return tuple(texts[place : place + 2]) == ("¨", "सह")


def _is_surname(line: Line, place: int) -> bool:
    word = line.texts[place]
    known = "surname" in name_part(word) and not is_common_word("hi", fold_name(word))
    return known and not _starts_name(line, place) and not lookup(word) and fold_name(word) not in title_words()


def _is_hyphenated(line: Line, place: int) -> bool:
    words = line.words
    if place + 1 >= len(words) or words[place].text not in _HYPHENS:
        return False
    tight = words[place - 1].end == words[place].start and words[place].end == words[place + 1].start
    return tight and is_word(words[place + 1].text) and fold_name(words[place + 1].text) not in common_nouns()


def _starts_name(line: Line, place: int) -> bool:
    return any(other.first == place for other in line.found)


def add_bodies(line: Line) -> Line:
    """Bodies made of a place or a nationality and a head: "दिल्ली पुलिस", "रूसी रक्षा मंत्रालय"."""
    found = list(line.found)
    for first, last in _headed(line):
        inner = [name for name in found if name.first < last and name.last > first]
        if not any(name.type == "ORG" and name.first <= first and name.last >= last for name in inner):
            found = place_name(found, Found(first, last, "ORG", "rule:place-and-head"))
    return line.having(found)


def _headed(line: Line) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(line.texts):
        last = _head_end(line.texts, place)
        first = _body_start(line, place) if last else place
        if first < place:
            yield first, last
        place = max(last, place + 1)


@cache
def _first_of_heads() -> frozenset[str]:
    return frozenset(head.split(" ")[0] for head in cue_words("head"))


def _head_end(texts: Sequence[str], place: int) -> int:
    heads = cue_words("head")
    if fold_name(texts[place]) not in _first_of_heads():
        return 0
    for last in range(min(len(texts), place + _HEAD_LENGTH), place, -1):
        if fold_name(" ".join(texts[place:last])) in heads:
            return last
    return 0


def _body_start(line: Line, place: int) -> int:
    for size in (2, 1):
        if place >= size and demonym(" ".join(line.texts[place - size : place])):
            return place - size
    before = next((name for name in line.found if name.last == place and name.type == "LOC"), None)
    return before.first if before else place


def add_acronyms(line: Line) -> Line:
    """Spelled-out acronyms that act as a source: "एसपीजी ने". Acronyms of things ("एटीएसएसीएमएस मिसाइल") are no names."""
    found = [name for name in line.found if not _is_thing(line.texts, name)]
    for place, word in enumerate(line.texts):
        acting = _is_acting(line.texts, place) and is_spelled_acronym(word) and fold_name(word) not in title_words()
        if acting and is_free(found, place, place + 1):
            found = place_name(found, Found(place, place + 1, "ORG", "rule:acronym"))
    return line.having(found)


def _is_acting(texts: Sequence[str], place: int) -> bool:
    after = texts[place + 1 : place + 3]
    return bool(after) and (after[0] == "ने" or list(after) in (["के", "अनुसार"], ["के", "मुताबिक"], ["के", "हवाले"]))


def _is_thing(texts: Sequence[str], name: Found) -> bool:
    last = name.last
    after = fold_name(texts[last]) if last < len(texts) else ""
    if after in cue_words("contest"):
        return name.subtype == "legislature" or fold_name(texts[last - 1]) == "विधानसभा"
    return after in cue_words("thing") and name.last - name.first == 1 and name.made_by != "gazetteer" and name.type == "ORG"
