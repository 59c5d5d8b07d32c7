"""Words that the training texts hold often and never as part of a name."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def _common_words(lang: str) -> frozenset[str]:
    path = files("srot.models").joinpath("weights", f"common_{lang}.txt")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def is_common_word(lang: str, key: str) -> bool:
    """Whether a folded word is a common word of `lang`."""
    return key in _common_words(lang)
