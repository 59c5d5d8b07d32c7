"""Small groups of reports written to try one thing: reading the files, halving the groups.

Half of the groups is there to learn from (``dev``), half to be scored on (``test``), by a hash of their names. What goes wrong in the
test half is never shown: who reads it tunes to it.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from pathlib import Path
from typing import Any

from srot.linking.reports import Report
from srot.reading import read_article
from srot.records import Article
from srot.sources.report import Report as Page
from srot.sources.report import make_article

HALVES = ("dev", "test")


@dataclass(frozen=True, slots=True)
class Situation:
    """A group of reports by the names that the gold gives them, and the gold."""

    id: str
    reports: Mapping[str, Report]
    gold: Mapping[str, Any]

    @property
    def half(self) -> str:
        """``dev`` or ``test``, by the name of the group alone."""
        return HALVES[blake2b(self.id.encode()).digest()[0] % 2]


@cache
def read_situations(path: Path, half: str) -> tuple[Situation, ...]:
    """The groups of one half of a file of JSON lines, read as a file of reports is: credits found, noise cut."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    made = (Situation(row["id"], {r["id"]: _read(r, row["id"]) for r in row["reports"]}, row) for row in rows if _is_in(row, half))
    return tuple(made)


def _is_in(row: Mapping[str, Any], half: str) -> bool:
    return Situation(row["id"], {}, row).half == half


def _read(row: Mapping[str, Any], group: str) -> Report:
    fields = {name: row[name] for name in ("text", "outlet", "lang", "title", "published")}
    article: Article = make_article(Page(**fields), path=f"{group}/{row['id']}")
    return Report(article, read_article(article))
