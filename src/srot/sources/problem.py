"""What went wrong with one input, while the others are read."""

from __future__ import annotations

from dataclasses import dataclass

from srot.errors import SourceError


@dataclass(frozen=True, slots=True)
class SourceProblem:
    """An input, or a part of it, that was not read, or not read whole: where, what, and what to do about it."""

    path: str
    line: int | None
    message: str
    way_out: str


def refuse(message: str, way_out: str, *, path: str, line: int | None = None) -> SourceError:
    """The error of an input that cannot be read: ``<message>; <way out> (line 3 of file)``.

    >>> str(refuse("text is 5: not text", "use a string", path="a.jsonl", line=3))
    'text is 5: not text; use a string (line 3 of a.jsonl)'
    """
    where = f"line {line} of {path}" if line is not None else path
    return SourceError(f"{message}; {way_out} ({where})", path=path, line=line)


def problem_of(error: SourceError, *, path: str) -> SourceProblem:
    """The record of a refused input."""
    text = str(error).rpartition(" (")[0] or str(error)
    message, _, way_out = text.rpartition("; ")
    return SourceProblem(error.path or path, error.line, message or text, way_out)
