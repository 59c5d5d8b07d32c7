"""Words that sound like names, under one key in every script: what reports share before anybody knows who is meant.

A reader of names misses some and finds none in a language without one, and spells none alike in two scripts. The consonants of a rare word
stay the same: "बूचा", "Bucha", "बुचा".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from srot.languages.lexicon import Key, Lexicon
from srot.models.common_words import is_common_word
from srot.text.romanise import romanise
from srot.text.sounds import find_skeleton, split_sounds

RARE = 0.7
"""Rarity from which a word may be a name."""
ENOUGH = 4
"""Consonants that tell a word by themselves; a shorter one is told by its first vowel too."""
SHORTEST = 4
"""Signs of the shortest key that counts, two consonants and a vowel: one consonant sounds like too much else."""
_VOWELS = {"a": "a", "e": "i", "i": "i", "y": "i", "o": "u", "u": "u"}


@lru_cache(maxsize=30_000)
def sound_key(word: str) -> str:
    """The consonant classes of a word in any script, with its first vowel where they are few, and with all where there is but one.

    >>> sound_key("बूचा"), sound_key("Bucha"), sound_key("प्रिगोझिन") == sound_key("Prigozhin")
    ('bj:u', 'bj:u', True)
    >>> sound_key("मनमोहन"), sound_key("Manmohan")
    ('n:aua', 'n:aua')
    """
    romanised = romanise(word)
    skeleton = find_skeleton(romanised)
    if len(skeleton) >= ENOUGH:
        return skeleton
    vowels = [_VOWELS[unit[0]] for unit in split_sounds(romanised) if unit[0] in _VOWELS]
    return f"{skeleton}:{''.join(vowels if len(skeleton) == 1 else vowels[:1])}"


def find_sounds(text: str, lang: str, lexicon: Lexicon) -> Iterator[tuple[int, str]]:
    """Where a word that may be a name begins, and its sound key, in order."""
    for found in lexicon.find_keys(text):
        if _may_be_name(text, found, lexicon, lang):
            key = sound_key(_bare(text[found.start : found.end], found.key))
            if len(key) >= SHORTEST:
                yield found.start, key


def _may_be_name(text: str, found: Key, lexicon: Lexicon, lang: str) -> bool:
    """Rare, no notion that languages share, and not written small in a script that knows great letters."""
    if found.key.startswith("c:") or text[found.start].islower():
        return False
    return lexicon.rarity(found.key) >= RARE and not is_common_word(lang, found.key)


def _bare(word: str, lemma: str) -> str:
    """The word without its case ending, where its lemma is its beginning ("लंदनमध्ये", "लंदन")."""
    return lemma if word.startswith(lemma) else word
