"""Lines of a text with their offsets, and what their shape tells: body, headline, scrap."""

from __future__ import annotations

from dataclasses import dataclass

import regex

_LINE = regex.compile(r"[^\n]+")
_SENTENCE_END = regex.compile(r"[।॥.!?…؟][\"'”’»)\]\s]*$")
_FULL_STOP = regex.compile(r"[।॥.](?<!\.\.)[\"'”’»)\]\s]*$")
_INNER_END = regex.compile(r"[।॥?!]|[\p{L}\p{M}]{2}\.(?=\s|\p{Lo})")
BODY_CHARS = 50
LONG_CHARS = 200


@dataclass(frozen=True, slots=True)
class Line:
    """A trimmed line, ``text == source[start:end]``."""

    start: int
    end: int
    text: str


def split_lines(text: str) -> tuple[Line, ...]:
    """Lines that have something on them, trimmed.

    >>> [line.text for line in split_lines(" a\\n\\nb ")]
    ['a', 'b']
    """
    lines = []
    for match in _LINE.finditer(text):
        stripped = match.group().strip()
        if stripped:
            start = match.start() + match.group().index(stripped)
            lines.append(Line(start, start + len(stripped), stripped))
    return tuple(lines)


def ends_sentence(text: str) -> bool:
    """Whether the text closes with the mark of a statement; "?" and "!" close headlines too and do not count."""
    return _FULL_STOP.search(text) is not None


def is_body(text: str) -> bool:
    """Whether a line reads as a paragraph of the report: a statement of some length, or simply long."""
    return len(text) >= LONG_CHARS or (len(text) >= BODY_CHARS and _SENTENCE_END.search(text) is not None)


def count_sentence_ends(text: str) -> int:
    """How many sentences end in the text, roughly."""
    return len(_INNER_END.findall(text))


def is_headline(text: str) -> bool:
    """Whether a line has the shape of a headline: short, and no statement's full stop at its end."""
    return 8 <= len(text) <= LONG_CHARS and len(text.split()) <= 32 and not ends_sentence(text)
