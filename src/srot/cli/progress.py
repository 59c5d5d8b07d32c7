"""The line that moves while a ledger is read."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from srot.pipeline import Progress, Watcher

_VERBS = {"collect": "Collecting", "read": "Reading", "link": "Linking"}


@contextmanager
def shown_progress() -> Iterator[Watcher | None]:
    """A watcher that shows count, rate and time left on standard error; none where that is no terminal."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.console import Console
    from rich.status import Status

    with Status("Collecting", console=Console(stderr=True)) as status:
        yield lambda progress: status.update(in_words(progress))


def in_words(progress: Progress) -> str:
    """A state of progress in one line.

    >>> from srot.pipeline import Progress
    >>> in_words(Progress("read", 50, 200, 10.0))
    'Reading 50 of 200 reports, 5 a second, 30 s left'
    """
    verb = _VERBS.get(progress.stage, progress.stage)
    if progress.stage == "link":
        return f"{verb} {progress.total:,} reports"
    count = f"{progress.done:,}" if progress.total is None else f"{progress.done:,} of {progress.total:,}"
    rate = progress.done / progress.seconds if progress.seconds > 0 else 0.0
    words = f"{verb} {count} reports"
    if not rate:
        return words
    words += f", {rate:,.0f} a second"
    return words if progress.total is None else f"{words}, {_span((progress.total - progress.done) / rate)} left"


def _span(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    if hours:
        return f"{hours} h {minutes} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"
