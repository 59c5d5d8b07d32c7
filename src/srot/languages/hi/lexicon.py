"""Hindi words as keys."""

from __future__ import annotations

from functools import cache

from srot.languages.lexicon import Lexicon, load_lexicon


def _lemma(word: str) -> str:
    import simplemma

    return simplemma.lemmatize(word, lang="hi")


@cache
def lexicon() -> Lexicon:
    """The Hindi lexicon, loaded once."""
    return load_lexicon("hi", "srot.languages.hi", lemma=_lemma)
