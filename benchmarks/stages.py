"""One run of the stages over a folder of reports, each timed: ``python -m benchmarks.stages FOLDER``; prints one line of JSON.

It runs in a process of its own, so that its memory is its own too. Linking is timed by wrapping the functions that ``link()`` calls.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from benchmarks.reports import world_of
from srot.linking import known, linker, story_links
from srot.reading import read_article
from srot.records import Links
from srot.sources import SourceProblem, read_sources

PARTS = {
    "sketches": ("find_sketches",),
    "entities": ("resolve_uses",),
    "stories": ("make_profile", "find_likenesses", "group_stories"),
    "reuse": ("find_reuse", "find_translations", "find_lineage"),
    "dating": ("date_reports", "resolve_times", "find_doubtful_dates"),
    "claims": ("make_claims",),
    "disputes": ("group_happenings", "find_disputes"),
    "timeline": ("make_timeline",),
    "storylines": ("group_storylines", "make_story_profile"),
}
"""Part of linking -> the functions that are it, as the linker and the links of a story call them."""
CALLERS = (known, linker, story_links)


class Clock:
    """Seconds of each stage: of this process (`cpu`) and on the wall (`wall`), and the highest memory until its end (`peak`, MiB)."""

    def __init__(self) -> None:
        self.cpu: dict[str, float] = defaultdict(float)
        self.wall: dict[str, float] = defaultdict(float)
        self.peak: dict[str, float] = {}

    @contextmanager
    def time(self, stage: str) -> Iterator[None]:
        """Count what runs inside towards `stage`."""
        cpu, wall = time.process_time(), time.perf_counter()
        yield
        self.cpu[stage] += time.process_time() - cpu
        self.wall[stage] += time.perf_counter() - wall
        self.peak[stage] = peak_memory()

    def wrap(self, function: Callable[..., Any], stage: str) -> Callable[..., Any]:
        """The function, timed."""

        def timed(*values: Any, **named: Any) -> Any:
            with self.time(stage):
                return function(*values, **named)

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


def measure(folder: str) -> dict[str, Any]:
    """Times, memory and counts of one run."""
    clock = Clock()
    with clock.time("collect"):
        articles = [item for item in read_sources([folder]) if not isinstance(item, SourceProblem)]
    for article in articles[:3]:
        read_article(article)  # tables and models are loaded once, whatever the size
    with clock.time("read"):
        readings = [read_article(article) for article in articles]
    with timed_linking(clock), clock.time("link"):
        links = linker.link(articles, readings)
    worlds = {article.id: world_of(article.url) for article in articles}
    return {
        "size": len(articles),
        "cpu": dict(clock.cpu),
        "wall": dict(clock.wall),
        "peak": clock.peak,
        "counts": _count(links, worlds),
    }


def _count(links: Links, worlds: dict[str, str]) -> dict[str, int]:
    torn = [story for story in links.stories if len({worlds[name] for name in story.articles}) > 1]
    return {
        "stories": len(links.stories),
        "stories of two worlds": len(torn),
        "storylines": len(links.storylines),
        "entities": len(links.entities),
        "claims": len(links.claims),
        "disagreements": len(links.disagreements),
        "reuse": len(links.reuse),
        "largest story": max((len(story.articles) for story in links.stories), default=0),
    }


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1])))
