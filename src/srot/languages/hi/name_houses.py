"""Hospitals, schools, colleges and hotels: a house with what it is called before it ("अशोका हॉस्पिटल"), or where it stands behind it ("उच्च विद्यालय एकमा")."""

from __future__ import annotations

from collections.abc import Sequence

from srot.gazetteer import fold_name, name_part
from srot.languages.hi.name_cues import cue_words, is_follower, phrase_end
from srot.languages.hi.name_words import is_compound, is_unknown, may_be_part
from srot.languages.name_spans import Found, Line, is_free, place_name
from srot.models.acronyms import is_spelled_acronym
from srot.text.words import is_word

_MOST_WORDS = 2
_LONGEST_KIND = 3


def add_houses(line: Line) -> Line:
    """Houses with what they are called: "अशोका हॉस्पिटल", "सरदार पटेल मेडिकल कॉलेज", "उत्क्रमित मध्य विद्यालय एकमा"."""
    found = list(line.found)
    for place in line.opened("house"):
        last = phrase_end("house", line.texts, place)
        told = next((name for name in found if name.type == "ORG" and name.first < place and name.last >= last), None)
        torn = _torn_person(line, found, told) if told and told.last == last else None
        if torn is not None:
            found = place_name(found, Found(_honoured(line, found, torn.first), last, "ORG", "rule:house"))
            continue
        if not last or (told and not (told.last == last and _is_kind(line, told.first, place))):
            continue
        free = [name for name in found if name is not told]
        first = place if told else _house_start(line, free, place, last)
        if first == place:
            first, last = _with_place(line, free, place, last)
        if any((name.first, name.last, name.type) == (first, last, "ORG") for name in found):
            first = _kind_start(line, free, first)
        if last - first > 1 and (first, last) != (place, phrase_end("house", line.texts, place)) and not _is_held(found, first, last):
            found = place_name(found, Found(first, last, "ORG", "rule:house"))
    return line.having(found)


def add_chapters(line: Line) -> Line:
    """Bodies told by a loan word for "of" and the place that they are for: "बार काउंसिल ऑफ उत्तर प्रदेश", "चैंबर ऑफ कॉमर्स"."""
    found = list(line.found)
    for place in line.opened("chapter"):
        first, last = place, place + 1
        while first and place - first < _MOST_WORDS and _may_lead_chapter(line.texts[first - 1]):
            first -= 1
        named = next((name for name in found if name.first == last), None)
        last = named.last if named is not None else last + (last < len(line.texts) and is_word(line.texts[last]) and not is_follower(line.texts[last]))
        if first < place and last > place + 1 and not _is_held(found, first, last):
            found = place_name(found, Found(first, last, "ORG", "rule:chapter"))
    return line.having(found)


def _may_lead_chapter(word: str) -> bool:
    """Whether a word may stand before "of" in what a body is called."""
    return is_word(word) and not is_follower(word) and fold_name(word) in cue_words("chapter")


def _torn_person(line: Line, found: Sequence[Found], body: Found) -> Found | None:
    """Who stands right before a body that begins with the rest of his name: "वीर कुंवर" before "सिंह विश्वविद्यालय"."""
    if "surname" not in name_part(line.texts[body.first]):
        return None
    return next((name for name in found if name.last == body.first and name.type == "PER"), None)


def _is_held(found: Sequence[Found], first: int, last: int) -> bool:
    return any(name.first <= first and name.last >= last and name.type != "PER" for name in found)


def _house_start(line: Line, found: Sequence[Found], place: int, last: int) -> int:
    """Where the name of a house begins: letters, a person and what he is honoured by, or one or two words in no dictionary right before it."""
    kind = place
    while kind and _is_kind(line, kind - 1, kind):
        kind -= 1
    named = next((name for name in found if name.type in ("PER", "LOC") and name.first < kind and name.last in (kind, place, last)), None)
    if named is not None:
        return place if named.type == "PER" and _is_goal(line.texts, last) else _honoured(line, found, named.first)
    if place and is_spelled_acronym(line.texts[place - 1]) and is_free(found, place - 1, place):
        return place - 1
    first = place
    while first and place - first < _MOST_WORDS and is_free(found, first - 1, first) and _may_name_house(line.texts[first - 1]):
        first -= 1
    return first


def _is_goal(texts: Sequence[str], last: int) -> bool:
    """Whether a house is where somebody went, not called after him: "सुनील कुमार अस्पताल पहुंचे"."""
    return last < len(texts) and fold_name(texts[last]) in cue_words("went")


def _is_kind(line: Line, first: int, last: int) -> bool:
    """Whether the words ``[first, last)`` say nothing but what kind of house it is: "राजकीय कन्या"."""
    return all(fold_name(word) in cue_words("house_kind") for word in line.texts[first:last])


def _honoured(line: Line, found: Sequence[Found], first: int) -> int:
    """Where the words begin that honour whom a house is named after, which are part of its name: "सरदार पटेल", "रानी दुर्गावती"."""
    while first and fold_name(line.texts[first - 1]) in cue_words("honoured") and is_free(found, first - 1, first):
        first -= 1
    return first


def _may_name_house(word: str) -> bool:
    strange = is_unknown(word) and not is_compound(word)
    return may_be_part(word) and (strange or bool(name_part(word))) and not word.endswith(("ों", "ानुसार"))


def _kind_start(line: Line, found: Sequence[Found], place: int) -> int:
    """Where the words begin that say what kind of house stands at `place`: "पीएम श्री जवाहर" before "नवोदय विद्यालय"."""
    first = place
    while first and place - first < _LONGEST_KIND and _is_kind(line, first - 1, first) and is_free(found, first - 1, first):
        first -= 1
    return first


def _with_place(line: Line, found: Sequence[Found], place: int, last: int) -> tuple[int, int]:
    """A house of a kind with the place right behind it that tells it from others of its kind: "राजकीय मध्य विद्यालय एकमा में"."""
    texts, first = line.texts, _kind_start(line, found, place)
    if last - first < _MOST_WORDS:
        return place, last  # a bare "विद्यालय" beside a place is any school of it
    sited = next((name for name in found if name.first == last and name.type in ("LOC", "PER")), None)
    end = sited.last if sited is not None and sited.last - sited.first <= _MOST_WORDS else last
    if end == last and last < len(texts) and is_unknown(texts[last]) and is_free(found, last, last + 1):
        end = last + 1
    closed = end == len(texts) or not is_word(texts[end]) or is_follower(texts[end])
    return (first, end) if end > last and closed else (place, last)
