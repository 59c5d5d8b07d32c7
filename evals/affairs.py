"""Claims and their origins, from the words on, on affairs that we wrote for this: a growing toll beside a part of it and one of years
before, relays, rewrites, offices without names (`evals/gold/claims`, a file an affair).

    python -m evals affairs    # the scores of both halves
    python -m evals.affairs    # what is wrong, of the half to learn from
"""

from __future__ import annotations

import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from evals.metrics import Score, b_cubed
from evals.samples import ROOT, locate
from srot.linking.linker import link
from srot.linking.reports import Report
from srot.models.embedder import load_embedder
from srot.reading import read_article
from srot.records import Assertion, Claim
from srot.sources.report import Report as Page
from srot.sources.report import make_article

GOLD = ROOT / "evals" / "gold" / "claims"


@dataclass(frozen=True, slots=True)
class Affair:
    """Reports of one affair by their keys, and the gold claims."""

    name: str
    reports: Mapping[str, Report]
    claims: tuple[dict[str, Any], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One quote of a gold claim in its place; `value` is the figure that it gives, ``None`` for words."""

    affair: str
    claim: str
    report: Report
    start: int
    end: int
    value: str | None


@cache
def read_affairs(half: str) -> tuple[Affair, ...]:
    """The affairs of a half, ``dev`` or ``test``, in order of their names."""
    files = [(path.stem, tomllib.loads(path.read_text(encoding="utf-8"))) for path in sorted(GOLD.glob("*.toml"))]
    return tuple(_make_affair(name, gold) for name, gold in files if gold["half"] == half)


def _make_affair(name: str, gold: Mapping[str, Any]) -> Affair:
    return Affair(name, {row["key"]: _read(name, row) for row in gold["report"]}, tuple(gold["claim"]))


def _read(affair: str, row: Mapping[str, Any]) -> Report:
    fields = {field: row[field] for field in ("outlet", "lang", "published", "title", "text")}
    article = make_article(Page(**fields), path=f"{affair}/{row['key']}")
    return Report(article, read_article(article))


def find_said(affair: Affair) -> list[Said]:
    """All quotes of an affair; one that its report does not hold is an error."""
    found = []
    for claim in affair.claims:
        for row in claim["said"]:
            report = affair.reports[row["report"]]
            span = locate(report.article.text, row["quote"])
            if span is None:
                raise ValueError(f"{affair.name}/{claim['key']}: {row['report']} does not hold {row['quote']!r}")
            found.append(Said(affair.name, claim["key"], report, span.start, span.end, row.get("value")))
    return found


@cache
def link_affair(affair_half: str, name: str) -> tuple[Claim, ...]:
    """The claims found in an affair by itself."""
    affair = next(affair for affair in read_affairs(affair_half) if affair.name == name)
    reports = list(affair.reports.values())
    return link([r.article for r in reports], [r.reading for r in reports], embedder=load_embedder()).claims


def find_over(said: Said, claims: tuple[Claim, ...]) -> set[str]:
    """The claims that hold a quote: of one with a figure those that give this figure there, if any does."""
    over = [(claim.id, item) for claim in claims for item in claim.assertions if _covers(item, said)]
    exact = {name for name, item in over if said.value is not None and item.value == said.value}
    return exact or {name for name, _ in over}


def _covers(item: Assertion, said: Said) -> bool:
    shared = min(said.end, item.end) - max(said.start, item.start)
    return item.article == said.report.id and shared >= 0.5 * min(said.end - said.start, item.end - item.start)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A gold claim with the claim that holds most of its quotes, at least half of them; ``None`` where no claim does."""

    affair: str
    gold: Mapping[str, Any]
    found: Claim | None

    @property
    def is_right(self) -> bool:
        """Whether the known origins and the reports without one are as many as the gold's."""
        counted = (self.found.n_origins, self.found.n_origins_unknown) if self.found else None
        return counted == (len(self.gold["origins"]), self.gold["unknown"])


@cache
def judge(half: str) -> tuple[Score, tuple[Verdict, ...]]:
    """B3 over the quotes of a half, and each gold claim with what was found."""
    found: dict[tuple[str, int], str] = {}
    gold: dict[tuple[str, int], tuple[str, str]] = {}
    verdicts: list[Verdict] = []
    for affair in read_affairs(half):
        said, claims = find_said(affair), link_affair(half, affair.name)
        over = [find_over(item, claims) for item in said]
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for item, names in zip(said, over, strict=True):
            votes[item.claim].update(names)
        for number, (item, names) in enumerate(zip(said, over, strict=True)):
            gold[affair.name, number] = (affair.name, item.claim)
            if names:
                found[affair.name, number] = max(names, key=lambda name: (votes[item.claim][name], name))
        verdicts.extend(_pick(affair, claims, votes))
    return b_cubed(found, gold), tuple(verdicts)


def _pick(affair: Affair, claims: tuple[Claim, ...], votes: Mapping[str, Counter[str]]) -> Iterator[Verdict]:
    by_id = {claim.id: claim for claim in claims}
    for gold in affair.claims:
        name, count = max(votes[gold["key"]].items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
        yield Verdict(affair.name, gold, by_id[name] if 2 * count >= len(gold["said"]) and count else None)


def score_origins(half: str) -> tuple[int, int]:
    """How many gold claims of a half have the right counts, and how many there are."""
    verdicts = judge(half)[1]
    return sum(verdict.is_right for verdict in verdicts), len(verdicts)


def main() -> None:
    """Print the scores of both halves, and what goes wrong in the half to learn from."""
    for half in ("dev", "test"):
        score, (right, total) = judge(half)[0], score_origins(half)
        print(f"{half}: claims P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} n={score.n}; origins {right} of {total}")
    for verdict in judge("dev")[1]:
        if not verdict.is_right:
            counted = verdict.found and [(o.name, o.kind, o.why) for o in verdict.found.origins]
            print(verdict.affair, verdict.gold["key"], verdict.gold["origins"], verdict.gold["unknown"], verdict.found and verdict.found.text, counted)


if __name__ == "__main__":
    main()
