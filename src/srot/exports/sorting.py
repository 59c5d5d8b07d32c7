"""Rows in order of their ids, however many there are: sorted runs on disk, merged."""

from __future__ import annotations

import heapq
import pickle
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from tempfile import TemporaryFile
from typing import IO, Any

from srot.engine.base import cut

_RUN = 200_000  # rows of one run; about 200 MB of the largest kind


def sort_rows(rows: Iterable[Any], *, run: int = _RUN) -> Iterator[Any]:
    """`rows` by id; more than `run` of them are sorted outside memory."""
    parts = cut(rows, run)
    first = next(parts, [])
    second = next(parts, None)
    if second is None:
        yield from sorted(first, key=_id)
        return
    with ExitStack() as files:
        runs = [_spill(files.enter_context(TemporaryFile()), part) for part in (first, second)]
        runs += [_spill(files.enter_context(TemporaryFile()), part) for part in parts]
        yield from heapq.merge(*runs, key=_id)


def _spill(file: IO[bytes], rows: list[Any]) -> Iterator[Any]:
    for row in sorted(rows, key=_id):
        pickle.dump(row, file)
    file.seek(0)
    return _load(file, len(rows))


def _load(file: IO[bytes], count: int) -> Iterator[Any]:
    for _ in range(count):
        yield pickle.load(file)


def _id(row: Any) -> str:
    return str(row.id)
