"""``srot``: all commands, and what their exit codes mean."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from srot.cli import doctor, listings, reading, serving, single, withdrawing, writing
from srot.errors import SrotError, UnknownNameError

NOT_UNDERSTOOD, INTERRUPTED = 2, 130

_EXIT_CODES = (
    "Exit codes: 0 all went well; 1 it failed, or nothing could be read; 2 the command was not understood; "
    "3 some input could not be read, the rest was; 130 stopped by Ctrl-C."
)


class Commands(TyperGroup):
    """Turns what can go wrong into one clear line and an exit code, for all commands alike."""

    def invoke(self, ctx: Any) -> Any:
        """Run the command that was asked for."""
        try:
            return super().invoke(ctx)
        except UnknownNameError as error:  # a format, a language of the headings: a word of the command
            typer.echo(f"srot: {error}", err=True)
            raise typer.Exit(NOT_UNDERSTOOD) from error
        except SrotError as error:
            typer.echo(f"srot: {error}", err=True)
            raise typer.Exit(1) from error
        except KeyboardInterrupt as error:
            typer.echo("\nStopped.", err=True)
            raise typer.Exit(INTERRUPTED) from error
        except BrokenPipeError as error:  # the reader, such as `head`, has had enough
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise typer.Exit(0) from error


app = typer.Typer(
    cls=Commands,
    name="srot",
    help="Trace the news to its source: who says what, through whom, and how many independent origins stand behind it.",
    epilog=_EXIT_CODES,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # rich's help takes half a second to import
    pretty_exceptions_enable=False,
)

for _command in (
    reading.read, listings.stories, single.story, listings.claims, single.trace, listings.disagreements,
    listings.timeline, listings.storylines, listings.search, reading.annotate, writing.export, writing.dossier,
    serving.serve, withdrawing.withdraw, withdrawing.restore, withdrawing.withdrawn, listings.problems, doctor.doctor,
):  # fmt: skip
    app.command()(_command)


def _show_version(asked: bool) -> None:
    if asked:
        from srot import __version__

        typer.echo(f"srot {__version__}")
        raise typer.Exit


@app.callback()
def srot(
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Read press reports, Hindi first, and ask who says what."""


def run() -> None:
    """The entry point of the ``srot`` command."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    app()
