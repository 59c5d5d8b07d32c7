"""English words as keys."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from srot.languages.lexicon import Lexicon, load_lexicon
from srot.languages.tables import read_table


def _lemma(word: str) -> str:
    """The base form of a word.

    >>> _lemma("Cancelled"), _lemma("rose"), _lemma("bridges")
    ('cancel', 'rise', 'bridge')
    """
    import simplemma

    folded = word.casefold()
    return _missed().get(folded) or simplemma.lemmatize(folded, lang="en")


@cache
def _missed() -> Mapping[str, str]:
    """Words whose base form the lemmatiser misses."""
    return {row["word"]: row["lemma"] for row in read_table("srot.languages.en", "lemmas")}


@cache
def lexicon() -> Lexicon:
    """The English lexicon, loaded once."""
    return load_lexicon("en", "srot.languages.en", lemma=_lemma)
