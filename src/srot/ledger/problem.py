"""What could not be read or is doubtful, and why."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Problem:
    """A piece of input that gave no report, or one that is not sure to be right. `line` counts from 1, ``None`` for a whole file; `way_out` says what helps."""

    path: str
    line: int | None
    message: str
    way_out: str = ""
