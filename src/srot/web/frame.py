"""What stands round every page: who reads, in which language, what the forms must carry, and the ledger's state."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import quote

from srot.ledger.listing import News
from srot.web.looks import Look


@dataclass(frozen=True, slots=True)
class Frame:
    """The surroundings of a page. `here` is its own address, to come back to; `flash` what was just done."""

    path: str
    here: str
    secret: str
    author: str
    languages: Mapping[str, str]
    news: News
    look: Look
    waiting: int
    flash: str
    ruled: str | None

    def in_language(self, code: str) -> str:
        """This page in another language."""
        return f"/language?to={code}&back={quote(self.here, safe='')}"

    def in_look(self, name: str) -> str:
        """This page in another look."""
        return f"/look?to={name}&back={quote(self.here, safe='')}"

    def as_json(self) -> str:
        """The address of this page's JSON."""
        path, mark, rest = self.here.partition("?")
        return f"{'/today' if path == '/' else path}.json{mark}{rest}"
