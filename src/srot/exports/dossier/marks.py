"""A report's text with its findings marked, paragraph by paragraph.

Findings overlap and nest as they like; here each stretch of text gets the marks that hold there, and marks are closed and
opened again where two cross, so that the markup is always well formed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from srot.pictures.svg import FORBIDDEN

CONTENT, SOURCE, FINDING = 1, 2, 3
ANCHOR = 0


@dataclass(frozen=True, slots=True)
class Mark:
    """One marked stretch: `layer` says how far out it stands, `kind` is its class, `hint` what it is in words.

    `anchor` is written where the mark first opens, `number` at both ends of the tie between source, cue and content.
    """

    start: int
    end: int
    layer: int
    kind: str
    hint: str = ""
    anchor: str | None = None
    number: str = ""
    day: str | None = None


def clean(text: str) -> str:
    """Text that may stand in HTML: controls and directional overrides are replaced by a sign that shows that something was there.

    >>> clean("a\\u202eb\\x00c")
    'a\\ufffdb\\ufffdc'
    """
    return FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text)


def mark_paragraphs(text: str, marks: Iterable[Mark]) -> tuple[Markup, ...]:
    """The lines of `text` that are not empty, each with its marks; marks that lie outside the text are left out."""
    kept = sorted(
        (mark for mark in marks if 0 <= mark.start < mark.end <= len(text)),
        key=lambda mark: (mark.layer, mark.start, -mark.end, mark.kind, mark.hint),
    )
    opened: set[int] = set()
    return tuple(_mark_line(text, start, end, kept, opened) for start, end in _lines(text))


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _mark_line(text: str, start: int, end: int, marks: Sequence[Mark], opened: set[int]) -> Markup:
    here = [(number, mark) for number, mark in enumerate(marks) if mark.start < end and mark.end > start]
    cuts = sorted({start, end, *(cut for _, mark in here for cut in (mark.start, mark.end) if start < cut < end)})
    parts: list[str] = []
    stack: list[int] = []
    for left, right in pairwise(cuts):
        wanted = [number for number, mark in here if mark.start <= left and mark.end >= right]
        common = _common(stack, wanted)
        parts += [_close(marks[number]) for number in reversed(stack[common:])]
        for number in wanted[common:]:
            parts.append(_open(marks[number], first=number not in opened))
            opened.add(number)
        parts.append(str(escape(clean(text[left:right]))))
        stack = wanted
    parts += [_close(marks[number]) for number in reversed(stack)]
    return Markup("".join(parts))


def _common(stack: Sequence[int], wanted: Sequence[int]) -> int:
    shared = 0
    for a, b in zip(stack, wanted, strict=False):
        if a != b:
            break
        shared += 1
    return shared


def _open(mark: Mark, *, first: bool) -> str:
    tag = "time" if mark.day else "span"
    parts = [f'<{tag} class="{mark.kind}"']
    if mark.day:
        parts.append(f' datetime="{escape(mark.day)}"')
    if mark.hint:
        parts.append(f' title="{escape(clean(mark.hint))}"')
    if first and mark.anchor:
        parts.append(f' id="{escape(mark.anchor)}"')
    if first and mark.number:
        parts.append(f' data-n="{escape(mark.number)}"')
    return "".join(parts) + ">"


def _close(mark: Mark) -> str:
    return "</time>" if mark.day else "</span>"
