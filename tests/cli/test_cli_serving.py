"""``srot serve`` starts, and says clearly when it cannot."""

from __future__ import annotations

import socket
from pathlib import Path

from typer.testing import CliRunner

from srot.cli.main import app
from srot.ledger import open_store

RUN = CliRunner()


def test_help_names_the_token() -> None:
    assert "--token" in RUN.invoke(app, ["serve", "--help"]).output


def test_another_address_needs_a_token(tmp_path: Path) -> None:
    ledger = tmp_path / "x.db"
    open_store(ledger, write=True).close()
    done = RUN.invoke(app, ["serve", "--ledger", str(ledger), "--host", "0.0.0.0", "--port", "18481"])
    assert done.exit_code == 1
    assert "--token" in done.output


def test_a_ledger_that_is_not_there_is_not_made(tmp_path: Path) -> None:
    ledger = tmp_path / "none.db"
    done = RUN.invoke(app, ["serve", "--ledger", str(ledger), "--port", "18482"])
    assert done.exit_code == 1
    assert "srot read" in done.output
    assert not ledger.exists()


def test_a_port_that_is_taken_is_told(tmp_path: Path) -> None:
    ledger = tmp_path / "x.db"
    open_store(ledger, write=True).close()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = RUN.invoke(app, ["serve", "--ledger", str(ledger), "--port", str(taken.getsockname()[1])])
    assert done.exit_code == 1
    assert "choose another with --port" in done.output
