"""Which stages, in which order, on which engine, into which ledger."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache, partial
from pathlib import Path
from typing import BinaryIO

import regex

from srot.calendar.edtf import bounds
from srot.config import load_config
from srot.engine import Engine, InlineEngine
from srot.engine.base import cut
from srot.ledger import Problem, Shelf, Store, View, Writer
from srot.ledger.recipe import recipe_of
from srot.ledger.writer import now
from srot.linking.kept import Memory
from srot.linking.linker import link_reports
from srot.linking.reports import StoredReport
from srot.models.embedder import Embedder, load_embedder
from srot.models.embedder_kept import KeptEmbedder, encode_each
from srot.models.name_encoder import FAST, check_names
from srot.reading import read_rows
from srot.records import Article
from srot.records.collecting import uncollected
from srot.sources import SourceProblem, read_sources
from srot.sources.folder import STDIN

READING_PARTS = (
    "srot.records", "srot.text", "srot.calendar", "srot.gazetteer", "srot.languages", "srot.models", "srot.reading",
)  # fmt: skip
NO_EMBEDDER = "none"
LINKING_PARTS = (*READING_PARTS, "srot.linking")
VECTOR_PARTS = ("srot.models",)
HELD = 600
"""Readings, and as many texts, that are held while reports are linked: those of the stories that are being looked at."""

AHEAD = timedelta(days=1)
"""A printed day may be this far ahead of ours: it has begun further east."""
FIRST_NEWSPAPERS = date(1605, 1, 1)
"""Nothing that is older was printed as news: Carolus began his Relation in Strasbourg in that year."""
_HALF_CHARACTER = regex.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a stage is: ``collect``, ``read`` or ``link``. `total` is ``None`` while it is not known."""

    stage: str
    done: int
    total: int | None
    seconds: float


Watcher = Callable[[Progress], None]


@dataclass(slots=True)
class Report:
    """What a run did, filled in while it goes on.

    `found` counts articles in the input, `new` those the ledger did not have, `read` those whose text was read now;
    `problems` are the pieces of input that could not be read, or are doubtful; `linked` is false where nothing had changed.
    """

    found: int = 0
    new: int = 0
    read: int = 0
    linked: bool = False
    problems: list[Problem] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """The report in numbers."""
        return {"found": self.found, "new": self.new, "read": self.read, "problems": len(self.problems)}


def read_into(
    store: Store,
    paths: Sequence[str],
    *,
    engine: Engine | None = None,
    stdin: BinaryIO | None = None,
    batch: int = 100,
    max_chars: int = 1_000_000,
    names: str = "fast",
    watch: Watcher | None = None,
    report: Report | None = None,
) -> Report:
    """Read files, folders or standard input (``-``) into a ledger, and link all it holds then.

    Work is committed `batch` reports at a time: a run that is stopped goes on where it was when it is started again. Input that
    cannot be read is kept as a problem and never stops the rest. `names` is ``fast`` or ``accurate``; raises `ModelError` when a part for
    it is missing. `report` may be handed in to see how far a stopped run came.
    """
    report = report or Report()
    check_names(names)
    writer = Writer(store)
    number = writer.start_run()
    try:
        for path in paths:
            if path != STDIN:  # what came through standard input is not read again
                writer.forget_problems(path)
        _collect(writer, _readable(read_sources(paths, stdin=stdin), max_chars, own=_files_of(store), withdrawn=_withdrawn_of(store)), report, batch, watch)
        _read(writer, engine or InlineEngine(), report, batch, names, watch)
        report.linked = relink(store, engine=engine, watch=watch)
    except KeyboardInterrupt:
        writer.finish_run(number, state="stopped", counts=report.counts())
        raise
    writer.finish_run(number, state="finished", counts=report.counts())
    return report


def relink(store: Store, *, engine: Engine | None = None, watch: Watcher | None = None) -> bool:
    """Derive stories, entities, claims and the rest anew, unless nothing they are made of has changed."""
    view, began_at = View(store), now("milliseconds")
    chosen = load_config().link
    fingerprint = view.fingerprint(f"{recipe_of(LINKING_PARTS)} {chosen.embedder} {chosen.count}")
    if view.linked() == fingerprint:
        return False
    reports = stored_reports(view)
    in_force = tuple(judgement for judgement in view.judgements() if judgement.withdrawn_at is None)
    began = time.monotonic()
    _tell(watch, "link", 0, len(reports), began)
    embedder = None if chosen.embedder == NO_EMBEDDER else _with_memory(store, chosen.embedder, engine)
    shelves = open_shelves(store, chosen.embedder)
    kept = Memory(**shelves)
    links = link_reports(reports, in_force, embedder=embedder, count=chosen.count, kept=kept, engine=engine)
    for shelf in shelves.values():
        shelf.forget_unused()
    Writer(store).replace_links(links, fingerprint=fingerprint, at=began_at, maker=f"{recipe_of(LINKING_PARTS)} {chosen.embedder}")
    _tell(watch, "link", len(reports), len(reports), began)
    return True


def open_shelves(store: Store, embedder: str) -> dict[str, Shelf]:
    """Where each field of a `Memory` is kept; what an embedder has a say in is kept for that one alone."""
    maker = recipe_of(LINKING_PARTS)
    plain = {"sketches": "sketch", "likenesses": "likeness", "copies": "copy", "occasions": "occasion", "affairs": "affair"}
    told = {"translations": "translation", "stories": "story"}
    shelves = {name: Shelf(store, kind, maker) for name, kind in plain.items()}
    return shelves | {name: Shelf(store, kind, f"{embedder} {maker}") for name, kind in told.items()}


def stored_reports(view: View) -> list[StoredReport]:
    """All reports of a ledger, each with a key for its article and the recipe of its reading; text and reading are fetched when they are asked for."""
    fetch, texts = lru_cache(maxsize=HELD)(view.reading), lru_cache(maxsize=HELD)(view.article)
    return [StoredReport(head, key, fetch, texts, view.packed_reading) for head, key in view.heads()]


def _with_memory(store: Store, name: str, engine: Engine | None) -> Embedder:
    shelf = Shelf(store, "vector", f"{name} {recipe_of(VECTOR_PARTS)}")
    spread = partial(engine.map, partial(encode_each, name=name)) if engine is not None and engine.workers > 1 else None
    return KeptEmbedder(load_embedder(name), shelf, name=name, spread=spread)


def _collect(
    writer: Writer, items: Iterable[Article | Problem], report: Report, batch: int, watch: Watcher | None
) -> None:
    began = time.monotonic()
    for part in cut(items, batch):
        articles = [item for item in part if isinstance(item, Article)]
        problems = [item for item in part if isinstance(item, Problem)]
        report.new += writer.add_articles(articles)
        writer.add_problems(problems)
        report.found += len(articles)
        report.problems += problems
        _tell(watch, "collect", report.found, None, began)


def _read(writer: Writer, engine: Engine, report: Report, batch: int, names: str, watch: Watcher | None) -> None:
    view = View(writer.store)
    recipe = recipe_of(READING_PARTS) + ("" if names == FAST else f" {names} names")
    unread = view.unread(recipe)
    began = time.monotonic()
    _tell(watch, "read", 0, len(unread), began)
    results = engine.map(partial(read_rows, names=names), map(view.article, unread))
    with uncollected():
        for part in cut(results, batch):
            problems = [_broken_reader(view.article(rows.article), reason) for rows, reason in part if reason]
            writer.add_rows([rows for rows, _ in part], recipe=recipe)
            writer.add_problems(problems)
            report.read += len(part)
            report.problems += problems
            _tell(watch, "read", report.read, len(unread), began)


def _files_of(store: Store) -> frozenset[Path]:
    """The ledger's own files, which are no input when they lie in a folder that is read."""
    return frozenset(Path(store.path + suffix).absolute() for suffix in ("", "-wal", "-shm"))


def _withdrawn_of(store: Store) -> frozenset[str]:
    return frozenset(report.id for report in View(store).withdrawn())


def _readable(
    items: Iterable[Article | SourceProblem], max_chars: int, *, own: frozenset[Path], withdrawn: frozenset[str]
) -> Iterator[Article | Problem]:
    for item in items:
        if isinstance(item, Article):
            fault = _fault(item, max_chars)
            yield fault or item
            if fault is None and item.id not in withdrawn:
                yield from _doubts(item, datetime.now(UTC).date())
        elif Path(item.path).absolute() not in own:
            yield Problem(item.path, item.line, item.message, item.way_out)


def _fault(article: Article, max_chars: int) -> Problem | None:
    """What makes a text no report that can be kept, whatever source it came from."""
    place = article.source_path or article.url or article.id
    if not article.text.strip():
        return Problem(place, None, "there is no text in it", "leave it out, or give it a text")
    if len(article.text) > max_chars:
        size = f"its text has {len(article.text):,} characters, too many for one report"
        return Problem(place, None, size, "split it into reports, or raise read.max_chars in srot.toml")
    if _HALF_CHARACTER.search(article.text):
        return Problem(place, None, "its text has half a character in it (a lone surrogate)", "save it as UTF-8")
    return None


def _doubts(article: Article, today: date) -> Iterator[Problem]:
    """A day of publication that cannot be right; the report is kept as it is, for which day is meant nobody knows."""
    span = bounds(article.published) if article.published else None
    if span and (span[0] > today + AHEAD or span[1] < FIRST_NEWSPAPERS):
        what = "yet to come" if span[0] > today else "before there were newspapers"
        way_out = f"if it is wrong, withdraw the report with: srot withdraw {article.id}, and read it with its right date or none"
        yield Problem(article.source_path or article.id, None, f"published is {article.published}, which is {what}: kept, but doubtful", way_out)


def _broken_reader(article: Article, reason: str) -> Problem:
    message = f"a part of the reading of its text failed: {reason}"
    return Problem(article.source_path or article.id, None, message, "what the other parts found is kept; please report it, with the text")


def _tell(watch: Watcher | None, stage: str, done: int, total: int | None, began: float) -> None:
    if watch is not None:
        watch(Progress(stage, done, total, time.monotonic() - began))
