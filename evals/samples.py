"""The samples with their gold: reports by the name that the gold gives them, and where its quotes stand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from srot.records import Article, Span
from srot.sources import SourceProblem, read_sources

ROOT = Path(__file__).resolve().parent.parent
SAMPLES = ROOT / "samples"
GOLD = ROOT / "evals" / "gold" / "samples"


@dataclass(frozen=True, slots=True)
class SampleReport:
    """One report of the samples: its article and its gold."""

    name: str
    article: Article
    gold: dict[str, Any]


@cache
def load_gold() -> dict[str, dict[str, Any]]:
    """Report name -> gold of the report."""
    found = (json.loads(path.read_text(encoding="utf-8")) for path in sorted((GOLD / "reports").glob("*.json")))
    return {gold["report"]: gold for gold in found}


@cache
def load_samples() -> tuple[SampleReport, ...]:
    """All reports of the samples that have gold, by name; a problem in reading them is an error."""
    gold = load_gold()
    found = []
    for item in read_sources([str(SAMPLES)]):
        if isinstance(item, SourceProblem):
            raise ValueError(f"{item.path}: {item.message}")
        name = Path(item.source_path or "").as_posix().partition("samples/")[2]
        if name in gold:
            found.append(SampleReport(name, item, gold[name]))
    return tuple(sorted(found, key=lambda report: report.name))


@cache
def load_sets() -> tuple[dict[str, Any], ...]:
    """The gold over many reports: storylines, stories, claims, disagreements, reuse, entities of each folder."""
    return tuple(json.loads(path.read_text(encoding="utf-8")) for path in sorted(GOLD.glob("*.json")))


def stories_of() -> Iterator[tuple[str, str]]:
    """Pairs of report name and story."""
    for gold in load_sets():
        for story in gold["stories"]:
            for report in story["reports"]:
                yield report, story["key"]


def locate(text: str, quote: str, nth: int = 1) -> Span | None:
    """The `nth` place of a quote in a text, blanks compared as one; ``None`` when it is not there."""
    position = -1
    for _ in range(nth):
        position = text.find(quote, position + 1)
        if position < 0:
            return None
    return Span(position, position + len(quote))
