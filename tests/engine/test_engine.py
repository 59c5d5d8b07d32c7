"""Both engines keep the contract."""

from __future__ import annotations

import pytest

from srot.engine import Engine, InlineEngine, ProcessEngine, open_engine
from srot.errors import UnknownNameError
from srot.testing import EngineContract


class TestInlineEngine(EngineContract):
    def open_engine(self) -> Engine:
        return InlineEngine()


class TestProcessEngine(EngineContract):
    def open_engine(self) -> Engine:
        return ProcessEngine(workers=2)


def test_one_worker_runs_inline_and_more_in_processes() -> None:
    with open_engine() as one, open_engine(workers=2) as two:
        assert isinstance(one, InlineEngine)
        assert isinstance(two, ProcessEngine)


def test_an_unknown_engine_lists_the_known_ones() -> None:
    with pytest.raises(UnknownNameError, match=r"known: inline, process; did you mean 'inline'"):
        open_engine("inlin")


def test_inline_map_is_lazy() -> None:
    taken = []

    def numbers() -> object:
        for number in range(10):
            taken.append(number)
            yield number

    with InlineEngine() as engine:
        next(iter(engine.map(iter, numbers(), chunk=2)))  # type: ignore[arg-type]
    assert taken == [0, 1]
