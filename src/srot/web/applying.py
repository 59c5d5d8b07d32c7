"""Rulings applied while the pages stay open: a linking run in a process of its own."""

from __future__ import annotations

import multiprocessing
from multiprocessing.process import BaseProcess


def relink_file(path: str) -> None:
    """Derive all links of a ledger anew."""
    from srot.ledger import open_store
    from srot.pipeline import relink

    with open_store(path, write=True) as store:
        relink(store)


class Applier:
    """Runs one linking at a time."""

    def __init__(self, ledger: str) -> None:
        self._ledger = ledger
        self._process: BaseProcess | None = None

    @property
    def running(self) -> bool:
        """Whether a run goes on."""
        return self._process is not None and self._process.is_alive()

    def start(self) -> bool:
        """Begin a run, unless one goes on; whether it was begun."""
        if self.running:
            return False
        process = multiprocessing.get_context("spawn").Process(target=relink_file, args=(self._ledger,), daemon=True)
        process.start()
        self._process = process
        return True

    def wait(self, seconds: float | None = None) -> None:
        """Wait for the run to end."""
        if self._process is not None:
            self._process.join(seconds)
