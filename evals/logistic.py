"""A small logistic regression, enough to weigh ten named features."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

STEPS = 60
FARTHEST = 2.0
"""The most that a weight moves in one step."""
CLOSE = 1e-6
Floats = NDArray[np.float64]


def fit(
    rows: Sequence[Mapping[str, float]],
    labels: Sequence[bool],
    *,
    ridge: float = 1e-3,
    ridges: Mapping[str, float] | None = None,
    weights: Sequence[float] | None = None,
    signs: Mapping[str, int] | None = None,
    prior: Mapping[str, float] | None = None,
) -> dict[str, float]:
    """Weights of the features and ``bias`` that make the weighted log loss with a ridge penalty smallest, by Newton's method.

    `signs` holds a feature to be positive (1) or negative (-1): a reason shown to a reader must pull the way that its name says. The
    penalty is on how far a weight lies from that of `prior`, from 0 where none is given; `ridges` has those of single features; the bias is held by a
    prior alone.
    """
    names = sorted(rows[0])
    table = np.array([[row[name] for name in names] + [1.0] for row in rows])
    wanted = np.array(labels, dtype=float)
    importance = np.ones(len(rows)) if weights is None else np.array(weights)
    importance = importance / importance.sum()
    scale = np.maximum(table.std(axis=0), 1e-6)
    scale[-1] = 1.0
    held = np.array([*((signs or {}).get(name, 0) for name in names), 0])
    start = np.array([(prior or {}).get(name, 0.0) for name in (*names, "bias")]) * scale
    penalty = np.array([*((ridges or {}).get(name, ridge) for name in names), ridge if prior else 0.0])
    real = _descend(table / scale, wanted, importance, penalty, held, start) / scale
    return {**dict(zip(names, real[:-1].tolist(), strict=True)), "bias": float(real[-1])}


def _descend(table: Floats, wanted: Floats, importance: Floats, penalty: Floats, held: NDArray[np.int64], start: Floats) -> Floats:
    """The best weights near `start`; one that would take the wrong sign stays at 0 until its slope points the right way."""
    found = start.copy()
    for _ in range(STEPS):
        chance = 1 / (1 + np.exp(-np.clip(table @ found, -30, 30)))
        slope = table.T @ (importance * (chance - wanted)) + penalty * (found - start)
        free = np.flatnonzero((held == 0) | (found * held > 0) | (slope * held < 0))
        bend = importance * np.maximum(chance * (1 - chance), 1e-6)
        curve = (table[:, free] * bend[:, None]).T @ table[:, free] + np.diag(penalty[free] + 1e-9)
        step = np.zeros(len(found))
        step[free] = np.linalg.solve(curve, slope[free])
        moved = found - step * min(1.0, FARTHEST / max(float(np.abs(step).max()), FARTHEST))
        moved[moved * held < 0] = 0.0
        if np.abs(moved - found).max() < CLOSE:
            return moved
        found = moved
    return found
