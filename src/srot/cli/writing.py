"""Commands that write files: the export and the dossier."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from srot.cli.options import Ledger, OfStory, open_view
from srot.cli.printing import counted

_PAGES = ("", ".html", ".htm", ".xhtml")


def export(
    out: Annotated[str, typer.Option("--out", "-o", help="The folder to write into; made if it is not there.")],
    format: Annotated[str, typer.Option("--format", "-f", help="jsonl, csv or parquet.")] = "jsonl",
    ledger: Ledger = None,
) -> None:
    """Write all tables of the ledger for other programs, one file each."""
    from srot.exports import export as write_export

    with open_view(ledger) as view:
        written = write_export(view, out, format=format)
    typer.echo(f"Wrote {counted(len(written), 'file')} to {out}.")


def dossier(
    out: Annotated[str, typer.Option("--out", "-o", help="The HTML file to write; a name that ends in .pdf is printed by Chromium.")],
    story: OfStory = None,
    storyline: Annotated[str | None, typer.Option("--storyline", help="Only of this storyline.")] = None,
    everything: Annotated[bool, typer.Option("--all", help="All stories; the default.")] = False,
    ui: Annotated[str, typer.Option("--ui", help="Language of headings and labels: hi or en.")] = "hi",
    ledger: Ledger = None,
) -> None:
    """Write one HTML page that can be sent and opened anywhere: stories, claims, origins, disagreements."""
    from srot.exports.dossier import write_dossier
    from srot.exports.dossier.paper import is_paper, write_paper
    from srot.interface import UI_LANGUAGES

    if sum((story is not None, storyline is not None, everything)) > 1:
        raise typer.BadParameter("give one of --story, --storyline and --all")
    if (ending := Path(out).suffix.lower()) not in _PAGES and not is_paper(out):
        raise typer.BadParameter(f"{out} ends in {ending}: a dossier is HTML or PDF; give a name that ends in .html or .pdf")
    with open_view(ledger) as view:
        (write_paper if is_paper(out) else write_dossier)(view, out, ui=ui, story=story, storyline=storyline)
    typer.echo(f"Wrote {out}, with headings in {ui}; --ui chooses their language: {' or '.join(UI_LANGUAGES)}.")
