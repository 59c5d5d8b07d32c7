"""What ``srot annotate`` reads and prints."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

from srot.cli.printing import counted, open_console, print_json, print_words
from srot.errors import SourceError, SrotError
from srot.records import to_json

if TYPE_CHECKING:
    from rich.console import Console

    from srot.exports.rows import Annotation, AttributionRow, EventRow

ALL_WELL, NOTHING_READ, SOME_PROBLEMS = 0, 1, 3


def annotate_text(file: str, *, lang: str | None, published: str | None, as_json: bool) -> int:
    """Print the findings of one text; returns the exit code."""
    with ExitStack() as stack:
        data = _opened(file, stack).read()
    found = _annotated(data, _shown(file), {"lang": lang, "published": published})
    if as_json:
        print_json(found)
    else:
        print_annotation(open_console(), found)
    return ALL_WELL


def annotate_lines(file: str) -> int:
    """Print one JSON line for each line of the input; one that cannot be read gives ``{"line", "error"}``, a blank one nothing."""
    with ExitStack() as stack:
        lines = enumerate(_opened(file, stack), start=1)
        good = [_print_line(number, line, _shown(file)) for number, line in lines if line.strip()]
    return ALL_WELL if all(good) and good else SOME_PROBLEMS if any(good) else NOTHING_READ


def print_annotation(console: Console, found: Annotation) -> None:
    """The findings as a readable listing."""
    console.print(f"{found.lang}, {found.published or 'undated'}", style="dim")
    _section(console, "Credit", [credit.text for credit in found.credit])
    _section(console, "Names", _names(found))
    _section(console, "Times", [f"{t.text} → {t.value or 'open'}  ({t.grain}, {t.basis})" for t in found.times])
    _section(console, "Quantities", [
        f"{q.text} → {_figure(q.low, q.value, q.high)}{' ' if q.unit else ''}{q.unit or ''}"
        f"  ({', '.join(filter(None, (q.modifier, q.of, q.state)))})"
        for q in found.quantities
    ])  # fmt: skip
    _section(console, "Who says what", [_saying(item) for item in found.attributions])
    _section(console, "Events", [_event(event) for event in found.events])
    _section(console, "Left out as noise", [f"{item.text}  ({item.reason})" for item in found.removed])


def _annotated(data: bytes, file: str, given: dict[str, str | None]) -> Annotation:
    from srot.exports.annotation import annotate_fields, annotate_page
    from srot.sources.encoding import decode_text
    from srot.sources.html import looks_like_html
    from srot.sources.problem import problem_of

    start = data[:4_096].lstrip(b" \t\r\n\xef\xbb\xbf")
    if not start:
        raise SrotError(f"{file} is empty; put a report into it")
    try:
        if looks_like_html(start):
            return annotate_page(data, given, path=file)
        if _are_json_lines(data):
            raise SrotError(f"{file} holds JSON lines, not one text; read it with: srot annotate --jsonl {file}")
        return annotate_fields(given | {"text": decode_text(data, path=file)[0]}, path=file)
    except SourceError as error:
        problem = problem_of(error, path=file)
        raise SrotError(f"{file}: {problem.message}; {problem.way_out}") from error


def _are_json_lines(data: bytes) -> bool:
    from srot.sources.jsonl import parse_object

    try:
        return bool(parse_object(data.lstrip().partition(b"\n")[0], path="-", line=1))
    except SourceError:
        return False


def _print_line(number: int, line: bytes, file: str) -> bool:
    from srot.exports.annotation import annotate_fields
    from srot.sources.jsonl import parse_object

    try:
        found: Any = to_json(annotate_fields(parse_object(line, path=file, line=number), path=file, line=number))
    except SourceError as error:
        found = {"line": number, "error": str(error)}
    sys.stdout.write(json.dumps(found, ensure_ascii=False) + "\n")
    sys.stdout.flush()
    return "error" not in found


def _opened(file: str, stack: ExitStack) -> IO[bytes]:
    if file == "-":
        return sys.stdin.buffer
    try:
        return stack.enter_context(Path(file).open("rb"))
    except OSError as error:
        raise SourceError(f"cannot read {file}: {error.strerror}; name a file, or - for standard input", path=file) from error


def _shown(file: str) -> str:
    return "standard input" if file == "-" else file


def _section(console: Console, title: str, lines: list[str]) -> None:
    if lines:
        console.print(f"{title} ({counted(len(lines), 'finding')})", style="bold green")
    for line in lines:
        print_words(console, line, indent=2)


def _names(found: Annotation) -> list[str]:
    counts: dict[tuple[str, str], int] = {}
    for mention in found.mentions:
        counts[mention.type, mention.name] = counts.get((mention.type, mention.name), 0) + 1
    return [f"{kind}  {name}" + (f"  × {count}" if count > 1 else "") for (kind, name), count in sorted(counts.items())]


def _figure(low: float | None, value: float | None, high: float | None) -> str:
    if value is not None:
        return f"{value:,g}"
    return f"{'?' if low is None else f'{low:,g}'} to {'?' if high is None else f'{high:,g}'}"


def _event(event: EventRow) -> str:
    """Who did what to whom and when, as far as it is told: "AID  मोहन यादव →  2024-03-12"."""
    who = f"{', '.join(event.actors)} → {', '.join(event.recipients)}".strip() if event.actors or event.recipients else ""
    return "  ".join(filter(None, (event.type, who, event.date))) + f"\n{event.text}"


def _saying(item: AttributionRow) -> str:
    chains = "; ".join(" → ".join(link.name for link in chain) for chain in item.chains) or "source not named"
    marks = [item.kind, *(mark for mark in (item.polarity, item.modality) if mark not in ("positive", "asserted"))]
    cue = f"  “{item.cue.text}”" if item.cue else ""
    return f"{chains}  ({', '.join(marks)}){cue}\n{item.content}"
