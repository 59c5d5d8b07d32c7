"""Grouping into stories: B3 on the samples, on look-alikes written for this, and on the English set of Giveme5W1H where it is at hand.

The look-alikes (`evals/gold/stories`) are affairs of short reports, a file each: other visits of one leader, other quakes in one country, other
quarters of one company. Half of the affairs, by hash, are for development; of the others only the scores are read. All are linked as one
pile, as a ledger would hold them.

    python -m evals.stories    # the scores, and what is wrong outside the held-out half
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from evals.metrics import Score, b_cubed
from evals.samples import ROOT, load_samples, load_sets, stories_of
from srot.linking.entities import resolve_entities
from srot.linking.profiles import Profile, make_profile
from srot.linking.reports import Report
from srot.linking.stories import find_likenesses, group_stories
from srot.linking.storylines import group_storylines, make_story_profile
from srot.reading import read_article
from srot.records import Article, make_id

LOOK_ALIKES = ROOT / "evals" / "gold" / "stories"
GIVEME = ROOT.parent / "shared" / "data" / "giveme5w1h" / "articles.jsonl"
HALVES = ("dev", "test")


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


@dataclass(frozen=True, slots=True)
class Told:
    """A report of the look-alikes with its gold."""

    report: Report
    story: str
    storyline: str

    @property
    def affair(self) -> str:
        """The affair, the name of its file."""
        return self.story.partition("/")[0]

    @property
    def half(self) -> str:
        """``dev`` or ``test``, by the affair's name alone: new affairs never move old ones.

        >>> Told(None, "quakes/noto-2024", "").half  # type: ignore[arg-type]
        'dev'
        """
        return "test" if blake2b(self.affair.encode()).digest()[0] % 2 else "dev"


@cache
def look_alikes() -> tuple[Told, ...]:
    """All look-alikes, in order of files and lines."""
    lines = (line for path in sorted(LOOK_ALIKES.glob("*.jsonl")) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(_tell(json.loads(line)) for line in lines)


def _tell(row: Mapping[str, str]) -> Told:
    article = Article(
        id=make_id("art", row["id"]),
        text=row["text"],
        outlet=row["outlet"],
        title=row.get("title"),
        lang=row["lang"],
        published=row["published"],
        published_basis="metadata" if row["published"] else None,
    )
    return Told(Report(article, read_article(article)), row["story"], row["storyline"])


def profiles_of(reports: Sequence[Report]) -> list[Profile]:
    """The profiles of some reports as linking makes them."""
    entities = resolve_entities(reports)
    return [make_profile(report, entities) for report in reports]


def group_profiles(profiles: Sequence[Profile]) -> list[list[str]]:
    """The article ids of each story."""
    days = {profile.id: profile.day.toordinal() for profile in profiles if profile.day}
    return group_stories([profile.id for profile in profiles], find_likenesses(profiles), days=days)


def group(profiles: Sequence[Profile]) -> dict[str, int]:
    """Article id -> number of its story."""
    groups = group_profiles(profiles)
    return {name: number for number, members in enumerate(groups) for name in members}


def score_samples() -> Score:
    """B3 over the samples, near-miss stories among them."""
    named = dict(stories_of())
    reports = [(name, report) for name, report in sample_reports() if name in named]
    gold = {report.id: named[name] for name, report in reports}
    return b_cubed(group(profiles_of([report for _, report in reports])), gold)


def score_look_alikes(half: str) -> Score:
    """B3 over one half of the look-alikes, grouped with the other half around them."""
    told = look_alikes()
    found = group(profiles_of([one.report for one in told]))
    return b_cubed(found, {one.report.id: one.story for one in told}, only={one.report.id for one in told if one.half == half})


def score_giveme() -> Score | None:
    """B3 over Giveme5W1H; ``None`` where the set is not at hand."""
    reports = giveme_reports()
    if not reports:
        return None
    gold = {report.id: event for event, report in reports}
    return b_cubed(group(profiles_of([report for _, report in reports])), gold)


def score_storylines() -> Score:
    """B3 of the storylines over the gold stories of the samples, so that errors of grouping do not count twice."""
    named = dict(stories_of())
    reports = [(named[name], report) for name, report in sample_reports() if name in named]
    gold = {story: line["key"] for sets in load_sets() for line in sets["storylines"] for story in line["stories"]}
    return b_cubed(group_lines(reports), gold)


def score_look_alike_lines(half: str) -> Score:
    """B3 of the storylines over the gold stories of one half of the look-alikes, joined with the other half around them."""
    told = look_alikes()
    found = group_lines([(one.story, one.report) for one in told])
    return b_cubed(found, {one.story: one.storyline for one in told}, only={one.story for one in told if one.half == half})


def group_lines(reports: Iterable[tuple[str, Report]]) -> dict[str, int]:
    """Story -> number of its storyline, for reports whose stories are known."""
    members: dict[str, list[Report]] = {}
    for story, report in reports:
        members.setdefault(story, []).append(report)
    profiles = {profile.id: profile for profile in profiles_of([r for found in members.values() for r in found])}
    stories = [make_story_profile(key, [profiles[report.id] for report in members[key]]) for key in sorted(members)]
    groups, _ = group_storylines(stories)
    return {name: number for number, names in enumerate(groups) for name in names}


def wrong_groups(found: Mapping[str, int], gold: Mapping[str, str]) -> Iterable[str]:
    """A line for each group that holds several gold stories, and for each gold story that is split."""
    for label, here, there in (("mixed", found, gold), ("split", gold, found)):
        sets: dict[object, set[object]] = {}
        for name, value in here.items():
            if name in there:
                sets.setdefault(value, set()).add(there[name])
        yield from (f"{label}: {key} -> {sorted(map(str, values))}" for key, values in sets.items() if len(values) > 1)


def main() -> None:
    """Print the scores and what is wrong; of the held-out half the scores alone."""
    named = dict(stories_of())
    reports = [(name, report) for name, report in sample_reports() if name in named]
    found = group(profiles_of([report for _, report in reports]))
    print("\n".join(wrong_groups(found, {report.id: named[name] for name, report in reports})))
    told = look_alikes()
    found = group(profiles_of([one.report for one in told]))
    print("\n".join(wrong_groups(found, {one.report.id: one.story for one in told if one.half == "dev"})))
    scores = {"samples": score_samples(), "giveme5w1h": score_giveme(), "storylines samples": score_storylines()}
    for half in HALVES:
        scores |= {f"look-alikes {half}": score_look_alikes(half), f"storylines {half}": score_look_alike_lines(half)}
    for name, score in scores.items():
        if score:
            print(f"{name}: B3 P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} n={score.n}")


if __name__ == "__main__":
    main()
