"""Which units of many reports say the same, whatever their words, language, speaker and figure."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache

from srot.languages.tables import read_table
from srot.linking.groups import join_by_average
from srot.linking.profiles import cosine, strongest
from srot.linking.units import Unit

SAME = 0.4
"""Mean probability at which two groups of units become one claim."""
TERMS = 10
MEASURE = "measure:"
MOST_CARRIERS = 120
"""A term that more units of a story carry pairs nothing by itself."""


def same_words(a: Unit, b: Unit) -> float:
    """Cosine of content words and entities."""
    return cosine(a.keys, b.keys)


def same_names(a: Unit, b: Unit) -> float:
    """Share of the entities that both name."""
    both = a.names | b.names
    return len(a.names & b.names) / len(both) if both else 0.0


def same_measure(a: Unit, b: Unit) -> float:
    """Whether both give a figure of the same thing."""
    return 1.0 if a.measure and b.measure and a.measure.key == b.measure.key else 0.0


def same_state(a: Unit, b: Unit) -> float:
    """Whether that thing is people with a state: the dead, the injured, the trapped."""
    return 1.0 if same_measure(a, b) and a.measure and a.measure.key.startswith("state:") else 0.0


def other_measure(a: Unit, b: Unit) -> float:
    """Whether both give figures, of different things."""
    return 1.0 if a.measure and b.measure and a.measure.key != b.measure.key else 0.0


def one_measure(a: Unit, b: Unit) -> float:
    """Whether only one gives a figure."""
    return 1.0 if (a.measure is None) != (b.measure is None) else 0.0


def same_figure(a: Unit, b: Unit) -> float:
    """Whether both give the same figure of the same thing."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    return 1.0 if a.measure.quantity.value == b.measure.quantity.value is not None else 0.0


def figures_far_apart(a: Unit, b: Unit) -> float:
    """How many powers of two lie between the figures beyond the second, at most 4: a part is no rival of the whole."""
    if not same_measure(a, b) or a.measure is None or b.measure is None:
        return 0.0
    values = [unit.quantity.value for unit in (a.measure, b.measure)]
    if not values[0] or not values[1] or values[0] < 0 or values[1] < 0:
        return 0.0
    return min(4.0, max(0.0, abs(math.log2(values[0] / values[1])) - 1))


def same_speaker(a: Unit, b: Unit) -> float:
    """Whether one first-hand source stands behind both."""
    return 1.0 if _speakers(a) & _speakers(b) else 0.0


def other_polarity(a: Unit, b: Unit) -> float:
    """Whether one denies."""
    return 1.0 if a.polarity != b.polarity else 0.0


def other_language(a: Unit, b: Unit) -> float:
    """Whether the languages differ."""
    return 1.0 if a.lang != b.lang else 0.0


def same_report(a: Unit, b: Unit) -> float:
    """Whether both stand in one report, which seldom says a thing twice."""
    return 1.0 if a.report == b.report else 0.0


FEATURES: tuple[Callable[[Unit, Unit], float], ...] = (
    same_words,
    same_names,
    same_measure,
    same_state,
    other_measure,
    one_measure,
    same_figure,
    figures_far_apart,
    same_speaker,
    other_polarity,
    other_language,
    same_report,
)


def _speakers(unit: Unit) -> frozenset[str]:
    if unit.attribution is None:
        return frozenset()
    return frozenset(chain[0].name for chain in unit.attribution.chains if chain)


@cache
def _weights() -> dict[str, float]:
    """Feature -> weight of the logistic model; ``bias`` among them. Made by ``python -m evals.train_claims``."""
    return {row["feature"]: float(row["weight"]) for row in read_table("srot.linking", "claim_weights")}


def compare(a: Unit, b: Unit) -> float:
    """The probability that two units say the same thing."""
    weights = _weights()
    pull = weights["bias"] + sum(weights[feature.__name__] * feature(a, b) for feature in FEATURES)
    return 1 / (1 + math.exp(-pull))


def find_reasons(a: Unit, b: Unit) -> tuple[str, ...]:
    """The features that pull two units together, strongest first."""
    weights = _weights()
    pulls = [(-weights[f.__name__] * f(a, b), f.__name__) for f in FEATURES]
    return tuple(name for pull, name in sorted(pulls) if pull < -0.3)


def find_candidates(units: Iterable[Unit]) -> list[tuple[str, str]]:
    """Pairs of units of one story that share two telling words, a name and a word, or a measure; sorted."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for unit in sorted(units, key=lambda unit: unit.id):
        for term in strongest(unit.keys, TERMS):
            carriers[term].append(unit.id)
        if unit.measure:
            carriers[f"{MEASURE}{unit.measure.key}"].append(unit.id)
    shared: dict[tuple[str, str], int] = defaultdict(int)
    for term in sorted(carriers):
        names = carriers[term]
        measured = term.startswith(MEASURE)
        if len(names) <= MOST_CARRIERS or measured:
            for position, left in enumerate(names):
                for right in names[position + 1 : position + 1 + 4 * MOST_CARRIERS]:
                    shared[left, right] += 2 if measured else 1
    return sorted(pair for pair, count in shared.items() if count >= 2)


def group_claims(units: Sequence[Unit]) -> list[list[Unit]]:
    """The units of one story in groups that say the same, ordered by their smallest unit."""
    by_id: Mapping[str, Unit] = {unit.id: unit for unit in units}
    scores = {pair: compare(by_id[pair[0]], by_id[pair[1]]) for pair in find_candidates(units)}
    groups = join_by_average(sorted(by_id), scores, threshold=SAME)
    return [[by_id[name] for name in group] for group in groups]
