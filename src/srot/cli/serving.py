"""``srot serve``."""

from __future__ import annotations

from typing import Annotated

import typer

from srot.cli.options import Ledger, ledger_path


def serve(
    ledger: Ledger = None,
    host: Annotated[str, typer.Option("--host", help="The address to listen at; any but this machine's own needs --token.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", "-p", min=1, max=65535, help="The port to listen at.")] = 8480,
    token: Annotated[str | None, typer.Option("--token", envvar="SROT_TOKEN", show_envvar=False, help="A word that readers must know [env SROT_TOKEN].")] = None,
) -> None:
    """Open the ledger as a web application on this machine; Ctrl-C ends it."""
    import uvicorn

    from srot.web.app import make_app
    from srot.web.settings import Settings

    settings = Settings(ledger_path(ledger), host, port, token)
    app = make_app(settings)
    typer.echo(f"The ledger {settings.ledger} is open at {settings.address} (Ctrl-C ends it).")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, access_log=False)
