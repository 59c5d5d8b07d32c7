"""Light or dark, as the reader chose it or as the reader's system has it. It is kept in a cookie and needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

COOKIE = "srot-look"
SYSTEM = "system"


@dataclass(frozen=True, slots=True)
class Look:
    """One way to show the pages. `scheme` tells the browser which colours its own parts may have; `media` is where the dark sheet
    holds, ``None`` where it is not asked for."""

    name: str
    scheme: str
    media: str | None


LOOKS: Mapping[str, Look] = {
    look.name: look
    for look in (
        Look(SYSTEM, "light dark", "screen and (prefers-color-scheme: dark)"),
        Look("light", "light", None),
        Look("dark", "dark", "screen"),
    )
}


def choose_look(kept: str | None) -> Look:
    """The look of a cookie; that of the system where there is none that is known.

    >>> choose_look("dark").media, choose_look("pink").name
    ('screen', 'system')
    """
    return LOOKS.get(kept or SYSTEM, LOOKS[SYSTEM])
