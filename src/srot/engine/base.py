"""The seam of engines: two verbs, `map` and `group`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from types import TracebackType
from typing import Protocol, Self, TypeVar, cast

from srot.registry import Registry

T = TypeVar("T")
R = TypeVar("R")

Stage = Callable[[Iterable[T]], Iterable[R]]
GroupStage = Callable[[str, Sequence[T]], Iterable[R]]

ENGINES = Registry(
    kind="engine",
    entry_point_group="srot.engines",
    builtin={"inline": "srot.engine.inline:InlineEngine", "process": "srot.engine.process:ProcessEngine"},
)


class Engine(Protocol):
    """Runs stages. An engine is closed after use; ``with`` does it.

    A stage is a top-level generator function from records to records. It does no I/O, and its output for one
    record must not depend on the other records of the chunk: how records are cut into chunks is the engine's affair.
    `workers` is how many chunks it runs side by side.
    """

    workers: int

    def map(self, stage: Stage[T, R], records: Iterable[T], *, chunk: int = 16) -> Iterator[R]:
        """The output of `stage`, in the order of `records`, `chunk` records at a time."""
        ...

    def group(self, stage: GroupStage[T, R], keyed: Iterable[tuple[str, T]]) -> Iterator[R]:
        """The output of `stage` for each key with all its records: keys sorted, records in the order given."""
        ...

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...


def open_engine(name: str | None = None, *, workers: int = 1) -> Engine:
    """The engine of that name; without one, ``inline`` for one worker and ``process`` for more."""
    kind = ENGINES.find(name or ("inline" if workers == 1 else "process"))
    return cast(Engine, kind(workers=workers))


def cut(records: Iterable[T], size: int) -> Iterator[list[T]]:
    """`records` in lists of `size`, the last one shorter."""
    source = iter(records)
    while part := list(islice(source, size)):
        yield part


def gather(keyed: Iterable[tuple[str, T]]) -> list[tuple[str, list[T]]]:
    """The records of each key, keys sorted."""
    groups: dict[str, list[T]] = {}
    for key, record in keyed:
        groups.setdefault(key, []).append(record)
    return sorted(groups.items())
