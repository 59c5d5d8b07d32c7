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

    _check_port(host, port)
    settings = Settings(ledger_path(ledger), host, port, token)
    app = make_app(settings)
    typer.echo(f"The ledger {settings.ledger} is open at {settings.address} (Ctrl-C ends it).")
    uvicorn.run(app, host=host, port=port, log_level="warning", server_header=False, access_log=False)


def _check_port(host: str, port: int) -> None:
    """Say clearly that the port is taken, before the server would in its own words."""
    import socket

    from srot.errors import SrotError

    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise SrotError(f"cannot listen at {host}, port {port}: {error.strerror}; choose another with --port") from error
