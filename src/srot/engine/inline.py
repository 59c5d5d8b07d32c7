"""Runs stages here, one record after another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from types import TracebackType
from typing import Self, TypeVar

from srot.engine.base import GroupStage, Stage, cut, gather

T = TypeVar("T")
R = TypeVar("R")


class InlineEngine:
    """The engine for one worker, for tests and for scripts. `workers` is accepted and ignored."""

    def __init__(self, *, workers: int = 1) -> None:
        self.workers = 1

    def map(self, stage: Stage[T, R], records: Iterable[T], *, chunk: int = 16) -> Iterator[R]:
        """See `Engine.map`. Lazy: a record is taken from `records` when its chunk is due."""
        for part in cut(records, chunk):
            yield from stage(part)

    def group(self, stage: GroupStage[T, R], keyed: Iterable[tuple[str, T]]) -> Iterator[R]:
        """See `Engine.group`."""
        for key, records in gather(keyed):
            yield from stage(key, records)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None
