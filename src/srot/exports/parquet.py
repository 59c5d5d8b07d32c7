"""Parquet: the same tables with typed columns; lists and objects are nested columns."""

from __future__ import annotations

import types
import typing
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from srot.engine.base import cut
from srot.exports.sorting import sort_rows
from srot.exports.tables import Table
from srot.ledger import View
from srot.records import to_json

_ROWS = 20_000  # of one row group


def write_table(view: View, table: Table, path: Path) -> None:
    """Write one table to `path`; an empty table has its columns too."""
    import pyarrow as arrow
    from pyarrow import parquet

    columns = arrow.schema([(name, _arrow_type(hint)) for name, hint in _hints(table.row)])
    with parquet.ParquetWriter(path, columns, compression="zstd") as writer:
        for part in cut(sort_rows(table.rows(view)), _ROWS):
            writer.write_table(arrow.Table.from_pylist([to_json(row) for row in part], schema=columns))


def _hints(kind: type) -> list[tuple[str, Any]]:
    hints = typing.get_type_hints(kind)
    return [(field.name, hints[field.name]) for field in fields(kind)]


def _arrow_type(kind: Any) -> Any:
    import pyarrow as arrow

    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        (option,) = (option for option in typing.get_args(kind) if option is not type(None))
        return _arrow_type(option)
    if typing.get_origin(kind) is tuple:
        return arrow.list_(_arrow_type(typing.get_args(kind)[0]))
    if is_dataclass(kind) and isinstance(kind, type):
        return arrow.struct([(name, _arrow_type(hint)) for name, hint in _hints(kind)])
    return {str: arrow.string(), int: arrow.int64(), float: arrow.float64(), bool: arrow.bool_()}[kind]
