"""Weigh the features of stories on gold pairs, and write the table that linking reads.

    python -m evals.train_stories            # weights from all that may be learned from, printed as the table
    python -m evals.train_stories --held-out # B3 of each set, every affair scored with weights that never saw it

Learned from what we wrote ourselves alone: the samples, the development half of the look-alikes, and train and dev of the corpus. The
corpus names affairs, not happenings, so of one affair only reports of the same days count as one story, and only reports
that lie months apart as two.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from hashlib import blake2b
from itertools import combinations

from evals import corpus
from evals import stories as task
from evals.logistic import fit
from evals.metrics import Score, b_cubed, pool
from evals.samples import stories_of
from srot.linking import stories
from srot.linking.profiles import Profile
from srot.linking.reports import Report
from srot.linking.story_day_features import days_between
from srot.linking.story_features import FEATURES
from srot.linking.vectors import cosine

SIGNS = {feature.__name__: -1 if feature.__name__.startswith(("other_", "few_", "not_")) else 1 for feature in FEATURES} | {
    "days_apart": -1,
    "elsewhere": -1,
    "weeks_apart": -1,
    "months_apart": -1,
    "other_language": 0,
    "day_unknown": 0,
}
GIVEN = {
    "other_principals": -6.0, "other_time": -6.0, "same_clock": 1.5, "other_called": -4.0, "shares_called": 1.5, "other_route": -3.0, "same_route": 3.0,
    "other_target": -4.0, "neither_day_known": -0.4, "few_words_carry": -4.0, "few_names_carry": -1.5, "tells_the_same_fact": 1.0,
    "other_districts": -1.0, "other_prices": -4.0, "other_counts": -3.0, "other_lengths": -3.0, "other_coming_day": -2.0,
    "tells_of_the_move": 4.0, "not_what_was_told": -4.0, "each_tells_of_its_days": -1.4,
    "other_sitting": -5.0, "courts_sit_again": -1.0, "same_coming_day": 2.5,
}  # fmt: skip
"""Weights set by hand. Too few undated second visits of one leader, told at length, are in the gold to learn from; no two reports of one story are of
times that exclude each other, so that learning knows no end; in none do two happenings share a time of day, as those of a crowded feed do, so that it
trusts that too far; there are few named storms, trains, craft and journeys, none of them of two happenings, few arrests by one agency; and too few
piles of look-alikes in which reports have no day to learn what parts those: that their likeness is the topic alone, that no fact is told by both, and
that they begin in other districts, as no two reports of one story of the development half do but one in 150; nor are there prices, seats, leaves and
hearings of two happenings: in thirteen piles of real reports with all days given other prices, counts, lengths or days to come stood in 10 pairs of
one happening and in 268 of two. Of no affair of the gold are there reports from before and after its day was moved, and in few a later report that
says that this was done once more: in seventeen piles of real reports none of 53 such pairs that read much alike was of one happening. What pairs each
tell of their own days are is told at the feature, and so are those of two sittings of a court, of which the gold has three, and of one day to come."""
RAISED = {
    "day_unknown": 0.2, "other_weekday": -3.0, "other_deed_day": -1.5, "same_deed_day": 0.5, "other_date": -3.0, "elsewhere": -0.8, "other_tolls": -2.0,
    "other_round": -8.5, "other_clock": -3.0,
}  # fmt: skip
"""Weights that are learned with the others and then set: chosen on the development half and the samples with all days of publication hidden, where B3
tells what single pairs do not, that another weekday, date, place or toll parts two undated visits, raids, accidents or price rises that read alike. What is told by
weekday is a fact, too, and counts with those; an unknown day is no doubt by itself beside them. What one outlet tells in the same words each day, the eighth rise in a row,
is another thing by its number alone."""
FOLDS = 5
RIDGE = 1e-3
SAME_DAYS, OTHER_DAYS = 3, 60
"""Days within which reports of one affair of the corpus are of one happening, and beyond which they are not; between them nobody said."""
CLOSE_DAYS = 1
"""Stories of one affair of the samples nearer than this are left out of training: where one ends and the next begins is a matter of taste."""
HIDDEN = 0.25
"""Weight of a pair whose left report is shown without its day of publication, as a quarter of scraped reports are, and of one without both days."""
LATE, LATE_DAYS = 0.05, (20, 80)
"""Weight of a pair of one story of which one is shown so many days later, as a page that prints the day of its last change."""
OF_ONE_DAY = 0.05
"""Weight of a pair from two affairs that is shown as of one day, beside the pair as it is: the sets hold few reports of each day, a feed hundreds."""
FAINT = 0.02
"""Pairs that share less than this of everything teach nothing but that most pairs are strangers."""
DRAWN = 8
"""One in so many of these is shown all the same, as of one day."""


@dataclass(frozen=True, slots=True)
class GoldSet:
    """Reports with their gold. `story` and `affair` go by article id; `judge` says of two reports whether they are one story, or ``None``."""

    name: str
    profiles: Sequence[Profile]
    story: Mapping[str, str]
    affair: Mapping[str, str]
    judge: Callable[[Profile, Profile], bool | None]
    scored: bool = True


@dataclass(frozen=True, slots=True)
class Pair:
    """Two reports with the folds of their affairs, their features and whether they are one story; `weight` is its share in training."""

    folds: frozenset[int]
    features: Mapping[str, float]
    same: bool
    weight: float = 1.0


def sets() -> Iterator[GoldSet]:
    """All that may be learned from."""
    named = dict(stories_of())
    yield _make_set("samples", [(named[n], r) for n, r in task.sample_reports() if n in named], near_is_open=True)
    told = [one for one in task.look_alikes() if one.half == "dev"]
    yield _make_set("look-alikes dev", [(one.story, one.report) for one in told])
    yield _corpus_set()


def _make_set(name: str, rows: Sequence[tuple[str, Report]], *, near_is_open: bool = False) -> GoldSet:
    story = {report.id: key for key, report in rows}
    affair = {report.id: key if key.startswith("near-miss") else key.partition("/")[0] for key, report in rows}

    def judge(a: Profile, b: Profile) -> bool | None:
        days = days_between(a, b)
        if near_is_open and affair[a.id] == affair[b.id] and story[a.id] != story[b.id] and (days is None or days <= CLOSE_DAYS):
            return None
        return story[a.id] == story[b.id]

    return GoldSet(name, task.profiles_of([report for _, report in rows]), story, affair, judge)


def _corpus_set() -> GoldSet:
    chosen = [r for r in corpus.load_reports() if corpus.split_of(r.story) != "test"]
    affair = {r.article.id: r.story for r in chosen}

    def judge(a: Profile, b: Profile) -> bool | None:
        if affair[a.id] != affair[b.id]:
            return False
        days = days_between(a, b)
        return None if days is None or SAME_DAYS < days <= OTHER_DAYS else days <= SAME_DAYS

    profiles = task.profiles_of([Report(r.article, corpus.reading(r.id)) for r in chosen])
    return GoldSet("corpus", profiles, affair, affair, judge, scored=False)


def fold_of(affair: str) -> int:
    """The fold in which an affair is scored and not learned from."""
    return blake2b(affair.encode()).digest()[1] % FOLDS


def make_pairs(gold: GoldSet) -> list[Pair]:
    """The features of each pair that shares anything, and whether its reports are of one story."""
    pairs = []
    for a, b in combinations(sorted(gold.profiles, key=lambda profile: profile.id), 2):
        same = gold.judge(a, b)
        if same is None:
            continue
        folds = frozenset(fold_of(gold.affair[profile.id]) for profile in (a, b))
        near = same or _shared(a, b) >= FAINT
        if near:
            pairs.append(Pair(folds, _features(a, b), same))
        if a.day and b.day:
            told = _disguise(a, b, near=near, same=same, strangers=gold.affair[a.id] != gold.affair[b.id])
            pairs.extend(Pair(folds, features, same, weight) for features, weight in told)
    return pairs


def _disguise(a: Profile, b: Profile, *, near: bool, same: bool, strangers: bool) -> Iterator[tuple[dict[str, float], float]]:
    """The features of two dated reports were their days unknown, wrong or one, and how much each counts."""
    draw = blake2b((a.id + b.id).encode()).digest()[0]
    if near:
        yield _features(replace(a, day=None), b), HIDDEN
        yield _features(replace(a, day=None, days=frozenset()), b), HIDDEN
        yield _features(_undated(a), _undated(b)), HIDDEN
    if same and a.day:
        first, last = LATE_DAYS
        yield _features(replace(a, day=a.day + timedelta(days=first + draw % (last - first))), b), LATE
    if strangers and a.day and b.day and (near or draw % DRAWN == 0):
        moved = _move(b, (a.day - b.day).days)
        yield _features(a, moved), OF_ONE_DAY
        yield _features(a, replace(moved, day=None)), OF_ONE_DAY


def _move(profile: Profile, days: int) -> Profile:
    """The same so many days later, with all days that it names: strangers of one day tell of one day too."""
    return replace(
        profile,
        day=profile.day and profile.day + timedelta(days),
        days=_move_all(profile.days, days),
        stated_days=_move_all(profile.stated_days, days),
        lead_days=_move_all(profile.lead_days, days),
    )


def _move_all(named: Iterable[date], days: int) -> frozenset[date]:
    return frozenset(day + timedelta(days) for day in named)


def _undated(profile: Profile) -> Profile:
    """The same without its day of publication, and without the days that were counted from it."""
    return replace(profile, day=None, days=profile.stated_days, lead_days=profile.lead_days & profile.stated_days)


def _features(a: Profile, b: Profile) -> dict[str, float]:
    return {feature.__name__: feature(a, b) for feature in FEATURES if feature.__name__ not in GIVEN}


def _shared(a: Profile, b: Profile) -> float:
    return cosine(a.keys, b.keys) + cosine(a.lead_sounds, b.lead_sounds) + cosine(a.names, b.names)


def train(groups: Sequence[Sequence[Pair]], without: int | None = None) -> dict[str, float]:
    """Weights from several sets; affairs of the fold `without` are not looked at.

    The pairs that are of one story count as much in each set: were all pairs to count alike, a set of few reports, among which such pairs are
    many, would drown the larger ones.
    """
    kept = [[pair for pair in pairs if without not in pair.folds] for pairs in groups]
    shares = [sum(pair.weight for pair in pairs if pair.same) for pairs in kept]
    weights = fit(
        [pair.features for pairs in kept for pair in pairs],
        [pair.same for pairs in kept for pair in pairs],
        weights=[pair.weight / (whole or 1.0) for pairs, whole in zip(kept, shares, strict=True) for pair in pairs],
        signs=SIGNS,
        ridge=RIDGE,
    )
    return weights | RAISED | GIVEN


def use(weights: dict[str, float]) -> None:
    """Let linking read these weights instead of the table."""
    stories._weights = lambda: weights  # type: ignore[assignment]


def score_held_out(found: Sequence[GoldSet], groups: Sequence[Sequence[Pair]]) -> None:
    """Print B3 of each set, put together from affairs that were not learned from; the whole set is grouped each time."""
    parts: dict[str, list[Score]] = {gold.name: [] for gold in found if gold.scored}
    for fold in range(FOLDS):
        use(train(groups, fold))
        for gold in found:
            if gold.scored:
                held = {article for article, affair in gold.affair.items() if fold_of(affair) == fold}
                parts[gold.name].append(b_cubed(task.group(gold.profiles), gold.story, only=held))
    print_scores(parts)


def print_scores(parts: Mapping[str, Sequence[Score]]) -> None:
    """Print B3 of each set, its parts taken together."""
    for name, scores in parts.items():
        mean = pool(scores)
        print(f"{name}: B3 P {mean.precision:.3f} R {mean.recall:.3f} F1 {mean.f1:.3f} n={mean.n}")


def main() -> None:
    """Train; print the table, or the held-out scores."""
    found = list(sets())
    groups = [make_pairs(gold) for gold in found]
    if "--held-out" in sys.argv:
        score_held_out(found, groups)
        return
    print_table(train(groups), [feature.__name__ for feature in FEATURES])


def print_table(weights: Mapping[str, float], names: Sequence[str]) -> None:
    """Print the table of weights that linking reads, the bias first."""
    print("feature\tweight")
    for name in ("bias", *names):
        print(f"{name}\t{weights[name]:.3f}")


if __name__ == "__main__":
    main()
