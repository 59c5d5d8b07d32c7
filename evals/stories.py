"""Grouping into stories: B3 on the samples, and on the English set of Giveme5W1H where it is at hand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from evals.metrics import Score, b_cubed
from evals.samples import ROOT, load_samples, load_sets, stories_of
from srot.linking.entities import resolve_entities
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.stories import find_likenesses, group_stories
from srot.linking.storylines import group_storylines, make_story_profile
from srot.reading import read_article
from srot.records import Article, make_id

GIVEME = ROOT.parent / "shared" / "data" / "giveme5w1h" / "articles.jsonl"


@cache
def sample_reports() -> tuple[tuple[str, Report], ...]:
    """The samples with the name that the gold gives each."""
    return tuple((found.name, Report(found.article, read_article(found.article))) for found in load_samples())


@cache
def giveme_reports() -> tuple[tuple[str, Report], ...]:
    """The Giveme5W1H articles with the event of each; empty where the set is not at hand."""
    if not GIVEME.exists():
        return ()
    found = []
    for line in GIVEME.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        article = Article(
            id=make_id("art", row["id"]),
            text=row["text"],
            url=row["url"],
            outlet=row["outlet"],
            title=row["title"],
            lang=row["lang"] or "en",
            published=(row["published"] or "")[:10] or None,
            published_basis="metadata",
        )
        found.append((row["event"], Report(article, read_article(article))))
    return tuple(found)


def profiles_of(reports: Sequence[Report]) -> list[Profile]:
    """The profiles of some reports as linking makes them."""
    entities = resolve_entities(reports)
    return [make_profile(report, entities) for report in reports]


def group(profiles: Sequence[Profile]) -> dict[str, int]:
    """Article id -> number of its story."""
    groups = group_stories(profiles, find_likenesses(profiles))
    return {name: number for number, members in enumerate(groups) for name in members}


def score_samples() -> Score:
    """B3 over the samples, near-miss stories among them."""
    named = dict(stories_of())
    reports = [(name, report) for name, report in sample_reports() if name in named]
    gold = {report.id: named[name] for name, report in reports}
    return b_cubed(group(profiles_of([report for _, report in reports])), gold)


def score_giveme() -> Score | None:
    """B3 over Giveme5W1H; ``None`` where the set is not at hand."""
    reports = giveme_reports()
    if not reports:
        return None
    gold = {report.id: event for event, report in reports}
    return b_cubed(group(profiles_of([report for _, report in reports])), gold)


def score_storylines() -> Score:
    """B3 of the storylines over the gold stories of the samples, so that errors of grouping do not count twice."""
    members: dict[str, list[Report]] = {}
    named = dict(stories_of())
    for name, report in sample_reports():
        if name in named:
            members.setdefault(named[name], []).append(report)
    profiles = {profile.id: profile for profile in profiles_of([r for found in members.values() for r in found])}
    stories = [make_story_profile(key, [profiles[report.id] for report in members[key]]) for key in sorted(members)]
    groups, _ = group_storylines(stories)
    found = {name: number for number, names in enumerate(groups) for name in names}
    gold = {story: line["key"] for sets in load_sets() for line in sets["storylines"] for story in line["stories"]}
    return b_cubed(found, gold)


def wrong_groups(found: Mapping[str, int], gold: Mapping[str, str]) -> Iterable[str]:
    """A line for each group that holds several gold stories, and for each gold story that is split."""
    for label, here, there in (("mixed", found, gold), ("split", gold, found)):
        sets: dict[object, set[object]] = {}
        for name, value in here.items():
            if name in there:
                sets.setdefault(value, set()).add(there[name])
        yield from (f"{label}: {key} -> {sorted(map(str, values))}" for key, values in sets.items() if len(values) > 1)


def main() -> None:
    """Print the scores and what is wrong."""
    named = dict(stories_of())
    reports = [(name, report) for name, report in sample_reports() if name in named]
    found = group(profiles_of([report for _, report in reports]))
    print("\n".join(wrong_groups(found, {report.id: named[name] for name, report in reports})))
    for name, score in (("samples", score_samples()), ("giveme5w1h", score_giveme()), ("storylines", score_storylines())):
        if score:
            print(f"{name}: B3 P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} n={score.n}")


if __name__ == "__main__":
    main()
