"""The public Python functions."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import srot


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    reports = tmp_path / "reports"
    reports.mkdir()
    (reports / "a.txt").write_text("मंत्री राम सिंह ने कहा कि सोमवार को पुल टूटने से 12 लोगों की मौत हो गई है।", encoding="utf-8")
    return reports


def test_read_into_memory(folder: Path) -> None:
    with srot.read(folder) as ledger:
        assert ledger.counts().articles == 1
        assert len(ledger.stories()) == 1
        assert ledger.search("पुल")


def test_read_into_a_file_and_open_it_again(folder: Path, tmp_path: Path) -> None:
    srot.read([folder, str(folder / "a.txt")], ledger=tmp_path / "x.db").close()
    with srot.open_ledger(tmp_path / "x.db") as ledger:
        assert ledger.counts().articles == 1


def test_claims_can_be_traced(folder: Path) -> None:
    with srot.read(folder) as ledger:
        (claim,) = ledger.claims()
        assert ledger.trace(claim.id).claim == claim


def test_what_stands_before_the_origin_is_no_station_on_the_way(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("A fresh check put the toll at 27 and not 31, Chief Secretary Ravi Toppo said in Sonpur.", encoding="utf-8")
    with srot.read(tmp_path) as ledger:
        origins = [origin for claim in ledger.claims() for origin in ledger.trace(claim.id).origins]
    assert {origin.name for origin in origins} == {"Ravi Toppo"}
    assert {node.role for origin in origins for node in origin.children} == {"outlet"}


def test_annotate() -> None:
    found = srot.annotate("मंत्री राम सिंह ने सोमवार को कहा कि पुल बंद है।", lang="hi", published="2024-07-09")
    assert [time.value for time in found.times] == ["2024-07-08"]
    assert found.attributions[0].chains[0][0].name == "राम सिंह"


def test_a_ruling_is_kept(folder: Path, tmp_path: Path) -> None:
    srot.read(folder, ledger=tmp_path / "x.db").close()
    ruling = srot.judge(tmp_path / "x.db", "claim", "right", "claim-1", author="a reader", note="seen")
    with srot.open_ledger(tmp_path / "x.db") as ledger:
        assert ledger.judgements() == (ruling,)


@pytest.mark.parametrize(
    ("kind", "verdict", "right", "message"),
    [
        ("tale", "same", "b", "kind 'tale' is not known; known: entity, story"),
        ("story", "alike", "b", "verdict 'alike' is not known; known: same, different, right, wrong"),
        ("story", "same", None, "'same' is a ruling on two things"),
        ("claim", "wrong", "b", "'wrong' is a ruling on one thing"),
    ],
)
def test_a_ruling_that_makes_no_sense_is_refused(
    tmp_path: Path, kind: str, verdict: str, right: str | None, message: str
) -> None:
    with pytest.raises(srot.SrotError, match=message):
        srot.judge(tmp_path / "x.db", kind, verdict, "a", right, author="a reader")
    assert not (tmp_path / "x.db").exists()


def test_every_public_name_is_there() -> None:
    assert all(getattr(srot, name) for name in srot.__all__)
    assert set(srot.__all__) <= set(dir(srot))
    with pytest.raises(AttributeError, match="has no attribute 'nonsense'"):
        _ = srot.nonsense


def test_import_is_light() -> None:
    code = "import sys, srot; print([name for name in ('sqlite3', 'srot.records', 'regex') if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
