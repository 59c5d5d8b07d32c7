"""Lines broken so that they fit whatever terminal shows them."""

from __future__ import annotations

from typing import Any

import regex
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions
from rich.containers import Lines
from rich.measure import Measurement
from rich.text import Text

_WORD = regex.compile(r"\S*(?:[^\S\n]+|\n|$)")
_SPACING_MARK = regex.compile(r"\p{Mc}")


class Words(Text):
    """A text that is broken between words with room to spare for vowel signs.

    Terminals do not agree whether a vowel sign such as ा takes a cell: rich and some terminals say no, tmux, xterm and GNOME's say
    yes. Lines are broken as if it did; where it does not, they end a little earlier. `reserve` is cells that others may take.
    """

    def __init__(self, plain: str | Text = "", *, reserve: int = 0) -> None:
        given = plain if isinstance(plain, Text) else Text(plain)
        super().__init__(given.plain, style=given.style, spans=list(given.spans))
        self.reserve = reserve

    def __rich_measure__(self, console: Console, options: ConsoleOptions) -> Measurement:
        """The cells that the text takes where a vowel sign takes one."""
        least = max(map(cell_len, self.plain.split()), default=0)
        most = max(map(widest, self.plain.splitlines()), default=0) + self.reserve
        return Measurement(least, max(least, most))

    def wrap(self, console: Console, width: int, **options: Any) -> Lines:
        """The lines of the text on a console of `width` cells."""
        lines = Lines()
        for piece in self.divide(break_places(self.plain, width - self.reserve)):
            piece.rstrip()
            lines.extend(piece.wrap(console, width, **options))
        return lines


def widest(text: str) -> int:
    """The cells of a text on a terminal that gives vowel signs one each.

    >>> widest("कहा"), widest("कि वह")
    (3, 5)
    """
    return cell_len(text) + len(_SPACING_MARK.findall(text))


def break_places(text: str, width: int) -> list[int]:
    """Where a text goes on in a new line, so that none is wider than `width`; a word that is wider itself stays whole.

    >>> break_places("नदी का पानी", 7)
    [7]
    """
    places, used = [], 0
    for word in _WORD.finditer(text):
        needed = widest(word.group().rstrip())
        if used and used + needed > width:
            places.append(word.start())
            used = 0
        used += widest(word.group().rstrip("\n"))
        if word.group().endswith("\n") and word.end() < len(text):
            places.append(word.end())
            used = 0
    return places
