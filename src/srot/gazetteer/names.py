"""Keys of names: what makes two spellings of one table name meet."""

from __future__ import annotations

from functools import lru_cache

from srot.text.normal import fold

_LOOSE = str.maketrans({"ॉ": "ा", "ऑ": "आ", "-": " ", "‐": " ", "–": " ", "_": " "})


@lru_cache(maxsize=100_000)
def fold_name(name: str) -> str:
    """The key of a name: words folded, hyphens as blanks, ॉ as ा, full stops dropped.

    >>> fold_name("मॉस्को") == fold_name("मास्को"), fold_name("Rossiya-1"), fold_name("ए.एन.आई.")
    (True, 'rossiya 1', 'एएनआई')
    """
    return " ".join(map(fold, name.replace(".", "").translate(_LOOSE).split()))
