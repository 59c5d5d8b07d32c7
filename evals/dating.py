"""Dating of undated reports: small sets of reports with the days that their words allow, and printed dates in doubt.

A case names for each report the widest interval that is right (`within`), a true day that must lie in it (`day`), the basis, and
words that a reason must hold (`says`: an id of the set stands for that report). `stories` fixes the grouping where the case
is about other things. All null: nothing binds the report, and a date would be a guess.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from evals.samples import ROOT
from evals.stories import group_profiles
from srot.calendar.edtf import bounds
from srot.linking.dating_constraints import date_reports
from srot.linking.dating_doubts import find_doubtful_dates
from srot.linking.entities import resolve_entities
from srot.linking.profiles import make_profile
from srot.linking.reports import Report
from srot.linking.reuse import find_reuse
from srot.reading import read_article
from srot.records import Article, Dating, make_id

GOLD = ROOT / "evals" / "gold" / "dating"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one expectation: ``right``, ``missed`` (no date, or too wide a one), ``false`` (a day excluded, or a guess)."""

    case: str
    report: str
    outcome: str
    found: str


@cache
def load_cases() -> tuple[dict[str, Any], ...]:
    """All cases, in order of files and lines."""
    lines = (line for path in sorted(GOLD.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(json.loads(line) for line in lines)


def make_report(case: str, row: dict[str, Any]) -> Report:
    """One report of a case, read."""
    article = Article(
        id=make_id("art", case, row["id"]),
        text=row["text"],
        outlet=row["outlet"],
        title=row["title"],
        lang=row["lang"],
        published=row["published"],
        published_basis="metadata" if row["published"] else None,
    )
    return Report(article, read_article(article))


def judge(case: dict[str, Any]) -> Iterator[Verdict]:
    """One verdict for each report of a case that the gold speaks of."""
    named = {row["id"]: make_report(case["id"], row) for row in case["reports"]}
    reports = list(named.values())
    entities = resolve_entities(reports)
    profiles = [make_profile(report, entities) for report in reports]
    groups = group_profiles(profiles)
    if case["stories"]:
        groups = [[named[name].id for name in story] for story in case["stories"]]
    datings = date_reports(reports, groups, find_reuse(reports), entities)
    doubts = {found.article: found for found in find_doubtful_dates(reports, groups)}
    for name, wanted in case["expected"].items():
        article = named[name].id
        if "doubt" in wanted:
            found = doubts.get(article)
            outcome = "right" if bool(found) == wanted["doubt"] else "missed" if wanted["doubt"] else "false"
            yield Verdict(case["id"], name, outcome, str(found))
        else:
            ids = {other: report.id for other, report in named.items()}
            yield Verdict(case["id"], name, _outcome(datings.get(article), wanted, ids), str(datings.get(article)))


def _outcome(found: Dating | None, wanted: dict[str, Any], ids: dict[str, str]) -> str:
    if found is None:
        return "missed" if wanted["within"] else "right"
    span, wide = bounds(found.published), bounds(wanted["within"] or "")
    if span is None or wide is None:
        return "false"
    day = wanted["day"]
    if day and not str(span[0]) <= day <= str(span[1]):
        return "false"
    says = ids.get(wanted["says"], wanted["says"]) if wanted["says"] else ""
    told = any(says in reason for reason in found.why)
    same = wanted["basis"] in (None, found.basis)
    return "right" if wide[0] <= span[0] and span[1] <= wide[1] and told and same else "missed"


def score() -> dict[str, int]:
    """Outcome -> how often, over all cases."""
    counts = {"right": 0, "missed": 0, "false": 0}
    for case in load_cases():
        for verdict in judge(case):
            counts[verdict.outcome] += 1
    return counts


if __name__ == "__main__":
    for one in load_cases():
        for verdict in judge(one):
            if verdict.outcome != "right":
                print(verdict.outcome, verdict.case, verdict.report, verdict.found)
    print(score())
