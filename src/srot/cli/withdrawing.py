"""``srot withdraw``, ``srot restore`` and ``srot withdrawn``: reports taken out of the ledger's findings, and back."""

from __future__ import annotations

from typing import Annotated

import typer

from srot.cli.options import AsJson, Ledger, ledger_path, open_view
from srot.cli.printing import print_json

Report = Annotated[str, typer.Argument(help="The report's id, or its first characters.")]


def withdraw(
    report: Report,
    reason: Annotated[str, typer.Option("--reason", "-r", help="Why, in words; it is kept with the report.")],
    ledger: Ledger = None,
) -> None:
    """Take a report out of all findings. It is kept, with the reason, and can be restored."""
    from srot.api import withdraw as take_out

    typer.echo(f"{take_out(ledger_path(ledger), report, reason=reason)} is withdrawn.")


def restore(report: Report, ledger: Ledger = None) -> None:
    """Bring a withdrawn report back; the findings are what they were before."""
    from srot.api import restore as bring_back

    typer.echo(f"{bring_back(ledger_path(ledger), report)} is restored.")


def withdrawn(ledger: Ledger = None, as_json: AsJson = False) -> None:
    """List the reports that were withdrawn, when, and why."""
    with open_view(ledger) as view:
        found = view.withdrawn()
    if as_json:
        print_json(found)
        return
    if not found:
        typer.echo("No report is withdrawn.")
    for item in found:
        typer.echo(f"{item.id}  {item.at[:10]}  {item.title or item.outlet or ''}: {item.reason}")
