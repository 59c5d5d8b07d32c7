"""English places that only the words beside them tell: "the southern Zabul province", "near the town of Pagar Alam", "in Belpur, a small
village", "a resident of Nagla Rai"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.gazetteer import demonym, fold_name, lookup
from srot.languages.en.name_rules import cue_words
from srot.languages.name_spans import SETTING, Found, Line, place_name
from srot.models.common_words import is_dictionary_word
from srot.text.words import is_word

_MOST, _DESCRIBED_BY = 3, 4
_OPENING = frozenset({"In", "At", "Near", "Around"})
_COUNT_AHEAD = 4


def add_settings(line: Line) -> Line:
    """Capitalised words before the noun of a district or settlement, behind it and "of", or whose residents are told of; what the gazetteer
    has as something else stays.

    A model that takes such a name for a person or a body is put right: "the Sinjar district" is no company.
    """
    found = list(line.found)
    for place in (0, *line.opened("setting")):
        for first, last in _beside(line.texts, place) if place else (_opening(line.texts),):
            if first < last and _may_be_place(line.texts, first, last) and not _is_known_otherwise(found, first, last):
                inner = [name for name in found if name.first < last and name.last > first]
                found = place_name([name for name in found if name not in inner], Found(first, last, "LOC", SETTING))
    return line.having(found)


def _opening(texts: Sequence[str]) -> tuple[int, int]:
    """Where a sentence opens that gives a number there: "In Kunar, 610 people died"."""
    last = 1
    while last < len(texts) and last <= _MOST and _is_part(texts[last]):
        last += 1
    ahead = texts[last : last + _COUNT_AHEAD]
    counted = any(word[0].isdigit() for word in ahead) and all(word == "," or word.islower() or word[0].isdigit() for word in ahead)
    return (1, last) if texts[:1] and texts[0] in _OPENING and counted else (0, 0)


def _beside(texts: Sequence[str], place: int) -> Iterator[tuple[int, int]]:
    behind = _behind(texts, place)
    if fold_name(texts[place]) in cue_words("setting") and behind[0] == behind[1]:  # "the Druze village of Majdal Shams" names one
        yield _before(texts, place)
        yield _described(texts, place)
    yield behind


def _described(texts: Sequence[str], place: int) -> tuple[int, int]:
    """In front of what it is: "in Belpur, a small village"."""
    article = next((k for k in range(place - 1, max(1, place - _DESCRIBED_BY), -1) if texts[k] in ("a", "an")), None)
    if article is None or texts[article - 1] != "," or not all(text.islower() for text in texts[article:place]):
        return place, place
    first, last = _before(texts, article - 1)
    return (first, last) if first and texts[first - 1].casefold() in ("in", "at", "near", "from") else (place, place)


def _before(texts: Sequence[str], place: int) -> tuple[int, int]:
    first = place
    while first and place - first < _MOST and _is_part(texts[first - 1]):
        first -= 1
    return first, place


def _behind(texts: Sequence[str], place: int) -> tuple[int, int]:
    first = last = place + 2
    if texts[place + 1 : place + 2] != ("of",) or not texts[place][:1].islower():
        return place, place
    while last < len(texts) and last - first < _MOST and _is_part(texts[last]):
        last += 1
    return first, last


def _is_part(word: str) -> bool:
    key = fold_name(word)
    return is_word(word) and word[:1].isupper() and not word.isupper() and not demonym(key) and key not in cue_words("opener")


def _may_be_place(texts: Sequence[str], first: int, last: int) -> bool:
    """Whether a word of the name is in no dictionary, the gazetteer has it, or it is some place's: "China's Sichuan province"; "Police district" and
    "a city of Angels" name nothing."""
    if first > 2 and texts[first - 1] == "s" and any(row.type == "LOC" for row in lookup(texts[first - 3])):
        return True
    rare = any(len(word) > 2 and not is_dictionary_word("en", word.casefold()) for word in texts[first:last])
    return rare or any(row.type == "LOC" for row in lookup(" ".join(texts[first:last])))


def _is_known_otherwise(found: Sequence[Found], first: int, last: int) -> bool:
    """Whether the words are a place already, or in a longer name, or a body or person that the gazetteer has."""
    for name in found:
        if name.first < last and name.last > first:
            wider = name.first < first or name.last > last + 1
            if name.type == "LOC" or wider or name.made_by == "gazetteer":
                return True
    return False
