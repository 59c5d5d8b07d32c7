"""CSV: the tables of the JSON lines with one header line; lists and objects stand in their cell as JSON."""

from __future__ import annotations

import csv
import json
from dataclasses import fields
from pathlib import Path
from typing import Any

from srot.exports.sorting import sort_rows
from srot.exports.tables import Table
from srot.ledger import View
from srot.records import to_json


def write_table(view: View, table: Table, path: Path) -> None:
    """Write one table to `path`: UTF-8, commas, quotes where needed, a null as an empty cell."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(field.name for field in fields(table.row))
        for row in sort_rows(table.rows(view)):
            writer.writerow(_cell(value) for value in to_json(row).values())


def _cell(value: Any) -> Any:
    if isinstance(value, bool):
        return "true" if value else "false"
    return json.dumps(value, ensure_ascii=False) if isinstance(value, list | dict) else value
