"""Hindi words that a page has run together: "कहायहां", "हुईजानकारी", a heading and the sentence behind it."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from srot.gazetteer import lookup
from srot.languages.hi.saying_words import words
from srot.languages.hi.word_kinds import kind_of, word_class
from srot.models.common_words import is_common_word, is_dictionary_word
from srot.records import Mention
from srot.text.normal import fold
from srot.text.words import Word, is_word

_CUES, _HEADING_ENDS = words("glued-cues"), words("heading-ends")
_SHORTEST = 6
_LEAST = {"cue": 1, "noun": 4, "country": 5}


def part_glued(found: tuple[Word, ...], mentions: Iterable[Mention] = ()) -> tuple[Word, ...]:
    """The words with those parted that are a cue and what is said, or anything and a source; the last word of a person's name is whole ("दीपक केसरकार").

    >>> from srot.text.words import find_words
    >>> [word.text for word in part_glued(find_words("प्रशासन ने कहायहां आना संभव नहीं"))]
    ['प्रशासन', 'ने', 'कहा', 'यहां', 'आना', 'संभव', 'नहीं']
    >>> name = Mention("m", "a", 0, 12, "दीपक केसरकार", "PER", "दीपक केसरकार")
    >>> [len(part_glued(find_words("दीपक केसरकार ने"), names)) for names in ((), (name,))]
    [4, 3]
    """
    if not any(map(_seam, [word.text for word in found if len(word.text) >= _SHORTEST])):
        return found
    names = {mention.end for mention in mentions if mention.type == "PER" and " " in mention.text}
    parted: list[Word] = []
    for word in found:
        seam = _seam(word.text) if len(word.text) >= _SHORTEST and word.end not in names else 0
        if seam:
            parted.append(Word(word.start, word.start + seam, word.text[:seam]))
        parted.append(Word(word.start + seam, word.end, word.text[seam:]))
    return tuple(parted)


@lru_cache(maxsize=50_000)
def _seam(token: str) -> int:
    """Where a word falls apart; 0 for words that are whole."""
    key = fold(token)
    if is_common_word("hi", key) or kind_of(key) or is_dictionary_word("hi", token):
        return 0
    return next((n for n in range(2, len(token)) if is_word(token[n]) and _falls_apart(fold(token[:n]), fold(token[n:]))), 0)


def _falls_apart(left: str, right: str) -> bool:
    if left in _CUES:
        return right in _LOST_COMMAS or is_common_word("hi", right) or right in word_class("case")
    if not (is_common_word("hi", left) or left in word_class("verb") or left in _HEADING_ENDS):
        return False
    if len(right) >= _LEAST["noun"] and kind_of(right):
        return True
    return len(right) >= _LEAST["country"] and any(row.subtype == "country" for row in lookup(right))


# old fonts print a comma as a letter: "के मुताबिकए"
_LOST_COMMAS = frozenset(("ए",))
