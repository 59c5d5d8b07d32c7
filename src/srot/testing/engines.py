"""What every engine must do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from srot.engine import Engine


def double(numbers: Iterable[int]) -> Iterator[int]:
    """A stage: twice each number; nothing for a negative one, so that output and input differ in length."""
    for number in numbers:
        if number >= 0:
            yield number * 2


def spell(key: str, numbers: Sequence[int]) -> Iterator[tuple[str, tuple[int, ...]]]:
    """A group stage: the key with its numbers."""
    yield key, tuple(numbers)


def fail(numbers: Iterable[int]) -> Iterator[int]:
    """A stage that fails at zero."""
    for number in numbers:
        yield 1 // number


class EngineContract:
    """Order kept, chunks unseen, errors passed on. `open_engine` gives a fresh engine."""

    def open_engine(self) -> Engine:
        """The engine under test."""
        raise NotImplementedError

    def test_it_tells_how_many_chunks_it_runs_side_by_side(self) -> None:
        """One at least."""
        with self.open_engine() as engine:
            assert engine.workers >= 1

    def test_map_keeps_the_order_whatever_the_chunk(self) -> None:
        """The order of the output is that of the input."""
        numbers = [5, -1, 3, 0, 8, -2, 1]
        with self.open_engine() as engine:
            for chunk in (1, 2, 100):
                assert list(engine.map(double, numbers, chunk=chunk)) == [10, 6, 0, 16, 2]

    def test_map_of_nothing_is_nothing(self) -> None:
        """No record, no output."""
        with self.open_engine() as engine:
            assert list(engine.map(double, [])) == []

    def test_map_takes_more_records_than_fit_in_flight(self) -> None:
        """A long input comes out whole."""
        with self.open_engine() as engine:
            assert list(engine.map(double, iter(range(500)), chunk=3)) == [2 * number for number in range(500)]

    def test_group_sorts_keys_and_keeps_records_in_order(self) -> None:
        """Every key comes once, with all its records in the order given."""
        keyed = [("ख", 2), ("क", 9), ("ख", 1), ("b", 4)]
        with self.open_engine() as engine:
            assert list(engine.group(spell, keyed)) == [("b", (4,)), ("क", (9,)), ("ख", (2, 1))]

    def test_an_error_in_a_stage_reaches_the_caller(self) -> None:
        """No engine swallows an error."""
        with self.open_engine() as engine:
            try:
                list(engine.map(fail, [1, 0, 1]))
            except ZeroDivisionError:
                return
        raise AssertionError("the stage failed and nobody heard")

    def test_an_engine_can_be_used_again_after_an_error(self) -> None:
        """One bad stage does not spoil the engine."""
        with self.open_engine() as engine:
            try:
                list(engine.map(fail, [0]))
            except ZeroDivisionError:
                assert list(engine.map(double, [4])) == [8]
