"""Weigh the features of storylines on gold pairs of stories, and write the table that linking reads.

    python -m evals.train_storylines            # the table
    python -m evals.train_storylines --held-out # B3 of each set, every affair scored with weights that never saw it

Learned from: the stories of the samples, of the development half of the look-alikes, and of train and dev of the corpus, where the
reports of one affair that lie days apart are taken for its stories.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from evals import corpus
from evals import stories as task
from evals.logistic import fit
from evals.metrics import Score, b_cubed
from evals.samples import load_sets, stories_of
from evals.train_stories import FAINT, FOLDS, fold_of, print_scores, print_table
from srot.linking import storylines
from srot.linking.profiles import Profile
from srot.linking.reports import Report
from srot.linking.storylines import FEATURES, StoryProfile, make_story_profile

SIGNS = {feature.__name__: -1 if feature.__name__ in ("other_amounts", "few_places", "time_between") else 1 for feature in FEATURES}
RIDGE = 1e-3
PAUSE = 4
"""Days without a report of an affair after which its next report begins another story."""

GoldSet = tuple[str, list[StoryProfile], Mapping[str, str]]
Pair = tuple[frozenset[int], dict[str, float], bool]


def sets() -> Iterator[GoldSet]:
    """Name, stories and gold storyline of each, a set at a time."""
    named = dict(stories_of())
    lines = {story: line["key"] for found in load_sets() for line in found["storylines"] for story in line["stories"]}
    yield "samples", _stories([(named[name], report) for name, report in task.sample_reports() if name in named]), lines
    told = [one for one in task.look_alikes() if one.half == "dev"]
    yield "look-alikes dev", _stories([(one.story, one.report) for one in told]), {one.story: one.storyline for one in told}
    yield _corpus_set()


def _stories(rows: Sequence[tuple[str, Report]]) -> list[StoryProfile]:
    members: dict[str, list[Profile]] = defaultdict(list)
    for (key, _), profile in zip(rows, task.profiles_of([report for _, report in rows]), strict=True):
        members[key].append(profile)
    return [make_story_profile(key, members[key]) for key in sorted(members)]


def _corpus_set() -> GoldSet:
    chosen = [r for r in corpus.load_reports() if corpus.split_of(r.story) != "test"]
    affairs: dict[str, list[Profile]] = defaultdict(list)
    for report, profile in zip(chosen, task.profiles_of([Report(r.article, corpus.reading(r.id)) for r in chosen]), strict=True):
        if profile.day:
            affairs[report.story].append(profile)
    stories, lines = [], {}
    for affair in sorted(affairs):
        for number, members in enumerate(_parts(affairs[affair])):
            stories.append(make_story_profile(f"{affair}#{number}", members))
            lines[f"{affair}#{number}"] = affair
    return "corpus", stories, lines


def _parts(profiles: Sequence[Profile]) -> list[list[Profile]]:
    """The reports of one affair, cut where it pauses."""
    parts: list[list[Profile]] = []
    for profile in sorted(profiles, key=lambda p: (str(p.day), p.id)):
        last = parts[-1][-1].day if parts else None
        if last and profile.day and (profile.day - last).days <= PAUSE:
            parts[-1].append(profile)
        else:
            parts.append([profile])
    return parts


def make_pairs(gold: GoldSet) -> list[Pair]:
    """The features of each pair of stories that share anything, and whether they are of one affair."""
    _, stories, lines = gold
    pairs = []
    for a, b in combinations(stories, 2):
        values = {feature.__name__: feature(a, b) for feature in FEATURES}
        same = lines[a.id] == lines[b.id]
        if same or values["same_matter"] + values["same_company"] >= FAINT:
            pairs.append((frozenset((_fold(a, lines), _fold(b, lines))), values, same))
    return pairs


def _fold(story: StoryProfile, lines: Mapping[str, str]) -> int:
    return fold_of(lines[story.id].partition("/")[0])


def train(groups: Sequence[Sequence[Pair]], without: int | None = None) -> dict[str, float]:
    """Weights from several sets, each counting alike; affairs of the fold `without` are not looked at."""
    kept = [[pair for pair in pairs if without not in pair[0]] for pairs in groups]
    return fit(
        [values for pairs in kept for _, values, _ in pairs],
        [same for pairs in kept for _, _, same in pairs],
        weights=[1 / len(pairs) for pairs in kept for _ in pairs],
        signs=SIGNS,
        ridge=RIDGE,
    )


def score_held_out(found: Sequence[GoldSet], groups: Sequence[Sequence[Pair]]) -> None:
    """Print B3 of each set, put together from affairs that were not learned from."""
    parts: dict[str, list[Score]] = defaultdict(list)
    for fold in range(FOLDS):
        weights = train(groups, fold)
        storylines._weights = lambda weights=weights: weights  # type: ignore[assignment]
        for name, stories, lines in found:
            grouped, _ = storylines.group_storylines(stories)
            home = {story: number for number, members in enumerate(grouped) for story in members}
            held = {story.id for story in stories if _fold(story, lines) == fold}
            parts[name].append(b_cubed(home, {story.id: lines[story.id] for story in stories}, only=held))
    print_scores(parts)


def main() -> None:
    """Train; print the table, or the held-out scores."""
    found = list(sets())
    groups = [make_pairs(gold) for gold in found]
    if "--held-out" in sys.argv:
        score_held_out(found, groups)
        return
    print_table(train(groups), [feature.__name__ for feature in FEATURES])


if __name__ == "__main__":
    main()
