"""Find by name: built-ins first, then what other packages offer through entry points."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib import import_module
from importlib.metadata import EntryPoint, entry_points
from typing import Any

from srot.errors import UnknownNameError


@dataclass(frozen=True, slots=True)
class Registry:
    """Names of one kind of part. `builtin` maps a name to ``module:attribute``, imported when it is asked for.

    A built-in cannot be replaced by an entry point of the same name: what a name means does not depend on what
    else is installed.
    """

    kind: str
    entry_point_group: str
    builtin: Mapping[str, str]

    def names(self) -> tuple[str, ...]:
        """All known names, sorted."""
        return tuple(sorted({*self.builtin, *_offered(self.entry_point_group)}))

    def find(self, name: str) -> Any:
        """The part of that name; `UnknownNameError` lists the known ones."""
        if name in self.builtin:
            return _load(self.builtin[name])
        offered = _offered(self.entry_point_group)
        if name in offered:
            return offered[name].load()
        raise UnknownNameError(_unknown(self.kind, name, self.names()))


def _load(reference: str) -> Any:
    module, _, attribute = reference.partition(":")
    return getattr(import_module(module), attribute)


@cache
def _offered(group: str) -> dict[str, EntryPoint]:
    return {point.name: point for point in sorted(entry_points(group=group), key=lambda point: point.value)}


def _unknown(kind: str, name: str, known: tuple[str, ...]) -> str:
    near = get_close_matches(name, known, n=1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    return f"{kind} {name!r} is not known; known: {', '.join(known)}{hint}"
