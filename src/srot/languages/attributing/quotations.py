"""Quotations by their marks, of any shape, also where a mark is missing."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import regex

_LINE = regex.compile(r"[^\n]+")
_MARK = regex.compile(r"``|''|‘‘|’’|´´|,,|[\"“”„«»‘’'`´]")
_SINGLE = frozenset("‘’'`´")
_LETTER = regex.compile(r"[\p{L}\p{M}\p{Nd}]")
_STOPS = "।॥.?!…"
_BLANKS = 12
"""Characters within which the next line begins."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quoted stretch: `start` and `end` with its marks, `inner_start` and `inner_end` without.

    `closed` is false where the text never closes it; such a one ends with its sentence.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    closed: bool


@dataclass(slots=True)
class _Open:
    start: int
    inner: int
    single: bool


def find_orphans(text: str, quotations: tuple[Quotation, ...]) -> tuple[int, ...]:
    """Places of closing marks that nothing opens: the words before them are somebody's own.

    >>> find_orphans("हम तैयार हैं।' उन्होंने कहा।", ())
    (13,)
    """
    inside = {q.start for q in quotations} | {q.end for q in quotations}
    found: list[int] = []
    for mark in _MARK.finditer(text):
        before = text[mark.start() - 1 : mark.start()] or " "
        if mark.start() in inside or mark.end() in inside or before not in _STOPS:
            continue
        if not any(q.start <= mark.start() < q.end for q in quotations):
            found.append(mark.start())
    return tuple(found)


@lru_cache(maxsize=4)
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Quotations in order, outermost only, never across a newline.

    Marks are read by where they stand, not by their shape: many desks type ” for both ends, or '' for one.

    >>> text = 'उसने कहा, ”हम आएंगे।” फिर “चुप'
    >>> [text[q.inner_start : q.inner_end] for q in find_quotations(text)]
    ['हम आएंगे।', 'चुप']
    """
    if not _MARK.search(text):
        return ()
    found: list[Quotation] = []
    over = ""
    for line in _LINE.finditer(text):
        over = _scan_line(text, line.start(), line.end(), found, over)
    return tuple(found)


def _goes_on(text: str, start: int, end: int) -> bool:
    """Whether a quotation goes on in the next line, which opens with a mark again, or only closes it: it is the speaker's to the line's end.

    One that opens within its line stands behind a comma, a colon or a full stop: "The note read, “We leave. We are tired."
    """
    if text[end : end + 1] != "\n":
        return False
    front = text[text.rfind("\n", 0, start) + 1 : start].rstrip()
    again = _MARK.match(text[end : end + _BLANKS].lstrip())
    if front and front[-1] in ",:" and text[end - 1] in _STOPS and _closes_first(text, end, text[start]):
        return True
    if front:
        return front[-1] in ",:.।" and text[start] not in _SINGLE and again is not None and again.group() == text[start]
    return again is not None or _closes_first(text, end, '"')


def _closes_first(text: str, end: int, opening: str) -> bool:
    """Whether the first mark of the line behind `end` closes what it does not open: "That is why they left,” the mayor said"."""
    line = _LINE.search(text, end)
    if line is None or (opening in _SINGLE and opening != "‘"):
        return False
    alike = _ROUND if opening == "‘" else frozenset(_MARK.findall(text, *line.span())) - _SINGLE
    mark = next((m for m in _MARK.finditer(text, *line.span()) if m.group() in alike), None)
    return mark is not None and mark.group() != "‘" and text[mark.start() - 1] in ",.?!।" and (text[mark.end() : mark.end() + 1] or " ").isspace()


_ROUND = frozenset("‘’")


def _scan_line(text: str, start: int, end: int, found: list[Quotation], over: str) -> str:
    """Adds the quotations of a line; `over` is the mark of one of the line before that goes on. Gives that of its last one that goes on in the next."""
    opened = _Open(start, start, over in _SINGLE) if over and _closes_first(text, start - 1, over) else None
    for mark in _MARK.finditer(text, start, end):
        single = mark.group() in _SINGLE
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        if single and _LETTER.match(before) and _LETTER.match(after) and not _closes_name(text, opened, mark.start(), after):
            continue  # an apostrophe
        if opened is None:
            if not _only_closes(before, after) or _opens_unspaced(text, mark.start(), mark.end(), end):
                opened = _Open(mark.start(), mark.end(), single)
        elif opened.single == single:
            if _only_opens(before, after) and mark.group() not in "”’" and before != "," and not _slipped_blank(text, mark.start(), mark.end(), end):
                found.append(_unclosed(text, opened, mark.start()))
                opened = _Open(mark.start(), mark.end(), single)
            else:
                found.append(_trimmed(text, opened, mark.start(), mark.end()))
                opened = None
    if opened is None:
        return ""
    goes_on = _goes_on(text, opened.start, end)
    found.append(_trimmed(text, opened, end, end) if goes_on else _unclosed(text, opened, end))
    return text[opened.start] if goes_on else ""


def _closes_name(text: str, opened: _Open | None, place: int, after: str) -> bool:
    """Whether a mark inside a word closes a quoted name to which Marathi writes its case: "'प्रभात'ला", "‘प्रभात’च्या"."""
    return opened is not None and opened.single and _DEVANAGARI.match(after) is not None and len(text[opened.inner : place].split()) <= _NAME_WORDS


_DEVANAGARI = regex.compile(r"\p{Devanagari}")
_NAME_WORDS = 4


def _only_closes(before: str, after: str) -> bool:
    return not before.isspace() and before not in "([{,:;-–—…" and (
        after.isspace() or not _LETTER.match(after) or before in _STOPS
    )


def _opens_unspaced(text: str, start: int, inner: int, end: int) -> bool:
    """Whether a mark right behind a full stop opens a quotation for want of a blank: "बंद है।'पुल टूटा' मंत्री ने": the next mark closes it."""
    following = _MARK.search(text, inner, end)
    if following is None or text[start - 1] != "।" or not _LETTER.match(text[inner : inner + 1]):
        return False
    behind = text[following.end() : following.end() + 1] or " "
    return not text[following.start() - 1].isspace() and following.group() == text[start:inner] and behind.isspace()


def _only_opens(before: str, after: str) -> bool:
    return (before.isspace() or before in "([{,:-–—") and not after.isspace()


def _unclosed(text: str, opened: _Open, limit: int) -> Quotation:
    stop = regex.compile(r"[।॥?!]|\.(?=\s|$)").search(text, opened.inner, limit)
    end = stop.end() if stop else limit
    quotation = _trimmed(text, opened, end, end)
    return Quotation(quotation.start, quotation.end, quotation.inner_start, quotation.inner_end, False)


def _slipped_blank(text: str, place: int, behind: int, end: int) -> bool:
    """Whether a mark that looks like an opening one closes, with its blank on the wrong side: ""पुल बनेगा, "एक अधिकारी ने कहा।"."""
    return text[:place].rstrip(" ")[-1:] == "," and text[place:behind] == '"' and _MARK.search(text, behind, end) is None and end - behind < _TAG


_TAG = 60
"""Characters of "an officer said on Monday" at most."""


def _trimmed(text: str, opened: _Open, inner_end: int, end: int) -> Quotation:
    inner = opened.inner
    while inner < inner_end and text[inner].isspace():
        inner += 1
    while inner_end > inner and text[inner_end - 1].isspace():
        inner_end -= 1
    return Quotation(opened.start, end, inner, inner_end, True)
