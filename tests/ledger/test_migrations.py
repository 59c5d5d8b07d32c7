"""Ledgers of every older format, their rows written by hand: refused for questions with the way out, and brought up to date by the next reading."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path

import pytest

from srot.errors import LedgerError
from srot.exports import export
from srot.ledger import View, open_store
from srot.ledger.schema import APPLICATION_ID, MIGRATIONS
from srot.pipeline import read_into
from srot.sources import read_sources

LINES = (
    {"outlet": "सुबह", "published": "2024-07-09", "title": "बांध में दरार", "text": "सोनपुर के बांध में दरार आ गई। अभियंता रमेश पाल ने बताया कि तीन गांव खाली कराए गए।"},
    {"outlet": "शाम", "published": "2024-07-10", "title": "बांध की मरम्मत", "text": "सोनपुर के बांध की मरम्मत शुरू हुई। अभियंता रमेश पाल के अनुसार तीन गांव खाली कराए गए थे।"},
)
OLDER = range(1, len(MIGRATIONS))


def written(path: Path) -> Path:
    path.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in LINES), encoding="utf-8")
    return path


def older_ledger(path: Path, reports: Path, *, version: int) -> Path:
    """A ledger as a program of that format left it: its articles, readings that nobody can unpack any more, and links of another linking."""
    with sqlite3.connect(path) as connection:
        connection.executescript("".join(MIGRATIONS[:version]))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
        for article in read_sources([reports]):
            row = (article.id, None, article.outlet, article.title, "hi", article.published, "metadata", article.text, "[]", "[]")
            connection.execute("INSERT INTO article VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
            connection.execute("INSERT INTO source VALUES (?, ?, ?)", (article.id, article.source_path, article.source_hash))
            connection.execute("INSERT INTO reading VALUES (?, 'of an older program', ?)", (article.id, b"older"))
        connection.execute("INSERT INTO state VALUES ('linked', 'by an older program')")
        connection.execute("INSERT INTO story VALUES ('story-older', NULL, NULL, NULL, NULL, 'older', '{}')")
        connection.execute("INSERT INTO claim VALUES ('claim-older', 'story-older', 1, 1, 'older', '{}')")
    connection.close()
    return path


def exported(ledger: Path | None, reports: Path, folder: Path) -> dict[str, bytes]:
    with open_store(ledger, write=True) as store:
        read_into(store, [str(reports)])
        return {file.name: file.read_bytes() for file in export(View(store), folder)}


@pytest.mark.parametrize("version", OLDER)
def test_questions_to_an_older_ledger_are_told_how_to_bring_it_up_to_date(tmp_path: Path, version: int) -> None:
    path = older_ledger(tmp_path / "old.db", written(tmp_path / "a.jsonl"), version=version)
    with pytest.raises(LedgerError, match=rf"old\.db is of format {version}, this Srot writes {len(MIGRATIONS)}; bring it up to date with: srot read FOLDER"):
        open_store(path)


@pytest.mark.parametrize("version", OLDER)
def test_an_older_ledger_that_is_read_into_holds_what_a_new_one_would(tmp_path: Path, version: int) -> None:
    reports = written(tmp_path / "a.jsonl")
    path = older_ledger(tmp_path / "old.db", reports, version=version)
    assert exported(path, reports, tmp_path / "old") == exported(None, reports, tmp_path / "new")
