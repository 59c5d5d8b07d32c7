"""Which story an undated report is of, where it may be of several that are told alike: another visit of the same leader, another leave of the same prisoner.

Two reports without a day between them are judged by their words alone. Where dated reports of quite other days read as much like an undated one, its words
do not tell which of them it belongs to, and there may be yet another happening that it tells of: in thirteen piles of look-alikes with a quarter of the days
hidden 27 of 40 such likely bonds were wrong. So a bond to one of them counts only by as much as it is stronger than that to the others.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from srot.linking.story_day_features import SAME_DAYS

MARGIN = 2.0
"""Log odds by which an undated report must be likelier of one story than of any of other days, for its bond to count in full."""
OTHER = -1.0
"""Log odds of two dated reports below which they are of two stories."""
OTHER_DAYS = 20
"""Days between two reports from which on they are of two happenings of one kind, and not of two steps of one affair."""
MOST_RIVALS = 40
"""Dated reports, the likest first, that an undated one is asked about: more are copies of one another."""

Scores = Mapping[tuple[str, str], float]
_Bond = tuple[float, str]
"""Log odds, and the dated report to which an undated one is bound by so much."""


def settle_contests(scores: Scores, days: Mapping[str, int], least: float) -> dict[tuple[str, str], float]:
    """Of the probabilities that two reports are of one story those that are contested, as they are then; bonds below `least` are none. `days` are those of
    the dated reports, as ordinals.

    >>> alike = {("a", "b"): 0.01, ("a", "x"): 0.9, ("b", "x"): 0.88}
    >>> {pair: round(score, 2) for pair, score in settle_contests(alike, {"a": 738_000, "b": 738_200}, 0.2).items()}
    {('a', 'x'): 0.6, ('b', 'x'): 0.45}
    >>> settle_contests(alike, {"a": 738_000, "b": 738_003}, 0.2)
    {}
    """
    found = {}
    for undated, bonds in sorted(_bonds_of_undated(scores, days, least).items()):
        for bond in bonds:
            lead = _lead(bond, bonds[:MOST_RIVALS], scores, days)
            if lead < MARGIN:
                found[_pair(undated, bond[1])] = 1 / (1 + math.exp(MARGIN - lead - bond[0]))
    return found


def _bonds_of_undated(scores: Scores, days: Mapping[str, int], least: float) -> dict[str, list[_Bond]]:
    """Undated report -> its bonds to dated ones, the strongest first."""
    found: dict[str, list[_Bond]] = defaultdict(list)
    for (left, right), score in scores.items():
        if score >= least and (left in days) != (right in days):
            undated, dated = (right, left) if left in days else (left, right)
            found[undated].append((_odds(score), dated))
    return {undated: sorted(bonds, reverse=True) for undated, bonds in found.items()}


def _lead(bond: _Bond, rivals: Sequence[_Bond], scores: Scores, days: Mapping[str, int]) -> float:
    """By how much the strongest bond to reports of the same story and days is stronger than that to any of another story and other days."""
    others = (odds for odds, other in rivals if _are_other(bond[1], other, scores, days))
    return max((bond[0], *_allies(bond[1], rivals, scores, days))) - next(others, -math.inf)


def _allies(name: str, rivals: Sequence[_Bond], scores: Scores, days: Mapping[str, int]) -> Iterator[float]:
    for odds, other in rivals:
        score = scores.get(_pair(name, other))
        if score is not None and _odds(score) > OTHER and abs(days[name] - days[other]) <= SAME_DAYS:
            yield odds


def _are_other(name: str, other: str, scores: Scores, days: Mapping[str, int]) -> bool:
    score = scores.get(_pair(name, other))
    return score is not None and _odds(score) < OTHER and abs(days[name] - days[other]) > OTHER_DAYS


def _pair(left: str, right: str) -> tuple[str, str]:
    return (left, right) if left < right else (right, left)


def _odds(score: float) -> float:
    """The log odds of a probability, of one that is sure as much as can be written."""
    return math.log(score / (1 - score)) if 0 < score < 1 else math.copysign(math.inf, score - 0.5)
