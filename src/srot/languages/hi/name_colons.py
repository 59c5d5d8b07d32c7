"""Visargas that stand for a colon behind a place, as some portals begin a report: "लखनऊः पुलिस ने", "लखनऊःपुलिस ने"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from srot.gazetteer import lookup
from srot.languages.hi.titles import title_words
from srot.text.words import Word

_VISARGA = "ः"


def part_colons(words: Sequence[Word]) -> Sequence[Word]:
    """The words, each known place or title with a visarga behind it apart from that, which is read as a colon.

    >>> from srot.text.words import find_words
    >>> [word.text for word in part_colons(find_words("लखनऊः अतः दुःख"))]
    ['लखनऊ', ':', 'अतः', 'दुःख']
    """
    if not any(_VISARGA in word.text for word in words):
        return words
    return tuple(part for word in words for part in _parts(word))


def _parts(word: Word) -> Iterator[Word]:
    stem, mark, rest = word.text.partition(_VISARGA)
    if not mark or not (stem in title_words() or any(row.type == "LOC" for row in lookup(stem))):
        yield word
        return
    middle = word.start + len(stem)
    yield Word(word.start, middle, stem)
    yield Word(middle, middle + 1, ":")
    if rest:
        yield Word(middle + 1, word.end, rest)
