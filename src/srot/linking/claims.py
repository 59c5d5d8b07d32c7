"""Which units of many reports say the same, whatever their words, language, speaker and figure."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cache
from itertools import combinations

from srot.languages.tables import read_table
from srot.linking.claim_features import BARRING, BARRING_FIGURES, FEATURES, OF_WORDS, Feature
from srot.linking.groups import find_connected, join_by_average
from srot.linking.place_counts import mark_places
from srot.linking.senses import Senses
from srot.linking.story_rarity import weigh_in_story
from srot.linking.units import Unit
from srot.linking.vectors import strongest
from srot.models.embedder import Embedder

SAME = 0.28
"""Mean probability at which two groups of units become one claim; chosen with the weights, on what they were made from and on affairs of the press."""
DOUBT, DOUBT_ACROSS = (0.06, 0.97), (0.04, 0.97)
"""Probabilities between which cheap features leave a pair in doubt, so that its sentences are compared by their vectors; those of a pair in two languages,
which say one thing without a word in common."""
TERMS = 10
SHARED = 2
"""Terms that two units of one language must share to be compared; of two languages one is enough."""
MEASURE = "measure:"
CHEAP, CLOSE = "claim_weights", "claim_weights_close"
"""The tables of weights of the first and of the closer look."""
FEW = 150
"""Units of one story up to which words are compared with all others: "shut till Monday" and "will not open this week" share no word."""
MOST_CARRIERS = 120
"""A term that more units of a story carry pairs nothing by itself."""
NO_REJECTED: Mapping[str, str] = {}
MOST_MEASURED = 4 * MOST_CARRIERS
"""Figures of one measure that each such figure is compared with."""


CLOSE_FEATURES = ("same_sense_in_story", "same_sense_in_story_across")
"""What the closer look adds: likeness of the sentences' vectors beside those of the story, and the same where the languages differ."""


@cache
def _weights(table: str) -> dict[str, float]:
    """Feature -> weight of the logistic model; ``bias`` among them. Made by ``python -m evals.train_claims``."""
    return {row["feature"]: float(row["weight"]) for row in read_table("srot.linking", table)}


@cache
def _pulls(table: str, features: tuple[Feature, ...]) -> tuple[tuple[Feature, float], ...]:
    """The features that a table gives a weight, with it; a new one has none before it is weighed."""
    weights = _weights(table)
    return tuple((feature, weight) for feature in features if (weight := weights.get(feature.__name__)))


def _pull(table: str, a: Unit, b: Unit) -> float:
    pull = _weights(table)["bias"]
    for feature, weight in _pulls(table, FEATURES if a.measure and b.measure else OF_WORDS):
        pull += weight * feature(a, b)
    return pull


def compare(a: Unit, b: Unit) -> float:
    """The probability that two units say the same thing, by what is cheap to know."""
    return _chance(_pull(CHEAP, a, b))


def compare_closely(a: Unit, b: Unit, sense: float) -> float:
    """The same with the likeness of their sentences, 0..1."""
    weights = _weights(CLOSE)
    here, across = (weights[feature] for feature in CLOSE_FEATURES)
    return _chance(_pull(CLOSE, a, b) + (here + (across if a.lang != b.lang else 0.0)) * sense)


def _chance(pull: float) -> float:
    return 1 / (1 + math.exp(-pull))


def find_candidates(units: Sequence[Unit]) -> list[tuple[str, str]]:
    """Pairs of units of one story that share two telling words, a name and a word, or a measure; where they are few, all pairs but those of
    two figures. Sorted."""
    carriers: dict[str, list[str]] = defaultdict(list)
    for unit in sorted(units, key=lambda unit: unit.id):
        for term in strongest(unit.matter, TERMS):
            carriers[term].append(unit.id)
        if unit.measure:
            carriers[f"{MEASURE}{unit.measure.key}"].append(unit.id)
    langs = {unit.id: unit.lang for unit in units}
    shared: Counter[tuple[str, str]] = Counter()
    found = _all_of_few(units)
    for term, names in carriers.items():
        if term.startswith(MEASURE):
            found.update((left, right) for place, left in enumerate(names) for right in names[place + 1 : place + 1 + MOST_MEASURED])
        elif len(names) <= MOST_CARRIERS:
            shared.update(combinations(names, 2))
    found.update((left, right) for (left, right), count in shared.items() if count >= SHARED or langs[left] != langs[right])
    return sorted(found)


def _all_of_few(units: Sequence[Unit]) -> set[tuple[str, str]]:
    if len(units) > FEW:
        return set()
    pairs = combinations(sorted((unit.id, unit.measure is not None) for unit in units), 2)
    return {(left, right) for (left, a), (right, b) in pairs if not (a and b)}


def group_claims(
    units: Sequence[Unit],
    texts: Mapping[str, str],
    embedder: Embedder | None = None,
    ruled: Mapping[tuple[str, str], bool] | None = None,
    rejected: Mapping[str, str] = NO_REJECTED,
    scores: Mapping[tuple[str, str], float] | None = None,
) -> list[list[Unit]]:
    """The units of one story in groups that say the same, ordered by their smallest unit.

    `texts` holds the words of each unit by its id; without an `embedder` pairs in doubt stay as the cheap features have them.
    `ruled` tells which pairs people ruled to say the same (true), which not: these never stand in one group. A denial that `rejected` knows
    stands where the unit stands that it denies, whatever its own words are like. `scores` are what `compare_cheaply` found, if it has been asked.
    """
    all_units = {unit.id: unit for unit in units}
    rejected = _free(rejected, ruled)
    by_id = {unit.id: unit for unit in mark_places(weigh_in_story(units)) if unit.id not in rejected}
    apart = _apart(ruled)
    equal = tell_apart(gather_equal(by_id.values()), apart)
    scores = dict(_compare_all(by_id, equal) if scores is None else scores)
    if embedder is not None:
        scores |= _look_closely(by_id, scores, texts, embedder)
    scores |= _barred(by_id, find_connected(scores, SAME)) | _bars(equal, apart)
    sizes = {name: len(members) for name, members in equal.items()}
    grouped = join_by_average(sorted(equal), scores, threshold=SAME, sizes=sizes)
    groups = [sorted(m for name in group for m in equal[name]) for group in grouped]
    if ruled:
        groups = join_ruled(groups, sorted(pair for pair, same in ruled.items() if same), apart)
    groups = [sorted((*group, *(denial for denial, told in rejected.items() if told in group))) for group in groups]
    return [[all_units[member] for member in group] for group in sorted(groups)]


def compare_cheaply(
    units: Sequence[Unit], ruled: Mapping[tuple[str, str], bool] | None = None, rejected: Mapping[str, str] = NO_REJECTED
) -> dict[tuple[str, str], float]:
    """How probable it is of two units of one story that they say the same, by what is cheap to know, for all pairs that `group_claims` compares."""
    rejected = _free(rejected, ruled)
    by_id = {unit.id: unit for unit in mark_places(weigh_in_story(units)) if unit.id not in rejected}
    return _compare_all(by_id, tell_apart(gather_equal(by_id.values()), _apart(ruled)))


def find_doubtful(units: Mapping[str, Unit], scores: Mapping[tuple[str, str], float]) -> list[str]:
    """The ids of the units whose words `group_claims` hands to an embedder, by the `scores` that `compare_cheaply` gives."""
    return _names_of(_in_doubt(units, scores))


def _free(rejected: Mapping[str, str], ruled: Mapping[tuple[str, str], bool] | None) -> dict[str, str]:
    """The denials of which no person has ruled what they say."""
    known = {name for pair in ruled or {} for name in pair}
    return {denial: told for denial, told in sorted(rejected.items()) if denial not in known}


def _apart(ruled: Mapping[tuple[str, str], bool] | None) -> list[tuple[str, str]]:
    return sorted(pair for pair, same in (ruled or {}).items() if not same)


def _compare_all(by_id: Mapping[str, Unit], equal: Iterable[str]) -> dict[tuple[str, str], float]:
    candidates = find_candidates([by_id[name] for name in equal])
    return {(left, right): compare(by_id[left], by_id[right]) for left, right in candidates}


def _in_doubt(units: Mapping[str, Unit], scores: Mapping[tuple[str, str], float]) -> list[tuple[str, str]]:
    return sorted(pair for pair, score in scores.items() if _is_doubtful(units[pair[0]], units[pair[1]], score))


def _is_doubtful(a: Unit, b: Unit, score: float) -> bool:
    low, high = DOUBT if a.lang == b.lang else DOUBT_ACROSS
    return low <= score <= high


def _names_of(pairs: Iterable[tuple[str, str]]) -> list[str]:
    return sorted({name for pair in pairs for name in pair})


def tell_apart(equal: Mapping[str, list[str]], apart: Iterable[tuple[str, str]]) -> dict[str, list[str]]:
    """The sets of equal units, with the second of two that are ruled to differ in a set of its own."""
    found = {name: list(members) for name, members in equal.items()}
    home = {member: name for name, members in found.items() for member in members}
    for left, right in apart:
        if home[left] == home[right]:
            found[home[right]].remove(right)
            found[right], home[right] = [right], right
    return found


def _barred(units: Mapping[str, Unit], pairs: Iterable[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """Scores that nothing outweighs, between units that count for other times or turn round who acts on whom; of pairs that can come to stand in one group."""
    paired = ((pair, units[pair[0]], units[pair[1]]) for pair in pairs)
    return {
        pair: -math.inf
        for pair, a, b in paired
        if any(bars(a, b) for bars in (BARRING_FIGURES if a.measure and b.measure else BARRING))
    }


def _bars(equal: Mapping[str, list[str]], apart: Iterable[tuple[str, str]]) -> dict[tuple[str, str], float]:
    """Scores that nothing outweighs, between the sets of units that are ruled to differ."""
    home = {member: name for name, members in equal.items() for member in members}
    pairs = ((home[left], home[right]) for left, right in apart)
    return {(min(pair), max(pair)): -math.inf for pair in pairs}


def join_ruled(
    groups: Sequence[list[str]], same: Iterable[tuple[str, str]], apart: Sequence[tuple[str, str]]
) -> list[list[str]]:
    """The groups with those joined that are ruled to say the same, unless that would bring together what is ruled to differ."""
    home = {member: number for number, group in enumerate(groups) for member in group}
    for left, right in same:
        joined = {home[left], home[right]}
        if len(joined) == 2 and not any({home[a], home[b]} == joined for a, b in apart):
            home = {member: min(joined) if number in joined else number for member, number in home.items()}
    found: dict[int, list[str]] = defaultdict(list)
    for member in sorted(home):
        found[home[member]].append(member)
    return sorted(found.values())


def gather_equal(units: Iterable[Unit]) -> dict[str, list[str]]:
    """First unit -> all units that no feature tells from it: copies, which are compared once."""
    found: dict[Hashable, list[str]] = defaultdict(list)
    for unit in sorted(units, key=lambda unit: unit.id):
        told = unit.attribution is None
        matter = (tuple(unit.keys.items()), unit.names, unit.roles, unit.periods, _measured(unit))
        said = (unit.polarity, unit.denies, unit.modality, unit.outlook, unit.predicate, unit.belongings, unit.answer)
        found[unit.lang, matter, unit.speakers, said, told].append(unit.id)
    return {members[0]: members for members in found.values()}


def _measured(unit: Unit) -> Hashable:
    """All that is compared of a unit's figure."""
    found = unit.measure
    places = found and (found.places, found.nations, found.party)
    return found and (found.key, found.quantity.value, found.quantity.text, found.part, places, unit.recalls, unit.beside, unit.abreast)


def _look_closely(
    units: Mapping[str, Unit], scores: Mapping[tuple[str, str], float], texts: Mapping[str, str], embedder: Embedder
) -> dict[tuple[str, str], float]:
    """New scores for the pairs in doubt."""
    doubtful = _in_doubt(units, scores)
    names = _names_of(doubtful)
    if not names:
        return {}
    vectors = dict(zip(names, embedder.encode([texts[name] for name in names]), strict=True))
    senses = Senses(vectors, {name: units[name].lang for name in names}, embedder)
    return {(left, right): compare_closely(units[left], units[right], senses.of(left, right)) for left, right in doubtful}
