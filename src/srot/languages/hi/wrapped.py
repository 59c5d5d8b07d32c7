"""Hindi paragraphs printed in lines of one width, as mails and old text files are: there a line break ends no sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby

import regex

from srot.records import Span

_GOVERNED = "के|की|का|को|ने|से|में|पर|तक|कि"
_ACROSS = regex.compile(rf"(?<=[ ](?:{_GOVERNED}))[ ]?\n|\n(?=(?:{_GOVERNED})[ ])")
_STOPS = tuple("।.?!|:\"'”’")
_WIDEST, _NARROWEST, _LEAST = 110, 0.6, 3


def join_wrapped(text: str, spans: Sequence[Span]) -> tuple[Span, ...]:
    """The sentences with those joined that only the width of the page parts.

    >>> text = "नगर में कल रात की बारिश\\nके बाद पुल बह गया। मेयर ने\\nकहा कि नया पुल बनेगा।"
    >>> join_wrapped(text, (Span(0, 23), Span(24, 42), Span(43, 50), Span(51, 72)))
    (Span(start=0, end=42), Span(start=43, end=72))
    """
    breaks = frozenset(_soft_breaks(text))
    joined: list[Span] = []
    for span in spans:
        if joined and breaks.intersection(range(joined[-1].end, span.start)) and not text[joined[-1].start : joined[-1].end].endswith(_STOPS):
            span = Span(joined.pop().start, span.end)
        joined.append(span)
    return tuple(joined)


def _soft_breaks(text: str) -> Iterator[int]:
    """Places of the line breaks of blocks that are set to one width and in which a phrase runs over the end of a line."""
    for start, lines in _blocks(text):
        widest = max(map(len, lines))
        even = widest <= _WIDEST and all(len(line) >= _NARROWEST * widest for line in lines[:-1])
        if even and _ACROSS.search("\n".join(lines)):
            yield from accumulate((len(line) + 1 for line in lines[1:-1]), initial=start + len(lines[0]))


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """Where each block of three lines or more begins, and its lines; an empty line parts two blocks."""
    start = 0
    for filled, group in groupby(text.split("\n"), bool):
        lines = list(group)
        if filled and len(lines) >= _LEAST:
            yield start, lines
        start += sum(map(len, lines)) + len(lines)
