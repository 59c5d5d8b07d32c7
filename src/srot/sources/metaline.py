"""Lines about the report: by whom, from which desk, when. Read piece by piece; a line with anything else on it is none."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

import regex

from srot.sources.page_words import any_of, words_of
from srot.sources.printed_date import Stamp, find_stamps
from srot.text.normal import fold

MAX_CHARS = 160
_MAX_NAME_WORDS = 6
_MAX_OTHER_WORDS = 4
_GAP = "\ue000"
_PIECES = regex.compile(rf"[|•·,{_GAP}‖]|\s[–—-]\s|\s/\s")
# "Staff in Delhi": the place of the desk is no part of its name.
_PLACE_TAIL = regex.compile(r"\s+(?:in|at)\s+\p{Lu}[\p{L}\p{M}]*(?:\s\p{Lu}[\p{L}\p{M}]*)?$")
_EDGE = " \t.:;|–—-()[]<>»›/"


@dataclass(frozen=True, slots=True)
class MetaLine:
    """What a line about the report says. `labelled` lines say so themselves ("Updated:", "Edited by"); others only by
    where they stand. `outlet` is the masthead in it ("X डेस्क" is of X)."""

    reason: str
    labelled: bool
    stamps: tuple[Stamp, ...]
    outlet: str | None


@lru_cache(maxsize=20_000)
def read_metaline(line: str) -> MetaLine | None:
    """The line as byline or date line, or ``None``.

    >>> read_metaline("Edited By Asha,Updated: 5 Jan, 2023 10:20 AM").reason
    'byline'
    """
    if len(line) > MAX_CHARS:
        return None
    stamps = find_stamps(line)
    pieces = _split(line, stamps)
    kinds = [_kind(piece) for piece in pieces]
    if "body" in kinds or not (stamps or {"byline", "desk"} & set(kinds)):
        return None
    labelled = any(stamp.label for stamp in stamps) or _has_label(line)
    if kinds.count("other") > (2 if labelled else 1):
        return None
    reason = "byline" if {"byline", "desk"} & set(kinds) else "updated"
    return MetaLine(reason, labelled, stamps, _outlet(pieces, kinds))


def _split(line: str, stamps: tuple[Stamp, ...]) -> list[str]:
    for stamp in reversed(stamps):
        line = line[: stamp.start] + _GAP + line[stamp.end :]
    return [piece for piece in (raw.strip() for raw in _PIECES.split(line)) if piece.strip(_EDGE)]


@cache
def _label() -> regex.Pattern[str]:
    """A verb of writing opens a byline by itself, a noun ("लेखक", "Editor") only with a mark after it."""
    mark = r"\s*[:ः–—-]+\s*"
    return regex.compile(rf"\s*(?:(?:{any_of('byline')})(?![\p{{L}}\p{{M}}])(?:{mark}|\s*)|{any_of('byline-label')}{mark})", regex.IGNORECASE)


@cache
def _reading_time() -> regex.Pattern[str]:
    return regex.compile(rf"\d+\s*{any_of('unit')}\s+read", regex.IGNORECASE)


def _has_label(line: str) -> bool:
    match = _label().match(line)
    # A bare "By ..." opens many a headline and sentence, so it counts only where bylines stand.
    return match is not None and fold(match.group().strip(_EDGE)) != "by"


def _kind(piece: str) -> str:
    """``byline``, ``desk``, ``section``, ``other`` (a few words that may be a name, place or masthead) or ``body``."""
    bare = piece.strip(_EDGE)
    label = _label().match(piece.strip(" \t"))
    if label and len(piece.strip(" \t")[label.end() :].split()) <= _MAX_NAME_WORDS:
        return "byline"
    if _reading_time().fullmatch(bare):
        return "section"
    if fold(bare) in words_of("section") | words_of("place"):
        return "section"
    if _ends_with_desk(bare):
        return "desk"
    starts_fresh = not piece.startswith((":", ";", "("))
    return "other" if starts_fresh and 0 < len(bare.split()) <= _MAX_OTHER_WORDS and not _digits(bare) else "body"


def _digits(text: str) -> bool:
    return any(character.isdigit() for character in text)


def _ends_with_desk(piece: str) -> bool:
    return len(piece.split()) <= _MAX_NAME_WORDS and _desk_start(piece) is not None


def _desk_start(piece: str) -> int | None:
    """The word index from which the piece is the name of a desk ("Web Desk"), the longest one."""
    words = _PLACE_TAIL.sub("", piece).split()
    for start in range(max(0, len(words) - 3), len(words)):
        if fold(" ".join(words[start:])) in words_of("desk"):
            return start
    return None


def _outlet(pieces: list[str], kinds: list[str]) -> str | None:
    found = None
    for piece, kind in zip(pieces, kinds, strict=True):
        if kind == "desk":
            found = found or _masthead(piece.strip(_EDGE))
    desks = kinds.count("desk")
    others = [piece.strip(_EDGE) for piece, kind in zip(pieces, kinds, strict=True) if kind == "other"]
    if found is None and desks and len(others) == 1 and has_masthead(others[0]):
        return others[0]
    return found


def _masthead(piece: str) -> str | None:
    """What stands before the desk, unless it is the desk's department: "X डेस्क" is of X, "विदेश डेस्क" of nobody we know."""
    start = _desk_start(piece) or 0
    words = piece.split()[:start]
    if words and fold(words[0]) == "by":
        words = words[1:]
    if not words or all(fold(word) in words_of("department") for word in words):
        return None
    while len(words) > 1 and fold(words[-1]) in words_of("department") - words_of("masthead"):
        words.pop()
    return " ".join(words)


def has_masthead(piece: str) -> bool:
    """Whether a word of the piece is one that papers and channels call themselves by."""
    return any(fold(word) in words_of("masthead") for word in piece.split())
