"""One run of the stages over a folder of reports, each timed, and one over more: ``python -m benchmarks.stages FOLDER MORE``; prints one line of JSON.

It goes through a ledger, as `srot read` does, but without an embedder, and runs in a process of its own, so that its memory is its own too.
Linking is timed by wrapping the functions that it calls.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.reports import world_of
from srot.engine.base import cut
from srot.ledger import Store, View, Writer, open_store
from srot.linking import known, linker, story_links
from srot.linking.kept import Memory
from srot.pipeline import NO_EMBEDDER, open_shelves, stored_reports
from srot.reading import read_article
from srot.records.collecting import uncollected
from srot.sources import SourceProblem, read_sources

AT_ONCE = 100
"""Reports that are put into the ledger together."""
RECIPE = "a benchmark"
PARTS = {
    "sketches": ("Sketches",),
    "entities": ("resolve_uses",),
    "stories": ("make_profile", "compare_all", "group_stories", "group_near"),
    "reuse": ("find_reuse", "find_translations", "find_lineage"),
    "dating": ("date_reports", "resolve_times", "find_doubtful_dates"),
    "claims": ("_draft", "make_claims"),
    "disputes": ("group_happenings", "find_disputes"),
    "timeline": ("make_timeline",),
    "storylines": ("Affairs", "join_stories"),
}
"""Part of linking -> the functions that are it, as the linker and the links of a story call them."""
CALLERS = (known, linker, story_links)


class Clock:
    """Seconds of each stage: of this process (`cpu`) and on the wall (`wall`), and the highest memory until its end (`peak`, MiB)."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = defaultdict(float)
        self.wall: dict[str, float] = defaultdict(float)
        self.peak: dict[str, float] = {}
        self._inside = False

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Count what runs inside towards `stage`."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu[stage] += time.process_time() - cpu
        self.wall[stage] += time.perf_counter() - wall
        self.peak[stage] = peak_memory()

    def wrap(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, timed; inside another one that is timed it counts towards that one."""

        def timed(*values: Any, **named: Any) -> Any:
            if self._inside:
                return function(*values, **named)
            self._inside = True
            try:
                with self.time(stage):
                    return function(*values, **named)
            finally:
                self._inside = False

        return timed


def peak_memory() -> float:
    """The highest memory of this process so far, in MiB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


@contextmanager
def timed_linking(clock: Clock) -> Iterator[None]:
    """Inside, the functions that the linker calls are timed by part."""
    called = [(home, name, part) for part, names in PARTS.items() for name in names for home in CALLERS if hasattr(home, name)]
    kept = [(home, name, getattr(home, name)) for home, name, _ in called]
    for (home, name, function), (_, _, part) in zip(kept, called, strict=True):
        setattr(home, name, clock.wrap(function, part))
    try:
        yield
    finally:
        for home, name, function in kept:
            setattr(home, name, function)


def measure(folder: str, more: str) -> dict[str, Any]:
    """Times, memory and counts of one run, and the times of linking `more` reports when all others are in the ledger."""
    clock, again = Clock(), Clock()
    with TemporaryDirectory() as place, open_store(Path(place) / "ledger.db", write=True) as store:
        _read(store, folder, clock)
        _link(store, clock)
        counts = _count(store)
        _read(store, more, again)
        _link(store, again)
    return {
        "size": counts.pop("reports"),
        "cpu": dict(clock.cpu),
        "wall": dict(clock.wall),
        "peak": clock.peak,
        "counts": counts,
        "more": {"cpu": dict(again.cpu), "wall": dict(again.wall), "peak": again.peak},
    }


def _read(store: Store, folder: str, clock: Clock) -> None:
    writer, view = Writer(store), View(store)
    with clock.time("collect"):
        for part in cut((item for item in read_sources([folder]) if not isinstance(item, SourceProblem)), AT_ONCE):
            writer.add_articles(part)
    unread = view.unread(RECIPE)
    for name in unread[:3]:
        read_article(view.article(name))  # tables and models are loaded once, whatever the size
    with uncollected(), clock.time("read"):
        for names in cut(unread, AT_ONCE):
            writer.add_readings([read_article(view.article(name)) for name in names], recipe=RECIPE)


def _link(store: Store, clock: Clock) -> None:
    shelves = open_shelves(store, NO_EMBEDDER)
    with timed_linking(clock), clock.time("link"):
        found = linker.link_reports(stored_reports(View(store)), kept=Memory(**shelves))
    with clock.time("write"):
        for shelf in shelves.values():
            shelf.forget_unused()
        Writer(store).replace_links(found, fingerprint=RECIPE)


def _count(store: Store) -> dict[str, int]:
    counts, stories = View(store).counts(), View(store).stories()
    worlds = {article.id: world_of(article.url) for article in View(store).articles()}
    return {
        "reports": counts.articles,
        "stories": len(stories),
        "stories of two worlds": sum(1 for story in stories if len({worlds[name] for name in story.articles}) > 1),
        "storylines": counts.storylines,
        "entities": counts.entities,
        "claims": counts.claims,
        "disagreements": counts.disagreements,
        "largest story": max((len(story.articles) for story in stories), default=0),
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2])))
