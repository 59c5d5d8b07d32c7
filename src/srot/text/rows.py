"""Tables about names and sounds: TSV files that are edited without reading Python."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources import files


def read_rows(table: str) -> Iterator[list[str]]:
    """The cells of each row of ``data/<table>.tsv`` beside this module; the first line names the columns, ``#`` starts a comment line.

    >>> next(read_rows("letter_names"))[0]
    'a'
    """
    lines = files("srot.text").joinpath("data", f"{table}.tsv").read_text(encoding="utf-8").splitlines()
    yield from (line.split("\t") for line in [line for line in lines if line and not line.startswith("#")][1:])
