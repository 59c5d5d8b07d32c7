"""Persons told by what befell them or by what they scored: "सुखराम ओरांव की लाठी से हत्या", "अमजद और वसीक के पैर में गोली", "ने 21, जतिन बरोड़ ने 39"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.gazetteer import demonym, fold_name, name_part
from srot.languages.hi.name_cues import cue_words, is_anybody
from srot.languages.hi.name_ties import is_strange
from srot.languages.hi.name_words import JOINTS, PLACE_ENDINGS, is_unknown, may_be_part
from srot.languages.hi.numbers import is_number
from srot.languages.hi.word_kinds import GENITIVES
from srot.languages.name_spans import Found, Line, ends_place, is_free, place_name

_MOST_PARTS = 3
_REACH = 5
_BADLY = ("गंभीर", "रूप")
_ACTED, _AND = "ने", "और"
_MARKERS = frozenset({"ने", "को", "में", "।", ",", "कि"})
_DEED = "rule:deed"


def add_deeds(line: Line) -> Line:
    """Strange words that stand where only somebody can: before the genitive of a murder or a wound, before "गंभीर रूप से घायल", with a score."""
    found = list(line.found)
    for last, alone in _stands(line):
        first = _run_start(line, found, last)
        if last - first > 1 or (first < last and alone and _is_called(line.texts, first)):
            found = place_name(found, Found(first, last, "PER", _DEED))
            found = _add_row(line, found, first)
    return line.having(found)


def _stands(line: Line) -> Iterator[tuple[int, bool]]:
    """Where somebody's name ends, and whether one word of it is enough."""
    for place in line.opened("befell"):
        genitive = _genitive_before(line.texts, place)
        if genitive:
            yield genitive, True
    for place in line.opened("wound"):
        if place > 1 and line.texts[place - 1] == "के" and _is_wounded(line.texts, place):
            yield place - 1, True
    for place in line.opened("badly"):
        if line.texts[place : place + 2] == _BADLY:
            yield place, False
    if line.opened("beaten"):
        yield from ((place, False) for place in line.opened("marked") if line.texts[place] == "को" and _is_from_abroad(line, place))
    scores = [place for place in line.opened("actor") if line.texts[place] == _ACTED and place + 1 < len(line.texts) and is_number(line.texts[place + 1])]
    if len(scores) > 1:
        yield from ((place, False) for place in scores)


def _is_from_abroad(line: Line, place: int) -> bool:
    """Whether strange words before को have a nationality or a place's genitive before them, as players have: "जापानी X को", "डेनमार्क की X को"."""
    first = _run_start(line, line.found, place)
    if first < 2:
        return False
    return bool(demonym(line.texts[first - 1])) or (line.texts[first - 1] in GENITIVES and ends_place(line.found, first - 1))


def _genitive_before(texts: Sequence[str], place: int) -> int:
    """The genitive that a deed belongs to, with nothing but what it was done with between: "की धारदार हथियार से हत्या"; 0 where there is none."""
    for at in range(place - 1, max(0, place - 1 - _REACH), -1):
        if texts[at] in GENITIVES:
            return at
        if texts[at] in _MARKERS:
            return 0
    return 0


def _is_wounded(texts: Sequence[str], place: int) -> bool:
    """Whether a bullet or a blow is told of behind a limb: "के पैर में गोली लगी"."""
    return any(fold_name(word) in cue_words("shot") for word in texts[place + 1 : place + 4])


def _run_start(line: Line, found: Sequence[Found], last: int) -> int:
    """Where the strange words before `last` begin; `last` where they are a place's, a plural, or only a part of the name before them."""
    first, texts = last, line.texts
    found = [name for name in found if not _is_half(line, name, last)]
    while first and last - first < _MOST_PARTS and is_free(found, first - 1, first) and is_strange(texts[first - 1]) and not is_anybody(texts, first - 1):
        first -= 1
    odd = first < last and (texts[last - 1].endswith(("ो", "ों", *PLACE_ENDINGS)) or any(name.last == first for name in found))
    return last if odd else first


def _is_half(line: Line, name: Found, last: int) -> bool:
    """Whether only the second of two strange words was found: "बरोड़" of "जतिन बरोड़ ने"."""
    half = name.last == last and name.last - name.first == 1 and name.made_by in ("names_hi", "rule:actor") and is_unknown(line.texts[name.first])
    return half and name.first > 0 and is_strange(line.texts[name.first - 1])


def _is_called(texts: Sequence[str], place: int) -> bool:
    """Whether one word is a part of names, or one in no table that stands in a row: "अमजद और वसीक"."""
    return bool(name_part(texts[place])) or (is_unknown(texts[place]) and place > 1 and texts[place - 1] == _AND)


def _add_row(line: Line, found: list[Found], first: int) -> list[Found]:
    """The strange words that stand in a row before a person: "अमजद, वसीक और"."""
    while first > 1 and line.texts[first - 1] in JOINTS:
        last = first - 1
        first = _run_start(line, found, last)
        if first == last or not all(may_be_part(word) for word in line.texts[first:last]):
            return found
        found = place_name(found, Found(first, last, "PER", _DEED))
    return found
