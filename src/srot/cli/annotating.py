"""What ``srot annotate`` reads and prints."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from srot.cli.printing import counted, open_console, print_json
from srot.errors import SourceError
from srot.records import to_json

if TYPE_CHECKING:
    from rich.console import Console

    from srot.exports.rows import Annotation, AttributionRow

ALL_WELL, NOTHING_READ, SOME_PROBLEMS = 0, 1, 3


def annotate_text(file: str, *, lang: str | None, published: str | None, as_json: bool) -> int:
    """Print the findings of one text; returns the exit code."""
    from srot.exports.annotation import annotate_fields

    with ExitStack() as stack:
        text = _decoded(_opened(file, stack).read(), file)
    found = annotate_fields({"text": text, "lang": lang, "published": published}, path=file)
    if as_json:
        print_json(found)
    else:
        print_annotation(open_console(), found)
    return ALL_WELL


def annotate_lines(file: str) -> int:
    """Print one JSON line for each line of the input; a line that cannot be read gives ``{"line", "error"}``."""
    with ExitStack() as stack:
        lines = enumerate(_opened(file, stack), start=1)
        good = [_print_line(number, line, file) for number, line in lines]
    return ALL_WELL if all(good) and good else SOME_PROBLEMS if any(good) else NOTHING_READ


def print_annotation(console: Console, found: Annotation) -> None:
    """The findings as a readable listing."""
    console.print(f"{found.lang}, {found.published or 'undated'}", style="dim")
    _section(console, "Credit", [credit.text for credit in found.credit])
    _section(console, "Names", _names(found))
    _section(console, "Times", [f"{t.text} → {t.value or 'open'}  ({t.grain}, {t.basis})" for t in found.times])
    _section(console, "Quantities", [
        f"{q.text} → {_figure(q.low, q.value, q.high)} {q.unit or ''}  ({', '.join(filter(None, (q.modifier, q.of, q.state)))})"
        for q in found.quantities
    ])  # fmt: skip
    _section(console, "Who says what", [_saying(item) for item in found.attributions])
    _section(console, "Events", [
        f"{event.type}  {', '.join(event.actors)} → {', '.join(event.recipients)}  {event.date or ''}\n{event.text}"
        for event in found.events
    ])  # fmt: skip
    _section(console, "Left out as noise", [f"{item.text}  ({item.reason})" for item in found.removed])


def _print_line(number: int, line: bytes, file: str) -> bool:
    from srot.exports.annotation import annotate_fields

    try:
        found: Any = to_json(annotate_fields(_fields(line, number, file), path=file, line=number))
    except SourceError as error:
        found = {"line": number, "error": str(error)}
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    return "error" not in found


def _fields(line: bytes, number: int, file: str) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except ValueError as error:
        raise SourceError(f"line {number} of {file} is no JSON: {error}", path=file, line=number) from error
    if not isinstance(fields, dict):
        raise SourceError(f"line {number} of {file} is no JSON object; write {{\"text\": ...}}", path=file, line=number)
    return fields


def _decoded(data: bytes, file: str) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise SourceError(f"{file} is not UTF-8 (byte {error.start}); save it as UTF-8", path=file) from error


def _opened(file: str, stack: ExitStack) -> IO[bytes]:
    if file == "-":
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(file).open("rb"))
    except OSError as error:
        raise SourceError(f"cannot read {file}: {error.strerror}", path=file) from error


def _section(console: Console, title: str, lines: list[str]) -> None:
    from rich.padding import Padding

    if lines:
        console.print(f"{title} ({counted(len(lines), 'finding')})", style="bold green")
    for line in lines:
        console.print(Padding(line, (0, 0, 0, 2), expand=False))


def _names(found: Annotation) -> list[str]:
    counts: dict[tuple[str, str], int] = {}
    for mention in found.mentions:
        counts[mention.type, mention.name] = counts.get((mention.type, mention.name), 0) + 1
    return [f"{kind}  {name}" + (f"  × {count}" if count > 1 else "") for (kind, name), count in sorted(counts.items())]


def _figure(low: float | None, value: float | None, high: float | None) -> str:
    if value is not None:
        return f"{value:,g}"
    return f"{'?' if low is None else f'{low:,g}'} to {'?' if high is None else f'{high:,g}'}"


def _saying(item: AttributionRow) -> str:
    chains = "; ".join(" → ".join(link.name for link in chain) for chain in item.chains) or "source not named"
    marks = [item.kind, *(mark for mark in (item.polarity, item.modality) if mark not in ("positive", "asserted"))]
    cue = f"  “{item.cue.text}”" if item.cue else ""
    return f"{chains}  ({', '.join(marks)}){cue}\n{item.content}"
