"""Where reports lie: folders, files, standard input. Everything that is not read is told, with the way out."""

from __future__ import annotations

import gzip
import io
import os
import zlib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, TextIO, cast

import regex

from srot.records import Article
from srot.sources.html import looks_like_html, read_html
from srot.sources.jsonl import read_json, read_jsonl
from srot.sources.plain import read_plain
from srot.sources.problem import SourceProblem

# No more of an input than this is held in memory at once: a page or text with one report, or one line of JSON.
MAX_BYTES = 32_000_000
STDIN = "-"
_SNIFF = 4_096
_KINDS = {".txt": "text", ".text": "text", ".html": "html", ".htm": "html", ".xhtml": "html", ".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json"}
_TYPES = ".txt, .html, .jsonl or .json, plain or .gz"
_ROWS = 'give each row as a line of JSON in a .jsonl: {"title": "...", "text": "...", "outlet": "...", "published": "2024-11-30"}'
_AS_TEXT = "save it as plain text (.txt)"
_PICTURE = "have its words read or typed into a .txt"
# What people keep reports in that is no report itself: as plain text a table would be one report, and its heading words of it.
_WAYS_OUT = {
    **dict.fromkeys((".csv", ".tsv", ".xls", ".xlsx", ".ods"), _ROWS),
    **dict.fromkeys((".rss", ".atom", ".xml"), "save the pages that it holds or leads to as .html"),
    **dict.fromkeys((".doc", ".docx", ".odt", ".rtf"), _AS_TEXT),
    **dict.fromkeys((".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff"), _PICTURE),
    ".pdf": "save its text as .txt, with pdftotext for one",
}
# Files that tell of a folder rather than hold a report.
_ABOUT = ("readme", "license", "licence", "notice", "changelog")
# An object whose brace stands alone on its line, or a list of objects: one JSON value, not a line each.
_MANY_LINES = regex.compile(rb'\{[ \t]*\r?\n\s*"|\[\s*\{\s*"')
_Found = Iterator[Article | SourceProblem]


def read_sources(paths: Sequence[str | os.PathLike[str]], *, stdin: TextIO | BinaryIO | None = None) -> _Found:
    """All reports under the paths, in order: a folder with all below it, sorted by name; a file; ``-`` for `stdin`.

    Types go by extension and, where that says nothing, by the first bytes. An input that cannot be read comes out as a
    `SourceProblem`, and the next one is read.
    """
    for path in paths:
        if os.fspath(path) == STDIN:
            yield from _read_stdin(stdin)
        elif Path(path).is_dir():
            yield from _read_folder(Path(path), ())
        else:
            yield from _read_file(Path(path), asked=True)


def shown(path: str | os.PathLike[str]) -> str:
    """A path as text for people and JSON: bytes that are no UTF-8 are shown as escapes.

    >>> shown("a\\udcff.txt")
    'a\\\\xff.txt'
    """
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _read_folder(folder: Path, above: tuple[tuple[int, int], ...]) -> _Found:
    try:
        status = folder.stat()
        members = sorted(folder.iterdir(), key=os.fsencode)
    except OSError as error:
        yield SourceProblem(shown(folder), None, f"cannot be opened: {error.strerror}", "check its permissions")
        return
    here = (status.st_dev, status.st_ino)
    if here in above:
        yield SourceProblem(shown(folder), None, "is a link back to a folder above it", "remove the link; the rest was read")
        return
    for member in members:
        if member.name.startswith(".") or member.stem.lower() in _ABOUT:
            continue
        if member.is_dir():
            yield from _read_folder(member, (*above, here))
        else:
            yield from _read_file(member, asked=False)


def _read_file(path: Path, *, asked: bool) -> _Found:
    """One file; `asked` when it was named itself, so that an extension we do not know is no reason to pass it over."""
    name, extension = shown(path), path.suffix.lower()
    packed = extension == ".gz"
    inner = path.with_suffix("").suffix.lower() if packed else extension
    kind = _KINDS.get(inner)
    if not path.is_file():
        yield _not_a_file(path)
        return
    if inner in _WAYS_OUT or (kind is None and not asked and extension and not packed):
        yield SourceProblem(name, None, f"is of no type we read ({inner})", _WAYS_OUT.get(inner, f"give {_TYPES}"))
        return
    try:
        with path.open("rb") as raw:
            stream = cast(BinaryIO, gzip.GzipFile(fileobj=raw)) if packed else raw
            yield from _read_stream(stream, name, kind)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        yield SourceProblem(name, None, f"is broken gzip: {error}", "pack it again, or fetch it again")
    except OSError as error:
        yield SourceProblem(name, None, f"cannot be read: {error.strerror or error}", "check that it is there and its permissions")


def _not_a_file(path: Path) -> SourceProblem:
    if path.is_symlink():
        return SourceProblem(shown(path), None, "is a link that leads nowhere", "mend or remove the link")
    what = "is no file" if path.exists() else "does not exist"
    return SourceProblem(shown(path), None, what, "check the path")


def _read_stdin(stdin: TextIO | BinaryIO | None) -> _Found:
    """Standard input: JSON lines when the first mark is a brace, else one plain text or page."""
    if stdin is None:
        yield SourceProblem(STDIN, None, "is standard input, and there is none", "pipe something into it")
        return
    yield from _read_stream(_bytes_of(stdin), STDIN, None)


def _bytes_of(stdin: TextIO | BinaryIO) -> BinaryIO:
    if isinstance(stdin, io.TextIOBase):
        buffer = getattr(stdin, "buffer", None)
        return cast(BinaryIO, buffer) if buffer is not None else io.BytesIO(stdin.read().encode("utf-8", "surrogatepass"))
    return cast(BinaryIO, stdin)


def _read_stream(stream: BinaryIO, name: str, kind: str | None) -> _Found:
    head, stream = _peek(stream)
    if not head.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        yield SourceProblem(name, None, "is empty", "put a report into it or leave it out")
        return
    kind = _sniff(head, kind)
    if kind == "jsonl":
        yield from read_jsonl(stream, path=name, max_bytes=MAX_BYTES)
        return
    data = stream.read(MAX_BYTES + 1)
    if len(data) > MAX_BYTES:
        way_out = "split it, or give JSON lines with one report a line"
        yield SourceProblem(name, None, f"is larger than {MAX_BYTES:,} bytes, too large for one report", way_out)
        return
    yield from _READERS[kind](data, path=name)


_READERS: dict[str, Callable[..., _Found]] = {"text": read_plain, "html": read_html, "json": read_json}


def _peek(stream: BinaryIO) -> tuple[bytes, BinaryIO]:
    """The first bytes, and a stream that still has them."""
    buffered = io.BufferedReader(cast(io.RawIOBase, _Raw(stream)), buffer_size=1 << 16)
    head = buffered.peek(_SNIFF)[:_SNIFF]
    return head, cast(BinaryIO, buffered)


class _Raw(io.RawIOBase):
    """A binary stream as raw one, so that it can be buffered and peeked at whatever it is."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = cast(bytearray, buffer)
        data = self._stream.read(len(view))
        view[: len(data)] = data
        return len(data)


def _sniff(head: bytes, kind: str | None) -> str:
    """The type by content: a page stays a page whatever its name, and so do JSON lines in a .txt."""
    start = head.lstrip(b" \t\r\n\xef\xbb\xbf")
    if kind in ("jsonl", "json"):
        return kind
    if _MANY_LINES.match(start):
        return "json"
    if start.startswith(b'{"') or start.startswith(b"{ ") or (kind is None and start.startswith(b"{")):
        return "jsonl" if kind is None or start.startswith(b'{"') else "text"
    if looks_like_html(start):
        return "html"
    return "text" if kind == "html" and b"<" not in head and len(head) < _SNIFF else kind or "text"
