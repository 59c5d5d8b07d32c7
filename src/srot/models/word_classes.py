"""Classes of words in Latin script that are used alike: "London" with "Paris", "Maria" with "Anna", "Ltd" with "Inc".

They come from the vectors that multilingual-e5-small has for whole words, by k-means at three grains; so the word model knows
something of words that its training texts, which are few in English, do not hold. ``train_word_classes.py`` makes the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path

import numpy as np
import regex
from numpy.typing import NDArray

GRAINS = (50, 200, 800)
"""How many classes there are at each grain."""

_LATIN = regex.compile(r"\p{Latin}")
_UNKNOWN = ("c=none",)


def class_features(word: str) -> tuple[str, ...]:
    """The classes of a word as it is written, capitals and all; of a Latin word without a vector that it has none.

    >>> len(class_features("London")), class_features("Xqzvt"), class_features("लंदन")
    (3, ('c=none',), ())
    """
    if _LATIN.match(word) is None:
        return ()
    numbers, classes = _classes()
    place = numbers.get(word)
    return _UNKNOWN if place is None else tuple(map("c{}={}".format, GRAINS, classes[place].tolist()))


def classes_file() -> Path:
    """Where the classes lie."""
    return Path(str(files("srot.models").joinpath("weights", "classes.npz")))


@cache
def _classes() -> tuple[Mapping[str, int], NDArray[np.uint16]]:
    with np.load(classes_file()) as parts:
        words = parts["words"].tobytes().decode().split("\n")
        return {word: place for place, word in enumerate(words)}, parts["classes"]
