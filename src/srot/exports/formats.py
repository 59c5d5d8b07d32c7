"""The formats of an export, by name."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from srot.errors import SrotError
from srot.exports.tables import TABLES, Table
from srot.ledger import View
from srot.registry import Registry

WriteTable = Callable[[View, Table, Path], None]

FORMATS = Registry(
    kind="format",
    entry_point_group="srot.exports",
    builtin={
        "csv": "srot.exports.csv:write_table",
        "jsonl": "srot.exports.jsonl:write_table",
        "parquet": "srot.exports.parquet:write_table",
    },
)


def export(view: View, folder: str | os.PathLike[str], *, format: str = "jsonl") -> tuple[Path, ...]:
    """Write every table of a ledger into `folder`, one file each, and return the files.

    The same ledger always gives the same bytes. A file is put in place only when it is whole.
    """
    write_table = cast(WriteTable, FORMATS.find(format))
    target = Path(folder)
    with _told(target):
        target.mkdir(parents=True, exist_ok=True)
        with view.snapshot():
            return tuple(_write(write_table, view, table, target / f"{table.name}.{format}") for table in TABLES)


def _write(write_table: WriteTable, view: View, table: Table, path: Path) -> Path:
    unfinished = path.with_name(f".{path.name}.part")
    try:
        write_table(view, table, unfinished)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


@contextmanager
def _told(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        place = error.filename or folder
        raise SrotError(f"cannot write the export {place}: {error.strerror}; choose another folder with --out") from error
