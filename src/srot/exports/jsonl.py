"""JSON lines: UTF-8, one object a line, sorted by id."""

from __future__ import annotations

import json
from pathlib import Path

from srot.exports.sorting import sort_rows
from srot.exports.tables import Table
from srot.ledger import View
from srot.records import to_json


def write_table(view: View, table: Table, path: Path) -> None:
    """Write one table to `path`."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for row in sort_rows(table.rows(view)):
            file.write(json.dumps(to_json(row), ensure_ascii=False) + "\n")
