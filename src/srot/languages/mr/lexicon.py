"""Marathi words as keys, enough for stories and search."""

from __future__ import annotations

from functools import cache

import regex

from srot.languages.lexicon import Lexicon, load_lexicon

# The endings that Marathi glues to nouns; the longest first.
_ENDING = regex.compile(r"(?:ांच्या|ाच्या|ांनी|ांना|ामध्ये|ांचा|ांची|ांचे|ाने|ाला|ात|ाचा|ाची|ाचे|तील|मध्ये|च्या|ने|ला|चा|ची|चे|त)$")


def _lemma(word: str) -> str:
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= 3 else word


@cache
def lexicon() -> Lexicon:
    """The Marathi lexicon, loaded once."""
    return load_lexicon("mr", "srot.languages.mr", lemma=_lemma)
