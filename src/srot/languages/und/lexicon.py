"""Words of a language without tables: each its own key, the very short ones left out."""

from __future__ import annotations

from functools import cache

from srot.languages.lexicon import Lexicon


@cache
def lexicon() -> Lexicon:
    """A lexicon that knows nothing: no stop words, every word equally rare."""
    return Lexicon(lemma=str.casefold, stops=frozenset(), concepts={}, counts={}, total=10_000)
