"""What is timed is what linking calls."""

from __future__ import annotations

import pytest

stages = pytest.importorskip("benchmarks.stages", reason="needs the repository's root on the path: python -m pytest")


@pytest.mark.parametrize("name", [name for names in stages.PARTS.values() for name in names])
def test_every_function_that_is_timed_is_called_by_linking(name: str) -> None:
    assert any(hasattr(home, name) for home in stages.CALLERS)


def test_functions_are_timed_only_meanwhile() -> None:
    clock, before = stages.Clock(), stages.linker.group_stories
    with stages.timed_linking(clock):
        assert stages.linker.group_stories([], []) == []
    assert stages.linker.group_stories is before
    assert list(clock.cpu) == ["stories"]


def test_what_runs_inside_another_part_counts_towards_that_one() -> None:
    clock = stages.Clock()
    inner = clock.wrap(lambda: 1, "inner")
    assert clock.wrap(inner, "outer")() == 1
    assert list(clock.cpu) == ["outer"]
    assert inner() == 1
    assert list(clock.cpu) == ["outer", "inner"]
