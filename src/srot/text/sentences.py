"""Sentences of any language, by marks alone; a language hands in its abbreviations."""

from __future__ import annotations

from collections.abc import Callable

import regex

from srot.records import Span

_LINE = regex.compile(r"[^\n]+")
# A mark that ends a sentence, with the closing quotes and brackets that belong to it; a quotation that follows a danda without a blank opens the next.
_OPENING = r"""(?<=।)(?P<quote>["'])\p{L}[^।\n"']+(?P=quote)(?:\s|$)"""
_END = regex.compile(rf"""(?:[।॥?!…؟。]+|\.)+(?:(?!{_OPENING})["'”’»)\]}}])*(?:[।.])?""")
_LETTER = regex.compile(r"\p{L}")
_CLOSERS = "\"'”’»)]}"


def split_sentences(text: str, *, is_stop: Callable[[str, int], bool]) -> tuple[Span, ...]:
    """Sentence spans in order, trimmed, never across a newline.

    `is_stop(text, position)` tells whether the full stop at `position` ends a sentence; all other end marks always do.
    """
    spans: list[Span] = []
    for line in _LINE.finditer(text):
        start = line.start()
        for mark in _END.finditer(text, line.start(), line.end()):
            if _ends(text, mark, is_stop):
                _append(spans, text, start, mark.end())
                start = mark.end()
        _append(spans, text, start, line.end())
    return tuple(spans)


def _ends(text: str, mark: regex.Match[str], is_stop: Callable[[str, int], bool]) -> bool:
    marks = mark.group().rstrip(_CLOSERS)
    if set(marks) == {"…"} and _LETTER.match(text, mark.end()):
        return False  # a pause inside a sentence: "run…run"
    if any(character in "।॥?!…؟。" for character in marks) or mark.group().endswith("।"):
        return True
    return marks.count(".") == 1 and is_stop(text, mark.start())


def _append(spans: list[Span], text: str, start: int, end: int) -> None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if start < end:
        spans.append(Span(start, end))
