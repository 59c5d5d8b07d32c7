"""Opening a ledger, and what stands in the way, in clear words."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from srot.errors import LedgerError, LedgerVersionError
from srot.ledger import View, Writer, open_store
from srot.ledger.rows import as_text
from srot.ledger.schema import MIGRATIONS
from srot.records import Article
from srot.testing import SAMPLE, fill_sample


def make_ledger(path: Path) -> Path:
    with open_store(path, write=True) as store:
        fill_sample(store)
    return path


def test_a_missing_ledger_is_not_made_by_asking(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no ledger .*x\.db; make one with: srot read FOLDER"):
        open_store(tmp_path / "x.db")
    assert not (tmp_path / "x.db").exists()


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="is a folder; name a file"):
        open_store(tmp_path, write=True)


def test_a_ledger_in_a_missing_folder_says_so(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match=r"there is no folder .*none; make it first"):
        open_store(tmp_path / "none" / "x.db", write=True)


@pytest.mark.parametrize("write", [True, False])
def test_a_ledger_below_what_is_no_folder_says_so(tmp_path: Path, write: bool) -> None:
    (tmp_path / "report.txt").write_text("x")
    with pytest.raises(LedgerError, match=r"cannot be used: .*name another file with --ledger"):
        open_store(tmp_path / "report.txt" / "srot.db", write=write)


def test_a_file_that_is_no_database_says_so(tmp_path: Path) -> None:
    (tmp_path / "x.db").write_text("पुल बंद है। " * 200, encoding="utf-8")
    with pytest.raises(LedgerError, match="it is no SQLite file"):
        open_store(tmp_path / "x.db", write=True)


def test_a_database_of_another_program_is_left_alone(tmp_path: Path) -> None:
    with sqlite3.connect(tmp_path / "x.db") as connection:
        connection.execute("CREATE TABLE song (title)")
    with pytest.raises(LedgerError, match="is a SQLite file, but no ledger"):
        open_store(tmp_path / "x.db", write=True)


def test_a_newer_ledger_is_refused_with_the_way_out(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "x.db")
    with sqlite3.connect(path) as connection:
        connection.execute("PRAGMA user_version = 99")
    for write in (False, True):
        with pytest.raises(LedgerVersionError, match=r"newer Srot \(format 99.*install the newer Srot"):
            open_store(path, write=write)


def test_an_older_ledger_is_migrated_when_it_is_written(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "x.db")
    newer = (*MIGRATIONS, "CREATE TABLE extra (id TEXT)")
    with pytest.raises(LedgerError, match="bring it up to date with: srot read"):
        open_store(path, migrations=newer)
    with open_store(path, write=True, migrations=newer) as store:
        assert store.row("SELECT count(*) FROM extra") == (0,)
        assert View(store).counts().articles == len(SAMPLE.articles)
    assert open_store(path, migrations=newer).row("PRAGMA user_version") == (len(newer),)


def test_a_ledger_with_numbered_lines_is_linked_anew_after_its_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    with open_store(path, write=True, migrations=MIGRATIONS[:6]) as store, store.transaction() as connection:
        connection.execute("INSERT INTO timeline VALUES (1, 'time-1', 'story-1', '2024-07-09', '{}')")
        connection.execute("INSERT INTO timeline_entity VALUES ('ent-1', 1)")
        connection.execute("INSERT INTO state VALUES ('linked', 'an older run')")
    with open_store(path, write=True) as store:
        assert View(store).linked() is None
        fill_sample(store)
        assert [line.id for line in View(store).timeline()] == [line.id for line in SAMPLE.links.timeline]


def test_claims_of_an_older_ledger_stay_until_it_is_linked_anew(tmp_path: Path) -> None:
    path, marks = tmp_path / "x.db", ", ".join("?" * 6)
    with open_store(path, write=True, migrations=MIGRATIONS[:7]) as store, store.transaction() as connection:
        claim = replace(SAMPLE.links.claims[0], id="claim-older", story="story-older")
        row = (claim.id, claim.story, claim.n_origins, claim.n_articles, claim.text, as_text(claim))
        connection.execute(f"INSERT INTO claim VALUES ({marks})", row)
        connection.execute("INSERT INTO doubt VALUES ('doubt-older', 1, 'source', 'att-older', NULL, '{}')")
    with open_store(path, write=True) as store:
        assert [found.id for found in View(store).claims()] == ["claim-older"]
        fill_sample(store)
        assert {found.id for found in View(store).claims()} == {found.id for found in SAMPLE.links.claims}
        assert store.row("SELECT 1 FROM doubt WHERE id = 'doubt-older'") is None


def test_a_migration_that_fails_changes_nothing(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "x.db")
    with pytest.raises(LedgerError, match="cannot be used"):
        open_store(path, write=True, migrations=(*MIGRATIONS, "CREATE TABLE extra (id TEXT); DROP TABLE nothing"))
    with open_store(path, write=True) as store:
        assert store.row("SELECT name FROM sqlite_master WHERE name = 'extra'") is None


def test_an_empty_file_says_how_to_fill_it(tmp_path: Path) -> None:
    (tmp_path / "x.db").touch()
    with pytest.raises(LedgerError, match=r"is empty; fill it with: srot read FOLDER --ledger .*x\.db"):
        open_store(tmp_path / "x.db")


def test_a_full_disk_keeps_what_was_committed(tmp_path: Path) -> None:
    with open_store(tmp_path / "x.db", write=True) as store:
        fill_sample(store)
        pages = store.row("PRAGMA page_count")
        assert pages is not None
        store.connection.execute(f"PRAGMA max_page_count = {pages[0]}")
        with pytest.raises(LedgerError, match="the disk is full; what was committed before is kept"):
            Writer(store).add_articles([Article("art-big", "पुल " * 100_000)])
        assert View(store).article_ids() == tuple(article.id for article in SAMPLE.articles)


def test_a_ledger_that_another_program_writes_is_locked(tmp_path: Path) -> None:
    path = make_ledger(tmp_path / "x.db")
    with sqlite3.connect(path, isolation_level=None) as other, open_store(path, write=True) as store:
        other.execute("BEGIN IMMEDIATE")
        store.connection.execute("PRAGMA busy_timeout = 0")
        with pytest.raises(LedgerError, match="another program is writing to it"):
            Writer(store).add_articles(SAMPLE.articles)
        other.execute("ROLLBACK")


def test_a_ledger_open_for_questions_cannot_be_written(tmp_path: Path) -> None:
    with (
        open_store(make_ledger(tmp_path / "x.db")) as store,
        pytest.raises(LedgerError, match="it may not be written; check the rights"),
    ):
        Writer(store).add_articles([Article("art-new", "पुल")])


def test_a_judgement_cannot_be_deleted() -> None:
    with open_store(None) as store:
        fill_sample(store)
        with pytest.raises(LedgerError, match="withdrawn, not deleted"), store.transaction() as connection:
            connection.execute("DELETE FROM judgement")


def test_a_closed_ledger_is_one_file(tmp_path: Path) -> None:
    make_ledger(tmp_path / "x.db")
    assert [path.name for path in tmp_path.iterdir()] == ["x.db"]
