"""Two places in a row of names as one number: of a large ledger there are millions of pairs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np

_HALF, _LOW = 32, 0xFFFF_FFFF


def split_pairs(pairs: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The places of both of each pair that `join_places` made one number."""
    return pairs >> _HALF, pairs & _LOW


def join_places(left: np.ndarray, right: np.ndarray) -> np.ndarray:
    """Two places in a row of names as one number, which are in order of the first, then of the second."""
    joined: np.ndarray = left << _HALF | right
    return joined
