"""``srot withdraw``, ``srot restore`` and ``srot withdrawn``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from srot.cli.main import app
from srot.ledger import View, open_store


def srot(*arguments: str) -> Result:
    return CliRunner(env={"COLUMNS": "100"}).invoke(app, arguments)


@pytest.fixture
def ledger(tmp_path: Path) -> str:
    (tmp_path / "a.txt").write_text("नदी का पानी उतर गया है। लोग घर लौट रहे हैं।", encoding="utf-8")
    path = str(tmp_path / "x.db")
    assert srot("read", str(tmp_path / "a.txt"), "--ledger", path).exit_code == 0
    return path


def test_a_report_is_taken_out_listed_and_brought_back(ledger: str) -> None:
    with open_store(ledger) as store:
        (article,) = View(store).article_ids()
    assert srot("withdrawn", "--ledger", ledger).output == "No report is withdrawn.\n"
    assert f"{article} is withdrawn" in srot("withdraw", article[:8], "--reason", "not ours", "--ledger", ledger).output
    assert "not ours" in srot("withdrawn", "--ledger", ledger).output
    assert f"bring it back with: srot restore {article}" in srot("withdraw", article, "--reason", "again", "--ledger", ledger).output
    (listed,) = json.loads(srot("withdrawn", "--json", "--ledger", ledger).output)
    assert (listed["id"], listed["reason"]) == (article, "not ours")
    with open_store(ledger) as store:
        assert View(store).counts().articles == View(store).counts().stories == 0
    assert f"{article} is restored" in srot("restore", article, "--ledger", ledger).output
    with open_store(ledger) as store:
        assert View(store).counts().articles == View(store).counts().stories == 1
        assert View(store).search("पानी")


def test_a_report_that_is_not_there_is_told(ledger: str) -> None:
    result = srot("withdraw", "art-none", "--reason", "x", "--ledger", ledger)
    assert result.exit_code == 1
    assert "art-none" in result.output
    assert "holds no withdrawn report at all" in srot("restore", "art-none", "--ledger", ledger).output
