"""Marathi places that no table has, by the words behind them: "वडगाव येथे", "अशोक वाटिका चौकात", "कळंब तालुक्यातील", "आनंदनगरमध्ये"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from srot.languages.name_spans import Found, Line
from srot.languages.tables import read_table
from srot.text.words import is_word

_PACKAGE = "srot.languages.mr"
_MADE_BY = "rule:place"
_LEAST = 3
_MOST = 2


def find_called(line: Line, barred: frozenset[str], cased: tuple[str, ...]) -> Iterator[tuple[Found, str | None]]:
    """The places of a line that its own words call so, each with the stem of its last word where an ending stands on that.

    `barred` are words that no place is called; behind a word with one of the endings `cased` a name of two words begins ("शहरातील अशोक वाटिका चौकात").
    """
    for at in range(len(line.texts)):
        text = line.texts[at]
        kind = _cues().get(text)
        if kind is not None and at > 0:
            first = _start(line, at, barred, cased) if kind == "place" else (at - 1 if _is_free(line, at - 1, barred, cased) else at)
            while first < at and line.texts[at - 1] in ("गाव", "शहर"):
                at -= 1
            if first < at:
                yield Found(first, at, "LOC", _MADE_BY), None
        stem = _ending_stem(text)
        if stem is not None and _is_free(line, at, barred, ()) and text not in _cues():
            yield Found(at, at + 1, "LOC", _MADE_BY), stem


def _start(line: Line, end: int, barred: frozenset[str], cased: tuple[str, ...]) -> int:
    """Where a name before a noun of place begins: one word, or two where nothing that could be of another phrase stands before them."""
    first = end
    while first > 0 and end - first < _MOST and _is_free(line, first - 1, barred, cased):
        first -= 1
    if end - first == _MOST and first > 0 and is_word(line.texts[first - 1]) and not line.texts[first - 1].endswith(cased):
        return end - 1
    return first


def _is_free(line: Line, at: int, barred: frozenset[str], cased: tuple[str, ...]) -> bool:
    """Whether a word can be part of such a name: no known name, no plain word, no word in a case."""
    text = line.texts[at]
    if not is_word(text) or len(text) < _LEAST or text[0].isdigit() or text in barred or text in _plain() or (cased and text.endswith(cased)):
        return False
    return not any(name.first <= at < name.last for name in line.found)


def _ending_stem(text: str) -> str | None:
    """What a word is without its case, where it ends as names of towns and quarters do: "आनंदनगरमध्ये" is "आनंदनगर"."""
    for ending, bare in _town_endings():
        if text.endswith(ending) and len(text) - len(ending) >= _MOST:
            return text.removesuffix(ending) + bare
    return None


@cache
def station_words() -> frozenset[str]:
    """Words before "ठाणे" that make it a police station."""
    return frozenset(form for row in read_table(_PACKAGE, "place_cues") if row["kind"] == "station" for form in row["forms"].split())


@cache
def _cues() -> dict[str, str]:
    return {form: row["kind"] for row in read_table(_PACKAGE, "place_cues") if row["kind"] in ("here", "place") for form in row["forms"].split()}


@cache
def _plain() -> frozenset[str]:
    return frozenset(form for row in read_table(_PACKAGE, "place_cues") if row["kind"] == "barred" for form in row["forms"].split())


@cache
def _town_endings() -> tuple[tuple[str, str], ...]:
    """Endings of names of towns with a case on them, the longest first, and what they are without it."""
    pairs = {
        (oblique + case, bare)
        for row in read_table(_PACKAGE, "place_cues")
        if row["kind"] == "town"
        for bare, oblique in (cell.split("/") for cell in row["forms"].split())
        for case in _WHERE
    }
    return tuple(sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])))


_WHERE = ("त", "तील", "मध्ये", "मधील", "मधून", "तून", "जवळ", "हून")
