"""The docs say what the program does: every command and every table stands in them."""

from __future__ import annotations

from pathlib import Path

import pytest
from evals.docs import RECORDS, describe_records

from srot.cli.main import app
from srot.languages.load import LANGUAGES, load_pack

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
COMMANDS = sorted(command.name or command.callback.__name__ for command in app.registered_commands if command.callback)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_stands_in_the_readme(command: str) -> None:
    assert f"srot {command}" in README


def test_the_page_of_records_is_the_one_made_from_the_code() -> None:
    assert RECORDS.read_text(encoding="utf-8") == describe_records(), "run: python -m evals.docs"


@pytest.mark.parametrize("code", [code for code in LANGUAGES.names() if code != "und"])
def test_each_language_stands_in_the_readme(code: str) -> None:
    assert f"| {load_pack(code).name} |" in README


def test_both_readmes_begin_with_the_two_commands() -> None:
    for name in ("README.md", "README.hi.md"):
        text = (ROOT / name).read_text(encoding="utf-8")
        assert "make demo" in text and text.index("make demo") < text.index("srot read")
