"""A small logistic regression, enough to weigh ten named features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

STEPS = 4000
RATE = 0.5


def fit(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    *,
    ridge: float = 1e-3,
    weights: Sequence[float] | None = None,
    signs: Mapping[str, int] | None = None,
) -> dict[str, float]:
    """Weights of the features and ``bias`` by gradient descent on the weighted log loss with a ridge penalty.

    `signs` holds a feature to be positive (1) or negative (-1): a reason shown to a reader must pull the way that its name says.
    """
    names = sorted(rows[0])
    table = np.array([[row[name] for name in names] + [1.0] for row in rows])
    wanted = np.array(labels, dtype=float)
    importance = np.ones(len(rows)) if weights is None else np.array(weights)
    importance = importance / importance.sum()
    scale = np.maximum(table.std(axis=0), 1e-6)
    scale[-1] = 1.0
    scaled = table / scale
    found = np.zeros(len(names) + 1)
    penalty = np.full(len(found), ridge)
    penalty[-1] = 0.0
    bounds = [(signs or {}).get(name, 0) for name in names]
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(scaled @ found, -30, 30)))
        slope = scaled.T @ (importance * (chance - wanted)) + penalty * found
        found -= RATE * slope
        for position, sign in enumerate(bounds):
            if sign and found[position] * sign < 0:
                found[position] = 0.0
    real = found / scale
    return {**dict(zip(names, real[:-1].tolist(), strict=True)), "bias": float(real[-1])}
