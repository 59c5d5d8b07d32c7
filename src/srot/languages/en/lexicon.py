"""English words as keys."""

from __future__ import annotations

from functools import cache

from srot.languages.lexicon import Lexicon, load_lexicon


def _lemma(word: str) -> str:
    import simplemma

    return simplemma.lemmatize(word.casefold(), lang="en")


@cache
def lexicon() -> Lexicon:
    """The English lexicon, loaded once."""
    return load_lexicon("en", "srot.languages.en", lemma=_lemma)
