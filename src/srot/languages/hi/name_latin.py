"""Latin letters in Hindi reports: what portals print in brackets behind a word ("अरगोला (Argola)") and as tags before a colon ("Bihar News: ...").

A gloss repeats the word before it: it is what that word is, and no name where that is none ("गांजा (Ganja)"). Of a tag only known names count.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from srot.gazetteer import fold_name, lookup
from srot.languages.hi.name_cues import cue_words
from srot.languages.hi.name_words import is_unknown
from srot.languages.name_spans import Found, Line, place_name
from srot.models.name_features import known_names
from srot.text.words import is_word, script_of

_OPEN, _CLOSED, _COLON = "(", ")", ":"
_LONGEST = 6
_GLOSS, _TAG = "rule:gloss", "gazetteer"


def settle_latin(line: Line) -> Line:
    """The line with glosses as what they gloss, and tags as the known names in them."""
    if not any(map(_is_latin, line.texts)):
        return line
    for first, last in _runs(line):
        if line.texts[last : last + 1] == (_COLON,) and not first:
            line = _settle_tag(line, last)
        elif line.texts[last : last + 1] == (_CLOSED,) and first > 1 and line.texts[first - 1] == _OPEN:
            line = _settle_gloss(line, first, last)
    return line


def _runs(line: Line) -> Iterator[tuple[int, int]]:
    """Stretches of words in Latin letters, hyphens inside them included."""
    first = 0
    while first < len(line.texts):
        last = first
        while last < len(line.texts) and (_is_latin(line.texts[last]) or (last > first and line.texts[last] in "-&'")):
            last += 1
        if last > first:
            yield first, last
        first = last + 1


@lru_cache(maxsize=50_000)
def _is_latin(word: str) -> bool:
    return is_word(word) and script_of(word) == "Latin"


def _settle_gloss(line: Line, first: int, last: int) -> Line:
    """A gloss is a name of the type of the name right before its bracket; letters of a body's name stay what they are."""
    if last - first > _LONGEST or script_of(line.texts[first - 2]) != "Devanagari" or all(word.isupper() for word in line.texts[first:last]):
        return line
    glossed = next((name for name in line.found if name.last == first - 1), None)
    if glossed is None and _is_place_word(line, first - 2, last + 1):
        glossed = Found(first - 2, first - 1, "LOC", _GLOSS)
    found = [name for name in line.found if name.last <= first or name.first >= last]
    if glossed is None:
        return line.having(found)
    found = place_name(found, glossed)
    return line.having(place_name(found, replace(glossed, first=first, last=last, made_by=_GLOSS, role=None, chance=1.0)))


def _is_place_word(line: Line, place: int, after: int) -> bool:
    """Whether a strange word has the kind of place that it is behind its gloss: "अरगोला (Argola) थाना"."""
    return is_unknown(line.texts[place]) and fold_name("".join(line.texts[after : after + 1])) in cue_words("place_kind")


def _settle_tag(line: Line, last: int) -> Line:
    """Of the words before the first colon of a line, what the model takes for a name is one only if it is all of them."""
    if line.texts[last + 1 : last + 2] == () or script_of(line.texts[last + 1]) == "Latin":
        return line
    kept = [name for name in line.found if name.first >= last or name.made_by == _TAG or ((name.first, name.last) == (0, last) and not _is_news(line, last))]
    for start, end in known_names(line.texts[:last]):
        row = next(iter(_rows(line, start, end)), None)
        if row is not None and not any(name.first < end and start < name.last for name in kept):
            kept = place_name(kept, Found(start, end, row[0], _TAG, row[1], row[2]))
    return line.having(kept)


def _is_news(line: Line, last: int) -> bool:
    return fold_name(line.texts[last - 1]) in cue_words("tag_end")


def _rows(line: Line, first: int, last: int) -> Iterator[tuple[str, str | None, str]]:
    for row in lookup(line.stretch(first, last)):
        if line.texts[first][:1].isupper() and row.type != "PER":
            yield row.type, row.subtype, row.key
