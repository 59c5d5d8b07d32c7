"""Tables of a language: TSV files that a linguist edits without reading Python."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def read_table(package: str, name: str) -> tuple[dict[str, str], ...]:
    """Rows of ``data/<name>.tsv`` of a language package as dicts; the first line names the columns, ``#`` starts a comment line.

    Missing trailing cells are ``""``.
    """
    lines = files(package).joinpath("data", f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line.strip() and not line.startswith("#")]
    header = rows[0]
    return tuple(dict(zip(header, row + [""] * (len(header) - len(row)), strict=False)) for row in rows[1:])


def read_cases(package: str, name: str) -> list[dict[str, Any]]:
    """The ``[[case]]`` entries of ``cases/<name>.toml`` of a language package."""
    text = files(package).joinpath("cases", f"{name}.toml").read_text(encoding="utf-8")
    cases: list[dict[str, Any]] = tomllib.loads(text)["case"]
    return cases
