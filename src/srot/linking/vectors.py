"""Weighted features as vectors of length 1, and how much two of them have in common."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def unit_vector(weights: Mapping[str, float]) -> dict[str, float]:
    """The vector scaled to length 1; the empty one stays empty."""
    length = math.sqrt(sum(weight * weight for weight in weights.values()))
    return {key: weight / length for key, weight in sorted(weights.items())} if length else {}


def cosine(left: Mapping[str, float], right: Mapping[str, float]) -> float:
    """The dot product of two unit vectors, 0..1."""
    return math.fsum([left[key] * right[key] for key in left.keys() & right.keys()])  # exact, whatever the order


def strongest(vector: Mapping[str, float], count: int) -> Sequence[str]:
    """The `count` heaviest keys, heaviest first; equal ones by name."""
    return [key for key, _ in sorted(vector.items(), key=lambda pair: (-pair[1], pair[0]))[:count]]
