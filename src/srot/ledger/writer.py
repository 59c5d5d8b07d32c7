"""Everything that changes a ledger. Each call is one transaction: it is done, or it has not begun."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import PurePath

from srot.errors import NotFoundError
from srot.ledger import search
from srot.ledger.links import replace_links
from srot.ledger.lookup import find_id
from srot.ledger.packing import unpack
from srot.ledger.parts import Parted, PartedLinks
from srot.ledger.problem import Problem
from srot.ledger.reading_rows import ReadingRows, rows_of
from srot.ledger.rows import ARTICLE_COLUMNS, article_of, article_values, prefer
from srot.ledger.store import Store
from srot.records import Article, Judgement, Links, Reading
from srot.records.collecting import uncollected


class Writer:
    """Writes into an open store. Adding what is there already changes nothing."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def add_articles(self, articles: Iterable[Article]) -> int:
        """Keep articles and where they were found; returns how many were new."""
        with self.store.transaction():
            return sum(self._add_article(article) for article in articles if not self._is_withdrawn(article))

    def withdraw_article(self, article: str, *, reason: str, at: str) -> str:
        """Take a report out of all that is derived; it is kept, with the reason, and `restore_article` brings it back. Gives its whole id.

        Reading the same file again does not bring it back; what was doubtful in it is no problem any more. Raises `NotFoundError` for a report that is not there.
        """
        article = find_id(self.store, "article", article)
        with self.store.transaction() as connection:
            (number,) = connection.execute("SELECT number FROM article WHERE id = ?", (article,)).fetchone()
            columns = f"{ARTICLE_COLUMNS}, reason, at, recipe, reading"
            chosen = f"SELECT {ARTICLE_COLUMNS}, ?, ?, recipe, content FROM article LEFT JOIN reading ON article = id WHERE id = ?"
            connection.execute(f"INSERT INTO withdrawn ({columns}) {chosen}", (reason, at, article))
            connection.execute("DELETE FROM search WHERE rowid = ?", (number,))
            for table in ("reading", "mention", "article_event", "saying"):
                connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
            connection.execute("DELETE FROM article WHERE id = ?", (article,))
            connection.execute("DELETE FROM problem WHERE path IN (SELECT path FROM source WHERE article = ?)", (article,))
        return article

    def restore_article(self, article: str) -> str:
        """Bring a withdrawn report back, with its reading; the next linking is as if it had never been away. Gives its whole id."""
        article = find_id(self.store, "withdrawn", article)
        with self.store.transaction() as connection:
            chosen = f"SELECT {ARTICLE_COLUMNS} FROM withdrawn WHERE id = ?"
            connection.execute(f"INSERT INTO article ({ARTICLE_COLUMNS}) {chosen}", (article,))
            recipe, reading = connection.execute("SELECT recipe, reading FROM withdrawn WHERE id = ?", (article,)).fetchone()
            connection.execute("DELETE FROM withdrawn WHERE id = ?", (article,))
            if reading is not None:
                self._add_rows([rows_of(unpack(Reading, reading))], recipe)
        return article

    def add_problems(self, problems: Iterable[Problem]) -> None:
        """Keep what could not be read, and why."""
        rows = [(item.path, item.line or 0, item.message, item.way_out) for item in problems]
        with self.store.transaction() as connection:
            connection.executemany("INSERT OR REPLACE INTO problem VALUES (?, ?, ?, ?)", rows)

    def forget_problems(self, path: str) -> None:
        """Drop what could not be read at or under a path that is read anew: what is still wrong will be told again.

        Problems of reports that are in the ledger stay, for these are not read anew.
        """
        rows = self.store.rows("SELECT DISTINCT path FROM problem WHERE path NOT IN (SELECT path FROM source)")
        gone = [(told,) for (told,) in rows if PurePath(told).is_relative_to(path) or told.startswith((f"{path}:", f"{path}#"))]
        if gone:
            with self.store.transaction() as connection:
                connection.executemany("DELETE FROM problem WHERE path = ?", gone)

    def add_readings(self, readings: Iterable[Reading], *, recipe: str) -> None:
        """Keep readings, with the recipe that made them, and index their articles for search."""
        self.add_rows([rows_of(reading) for reading in readings], recipe=recipe)

    def add_rows(self, readings: Sequence[ReadingRows], *, recipe: str) -> None:
        """The same for readings that are rows already."""
        with self.store.transaction():
            self._add_rows(readings, recipe)

    def replace_links(self, links: Links | Parted, *, fingerprint: str, at: str | None = None, maker: str = "") -> None:
        """Put the result of a linking run in the place of the one before; `fingerprint` names what it was made of, `maker` the program that made it:
        what another made of the same is written anew.

        `at` is when the rulings that it obeys were looked up (UTC), now if it is not given: what was ruled while it ran waits.
        """
        with uncollected(), self.store.transaction() as connection:
            made_by = connection.execute("SELECT value FROM state WHERE name = 'linked_by'").fetchone()
            replace_links(connection, PartedLinks(links) if isinstance(links, Links) else links, anew=made_by != (maker,))
            connection.execute("INSERT OR REPLACE INTO state VALUES ('linked_by', ?)", (maker,))
            connection.execute("INSERT OR REPLACE INTO state VALUES ('linked', ?)", (fingerprint,))
            connection.execute("INSERT OR REPLACE INTO state VALUES ('linked_at', ?)", (at or now("milliseconds"),))

    def add_judgement(self, judgement: Judgement) -> None:
        """Append a ruling; one of the same id stays as it is."""
        values = (
            judgement.id, judgement.kind, judgement.verdict, judgement.left, judgement.right,
            judgement.author, judgement.made_at, judgement.note, judgement.withdrawn_at,
        )  # fmt: skip
        with self.store.transaction() as connection:
            connection.execute("INSERT OR IGNORE INTO judgement VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", values)

    def withdraw_judgement(self, judgement: str, *, at: str) -> None:
        """Mark a ruling as withdrawn at a time (EDTF); it stays in the ledger. The first withdrawal stands."""
        with self.store.transaction() as connection:
            found = connection.execute(
                "UPDATE judgement SET withdrawn_at = coalesce(withdrawn_at, ?) WHERE id = ?", (at, judgement)
            )
            if not found.rowcount:
                raise NotFoundError(f"there is no judgement {judgement}")

    def start_run(self) -> int:
        """Note that a run began; gives its number."""
        with self.store.transaction() as connection:
            values = (now(), "running", "{}")
            made = connection.execute("INSERT INTO run (started, state, counts) VALUES (?, ?, ?)", values)
            return int(made.lastrowid or 0)

    def finish_run(self, number: int, *, state: str, counts: Mapping[str, int]) -> None:
        """Note how a run ended (``finished``, ``stopped``, ``failed``) and what it did."""
        with self.store.transaction() as connection:
            connection.execute(
                "UPDATE run SET finished = ?, state = ?, counts = ? WHERE number = ?",
                (now(), state, json.dumps(counts), number),
            )

    def _add_rows(self, readings: Sequence[ReadingRows], recipe: str) -> None:
        connection = self.store.connection
        ids = [(reading.article,) for reading in readings]
        mentions = [row for reading in readings for row in reading.mentions]
        rows = [(reading.article, recipe, reading.packed) for reading in readings]
        sayings = [row for reading in readings for row in reading.sayings]
        types = sorted({row for reading in readings for row in reading.types})
        connection.executemany("DELETE FROM mention WHERE article = ?", ids)
        connection.executemany("INSERT OR REPLACE INTO reading VALUES (?, ?, ?)", rows)
        connection.executemany("INSERT OR REPLACE INTO mention VALUES (?, ?)", mentions)
        connection.executemany("DELETE FROM article_event WHERE article = ?", ids)
        connection.executemany("INSERT INTO article_event VALUES (?, ?)", types)
        connection.executemany("DELETE FROM saying WHERE article = ?", ids)
        connection.executemany("INSERT OR REPLACE INTO saying VALUES (?, ?, ?)", sayings)
        for (article,) in ids:
            search.index(connection, article)

    def _is_withdrawn(self, article: Article) -> bool:
        return self.store.row("SELECT 1 FROM withdrawn WHERE id = ?", (article.id,)) is not None

    def _add_article(self, article: Article) -> bool:
        connection = self.store.connection
        known = self.store.row(f"SELECT {ARTICLE_COLUMNS} FROM article WHERE id = ?", (article.id,))
        bare = replace(article, source_path=None, source_hash=None)
        if known is None:
            marks = ", ".join("?" * len(article_values(bare)))
            connection.execute(f"INSERT INTO article ({ARTICLE_COLUMNS}) VALUES ({marks})", article_values(bare))
        elif prefer(bare, article_of(known)) != article_of(known):
            self._replace_article(bare)
        connection.execute(
            "INSERT OR IGNORE INTO source VALUES (?, ?, ?)",
            (article.id, article.source_path or "", article.source_hash or ""),
        )
        return known is None

    def _replace_article(self, article: Article) -> None:
        """A fuller copy of the same report takes the row; it is read anew, for its date or language may differ."""
        connection = self.store.connection
        columns = ", ".join(f"{name} = ?" for name in ARTICLE_COLUMNS.split(", "))
        connection.execute(f"UPDATE article SET {columns} WHERE id = ?", (*article_values(article), article.id))
        connection.execute("DELETE FROM reading WHERE article = ?", (article.id,))


def now(precision: str = "seconds") -> str:
    """The time in UTC as the ledger writes it."""
    return datetime.now(UTC).isoformat(timespec=precision)
