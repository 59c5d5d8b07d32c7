"""What a server is started with."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field

from srot.errors import SrotError

LOOPBACK = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True, slots=True)
class Settings:
    """One server: its ledger, its address, and the secret that its own forms carry.

    `token` is asked of every reader; an address that other machines can reach must have one.
    """

    ledger: str
    host: str = "127.0.0.1"
    port: int = 8480
    token: str | None = None
    form_secret: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def __post_init__(self) -> None:
        if self.host not in LOOPBACK and not self.token:
            raise SrotError(
                f"{self.host} can be reached from other machines: give a token that readers must know, with --token,"
                " or leave out --host to serve this machine only"
            )

    @property
    def address(self) -> str:
        """Where a browser on this machine finds it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}/"
