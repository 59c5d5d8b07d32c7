"""``srot read`` and ``srot annotate``."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from srot.cli.options import AsJson, Ledger, ledger_path
from srot.cli.printing import counted

if TYPE_CHECKING:
    from srot.config import ReadConfig
    from srot.ledger import Counts, Problem, Store
    from srot.pipeline import Report

NOTHING_READ, SOME_PROBLEMS, INTERRUPTED = 1, 3, 130

_SHOWN_PROBLEMS = 20


def read(
    paths: Annotated[list[str], typer.Argument(help="Files and folders of .txt, .html, .jsonl; - for standard input.")],
    ledger: Ledger = None,
    workers: Annotated[int | None, typer.Option("--workers", "-w", min=1, help="Processes to read with [1].")] = None,
    names: Annotated[
        Literal["fast", "accurate"] | None, typer.Option("--names", help="How names are read [fast]; accurate is much slower.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Read reports into a ledger, and link all it holds.

    Reading the same report twice changes nothing; a run that was stopped goes on when it is started again.
    """
    from srot.config import load_config
    from srot.ledger import View, open_store
    from srot.pipeline import Report

    config = load_config()
    path = ledger_path(ledger)
    report = Report()
    with open_store(path, write=True) as store:
        try:
            chosen = replace(config.read, workers=workers or config.read.workers, names=names or config.read.names)
            _read(store, paths, report, chosen)
        except KeyboardInterrupt as error:
            _tell_stopped(View(store).counts(), path)
            raise typer.Exit(INTERRUPTED) from error
        _tell(report, View(store).counts(), path, as_json=as_json)
    if not report.found:
        raise typer.Exit(NOTHING_READ)
    if report.problems:
        raise typer.Exit(SOME_PROBLEMS)


def annotate(
    file: Annotated[str, typer.Argument(help="A file of text or HTML, or - for standard input.")] = "-",
    jsonl: Annotated[bool, typer.Option("--jsonl", help="JSON lines in, one JSON line out for each.")] = False,
    as_json: AsJson = False,
    lang: Annotated[str | None, typer.Option("--lang", help="Language of a text, such as hi or en [found out].")] = None,
    published: Annotated[str | None, typer.Option("--published", help="Day of a text, such as 2024-11-30.")] = None,
) -> None:
    """Show what is found in one text, or in each of many, without a ledger."""
    from srot.cli import annotating

    if jsonl and (lang or published):
        raise typer.BadParameter("--lang and --published are of one text; with --jsonl put them into each line")
    raise typer.Exit(
        annotating.annotate_lines(file)
        if jsonl
        else annotating.annotate_text(file, lang=lang, published=published, as_json=as_json)
    )


def _read(store: Store, paths: list[str], report: Report, how: ReadConfig) -> None:
    from srot.cli.progress import shown_progress
    from srot.engine import open_engine
    from srot.pipeline import read_into

    with open_engine(workers=how.workers) as engine, shown_progress() as watch:
        read_into(
            store, paths, engine=engine, stdin=sys.stdin.buffer, batch=how.batch, max_chars=how.max_chars, names=how.names,
            watch=watch, report=report,
        )  # fmt: skip


def _tell(report: Report, held: Counts, path: str, *, as_json: bool) -> None:
    from srot.cli.printing import print_json

    if as_json:
        print_json({**report.counts(), "linked": report.linked, "ledger": path, "holds": held, "problems": report.problems})
        return
    typer.echo(f"Found {counted(report.found, 'report')}, {report.new:,} of them new, in what was given.")
    _tell_problems(report.problems)
    typer.echo(f"The ledger {path} holds {_holdings(held)}.")


def _tell_problems(problems: list[Problem]) -> None:
    if not problems:
        return
    typer.echo(f"{counted(len(problems), 'piece')} of input could not be read, or only with a doubt:", err=True)
    for problem in problems[:_SHOWN_PROBLEMS]:
        typer.echo(f"  {problem_line(problem)}", err=True)
    if len(problems) > _SHOWN_PROBLEMS:
        typer.echo(f"  and {len(problems) - _SHOWN_PROBLEMS:,} more; see all with: srot problems", err=True)


def problem_line(problem: Problem) -> str:
    """A problem in one line: where, what, and the way out."""
    path = "standard input" if problem.path == "-" else problem.path
    where = path if problem.line is None else f"{path}, line {problem.line}"
    return f"{where}: {problem.message}" + (f"; {problem.way_out}" if problem.way_out else "")


def _holdings(held: Counts) -> str:
    parts = (
        counted(held.articles, "report"), counted(held.stories, "story", "stories"), counted(held.claims, "claim"),
        counted(held.disagreements, "disagreement"),
    )  # fmt: skip
    return ", ".join(parts)


def _tell_stopped(held: Counts, path: str) -> None:
    kept = f"{held.articles:,} reports are in {path}, {held.readings:,} of them read"
    typer.echo(f"\nStopped. {kept}. Give the same command again to go on from there.", err=True)
