"""How much each word tells one claim of a story from another: in a story of a fire, "fire" and "building" stand in most sentences and tell
next to nothing, "negligence" tells much. The inverse document frequency of retrieval (Spärck Jones 1972), with the sentences of one story
as documents; units of figures keep their words as they are, for there the measure tells what is counted.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from srot.linking.units import Unit
from srot.linking.vectors import unit_vector
from srot.records.making import renew

FALL = 2.0
"""Power of the share of sentences without a word by which the word weighs."""
LEAST = 0.02
"""What a word weighs that stands in all sentences."""
BESIDE = 8
"""Sentences without the word that are thought beside those of the story: in a story of three sentences two with a word make no topic."""


def weigh_in_story(units: Iterable[Unit]) -> list[Unit]:
    """The units of one story in their order, the `matter` of each of words weighed anew; length 1 as before."""
    units = list(units)
    shares = _shares(units)
    return [unit if unit.measure else renew(unit, matter=_weigh(unit, shares)) for unit in units]


def _shares(units: Iterable[Unit]) -> dict[str, float]:
    """Word -> share of the story's sentences that have it; what is told twice of one sentence counts once."""
    carriers: dict[str, set[tuple[str, int]]] = defaultdict(set)
    sentences = set()
    for unit in units:
        sentences.add(place := (unit.report, unit.end))
        for word in unit.matter:
            carriers[word].add(place)
    return {word: len(places) / (len(sentences) + BESIDE) for word, places in carriers.items()}


def _weigh(unit: Unit, shares: dict[str, float]) -> dict[str, float]:
    return unit_vector({word: weight * ((1 - shares[word]) ** FALL + LEAST) for word, weight in unit.matter.items()})
