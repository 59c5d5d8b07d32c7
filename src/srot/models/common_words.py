"""Words that the training texts hold often and never as part of a name."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files


@cache
def _common_words(lang: str) -> frozenset[str]:
    path = files("srot.models").joinpath("weights", f"common_{lang}.txt")
    return frozenset(path.read_text(encoding="utf-8").split()) if path.is_file() else frozenset()


def is_common_word(lang: str, key: str) -> bool:
    """Whether a folded word is a common word of `lang`."""
    return key in _common_words(lang)


@lru_cache(maxsize=50_000)
def is_dictionary_word(lang: str, word: str) -> bool:
    """Whether a dictionary of `lang` has the word in any form, where there is one; dictionaries hold some names too.

    >>> is_dictionary_word("hi", "मिसाइलों"), is_dictionary_word("hi", "पेसकोव")
    (True, False)
    """
    import simplemma
    from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES

    if lang not in SUPPORTED_LANGUAGES:
        return False
    return simplemma.is_known(word, lang) or simplemma.is_known(word.replace("\u093c", ""), lang)
