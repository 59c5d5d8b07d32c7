"""Where a report was filed: the first word of a line, told by what stands behind it ("एकमा। ...", "सिवान, 4 मई (भाषा)", "मथुरा: ...")."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from srot.gazetteer import fold_name, lookup, name_part
from srot.languages.hi.name_cues import cue_words, phrase_end
from srot.languages.hi.name_words import HYPHENS, is_compound, is_unknown
from srot.languages.hi.numbers import is_number
from srot.languages.name_spans import Found, Line, is_free, place_name

_STOPS = frozenset({"।", ".", "|"})
_ENDS = _STOPS | {"?", "!", "॥"}
_LEAST_TOLD = 5
_DATELINE = "rule:dateline"
_MODELS = ("names_hi", "names_en")


def opens_line(text: str, start: int) -> bool:
    """Whether a sentence that begins at `start` is the first of its line."""
    return not text[:start].rpartition("\n")[2].strip()


def add_dateline(line: Line) -> Line:
    """The line, first of its paragraph, with the place that it opens with, or has right behind its byline, where neither table nor model knows it as something else."""
    line = _with_twins(line)
    start = byline_end(line.texts)
    last = _place_end(line, start)
    if last == start or not _is_filed(line, last, behind_byline=start > 0):
        return line
    name = next((name for name in line.found if name.first == start), None)
    if name is None:
        return line.having(place_name(line.found, Found(start, last, "LOC", _DATELINE)))
    mistaken = name.type != "LOC" and name.made_by in _MODELS and name.last == last and not name_part(line.texts[start])
    return line.having(place_name(line.found, replace(name, type="LOC", made_by=_DATELINE))) if mistaken else line


def byline_end(texts: Sequence[str]) -> int:
    """Where the place may stand behind the byline that a report opens with, "संवाद सूत्र, कासगंज :"; 0 where it opens with none."""
    last = phrase_end("byline", texts, 0) if texts else 0
    return last + 1 if last and texts[last : last + 1] == (",",) else 0


def _with_twins(line: Line) -> Line:
    """The line, first of its paragraph, that opens with two places and a mark between: "घोरावल-सोनभद्र (संवाद)", "उरई/जालौन। ..."."""
    texts = line.texts
    joined = len(texts) > 3 and ((texts[1] in HYPHENS and texts[3] == "(" and len(texts) > 4) or (texts[1] == "/" and texts[3] in _STOPS | {":"}))
    twin = joined and _is_strange_place(texts[0]) and _is_strange_place(texts[2])
    if not twin:
        return line
    found = [name for name in line.found if name.first > 2]
    return line.having([Found(0, 1, "LOC", _DATELINE), Found(2, 3, "LOC", _DATELINE), *found])


def _place_end(line: Line, start: int) -> int:
    """Where the strange words at `start` end, two at most; `start` when others stand there."""
    last = start
    while last < min(start + 2, len(line.texts)) and _is_strange_place(line.texts[last]):
        last += 1
    if last == start and _is_latin_place(line.texts, start):
        return start + 1
    return last if is_free([name for name in line.found if name.first > start], start, last) else start


def _is_latin_place(texts: Sequence[str], place: int) -> bool:
    """A town in Latin letters before a colon and Devanagari: "Maithan : ट्रक ने ..."."""
    word = "".join(texts[place : place + 1])
    return word.isascii() and word.istitle() and texts[place + 1 : place + 2] == (":",) and len(texts) > place + 2 and not texts[place + 2].isascii()


def _is_strange_place(word: str) -> bool:
    known = any(row.type == "LOC" for row in lookup(word))
    return known or (is_unknown(word) and not is_compound(word) and not word.endswith("ः"))


def _is_filed(line: Line, last: int, *, behind_byline: bool) -> bool:
    texts = line.texts
    after = texts[last : last + 2]
    told = len(texts) - last > _LEAST_TOLD and texts[-1] in _ENDS
    if not after:
        return behind_byline  # "प्रतिनिधि, दनौली" alone in its line
    if after[0] == "(" and texts[last + 2 : last + 3] == (")",) and any(row.type == "LOC" for row in lookup(after[1])):
        return texts[last + 3 : last + 4] != () and texts[last + 3] in _STOPS | {":"}  # "डीग (भरतपुर)।"
    if behind_byline:
        return after[0] in _STOPS | {":"}
    if after[0] in _STOPS:
        return last + 1 == len(texts) or told
    if after[0] == ":":
        return told and (texts[last - 1].isascii() or line.words[last - 1].end == line.words[last].start)
    return after[0] in (",", "(") and len(after) > 1 and (is_number(after[1]) or fold_name(after[1]) in cue_words("filed", "month"))
