"""JSON lines, one report a line, and JSON files with one report or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import BinaryIO

from srot.errors import SourceError
from srot.records import Article
from srot.sources.encoding import decode_text
from srot.sources.fields import article_from_fields
from srot.sources.problem import SourceProblem, problem_of, refuse

_CHUNK = 1 << 20
_KINDS = {"list": "a list", "str": "a string", "bool": "true or false", "NoneType": "null"}


def read_jsonl(stream: BinaryIO, *, path: str, max_bytes: int) -> Iterator[Article | SourceProblem]:
    """The reports of a stream of JSON lines; a bad line is told and skipped. No more than `max_bytes` are held at once."""
    number = 0
    read = 0
    lines: dict[str, tuple[int, str]] = {}
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) > max_bytes:
            size = len(line) + _skip_line(stream)
            yield SourceProblem(path, number, f"is a line of {size:,} bytes", f"one report has at most {max_bytes:,}; split it")
        elif line.strip(b" \t\r\n\xef\xbb\xbf"):
            read += 1
            found = _read_line(line, path, number)
            yield found
            yield from _find_reused_id(found, path, number, lines)
    if not read and not number:
        yield SourceProblem(path, None, "is empty", "put reports into it or leave it out")


def _skip_line(stream: BinaryIO) -> int:
    size = 0
    while chunk := stream.readline(_CHUNK):
        size += len(chunk)
        if chunk.endswith(b"\n"):
            break
    return size


def _find_reused_id(found: Article | SourceProblem, path: str, number: int, lines: dict[str, tuple[int, str]]) -> Iterator[SourceProblem]:
    """Two reports under one id, which would be told apart by nothing that their file says; `lines` holds where each id stood first, of which report."""
    place = found.source_path if isinstance(found, Article) else None
    if place is None or not isinstance(found, Article) or not place.startswith(f"{path}#"):
        return
    first, article = lines.setdefault(place, (number, found.id))
    if article != found.id:
        message = f'has the id "{place.removeprefix(f"{path}#")}" of line {first}, but is another report: both are kept'
        yield SourceProblem(path, number, message, "give each report an id of its own, or leave it null")


def _read_line(line: bytes, path: str, number: int) -> Article | SourceProblem:
    try:
        return article_from_fields(parse_object(line, path=path, line=number), path=path, line=number, data=line.strip())
    except SourceError as error:
        return problem_of(error, path=path)


def _parse(data: bytes, path: str, line: int | None) -> object:
    text, _ = decode_text(data, path=path)
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        spot = f"column {error.pos + 1}" if line is not None else f"line {error.lineno}, column {error.colno}"
        raise refuse(f"is no valid JSON: {error.msg.removesuffix(' at')} at {spot}", "mend it", path=path, line=line) from error
    except RecursionError as error:
        raise refuse("is JSON nested too deep", "give one flat object a report", path=path, line=line) from error


def parse_object(data: bytes, *, path: str, line: int) -> dict[str, object]:
    """One line of JSON lines as the object it holds. Raises `SourceError` for anything else.

    >>> parse_object(b"[1]", path="a.jsonl", line=2)
    Traceback (most recent call last):
    ...
    srot.errors.SourceError: is a list, not an object; write {"text": "..."} (line 2 of a.jsonl)
    """
    return _object(_parse(data, path, line), path, line)


def _object(value: object, path: str, line: int | None) -> dict[str, object]:
    if not isinstance(value, dict):
        kind = _KINDS.get(type(value).__name__, "a number")
        raise refuse(f"is {kind}, not an object", 'write {"text": "..."}', path=path, line=line)
    return value


def read_json(data: bytes, *, path: str) -> Iterator[Article | SourceProblem]:
    """The reports of a JSON file: one object, or a list whose items are numbered as lines from 1."""
    try:
        value = _parse(data, path, None)
    except SourceError as error:
        yield from _read_as_lines(data, path, error)
        return
    items = value if isinstance(value, list) else [value]
    for number, item in enumerate(items, start=1):
        try:
            raw = json.dumps(item, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass")
            line, given = (number, raw) if isinstance(value, list) else (None, data)
            yield article_from_fields(_object(item, path, line), path=path, line=line, data=given)
        except SourceError as error:
            yield problem_of(error, path=path)


def _read_as_lines(data: bytes, path: str, error: SourceError) -> Iterator[Article | SourceProblem]:
    """Many files called .json hold JSON lines; they are read so when their first line is an object by itself."""
    first, _, rest = data.strip().partition(b"\n")
    if rest and first.startswith(b"{") and first.rstrip().endswith(b"}"):
        for number, line in enumerate(data.split(b"\n"), start=1):
            if line.strip():
                yield _read_line(line, path, number)
    else:
        yield problem_of(error, path=path)
