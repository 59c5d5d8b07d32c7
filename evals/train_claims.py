"""Weigh the features of claims on gold assertions, and print the table that linking reads.

    python -m evals.train_claims                    # the cheap features, from all folders
    python -m evals.train_claims --close            # with the likeness of the sentences' vectors
    python -m evals.train_claims [--close] --held-out # B3 of each folder with weights that never saw it
"""

from __future__ import annotations

import math
import sys
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations

from evals import affairs, disagreements
from evals.linked import by_name
from evals.logistic import fit
from evals.metrics import b_cubed
from evals.samples import ROOT, load_sets, locate
from evals.stories import sample_reports
from srot.linking.claim_features import FEATURES
from srot.linking.claimed import value_of
from srot.linking.claims import CLOSE_FEATURES
from srot.linking.entities import resolve_entities
from srot.linking.groups import join_by_average
from srot.linking.linker import link
from srot.linking.place_counts import mark_places
from srot.linking.reports import Report
from srot.linking.senses import Senses
from srot.linking.story_rarity import weigh_in_story
from srot.linking.units import Unit, find_units
from srot.models.embedder import load_embedder

PATTERNS = "patterns"
PRIOR = ROOT / "evals" / "claim_prior.tsv"
PULL = 1.0
"""How strongly the weights of earlier gold hold those that are trained."""
FRESH_PULL = 0.01
"""The same for features that the earlier gold did not know, which 0 holds."""
SIGNS = {feature.__name__: 1 for feature in FEATURES} | {
    "other_measure": -1,
    "one_measure": -1,
    "figures_far_apart": -1,
    "part_beside_whole": -1,
    "two_parts": -1,
    "other_places": -1,
    "other_times": -1,
    "side_by_side": -1,
    "told_beside": -1,
    "other_days": -1,
    "other_speakers": -1,
    "one_told": -1,
    "other_mood": -1,
    "other_polarity": -1,
    "other_language": 0,
    "same_report": -1,
    "same_state": 0,
    "other_predicate": -1,
    "same_sense_in_story": 1,
    "same_sense_in_story_across": 1,
}


def labelled_units() -> dict[str, list[tuple[Unit, str]]]:
    """Folder -> units that a gold assertion covers, with the claim."""
    reports = [report for _, report in sample_reports()]
    units = _units_of(reports)
    found: dict[str, list[tuple[Unit, str]]] = defaultdict(list)
    for number, gold in enumerate(load_sets()):
        for claim in gold["claims"]:
            for assertion in claim["assertions"]:
                report = by_name()[assertion["report"]]
                span = locate(report.article.text, assertion["quote"], assertion.get("nth", 1))
                if span and assertion.get("in") != "title":
                    unit = _pick(units[report.id], span.start, span.end, str(assertion.get("value")))
                    if unit:
                        found[f"{number}"].append((unit, f"{claim['story']}|{claim['key']}"))
    weighed = {name: _weighed(rows, units) for name, rows in found.items()}
    return weighed | {PATTERNS: label_patterns()} | label_affairs()


def _weighed(labelled: Sequence[tuple[Unit, str]], units: Mapping[str, tuple[Unit, ...]]) -> list[tuple[Unit, str]]:
    """The labelled units with their words weighed among the units of the reports of their story, as linking weighs them."""
    stories: dict[str, dict[str, None]] = defaultdict(dict)
    for unit, claim in labelled:
        stories[_story_of(claim)][unit.report] = None
    told = {story: mark_places(weigh_in_story(unit for report in reports for unit in units[report])) for story, reports in stories.items()}
    by_id = {story: {unit.id: unit for unit in found} for story, found in told.items()}
    return [(by_id[_story_of(claim)][unit.id], claim) for unit, claim in labelled]


def _story_of(claim: str) -> str:
    return claim.partition("|")[0]


def label_affairs() -> dict[str, list[tuple[Unit, str]]]:
    """Affair -> units that a quote of its gold covers, with the claim, of the half to learn from."""
    found: dict[str, list[tuple[Unit, str]]] = defaultdict(list)
    for affair in affairs.read_affairs("dev"):
        units = _units_of(list(affair.reports.values()))
        for said in affairs.find_said(affair):
            unit = _pick(units[said.report.id], said.start, said.end, str(said.value))
            if unit:
                found[affair.name].append((unit, f"{affair.name}|{said.claim}"))
        found[affair.name] = _weighed(found[affair.name], units)
    return found


def _units_of(reports: Sequence[Report]) -> dict[str, tuple[Unit, ...]]:
    """Report -> its units, with times as linking resolves them."""
    entities = resolve_entities(reports)
    values = dict(link([r.article for r in reports], [r.reading for r in reports]).resolved_times)
    return {report.id: find_units(report, entities, values) for report in reports}


def label_patterns() -> list[tuple[Unit, str]]:
    """The figures that the patterns of disagreement give for one thing each, of the half to learn from: one claim with differing values."""
    reports = disagreements.reports_of("dev")
    units = _units_of(reports)
    found = []
    for pattern in disagreements.read_patterns("dev"):
        for number, gold in enumerate(pattern.expected):
            for value, articles in gold.sides if gold.kind == "number" else ():
                for unit in (unit for article in sorted(articles) for unit in units[article]):
                    if unit.measure and disagreements.is_value(value, value_of(unit.measure.quantity)):
                        found.append((unit, f"{pattern.id}|{number}"))
    return _weighed(found, units)


def _pick(units: Sequence[Unit], start: int, end: int, value: str) -> Unit | None:
    digits = "".join(c for c in value if c.isdigit() or c == ".")

    def rank(unit: Unit) -> tuple[bool, int, bool]:
        figure = unit.measure.quantity.value if unit.measure else None
        fits = f"{figure:g}" == digits if figure is not None and digits else (figure is None) == (not digits)
        return (fits, min(end, unit.end) - max(start, unit.start), unit.attribution is not None)

    inside = [u for u in units if 2 * (min(end, u.end) - max(start, u.start)) >= min(end - start, u.end - u.start)]
    return max(inside, key=rank) if inside else None


Pairs = list[tuple[dict[str, float], bool]]


class Likenesses:
    """Likeness of the sentences of units beside those of their story, each sentence embedded once."""

    def __init__(self, labelled: Iterable[tuple[Unit, str]]) -> None:
        reports = [*(report for _, report in sample_reports()), *disagreements.reports_of("dev")]
        reports += [report for affair in affairs.read_affairs("dev") for report in affair.reports.values()]
        texts = {report.id: report.article.text for report in reports}
        stories: dict[str, dict[str, Unit]] = defaultdict(dict)
        for unit, claim in labelled:
            stories[_story_of(claim)][unit.id] = unit
        words = {unit.id: texts[unit.report][unit.start : unit.end] for units in stories.values() for unit in units.values()}
        embedder, names = load_embedder(), sorted(words)
        vectors = dict(zip(names, embedder.encode([words[name] for name in names]), strict=True))
        self._senses = {
            story: Senses({name: vectors[name] for name in units}, {name: unit.lang for name, unit in units.items()}, embedder)
            for story, units in stories.items()
        }

    def of(self, story: str, a: Unit, b: Unit) -> float:
        """0..1 for two units of a story."""
        return self._senses[story].of(a.id, b.id)


def features(a: Unit, b: Unit, sense: float | None) -> dict[str, float]:
    """All features of a pair, with the closer look when its `sense` is given."""
    row = {f.__name__: f(a, b) for f in FEATURES}
    if sense is not None:
        row |= dict(zip(CLOSE_FEATURES, (sense, sense if a.lang != b.lang else 0.0), strict=True))
    return row


def make_pairs(labelled: Sequence[tuple[Unit, str]], senses: Likenesses | None) -> Pairs:
    """Features of each pair of units of one story, and whether they are of one claim."""
    pairs = []
    for (a, left), (b, right) in combinations(labelled, 2):
        story = _story_of(left)
        if a.id != b.id and story == _story_of(right):
            pairs.append((features(a, b, senses and senses.of(story, a, b)), left == right))
    return pairs


def train(groups: Sequence[Pairs]) -> dict[str, float]:
    """Weights from the pairs of several folders, held by those of earlier gold: few pairs of our own speak for the press at large."""
    rows = [row for pairs in groups for row, _ in pairs]
    labels = [label for pairs in groups for _, label in pairs]
    prior = _prior("close" if CLOSE_FEATURES[0] in rows[0] else "cheap")
    fresh = {name: FRESH_PULL for name in rows[0] if name not in prior}
    return fit(rows, labels, signs=SIGNS, ridge=PULL, ridges=fresh, prior=prior)


@cache
def _prior(column: str) -> Mapping[str, float]:
    lines = [line.split("\t") for line in PRIOR.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return {row[0]: float(row[lines[0].index(column)]) for row in lines[1:]}


def chance(weights: Mapping[str, float], row: Mapping[str, float]) -> float:
    """The probability that a row of features is of one claim."""
    return 1 / (1 + math.exp(-(weights["bias"] + sum(weights[name] * value for name, value in row.items()))))


def score(
    labelled: Sequence[tuple[Unit, str]], weights: Mapping[str, float], threshold: float, senses: Likenesses | None
) -> tuple[float, float, float]:
    """B3 of grouping the labelled units of each story."""
    gold = {unit.id: claim for unit, claim in labelled}
    units = {unit.id: unit for unit, _ in labelled}
    stories: dict[str, list[str]] = defaultdict(list)
    for name, claim in gold.items():
        stories[_story_of(claim)].append(name)
    found = {}
    for story, names in stories.items():
        scores = {
            (a, b): chance(weights, features(units[a], units[b], senses and senses.of(story, units[a], units[b])))
            for a, b in combinations(sorted(names), 2)
        }
        for number, group in enumerate(join_by_average(names, scores, threshold=threshold)):
            found.update({name: f"{story}{number}" for name in group})
    result = b_cubed(found, gold)
    return result.precision, result.recall, result.f1


def main() -> None:
    """Train; print the table, or the held-out scores."""
    labelled = labelled_units()
    senses = Likenesses(row for found in labelled.values() for row in found) if "--close" in sys.argv else None
    pairs = {name: make_pairs(found, senses) for name, found in labelled.items()}
    if "--held-out" in sys.argv:
        for threshold in (0.2, 0.3, 0.4, 0.5):
            results = []
            for name, found in labelled.items():
                weights = train([other for key, other in pairs.items() if key != name])
                results.append((*score(found, weights, threshold, senses), len(found)))
            total = sum(row[3] for row in results)
            means = [sum(row[i] * row[3] for row in results) / total for i in range(3)]
            print(threshold, [f"{mean:.3f}" for mean in means], "n", total)
        return
    weights = train(list(pairs.values()))
    option = " --close" if senses else ""
    print(f"# Made by `python -m evals.train_claims{option}`; with --held-out it tells how well weights do on folders that they never saw.")
    print("feature\tweight")
    names = [f.__name__ for f in FEATURES] + (list(CLOSE_FEATURES) if senses else [])
    for feature in ("bias", *names):
        print(f"{feature}\t{weights[feature]:.3f}")


if __name__ == "__main__":
    main()
