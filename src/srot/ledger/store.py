"""One SQLite file: opening it, migrating it, and saying in clear words why it cannot be written."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from srot.errors import LedgerError, LedgerVersionError
from srot.ledger.schema import APPLICATION_ID, MIGRATIONS

MEMORY = ":memory:"
_WAIT_SECONDS = 10.0


class Store:
    """An open ledger file. Made by `open_store`; closed after use, ``with`` does it."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self.connection = connection
        self.path = path

    def rows(self, query: str, values: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """The rows of a query."""
        with told_clearly(self.path):
            yield from self.connection.execute(query, values)

    def row(self, query: str, values: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """The first row of a query, or ``None``."""
        return next(self.rows(query, values), None)

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All of it or nothing: an error or Ctrl-C inside rolls back."""
        with told_clearly(self.path):
            try:  # around all of it: Ctrl-C right behind BEGIN or right before COMMIT must not leave a transaction open
                self.connection.execute("BEGIN IMMEDIATE")
                yield self.connection
                self.connection.commit()
            except BaseException:
                self.connection.rollback()
                raise

    def close(self) -> None:
        """Close the file; its side files (-wal, -shm) are folded into it."""
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def open_store(
    path: str | os.PathLike[str] | None, *, write: bool = False, migrations: Sequence[str] = MIGRATIONS
) -> Store:
    """The ledger at `path`; ``None`` gives an empty one in memory.

    Only with `write` is a missing file made. Raises `LedgerVersionError` for a file of a newer version and `LedgerError` for
    all else that stands in the way.
    """
    name = MEMORY if path is None else os.fspath(path)
    if name != MEMORY:
        _check_place(Path(name), write=write)
    with told_clearly(name):
        connection = _connect(name, write=write or name == MEMORY)
    try:
        with told_clearly(name):
            _prepare(connection, name, write=write or name == MEMORY, migrations=migrations)
    except BaseException:
        connection.close()
        raise
    return Store(connection, name)


def _check_place(path: Path, *, write: bool) -> None:
    try:
        path.stat()
    except FileNotFoundError:
        pass
    except OSError as error:  # a folder on the way may not be entered, or is none
        raise LedgerError(f"the ledger {path} cannot be used: {error.strerror}; check the rights of its folder, or name another file with --ledger") from error
    if path.is_dir():
        raise LedgerError(f"the ledger {path} is a folder; name a file, such as {path / 'srot.db'}")
    if not write and not path.is_file():
        raise LedgerError(f"there is no ledger {path}; make one with: srot read FOLDER --ledger {path}")
    if write and not path.parent.is_dir():
        raise LedgerError(f"cannot make the ledger {path}: there is no folder {path.parent}; make it first")


def _connect(name: str, *, write: bool) -> sqlite3.Connection:
    if name == MEMORY:
        return sqlite3.connect(name, isolation_level=None, check_same_thread=False)
    address = f"{Path(name).absolute().as_uri()}?mode={'rwc' if write else 'ro'}"
    if not write and not os.access(Path(name).absolute().parent, os.W_OK):
        address += "&immutable=1"  # a write-ahead log cannot be opened where its side files cannot be made
    return sqlite3.connect(
        address, uri=True, timeout=_WAIT_SECONDS, isolation_level=None, check_same_thread=False
    )


def _prepare(connection: sqlite3.Connection, name: str, *, write: bool, migrations: Sequence[str]) -> None:
    version = _pragma(connection, "user_version")
    if version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise LedgerError(f"{name} is a SQLite file, but no ledger; name another file with --ledger")
    if version and _pragma(connection, "application_id") != APPLICATION_ID:
        raise LedgerError(f"{name} is a SQLite file of another program; name another file with --ledger")
    if version > len(migrations):
        raise LedgerVersionError(
            f"the ledger {name} was written by a newer Srot (format {version}, this one knows {len(migrations)});"
            " install the newer Srot, or read the reports into a new ledger"
        )
    if write:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = NORMAL")
        _migrate(connection, version, migrations)
    elif not version:
        raise LedgerError(f"the ledger {name} is empty; fill it with: srot read FOLDER --ledger {name}")
    elif version < len(migrations):
        raise LedgerError(
            f"the ledger {name} is of format {version}, this Srot writes {len(migrations)};"
            f" bring it up to date with: srot read FOLDER --ledger {name}"
        )


def _migrate(connection: sqlite3.Connection, version: int, migrations: Sequence[str]) -> None:
    for number, script in enumerate(migrations[version:], start=version + 1):
        marks = f"PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {number};"
        try:
            connection.executescript(f"BEGIN IMMEDIATE; {script}; {marks} COMMIT;")
        except sqlite3.Error:
            if connection.in_transaction:
                connection.rollback()
            raise


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def told_clearly(path: str) -> Iterator[None]:
    """SQLite's errors about the file as a whole, as `LedgerError` with the way out."""
    try:
        yield
    except sqlite3.Error as error:
        raise LedgerError(_in_words(error, path)) from error


_WORDS = {
    "SQLITE_FULL": "the disk is full; what was committed before is kept: make room and run the same command again",
    "SQLITE_BUSY": "another program is writing to it; wait for it to end, or use another ledger",
    "SQLITE_LOCKED": "another program is writing to it; wait for it to end, or use another ledger",
    "SQLITE_READONLY": "it may not be written; check the rights of the file and its folder, or use another ledger",
    "SQLITE_CANTOPEN": "it cannot be opened; check the rights of the file and its folder, or name another file with --ledger",
    "SQLITE_NOTADB": "it is no SQLite file; name another file with --ledger",
    "SQLITE_CORRUPT": "the file is damaged; restore a copy, or read the reports into a new ledger",
    "SQLITE_IOERR": "the disk is full or gives errors; make room or check it, then run the same command again",
}


def _in_words(error: sqlite3.Error, path: str) -> str:
    name = getattr(error, "sqlite_errorname", "") or ""
    family = "_".join(name.split("_")[:2])
    reason = _WORDS.get(family, f"SQLite says {error}")
    return f"the ledger {path} cannot be used: {reason}"
