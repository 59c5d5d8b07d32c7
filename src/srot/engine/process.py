"""Runs stages in worker processes of this machine, and hands the results back in order."""

from __future__ import annotations

import gc
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import get_context
from types import TracebackType
from typing import Self, TypeVar

from srot.engine.base import GroupStage, Stage, cut, gather
from srot.errors import SrotError

T = TypeVar("T")
R = TypeVar("R")

_CHUNKS_AHEAD = 2  # chunks waiting for each worker: enough to keep it busy, few enough to stay in memory


class ProcessEngine:
    """The engine for `workers` processes.

    Processes are spawned, never forked, so that threads and open databases of the parent stay out of them; they
    start with the first call and live until the engine is closed. A script that uses it needs
    ``if __name__ == "__main__":``.
    """

    def __init__(self, *, workers: int) -> None:
        self.workers = max(1, workers)
        self._pool: ProcessPoolExecutor | None = None

    def map(self, stage: Stage[T, R], records: Iterable[T], *, chunk: int = 16) -> Iterator[R]:
        """See `Engine.map`. `stage` and the records must be picklable."""
        return self._run(partial(_run_stage, stage), cut(records, chunk))

    def group(self, stage: GroupStage[T, R], keyed: Iterable[tuple[str, T]]) -> Iterator[R]:
        """See `Engine.group`."""
        return self._run(partial(_run_group, stage), cut(gather(keyed), 16))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._pool is not None:
            if kind is not None and issubclass(kind, KeyboardInterrupt):
                _end_workers(self._pool)
            self._pool.shutdown(wait=True, cancel_futures=True)
            self._pool = None

    def _run(self, job: Callable[[list[T]], list[R]], parts: Iterable[list[T]]) -> Iterator[R]:
        pool = self._started()
        waiting: deque[Future[list[R]]] = deque()
        try:
            for part in parts:
                waiting.append(_submit(pool, job, part))
                if len(waiting) > self.workers * _CHUNKS_AHEAD:
                    yield from _result(waiting.popleft())
            while waiting:
                yield from _result(waiting.popleft())
        finally:
            for future in waiting:
                future.cancel()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=get_context("spawn"), initializer=_begin_worker
            )
        return self._pool


def _end_workers(pool: ProcessPoolExecutor) -> None:
    """Workers only compute, so they may be ended anywhere; waiting for their chunks takes up to half a minute."""
    for worker in list((pool._processes or {}).values()):
        worker.terminate()


def _begin_worker() -> None:
    """Interrupts are the parent's; and no cycles are looked for, since stages go from records to records, which hold none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.disable()


def _run_stage(stage: Stage[T, R], part: list[T]) -> list[R]:
    return list(stage(part))


def _run_group(stage: GroupStage[T, R], part: Sequence[tuple[str, list[T]]]) -> list[R]:
    return [result for key, records in part for result in stage(key, records)]


def _submit(pool: ProcessPoolExecutor, job: Callable[[list[T]], list[R]], part: list[T]) -> Future[list[R]]:
    try:
        return pool.submit(job, part)
    except BrokenProcessPool as error:
        raise _dead_worker() from error


def _result(future: Future[list[R]]) -> list[R]:
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise _dead_worker() from error


def _dead_worker() -> SrotError:
    return SrotError(
        "a worker process died, most often for want of memory; run again with fewer workers (--workers 1)."
        ' In a script of your own, call it under `if __name__ == "__main__":`'
    )
