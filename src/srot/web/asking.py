"""One question to the server, as the pages see it: the ledger, the reader's words, and what was asked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from srot.interface import Words
from srot.ledger import Store, View

_LAST_PAGE = 10_000


@dataclass(frozen=True, slots=True)
class Ask:
    """A view open for one answer, the words of the reader's language, the path and its parameters.

    `seen` is the number of the last report that the reader saw on an earlier visit, ``None`` on the first; `author` the name that
    rulings are signed with.
    """

    view: View
    words: Words
    path: str
    params: Mapping[str, str]
    seen: int | None = None
    author: str = ""

    @property
    def store(self) -> Store:
        """The store behind the view."""
        return self.view.store

    def text(self, name: str) -> str | None:
        """A parameter without blanks around it; ``None`` when it is empty."""
        return self.params.get(name, "").strip() or None

    def number(self, name: str, *, least: int = 0, most: int = _LAST_PAGE) -> int:
        """A parameter as a number within bounds; anything else is the least."""
        digits = self.params.get(name, "")
        return min(max(int(digits), least), most) if digits.isdecimal() and len(digits) < 9 else least

    def page(self, name: str = "page") -> int:
        """Which page of a list, from 1."""
        return self.number(name, least=1)

    def address(self, **changed: object) -> str:
        """This path with some parameters changed; ``None`` takes one out."""
        kept = {**self.params, **{name: str(value) for name, value in changed.items() if value is not None}}
        chosen = {name: value for name, value in kept.items() if value and not (name in changed and changed[name] is None)}
        return f"{self.path}?{urlencode(sorted(chosen.items()))}" if chosen else self.path
