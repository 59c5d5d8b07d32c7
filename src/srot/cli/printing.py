"""How findings look in a terminal: rows side by side where it is wide, blocks where it is narrow."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console, RenderableType
    from rich.text import Text

    from srot.records import Span

_WIDE = 100
_PIPED_WIDTH = 120
_ID_DIGITS = 8


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a listing.

    `main` is the one with the words, which takes the room that is left; `labelled` ones bear their title in blocks too.
    """

    title: str
    style: str = ""
    main: bool = False
    labelled: bool = False


def day_of(value: str | None) -> str:
    """The day of a date for a line of a listing; the hour that a page gives is in the JSON.

    >>> day_of("2024-11-30T18:30:00+05:30"), day_of("2024-11-30/2024-12-02"), day_of(None)
    ('2024-11-30', '2024-11-30/2024-12-02', '')
    """
    return "/".join(dict.fromkeys(part.partition("T")[0] for part in (value or "").split("/")))


def open_console() -> Console:
    """Standard output as a rich console: no colour and a steady width when it is piped."""
    from rich.console import Console

    piped = not sys.stdout.isatty() and "COLUMNS" not in os.environ
    return Console(highlight=False, emoji=False, markup=False, width=_PIPED_WIDTH if piped else None)


def print_json(value: Any) -> None:
    """A record, or a list of them, as JSON; indented for eyes, on one line for programs."""
    from srot.records import to_json

    indent = 2 if sys.stdout.isatty() else None
    sys.stdout.write(json.dumps(to_json(value), ensure_ascii=False, indent=indent) + "\n")


def print_listing(columns: Sequence[Column], rows: Iterable[Sequence[str | Text]], *, empty: str) -> None:
    """A table on wide terminals, a block a row on narrow ones; `empty` is said when there is no row."""
    console = open_console()
    all_rows = list(rows)
    if not all_rows:
        console.print(empty)
    elif console.width >= _WIDE:
        _print_table(console, columns, all_rows)
    else:
        _print_blocks(console, columns, all_rows)


def short(record: str) -> str:
    """The first characters of an id: enough to name it again."""
    kind, dash, digits = record.rpartition("-")
    return kind + dash + digits[:_ID_DIGITS]


def print_words(console: Console, words: str | Text, *, indent: int = 0, style: str = "") -> None:
    """Running words, broken so that they fit."""
    from rich.padding import Padding

    from srot.cli.wrapping import Words

    print_lines(console, Padding(Words(words), (0, 0, 0, indent), expand=False, style=style))


def print_lines(console: Console, shown: RenderableType) -> None:
    """Lines without the spaces that fill them up: where vowel signs take a cell, those run over into an empty line."""
    from rich.segment import Segment, Segments

    for line in console.render_lines(shown, pad=False):
        while line and not line[-1].text.strip():
            line.pop()
        if line:
            line[-1] = Segment(line[-1].text.rstrip(), line[-1].style)
        console.print(Segments([*line, Segment.line()]), end="")


def marked(text: str, marks: Iterable[Span], style: str = "bold yellow") -> Text:
    """A text with spans of it in another style."""
    from rich.text import Text

    made = Text(text)
    for mark in marks:
        made.stylize(style, mark.start, mark.end)
    return made


def counted(number: int, one: str, many: str | None = None) -> str:
    """A number with its noun: "1 report", "2 reports"."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def _print_table(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[str | Text]]) -> None:
    from rich.table import Table

    from srot.cli.wrapping import Words

    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim", expand=any(column.main for column in columns))
    for column in columns:
        table.add_column(
            column.title, style=column.style, ratio=1 if column.main else None, no_wrap=not column.main, overflow="fold"
        )
    beside = max(sum(_marks(str(cell)) for column, cell in zip(columns, row, strict=True) if not column.main) for row in rows)
    for row in rows:
        cells = zip(columns, row, strict=True)
        table.add_row(*(Words(cell, reserve=beside) if column.main else cell for column, cell in cells))
    print_lines(console, table)


def _marks(text: str) -> int:
    from rich.cells import cell_len

    from srot.cli.wrapping import widest

    return widest(text) - cell_len(text)


def _print_blocks(console: Console, columns: Sequence[Column], rows: Sequence[Sequence[str | Text]]) -> None:
    from rich.text import Text

    for row in rows:
        cells = list(zip(columns, row, strict=True))
        heads = (_head(column, str(cell)) for column, cell in cells if not column.main and str(cell))
        print_words(console, Text("  ").join(heads))
        for cell in (cell for column, cell in cells if column.main):
            print_words(console, cell, indent=2)


def _head(column: Column, cell: str) -> Text:
    from rich.text import Text

    label = (f"{column.title} ", "dim") if column.labelled else ("", "")
    return Text.assemble(label, (cell, column.style))
