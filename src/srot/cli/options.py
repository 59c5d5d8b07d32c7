"""Options that several commands share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from srot.ledger import View

Ledger = Annotated[
    str | None,
    typer.Option("--ledger", "-l", envvar="SROT_LEDGER", show_envvar=False, help="The ledger file [env SROT_LEDGER; srot.db]."),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
Limit = Annotated[int | None, typer.Option("--limit", "-n", min=1, help="Show no more than this many.")]
OfStory = Annotated[str | None, typer.Option("--story", help="Only of this story (id or its first characters).")]


def ledger_path(given: str | None) -> str:
    """The ledger asked for: by option, environment, configuration, or the default."""
    from srot.config import load_config

    return given or load_config().ledger.path


def open_view(given: str | None) -> View:
    """The ledger asked for, open for questions."""
    from srot.ledger import View, open_store

    return View(open_store(ledger_path(given)))
