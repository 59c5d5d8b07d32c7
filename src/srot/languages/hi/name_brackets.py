"""Names told by the brackets behind them: "एंटी ऑटो थेफ्ट स्क्वायड (AATS)" is spelled in them, "गोमुख (उत्तरकाशी)" lies in what they name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TypeVar

import regex

from srot.gazetteer import demonym, fold_name
from srot.languages.hi.name_cues import cue_words, is_follower
from srot.languages.hi.titles import title_before
from srot.languages.name_spans import Found, Line, place_name
from srot.models.acronyms import spell_acronym
from srot.text.romanise import romanise
from srot.text.words import is_word

_CAPITALS = regex.compile(r"[A-Z]{3,6}")
_JOINING = frozenset({"ऑफ", "आफ", "एंड", "फॉर", "और", "एवं", "व"})
# how English initials sound when written in Devanagari and romanised again
_SOUNDS = {"c": "ksc", "q": "k", "x": "eks", "g": "gj", "w": "vw", "v": "vb", "z": "jz", "p": "pf", "f": "fp", "h": "h"}
_LONGEST_BODY = 9
_VOWELS = frozenset("aeiou")
_Parts = TypeVar("_Parts", bound=Sequence[str])


def add_spelled(line: Line) -> Line:
    """The words whose first letters a bracket spells out, and the letters in it, become a body, or a place by its last word."""
    return add_bracketed(line, _letters, _spelled_start, _kind_by_last_word)


def _kind_by_last_word(word: str) -> str:
    return "LOC" if fold_name(word) in cue_words("site", "quarter") else "ORG"


def add_bracketed(
    line: Line,
    read: Callable[[Sequence[str], int], _Parts],
    find_start: Callable[[Sequence[str], int, _Parts], int],
    kind_of: Callable[[str], str],
) -> Line:
    """The words before each bracket that what stands in it is short for, and the short form, become names of one kind, unless they are such already.

    `read` gives the letters or syllables in the bracket opened at a place, `find_start` where the words begin that they open, the place itself for none;
    `kind_of` the type of name by the last of these words.
    """
    found = list(line.found)
    for place in line.opened("bracket"):
        parts = read(line.texts, place)
        first = find_start(line.texts, place, parts) if parts else place
        if first < place and not any(name.first < first < name.last for name in found):
            kind = kind_of(line.texts[place - 1])
            found = _with_name(_with_name(found, first, place, kind), place + 1, place + 2, kind)
    return line.having(found)


def _with_name(found: list[Found], first: int, last: int, kind: str) -> list[Found]:
    known = any((name.first, name.last, name.type) == (first, last, kind) for name in found)
    return found if known else place_name(found, Found(first, last, kind, "rule:letters"))


def add_letters(line: Line) -> Line:
    """Letters in brackets behind a body are its own, of whatever language they are: "राज्य आपदा प्रबंधन प्राधिकरण (एसडीएमए)"."""
    places = [place for place in line.opened("bracket") if _letters(line.texts, place) and _is_behind_body(line.found, place)]
    found = list(line.found)
    for place in places:
        found = place_name(found, Found(place + 1, place + 2, "ORG", "rule:letters"))
    return line.having(found)


def add_translated(line: Line) -> Line:
    """Words that end as bodies do and have letters in brackets behind them, which need not spell them: "राष्ट्रीय आपदा प्रबंधन परिषद (NDMC)"."""
    found = list(line.found)
    for place in line.opened("bracket"):
        lettered = place > 1 and fold_name(line.texts[place - 1]) in cue_words("union", "lettered") and _letters(line.texts, place)
        first = _body_start(line, place) if lettered else place
        if place - first > 1 and not any(_is_whole(name, first, place) for name in found):
            found = place_name(found, Found(first, place, "ORG", "rule:letters"))
    return line.having(found)


def _is_whole(name: Found, first: int, last: int) -> bool:
    """Whether a name forbids that ``[first, last)`` be one: a body inside that is none of its last words, one as wide, one that begins before."""
    inside = first <= name.first < last and name.type == "ORG" and (name.last < last or name.made_by == "gazetteer")
    return inside or name.first < first < name.last or (name.first <= first and name.last == last and name.type == "ORG")


def _body_start(line: Line, last: int) -> int:
    """Where the words of a body begin: back to a case marker or an office, then on to the first word that says whom or what it is for."""
    texts, first = line.texts, last
    while first and last - first < _LONGEST_BODY and is_word(texts[first - 1]) and title_before(texts, first) is None:
        if is_follower(texts[first - 1]) and texts[first - 1] not in _JOINING:
            break
        first -= 1
    while first < last and not _tells_body(line, first):
        first += 1
    return first


def _tells_body(line: Line, place: int) -> bool:
    key = fold_name(line.texts[place])
    told = key in cue_words("united", "portfolio", "cause", "chapter") or bool(demonym(line.texts[place]))
    return told or any(name.first == place and name.type != "PER" for name in line.found)


def _is_behind_body(found: Sequence[Found], place: int) -> bool:
    """Whether a body of several words ends where a bracket opens in which no name was told."""
    body = next((name for name in found if name.last == place and name.type == "ORG"), None)
    return body is not None and body.last - body.first > 1 and not any(name.first == place + 1 for name in found)


def place_bracketed(line: Line) -> Line:
    """One word with a place in brackets behind it, where something is in or near, is a place itself: "गोमुख (उत्तरकाशी) के नजदीक"."""
    return line.having(replace(name, type="LOC", role=None) if name.type == "PER" and _is_placed(line, name) else name for name in line.found)


def _is_placed(line: Line, name: Found) -> bool:
    if name.last - name.first > 1 or line.texts[name.last : name.last + 1] != ("(",):
        return False
    inside = next((other for other in line.found if other.first == name.last + 1 and other.type == "LOC"), None)
    after = line.texts[inside.last : inside.last + 3] if inside is not None else ()
    if after[:1] != (")",):
        return False
    return after[1:2] == ("में",) or (after[1:2] == ("के",) and fold_name("".join(after[2:3])) in cue_words("near"))


def _letters(texts: Sequence[str], place: int) -> str:
    """The letters that stand alone in the brackets opened at `place`, small; ``""`` for anything else."""
    inner = texts[place + 1 : place + 3]
    if len(inner) < 2 or inner[1] != ")":
        return ""
    letters = inner[0] if _CAPITALS.fullmatch(inner[0]) else spell_acronym(inner[0])
    return letters.casefold() if len(letters) > 2 else ""


def _spelled_start(texts: Sequence[str], last: int, letters: str) -> int:
    """Where the words before `last` begin whose initials are `letters`; `last` where they are not."""
    if not letters:
        return last
    word = texts[last - 1] if last else ""
    if not is_word(word) or (is_follower(word) and word not in _JOINING):
        return last
    ends = [_spelled_start(texts, last - 1, letters[:-1])] if _sounds(letters[-1], word) else []
    ends += [_spelled_start(texts, last - 1, letters)] if word in _JOINING else []
    whole = [end for end in ends if end < last - 1 or letters[:-1] == ""]
    return min(whole, default=last)


def _sounds(letter: str, word: str) -> bool:
    start = romanise(word)[:1]
    return start == letter or start in _SOUNDS.get(letter, "") or (letter in _VOWELS and start in _VOWELS)
